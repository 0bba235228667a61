//! From files to [`Knowledge`] and every problem in them.
//!
//! In four steps, none of which stops at a problem: each file becomes a tree ([`syntax`]), the tree becomes
//! entries whose references are still words ([`document`]), everything is checked together
//! ([`check`]), and only what has no error is put together ([`assemble`]).

mod assemble;
mod damage;
mod definitions;
mod document;
mod entries;
mod facts;
mod fields;
mod hidden;
mod nearest;
mod part;
mod particulars;
mod place;
mod problems;
mod raw;
mod reader;
mod register;
mod source;
mod syntax;
mod values;
mod wording;

use std::path::Path;

use jiff::civil::Date;

pub(super) use hidden::Hidden;
pub(super) use nearest::Nearest;
pub(super) use place::{Located, Span, whole_characters};
pub(super) use problems::{Finding, Places, Problems, left_out};
pub(super) use raw::{
    Raw, RawEntry, RawFact, RawFigure, RawFormat, RawParticulars, RawSummit, RawText,
};
pub(super) use register::Register;
pub(super) use wording::{is_unprintable, quoted};

use super::check;
use super::files::Files;
use super::problem::{Problem, Severity};
use super::snapshot::Knowledge;
use crate::parallel::in_order;

/// Facts older than this many days are reported unless the caller says otherwise: three years.
pub const STALE_AFTER_DAYS: u32 = 3 * 365 + 1;

/// What checking depends on beside the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckOptions {
    /// Today's date.
    pub today: Date,
    /// The age in days from which a fact is reported as old; `None` reports none.
    pub stale_after_days: Option<u32>,
    /// How bad it is when a summit was held on a day that is still ahead: who writes that has made a mistake, but where
    /// it was written long ago, it is the machine's clock that is wrong.
    pub held_ahead: Severity,
}

impl CheckOptions {
    /// The usual options on that day.
    pub fn on(today: Date) -> Self {
        Self {
            today,
            stale_after_days: Some(STALE_AFTER_DAYS),
            held_ahead: Severity::Error,
        }
    }

    /// The same for a program that runs: no clock that is set back keeps it from using what it has.
    #[must_use]
    pub fn with_any_clock(self) -> Self {
        Self {
            held_ahead: Severity::Warning,
            ..self
        }
    }
}

/// What came of reading: the knowledge where no problem is an error, and all problems in file order.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The knowledge; `None` where a problem is an error.
    pub knowledge: Option<Knowledge>,
    /// Every problem, in file order.
    pub problems: Vec<Problem>,
}

/// Reads and checks these files.
pub fn read(files: &Files, options: &CheckOptions) -> Reading {
    let mut problems = Problems::default();
    let (raw, broken) = entries_of(files, &mut problems);
    let register = Register::new(&raw, &mut problems);
    let mut hidden = Hidden::new(files, broken);
    check::check(&raw, &register, options, &mut hidden, &mut problems);
    let knowledge = (problems.errors() == 0)
        .then(|| assemble::assemble(raw, &register))
        .flatten();
    Reading {
        knowledge,
        problems: problems.finish(files),
    }
}

/// Everything that the files say, with the places of those that are damaged.
pub(super) fn entries_of(files: &Files, problems: &mut Problems) -> (Raw, Vec<u32>) {
    let mut raw = Raw::default();
    let mut broken = Vec::new();
    let read = |file| part::read(file as u32, files);
    in_order(files.len(), read, |part| {
        raw.append(part.raw);
        problems.append(part.problems);
        broken.extend(part.broken.then_some(part.file));
    });
    (raw, broken)
}

/// Reads and checks the knowledge that is part of the binary.
pub fn embedded(options: &CheckOptions) -> Reading {
    read(&Files::embedded(), options)
}

/// Reads and checks a folder.
pub fn load(folder: &Path, options: &CheckOptions) -> Reading {
    let (files, problems) = Files::from_folder(folder);
    read_found(&files, problems, options)
}

/// Reads and checks what [`Files::from_folder`] found, with the problems that it found.
pub fn read_found(files: &Files, mut problems: Vec<Problem>, options: &CheckOptions) -> Reading {
    let mut reading = read(files, options);
    if problems.iter().any(Problem::is_error) {
        reading.knowledge = None;
    }
    problems.append(&mut reading.problems);
    problems.sort_by(|left, right| left.order().cmp(&right.order()));
    Reading {
        problems,
        ..reading
    }
}
