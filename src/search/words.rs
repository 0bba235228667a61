//! Cuts folded text into words; runs of Chinese characters stay whole, for they have no spaces.

use super::stem::is_han;

/// A piece of folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'text> {
    /// A word or a number.
    Word(&'text str),
    /// A run of Chinese characters.
    Han(&'text str),
}

/// The pieces of a folded text, in order.
pub(super) fn pieces(folded: &str) -> impl Iterator<Item = Piece<'_>> {
    folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .flat_map(|word| Pieces { rest: word })
}

struct Pieces<'text> {
    rest: &'text str,
}

impl<'text> Iterator for Pieces<'text> {
    type Item = Piece<'text>;

    fn next(&mut self) -> Option<Piece<'text>> {
        let han = is_han(self.rest.chars().next()?);
        let end = self
            .rest
            .char_indices()
            .find(|(_, character)| is_han(*character) != han)
            .map_or(self.rest.len(), |(place, _)| place);
        let (piece, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(if han {
            Piece::Han(piece)
        } else {
            Piece::Word(piece)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_parts_from_what_stands_beside_it() {
        let found: Vec<_> = pieces("c5+1 2025年中国 саммит").collect();
        assert_eq!(
            found,
            [
                Piece::Word("c5+1"),
                Piece::Word("2025"),
                Piece::Han("年中国"),
                Piece::Word("саммит")
            ]
        );
    }
}
