//! Phrases of one or more words with a meaning each; the longest one at a place wins.

use std::hash::Hash;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::words::NumberedWords;

/// The meanings of one phrase; hardly any has several.
type Meanings<T> = SmallVec<[T; 2]>;

/// Sequences of steps from a common root, with the meanings of those that are phrases.
#[derive(Debug)]
struct Tree<S, T> {
    edges: FxHashMap<(u32, S), u32>,
    meanings: Vec<Meanings<T>>,
}

impl<S, T> Default for Tree<S, T> {
    fn default() -> Self {
        Self {
            edges: FxHashMap::default(),
            meanings: vec![Meanings::new()],
        }
    }
}

impl<S: Copy + Eq + Hash, T: PartialEq> Tree<S, T> {
    /// Adds a meaning to a sequence; one may have several, the same one only once.
    fn insert(&mut self, steps: impl IntoIterator<Item = S>, meaning: T) {
        let mut node = 0;
        for step in steps {
            let next_node = self.meanings.len() as u32;
            node = *self.edges.entry((node, step)).or_insert(next_node);
            if node == next_node {
                self.meanings.push(Meanings::new());
            }
        }
        let meanings = &mut self.meanings[node as usize];
        if node != 0 && !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }

    /// Every phrase that these steps begin with, shortest first: how many steps it has, and its meanings.
    fn all(&self, steps: impl IntoIterator<Item = S>) -> impl Iterator<Item = (usize, &[T])> {
        let mut node = 0;
        steps
            .into_iter()
            .map_while(move |step| {
                node = *self.edges.get(&(node, step))?;
                Some(node)
            })
            .zip(1..)
            .map(|(node, length)| (length, self.meanings[node as usize].as_slice()))
            .filter(|(_, meanings)| !meanings.is_empty())
    }
}

/// Phrases made of words that are parted by spaces.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    words: NumberedWords,
    tree: Tree<u32, T>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            words: NumberedWords::default(),
            tree: Tree::default(),
        }
    }
}

impl<T: PartialEq> Phrases<T> {
    /// Adds a meaning to a phrase; a phrase may have several, the same one only once.
    pub(super) fn insert(&mut self, phrase: impl IntoIterator<Item = impl AsRef<str>>, meaning: T) {
        let words = &mut self.words;
        let numbers = phrase.into_iter().map(|word| words.add(word.as_ref()));
        self.tree.insert(numbers, meaning);
    }

    /// The words of all phrases.
    pub(super) fn words(&self) -> &NumberedWords {
        &self.words
    }

    /// The number by which this tree knows a word.
    pub(super) fn word(&self, word: &str) -> Option<u32> {
        self.words.number(word)
    }

    /// The longest phrase that these words begin with: how many words it has, and its meanings.
    pub(super) fn longest(
        &self,
        words: impl IntoIterator<Item = Option<u32>>,
    ) -> Option<(usize, &[T])> {
        self.all(words).last()
    }

    /// Every phrase that these words begin with, shortest first.
    pub(super) fn all(
        &self,
        words: impl IntoIterator<Item = Option<u32>>,
    ) -> impl Iterator<Item = (usize, &[T])> {
        self.tree.all(words.into_iter().map_while(|word| word))
    }
}

/// Phrases of Chinese characters, found anywhere in a run.
#[derive(Debug)]
pub(super) struct HanPhrases<T> {
    tree: Tree<char, T>,
}

/// One phrase in a run of Chinese characters: where it stands, in bytes, and its meanings.
#[derive(Debug)]
pub(super) struct HanMatch<'phrases, T> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) meanings: &'phrases [T],
}

impl<T> Default for HanPhrases<T> {
    fn default() -> Self {
        Self {
            tree: Tree::default(),
        }
    }
}

impl<T: PartialEq> HanPhrases<T> {
    /// Adds a meaning to a phrase; a phrase may have several, the same one only once.
    pub(super) fn insert(&mut self, phrase: &str, meaning: T) {
        self.tree.insert(phrase.chars(), meaning);
    }

    /// The phrases in a run, from left to right, the longest at each place.
    pub(super) fn find<'run>(
        &'run self,
        run: &'run str,
    ) -> impl Iterator<Item = HanMatch<'run, T>> {
        let mut characters = run.char_indices();
        std::iter::from_fn(move || {
            loop {
                let here = characters.clone();
                let (start, _) = characters.next()?;
                let beginning = here.clone().map(|(_, character)| character);
                if let Some((length, meanings)) = self.tree.all(beginning).last() {
                    characters = here;
                    characters.nth(length - 1);
                    let end = characters.offset();
                    return Some(HanMatch {
                        start,
                        end,
                        meanings,
                    });
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let mut phrases = Phrases::default();
        phrases.insert(["central", "asia"], 1);
        phrases.insert(["central", "asia", "china", "format"], 2);
        let longest = |text: &str| {
            phrases
                .longest(text.split(' ').map(|word| phrases.word(word)))
                .map(|(length, meanings)| (length, meanings.to_vec()))
        };
        assert_eq!(longest("central asia china gas"), Some((2, vec![1])));
        assert_eq!(longest("central asia china format"), Some((4, vec![2])));
        assert_eq!(longest("central bank"), None);
    }

    #[test]
    fn chinese_phrases_are_found_inside_a_run() {
        let mut phrases = HanPhrases::default();
        for (phrase, meaning) in [("中国", 1), ("中国石油", 2), ("峰会", 3)] {
            phrases.insert(phrase, meaning);
        }
        let found: Vec<_> = phrases
            .find("下次中国石油峰会")
            .map(|found| found.meanings[0])
            .collect();
        assert_eq!(found, [2, 3]);
        assert!(HanPhrases::<u8>::default().find("中国").next().is_none());
    }
}
