//! Words with a number each, in as little memory as they can be found in: there are many, and most are looked up often.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxBuildHasher;

/// Words, each once, numbered from 0 in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct NumberedWords {
    /// All words, one after another.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// The numbers by the hashes of their words.
    numbers: HashTable<u32>,
}

impl NumberedWords {
    /// No words yet, with room for so many.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self {
            text: String::new(),
            ends: Vec::with_capacity(words),
            numbers: HashTable::with_capacity(words),
        }
    }

    /// The number of a word, which has one from now on.
    pub(super) fn add(&mut self, word: &str) -> u32 {
        let Self {
            text,
            ends,
            numbers,
        } = self;
        let is_it = |number: &u32| word_at(text, ends, *number) == word;
        let hash_again = |number: &u32| hash(word_at(text, ends, *number));
        match numbers.entry(hash(word), is_it, hash_again) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(vacant) => {
                let number = ends.len() as u32;
                vacant.insert(number);
                text.push_str(word);
                ends.push(text.len() as u32);
                number
            }
        }
    }

    /// The number of a word, if it has one.
    pub(super) fn number(&self, word: &str) -> Option<u32> {
        let is_it = |number: &u32| self.word(*number) == word;
        self.numbers.find(hash(word), is_it).copied()
    }

    /// The word of that number; nothing where no word has it.
    pub(super) fn word(&self, number: u32) -> &str {
        word_at(&self.text, &self.ends, number)
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The words by their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len() as u32).map(|number| self.word(number))
    }
}

fn word_at<'text>(text: &'text str, ends: &[u32], number: u32) -> &'text str {
    let number = number as usize;
    let start = number
        .checked_sub(1)
        .map_or(Some(0), |before| ends.get(before).copied());
    let end = ends.get(number).copied();
    start
        .zip(end)
        .and_then(|(start, end)| text.get(start as usize..end as usize))
        .unwrap_or_default()
}

fn hash(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_numbered_as_they_come() {
        let mut words = NumberedWords::default();
        for (word, number) in [("tea", 0), ("house", 1), ("tea", 0), ("чай", 2)] {
            assert_eq!(words.add(word), number);
        }
        assert_eq!(words.number("чай"), Some(2));
        assert_eq!(words.number("coffee"), None);
        assert_eq!(words.len(), 3);
        assert!(words.iter().eq(["tea", "house", "чай"]));
        assert_eq!((words.word(2), words.word(3)), ("чай", ""));
    }

    #[test]
    fn no_word_is_lost_among_many() {
        let mut words = NumberedWords::with_capacity(3);
        for number in 0..5000 {
            assert_eq!(words.add(&format!("word {number}")), number);
        }
        assert_eq!(words.number("word 4999"), Some(4999));
        assert_eq!(words.number("word 5000"), None);
        assert_eq!(words.word(17), "word 17");
    }
}
