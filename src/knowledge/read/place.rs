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

/// The bytes held to the text and widened to whole characters.
pub(crate) fn whole_characters(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let mut start = bytes.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = bytes.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::whole_characters;

    #[test]
    fn a_place_never_parts_a_character() {
        let text = "aчб";
        assert_eq!(whole_characters(text, &(2..4)), 1..5);
        assert_eq!(whole_characters(text, &(4..5)), 3..5);
        assert_eq!(whole_characters(text, &(9..12)), 5..5);
        assert_eq!(whole_characters("", &(0..1)), 0..0);
    }
}
