//! Reads one file by itself: it needs to know of no other before all are checked together.

use super::document;
use super::problems::Problems;
use super::raw::Raw;
use super::reader::Reader;
use super::syntax;
use crate::knowledge::files::Files;

/// What one file came to.
pub(super) struct Part {
    /// Its place in the list of files.
    pub(super) file: u32,
    /// Its sources and entries.
    pub(super) raw: Raw,
    /// What is wrong with it.
    pub(super) problems: Problems,
    /// Whether it has a syntax error.
    pub(super) broken: bool,
}

/// Reads one file.
pub(super) fn read(file: u32, files: &Files) -> Part {
    let mut problems = Problems::default();
    let mut raw = Raw::default();
    let mut broken = false;
    syntax::parse(
        file,
        files.text(file),
        &mut problems,
        |tree, damage, problems| {
            broken = damage.is_any();
            let mut reader = Reader {
                file,
                damage,
                problems,
            };
            document::read(tree, &mut reader, &mut raw);
        },
    );
    Part {
        file,
        raw,
        problems,
        broken,
    }
}
