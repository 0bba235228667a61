//! The word that a mistyped one was meant to be.
//!
//! Words are found by what is left after deleting letters from both sides of the comparison, as in
//! `SymSpell` by Wolf Garbe, <https://github.com/wolfgarbe/SymSpell>: a table of hashes, no scan of the words.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

/// The longest beginning of a word, in letters, from which letters are deleted.
const PREFIX: usize = 7;
/// Words longer than this, in letters, are compared no further; no name is.
const LONGEST: usize = 40;

/// A dictionary of known words, open to mistyped ones.
#[derive(Debug)]
pub(super) struct Typos {
    words: Vec<Box<str>>,
    /// Hashes of the words' beginnings less some letters, each with the word's place; sorted.
    deletions: Vec<(u32, u32)>,
}

impl Typos {
    /// A dictionary of these words; earlier ones win where two are equally near.
    pub(super) fn new(words: impl IntoIterator<Item = Box<str>>) -> Self {
        let words: Vec<Box<str>> = words.into_iter().collect();
        let mut deletions = Vec::new();
        let mut letters = Vec::new();
        for (word, place) in words.iter().zip(0_u32..) {
            let allowed = allowance(word.chars().count());
            if allowed == 0 {
                continue;
            }
            letters.clear();
            letters.extend(word.chars().take(PREFIX));
            each_deletion(&letters, allowed, &mut |hash| deletions.push((hash, place)));
        }
        deletions.sort_unstable();
        deletions.dedup();
        Self { words, deletions }
    }

    /// The place and the distance of the nearest known word: one letter off for words of four letters or more,
    /// two for eight or more. The first letter counts double: people rarely mistype it.
    pub(super) fn nearest(&self, typed: &str) -> Option<(usize, usize)> {
        let length = typed.chars().count();
        let allowed = allowance(length);
        if allowed == 0 || length > LONGEST {
            return None;
        }
        let letters: Vec<char> = typed.chars().take(PREFIX).collect();
        let mut best: Option<(usize, usize, usize)> = None;
        let mut seen = Vec::new();
        each_deletion(&letters, allowed, &mut |hash| {
            let from = self.deletions.partition_point(|(known, _)| *known < hash);
            for (_, place) in self.deletions[from..]
                .iter()
                .take_while(|(known, _)| *known == hash)
            {
                if seen.contains(place) {
                    continue;
                }
                seen.push(*place);
                let word = &*self.words[*place as usize];
                let known_length = word.chars().count();
                if known_length.abs_diff(length) > allowed {
                    continue;
                }
                let distance = strsim::osa_distance(typed, word);
                let penalty =
                    distance + usize::from(word.chars().next() != letters.first().copied());
                let limit = allowed.min(allowance(known_length));
                if distance <= limit
                    && best.is_none_or(|known| (penalty, *place as usize) < (known.0, known.1))
                {
                    best = Some((penalty, *place as usize, distance));
                }
            }
        });
        best.filter(|(penalty, ..)| *penalty <= allowed.max(1) + usize::from(length > 5))
            .map(|(_, place, distance)| (place, distance))
    }

    /// The place of a word that is known as typed, where the words came sorted.
    pub(super) fn place(&self, word: &str) -> Option<usize> {
        self.words
            .binary_search_by(|known| (**known).cmp(word))
            .ok()
    }

    /// The word at that place.
    pub(super) fn word(&self, place: usize) -> &str {
        &self.words[place]
    }
}

/// How many letters a word of that length may be off.
fn allowance(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Calls back with the hash of the letters as they are and with up to `allowed` of them left out.
fn each_deletion(letters: &[char], allowed: usize, found: &mut impl FnMut(u32)) {
    found(hash_without(letters, &[]));
    for first in 0..letters.len() {
        found(hash_without(letters, &[first]));
        if allowed > 1 {
            for second in first + 1..letters.len() {
                found(hash_without(letters, &[first, second]));
            }
        }
    }
}

fn hash_without(letters: &[char], left_out: &[usize]) -> u32 {
    let mut hasher = FxHasher::default();
    for (place, letter) in letters.iter().enumerate() {
        if !left_out.contains(&place) {
            letter.hash(&mut hasher);
        }
    }
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(typed: &str) -> Option<String> {
        let words = [
            "kazakhstan",
            "shanghai",
            "pipeline",
            "таджикистан",
            "iran",
            "turkey",
            "astana",
        ];
        let typos = Typos::new(words.map(Into::into));
        typos
            .nearest(typed)
            .map(|(place, _)| typos.word(place).to_owned())
    }

    #[test]
    fn a_mistyped_word_finds_the_known_one() {
        for (typed, meant) in [
            ("kazahkstan", "kazakhstan"),
            ("kazakstan", "kazakhstan"),
            ("khazakstan", "kazakhstan"),
            ("shangai", "shanghai"),
            ("pipline", "pipeline"),
            ("тоджикистан", "таджикистан"),
            ("astnaa", "astana"),
            ("irna", "iran"),
        ] {
            assert_eq!(nearest(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn another_word_stays_what_it_is() {
        for typed in [
            "cat",
            "weather",
            "ira",
            "montenegro",
            "",
            "цена",
            &"a".repeat(4000),
        ] {
            assert_eq!(nearest(typed), None, "{typed}");
        }
    }
}
