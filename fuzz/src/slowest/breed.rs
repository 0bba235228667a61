//! Texts made of pieces, and texts made of texts.

use std::time::Duration;

use fastrand::Rng;

use super::pieces::{Pieces, SPECIAL};

/// Makes texts of at most a certain length.
pub(crate) struct Breed<'p> {
    pieces: &'p Pieces,
    longest: usize,
    random: Rng,
}

impl<'p> Breed<'p> {
    pub(crate) fn new(pieces: &'p Pieces, longest: usize, seed: u64) -> Self {
        Self {
            pieces,
            longest,
            random: Rng::with_seed(seed),
        }
    }

    /// Texts to begin with: every piece on end, and every kind of piece in any order.
    pub(crate) fn seeds(&mut self, pieces: &Pieces) -> Vec<String> {
        let repeated = |piece: &str| piece.chars().cycle().take(self.longest).collect();
        let mut seeds: Vec<String> = SPECIAL.into_iter().map(repeated).collect();
        seeds.extend(["a", "ab ", "中", "中国", "峰会", "Russia and "].map(repeated));
        for kind in 0..6 {
            for length in [60, 600, self.longest] {
                let mut text = String::new();
                while text.chars().count() < length {
                    text.push_str(&self.piece_of(kind));
                }
                seeds.push(text.chars().take(length).collect());
            }
        }
        seeds.extend(pieces.questions.iter().step_by(10).cloned());
        seeds
    }

    /// A change of one of those texts, or a crossing of two.
    pub(crate) fn child(&mut self, texts: &[(Duration, String)]) -> Option<String> {
        let (_, text) = self.random.choice(texts)?;
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..self.random.usize(1..4) {
            let (from, to) = self.stretch(letters.len());
            match self.random.u8(0..6) {
                0 => drop(letters.drain(from..to)),
                1 => letters.extend_from_within(from..to),
                2 => drop(letters.splice(from..to, self.some_pieces())),
                3 => drop(letters.splice(from..from, self.some_pieces())),
                4 => {
                    let (_, other) = self.random.choice(texts)?;
                    let other: Vec<char> = other.chars().collect();
                    let (first, last) = self.stretch(other.len());
                    letters.splice(from..from, other[first..last].iter().copied());
                }
                _ => {
                    let repeated: Vec<char> = letters[from..to].repeat(self.random.usize(1..20));
                    letters.splice(from..from, repeated);
                }
            }
        }
        Some(letters.into_iter().take(self.longest).collect())
    }

    fn stretch(&mut self, length: usize) -> (usize, usize) {
        let from = self.random.usize(0..=length);
        let most = (length - from).min(1 << self.random.u32(0..13));
        (from, from + self.random.usize(0..=most))
    }

    fn some_pieces(&mut self) -> Vec<char> {
        let kind = self.random.usize(0..6);
        let times = 1 << self.random.u32(0..9);
        (0..times)
            .flat_map(|_| self.piece_of(kind).chars().collect::<Vec<_>>())
            .collect()
    }

    /// A piece of that kind: known, nearly known, Chinese, special, a letter, a word of any letters.
    fn piece_of(&mut self, kind: usize) -> String {
        let random = &mut self.random;
        let known = random.choice(&self.pieces.known).map_or("", String::as_str);
        match kind {
            0 => format!("{known} "),
            1 => {
                let wrong = random.usize(0..=known.chars().count());
                let letters = known.chars().enumerate();
                let mistyped: String = letters
                    .map(|(place, letter)| if place == wrong { 'e' } else { letter })
                    .collect();
                format!("{mistyped} ")
            }
            2 => random
                .choice(&self.pieces.han)
                .copied()
                .unwrap_or('中')
                .to_string(),
            3 => random.choice(&SPECIAL).copied().unwrap_or(" ").to_owned(),
            4 => random.char('\u{0}'..'\u{2ffff}').to_string(),
            _ => {
                let length = random.usize(3..12);
                (0..length)
                    .map(|_| random.lowercase())
                    .chain([' '])
                    .collect()
            }
        }
    }
}
