//! Checks everything that was read as a whole: one file for each idea of what may be wrong.

mod calendar;
mod citations;
mod everyday;
mod facts;
mod figures;
mod formats;
mod freshness;
mod names;
mod references;
mod short_names;

use super::read::{CheckOptions, Hidden, Nearest, Problems, Raw, Register};

/// What every check looks at, and where it reports.
struct Check<'a, 'f> {
    raw: &'a Raw,
    register: &'a Register,
    options: &'a CheckOptions,
    hidden: &'a mut Hidden<'f>,
    nearest: Nearest,
    problems: &'a mut Problems,
}

/// Runs every check.
pub(super) fn check(
    raw: &Raw,
    register: &Register,
    options: &CheckOptions,
    hidden: &mut Hidden<'_>,
    problems: &mut Problems,
) {
    let mut check = Check {
        raw,
        register,
        options,
        hidden,
        nearest: Nearest::default(),
        problems,
    };
    references::check(&mut check);
    facts::check(&mut check);
    citations::check(&mut check);
    names::check(&mut check);
    short_names::check(&mut check);
    calendar::check(&mut check);
    formats::check(&mut check);
    figures::check(&mut check);
    freshness::check(&mut check);
}
