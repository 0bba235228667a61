//! Cuts folded text into words; runs of Chinese characters stay whole, for they have no spaces.

use std::iter::once;

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

/// The folded text without the spaces beside Chinese characters, where they part nothing.
pub(super) fn close_up(folded: &str) -> String {
    let before = once(' ').chain(folded.chars());
    let after = folded.chars().skip(1).chain(once(' '));
    before
        .zip(folded.chars().zip(after))
        .filter(|(before, (character, after))| {
            *character != ' ' || !(is_han(*before) || is_han(*after))
        })
        .map(|(_, (character, _))| character)
        .collect()
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
    fn only_spaces_beside_chinese_are_closed_up() {
        for (folded, closed) in [
            ("中国 中亚峰会", "中国中亚峰会"),
            ("c5+1 峰会 in 2025", "c5+1峰会in 2025"),
            ("中国 + 中亚", "中国+中亚"),
            ("gas pipeline", "gas pipeline"),
            ("", ""),
        ] {
            assert_eq!(close_up(folded), closed);
        }
    }

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
