//! Collects problems while reading goes on: a bounded list, and a count of everything beyond it.

use std::collections::HashMap;

use super::place::{Span, whole_characters};
use crate::knowledge::files::Files;
use crate::knowledge::limits::KEPT_PROBLEMS;
use crate::knowledge::problem::{Place, Problem, Related, Severity, Spot};

/// A problem whose place is still a mark.
#[derive(Debug)]
pub(crate) struct Finding {
    severity: Severity,
    message: String,
    span: Option<Span>,
    file: u32,
    hint: Option<String>,
    related: Option<(Span, &'static str)>,
}

impl Finding {
    /// An error at that place.
    pub(crate) fn error(span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            message: message.into(),
            span: Some(span),
            file: span.file,
            hint: None,
            related: None,
        }
    }

    /// A warning at that place.
    pub(crate) fn warning(span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(span, message)
        }
    }

    /// An error somewhere in that file.
    pub(crate) fn in_file(file: u32, message: impl Into<String>) -> Self {
        Self {
            span: None,
            ..Self::error(Span::new(file, &(0..0)), message)
        }
    }

    /// Says how to mend it.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says how to mend it, where that is known.
    pub(crate) fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint.or(self.hint);
        self
    }

    /// Shows another place beside it.
    pub(crate) fn related(mut self, span: Span, label: &'static str) -> Self {
        self.related = Some((span, label));
        self
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    kept: Vec<Finding>,
    errors: usize,
    warnings: usize,
}

impl Problems {
    /// Keeps the problem, or only counts it where there are too many.
    pub(crate) fn push(&mut self, finding: Finding) {
        let count = match finding.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        if *count <= KEPT_PROBLEMS {
            self.kept.push(finding);
        }
    }

    /// Adds the problems of what was read after this.
    pub(crate) fn append(&mut self, later: Self) {
        let (errors, warnings) = (self.errors + later.errors, self.warnings + later.warnings);
        for finding in later.kept {
            self.push(finding);
        }
        (self.errors, self.warnings) = (errors, warnings);
    }

    /// How many errors there are, kept or not.
    pub(crate) fn errors(&self) -> usize {
        self.errors
    }

    /// Whether further errors are only counted, so that nothing need be worded for them.
    pub(crate) fn full_of_errors(&self) -> bool {
        self.errors >= KEPT_PROBLEMS
    }

    /// The problems in file order with lines and columns, and at the end a word on those left out.
    pub(crate) fn finish(mut self, files: &Files) -> Vec<Problem> {
        self.kept.sort_by_key(|finding| {
            let start = finding.span.map_or(0, |span| span.start);
            (finding.file, start, finding.severity)
        });
        let mut places = Places::new(files);
        let mut problems: Vec<Problem> = self
            .kept
            .into_iter()
            .map(|finding| Problem {
                severity: finding.severity,
                message: finding.message,
                place: Some(match finding.span {
                    Some(span) => places.place(span),
                    None => Place {
                        file: files.path(finding.file).to_owned(),
                        spot: None,
                    },
                }),
                hint: finding.hint,
                related: finding.related.map(|(span, label)| Related {
                    place: places.place(span),
                    label,
                }),
                count: 1,
            })
            .collect();
        for (severity, count) in [
            (Severity::Error, self.errors),
            (Severity::Warning, self.warnings),
        ] {
            problems.extend(left_out(severity, count));
        }
        problems
    }
}

/// The word on problems beyond those kept.
pub(crate) fn left_out(severity: Severity, count: usize) -> Option<Problem> {
    let beyond = count
        .checked_sub(KEPT_PROBLEMS)
        .filter(|beyond| *beyond > 0)?;
    Some(Problem {
        severity,
        message: format!("{beyond} more {severity}s are not shown"),
        place: None,
        hint: None,
        related: None,
        count: beyond,
    })
}

/// Turns marks into lines and columns; the lines of a file are counted once.
pub(crate) struct Places<'a> {
    files: &'a Files,
    line_starts: HashMap<u32, Vec<usize>>,
}

impl<'a> Places<'a> {
    /// The places of these files.
    pub(crate) fn new(files: &'a Files) -> Self {
        Self {
            files,
            line_starts: HashMap::new(),
        }
    }

    /// Where the mark is.
    pub(crate) fn place(&mut self, span: Span) -> Place {
        let text = self.files.text(span.file);
        let starts = self
            .line_starts
            .entry(span.file)
            .or_insert_with(|| line_starts(text));
        let bytes = whole_characters(text, &span.bytes());
        let line = starts.partition_point(|start| *start <= bytes.start).max(1);
        let before = text.as_bytes().get(starts[line - 1]..bytes.start);
        Place {
            file: self.files.path(span.file).to_owned(),
            spot: Some(Spot {
                line,
                column: before.map_or(0, count_characters) + 1,
                bytes,
            }),
        }
    }
}

/// Where each line of the text begins.
fn line_starts(text: &str) -> Vec<usize> {
    let breaks = text.match_indices('\n');
    std::iter::once(0)
        .chain(breaks.map(|(place, _)| place + 1))
        .collect()
}

/// How many characters begin in these bytes of UTF-8.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}
