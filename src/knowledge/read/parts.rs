//! Reads each file by itself, on all processors: none needs to know of another before they are checked together.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::document;
use super::problems::Problems;
use super::raw::Raw;
use super::reader::Reader;
use super::syntax;
use crate::knowledge::files::Files;

/// What one file came to.
pub(super) struct Part {
    /// Its sources and entries.
    pub(super) raw: Raw,
    /// What is wrong with it.
    pub(super) problems: Problems,
    /// Whether it has a syntax error.
    pub(super) broken: bool,
}

/// Reads every file; the parts stand in the order of the files.
pub(super) fn read(files: &Files) -> Vec<Part> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut parts = Vec::new();
        loop {
            let file = next.fetch_add(1, Ordering::Relaxed);
            if file >= files.len() {
                return parts;
            }
            parts.push((file, read_file(file as u32, files)));
        }
    };
    let mut parts = thread::scope(|scope| {
        let helpers = processors.min(files.len()).saturating_sub(1);
        let helpers: Vec<_> = (0..helpers).map(|_| scope.spawn(work)).collect();
        let mut parts = work();
        for helper in helpers {
            match helper.join() {
                Ok(more) => parts.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        parts
    });
    parts.sort_unstable_by_key(|(file, _)| *file);
    parts.into_iter().map(|(_, part)| part).collect()
}

fn read_file(file: u32, files: &Files) -> Part {
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
        raw,
        problems,
        broken,
    }
}
