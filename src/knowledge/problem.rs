//! What is wrong with the knowledge, and where: one value for start-up, reload, preview, `check` and the tests.

use std::fmt;
use std::ops::Range;

use serde::Serialize;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The knowledge cannot be used.
    Error,
    /// The knowledge can be used, but somebody should look.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, as one line without a full stop.
    pub message: String,
    /// Where; `None` where the whole folder is meant.
    pub place: Option<Place>,
    /// How to mend it.
    pub hint: Option<String>,
    /// The other place that belongs to it: the first of two definitions.
    pub related: Option<Related>,
    /// How many problems this one stands for: 1, but for the word on those left out of a very long list.
    pub count: usize,
}

/// A file, and a spot in it where that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The path as [`Files`](super::Files) lists it.
    pub file: String,
    /// The spot; `None` where the file as a whole is meant.
    pub spot: Option<Spot>,
}

/// A stretch of a file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The line of its beginning, from 1.
    pub line: usize,
    /// The character of its beginning within the line, from 1.
    pub column: usize,
    /// Its bytes in the file.
    pub bytes: Range<usize>,
}

/// Another place that belongs to a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where it is.
    pub place: Place,
    /// What stands there, in a few words: "first defined here".
    pub label: &'static str,
}

impl Problem {
    /// A problem without a spot in a file: a folder that is missing, a file that cannot be opened.
    pub(super) fn outside(file: Option<&str>, message: impl Into<String>, hint: &str) -> Self {
        Self {
            severity: Severity::Error,
            message: message.into(),
            place: file.map(|file| Place {
                file: file.to_owned(),
                spot: None,
            }),
            hint: (!hint.is_empty()).then(|| hint.to_owned()),
            related: None,
            count: 1,
        }
    }

    /// Whether the knowledge cannot be used because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// What problems are sorted by: those of the folder last, then by file and place.
    pub(super) fn order(&self) -> (bool, &str, usize, Severity) {
        let Some(place) = &self.place else {
            return (true, "", 0, self.severity);
        };
        let start = place.spot.as_ref().map_or(0, |spot| spot.bytes.start);
        (false, &place.file, start, self.severity)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(formatter, "{place}: ")?;
        }
        write!(formatter, "{}: {}", self.severity, self.message)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if let Some(spot) = &self.spot {
            write!(formatter, ":{}:{}", spot.line, spot.column)?;
        }
        Ok(())
    }
}
