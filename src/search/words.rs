//! Cuts folded text into words. Runs of Chinese characters stay whole, for they have no spaces.

use std::borrow::Cow;
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

/// What stands between the spaces of a text, in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_space = |byte: u8| byte == b' ';
        let start = rest.bytes().position(|byte| !is_space(byte))?;
        let (_, word) = rest.split_at(start);
        let end = word.bytes().position(is_space).unwrap_or(word.len());
        let (word, after) = word.split_at(end);
        rest = after;
        Some(word)
    })
}

/// The pieces of a folded text, in order.
pub(super) fn pieces(folded: &str) -> impl Iterator<Item = Piece<'_>> {
    words(folded).flat_map(|word| Pieces { rest: word })
}

/// The folded text without the spaces beside Chinese characters, where they part nothing.
pub(super) fn close_up(folded: &str) -> Cow<'_, str> {
    if !folded.contains(' ') {
        return Cow::Borrowed(folded);
    }
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
        if self.rest.is_empty() {
            return None;
        }
        if !may_have_han(self.rest) {
            return Some(Piece::Word(std::mem::take(&mut self.rest)));
        }
        let han = self.rest.starts_with(is_han);
        let end = self.rest.find(|character| is_han(character) != han);
        let end = end.unwrap_or(self.rest.len());
        let (piece, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(if han {
            Piece::Han(piece)
        } else {
            Piece::Word(piece)
        })
    }
}

/// Whether the text can have Chinese characters: their first bytes are higher than those of other letters.
pub(super) fn may_have_han(text: &str) -> bool {
    text.bytes().any(|byte| byte >= 0xe3)
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
}
