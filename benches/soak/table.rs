//! What was measured, beside what was promised.

use std::io::{self, Write};

/// One figure.
struct Row {
    what: String,
    figure: String,
    /// The promise, and whether it is kept.
    bound: Option<(String, bool)>,
}

/// All figures of a run.
#[derive(Default)]
pub(crate) struct Table(Vec<Row>);

impl Table {
    /// A figure without a promise.
    pub(crate) fn tells(&mut self, what: impl Into<String>, figure: impl Into<String>) {
        self.row(what.into(), figure.into(), None);
    }

    /// A figure, what was promised of it, and whether that is kept.
    pub(crate) fn checks(
        &mut self,
        what: impl Into<String>,
        figure: impl Into<String>,
        bound: impl Into<String>,
        kept: bool,
    ) {
        self.row(what.into(), figure.into(), Some((bound.into(), kept)));
    }

    /// Whether every promise is kept.
    pub(crate) fn holds(&self) -> bool {
        self.0
            .iter()
            .all(|row| row.bound.as_ref().is_none_or(|(_, kept)| *kept))
    }

    /// Prints everything on stdout.
    pub(crate) fn print(&self) {
        let mut out = io::stdout().lock();
        for row in &self.0 {
            let (bound, verdict) = match &row.bound {
                None => ("", ""),
                Some((bound, true)) => (bound.as_str(), "kept"),
                Some((bound, false)) => (bound.as_str(), "BROKEN"),
            };
            let line = format!("{:<62}{:>26}  {bound:<14}{verdict}", row.what, row.figure);
            // Where stdout is gone, nobody reads.
            let _ = writeln!(out, "{}", line.trim_end());
        }
    }

    fn row(&mut self, what: String, figure: String, bound: Option<(String, bool)>) {
        self.0.push(Row {
            what,
            figure,
            bound,
        });
    }
}
