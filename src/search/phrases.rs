//! Phrases of one or more words with a meaning each; the longest one at a place wins.

use rustc_hash::FxHashMap;

use aho_corasick::{AhoCorasick, MatchKind};

/// Phrases made of words that are parted by spaces, as a tree.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    words: FxHashMap<Box<str>, u32>,
    edges: FxHashMap<(u32, u32), u32>,
    meanings: Vec<Vec<T>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            words: FxHashMap::default(),
            edges: FxHashMap::default(),
            meanings: vec![Vec::new()],
        }
    }
}

impl<T: PartialEq> Phrases<T> {
    /// Adds a meaning to a phrase; a phrase may have several, the same one only once.
    pub(super) fn insert<'word>(
        &mut self,
        phrase: impl IntoIterator<Item = &'word str>,
        meaning: T,
    ) {
        let mut node = 0;
        for word in phrase {
            let next_word = self.words.len() as u32;
            let word = *self.words.entry(word.into()).or_insert(next_word);
            let next_node = self.meanings.len() as u32;
            node = *self.edges.entry((node, word)).or_insert(next_node);
            if node == next_node {
                self.meanings.push(Vec::new());
            }
        }
        let meanings = &mut self.meanings[node as usize];
        if node != 0 && !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }

    /// The number by which this tree knows a word.
    pub(super) fn word(&self, word: &str) -> Option<u32> {
        self.words.get(word).copied()
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
        let mut node = Some(0);
        words
            .into_iter()
            .map_while(move |word| {
                node = self.edges.get(&(node?, word?)).copied();
                node
            })
            .zip(1..)
            .map(|(node, length)| (length, self.meanings[node as usize].as_slice()))
            .filter(|(_, meanings)| !meanings.is_empty())
    }
}

/// Phrases of Chinese characters, found anywhere in a run.
#[derive(Debug)]
pub(super) struct HanPhrases<T> {
    automaton: Option<AhoCorasick>,
    meanings: Vec<Vec<T>>,
}

/// One phrase in a run of Chinese characters: where it stands, in bytes, and its meanings.
#[derive(Debug)]
pub(super) struct HanMatch<'phrases, T> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) meanings: &'phrases [T],
}

impl<T: PartialEq> HanPhrases<T> {
    /// An automaton of these phrases.
    pub(super) fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut places: FxHashMap<String, usize> = FxHashMap::default();
        let mut patterns = Vec::new();
        let mut meanings: Vec<Vec<T>> = Vec::new();
        for (phrase, meaning) in phrases {
            let place = *places.entry(phrase).or_insert_with_key(|phrase| {
                patterns.push(phrase.clone());
                meanings.push(Vec::new());
                meanings.len() - 1
            });
            if !meanings[place].contains(&meaning) {
                meanings[place].push(meaning);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&patterns)
            .ok();
        Self {
            automaton,
            meanings,
        }
    }

    /// The phrases in a run, from left to right, the longest at each place.
    pub(super) fn find<'run>(
        &'run self,
        run: &'run str,
    ) -> impl Iterator<Item = HanMatch<'run, T>> {
        self.automaton.iter().flat_map(move |automaton| {
            automaton.find_iter(run).map(|found| HanMatch {
                start: found.start(),
                end: found.end(),
                meanings: &self.meanings[found.pattern().as_usize()],
            })
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
        let phrases = HanPhrases::new([
            ("中国".to_owned(), 1),
            ("中国石油".to_owned(), 2),
            ("峰会".to_owned(), 3),
        ]);
        let found: Vec<_> = phrases
            .find("下次中国石油峰会")
            .map(|found| found.meanings[0])
            .collect();
        assert_eq!(found, [2, 3]);
        assert!(HanPhrases::<u8>::new([]).find("中国").next().is_none());
    }
}
