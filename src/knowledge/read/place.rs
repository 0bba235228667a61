//! Where things stand while files are read: cheap marks that become lines and columns only in a report.

use std::ops::Range;

/// A stretch of a file: its place in the list of files and the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) file: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    /// The bytes of that file. Files are limited to a few megabytes, so 32 bits hold every place.
    pub(crate) fn new(file: u32, bytes: &Range<usize>) -> Self {
        let place = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        Self {
            file,
            start: place(bytes.start),
            end: place(bytes.end),
        }
    }

    /// The bytes in the file.
    pub(crate) fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value with the place that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

impl<T> Located<T> {
    /// The value at that place.
    pub(crate) fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}
