//! Phrases of one or more words with a meaning each; the longest one at a place wins.

use std::hash::Hash;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::numbered::NumberedWords;

/// A tree of phrases, in which each step is a word or a character.
#[derive(Debug)]
struct Tree<S, T> {
    edges: FxHashMap<(u32, S), u32>,
    nodes: Vec<Node<T>>,
}

/// What is known of a sequence of steps.
#[derive(Debug)]
struct Node<T> {
    /// What it means; hardly any phrase has several meanings.
    meanings: SmallVec<[T; 2]>,
    /// By which steps longer sequences go on.
    next: Steps,
}

/// A set of steps that is never wrong in what it has not: each step is one of 64 bits, which it may share.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Steps(u64);

impl Steps {
    fn add(&mut self, step: u32) {
        self.0 |= 1 << (step % u64::BITS);
    }

    /// Whether the step may be one of them.
    pub(super) fn may_have(self, step: u32) -> bool {
        self.0 >> (step % u64::BITS) & 1 == 1
    }
}

/// The place of the node before any step.
const ROOT: u32 = 0;

impl<T> Node<T> {
    fn new() -> Self {
        Self {
            meanings: SmallVec::new(),
            next: Steps::default(),
        }
    }
}

impl<S, T> Default for Tree<S, T> {
    fn default() -> Self {
        Self {
            edges: FxHashMap::default(),
            nodes: vec![Node::new()],
        }
    }
}

impl<S: Copy + Eq + Hash + Into<u32>, T: PartialEq> Tree<S, T> {
    /// The node that a step leads to, which is there from now on.
    fn step_or_add(&mut self, node: u32, step: S) -> u32 {
        if let Some(next) = self.step(node, step) {
            return next;
        }
        let next = self.nodes.len() as u32;
        self.edges.insert((node, step), next);
        self.nodes[node as usize].next.add(step.into());
        self.nodes.push(Node::new());
        next
    }

    /// The node that a step leads to.
    fn step(&self, node: u32, step: S) -> Option<u32> {
        if !self.nodes[node as usize].next.may_have(step.into()) {
            return None;
        }
        self.edges.get(&(node, step)).copied()
    }

    fn meanings(&self, node: u32) -> &[T] {
        &self.nodes[node as usize].meanings
    }

    /// Adds a meaning to a node; one may have several, the same one only once.
    fn mean(&mut self, node: u32, meaning: T) {
        let meanings = &mut self.nodes[node as usize].meanings;
        if node != ROOT && !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }
}

/// Phrases made of words that are parted by spaces.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    words: NumberedWords,
    tree: Tree<u32, T>,
    /// For each word the node of the phrases that begin with it, or the root.
    first: Vec<u32>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            words: NumberedWords::default(),
            tree: Tree::default(),
            first: Vec::new(),
        }
    }
}

impl<T: PartialEq> Phrases<T> {
    /// No phrases yet, with room for so many.
    pub(super) fn with_capacity(phrases: usize) -> Self {
        let mut empty = Self {
            words: NumberedWords::with_capacity(phrases),
            ..Self::default()
        };
        empty.first.reserve(phrases);
        empty.tree.nodes.reserve(phrases);
        empty.tree.edges.reserve(phrases);
        empty
    }

    /// Adds a meaning to a phrase; a phrase may have several, the same one only once.
    pub(super) fn insert(&mut self, phrase: impl IntoIterator<Item = impl AsRef<str>>, meaning: T) {
        let mut node = ROOT;
        for word in phrase {
            let word = self.number(word.as_ref());
            node = self.step_or_add(node, word);
        }
        self.tree.mean(node, meaning);
    }

    /// Adds a meaning to a phrase, given by the numbers of its words.
    pub(super) fn insert_numbers(&mut self, phrase: &[u32], meaning: T) {
        let steps = phrase.iter();
        let node = steps.fold(ROOT, |node, word| self.step_or_add(node, *word));
        self.tree.mean(node, meaning);
    }

    /// The number by which this tree knows a word from now on.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        let number = self.words.add(word);
        self.first.resize(self.words.len(), ROOT);
        number
    }

    fn step_or_add(&mut self, node: u32, word: u32) -> u32 {
        let next = self.tree.step_or_add(node, word);
        if node == ROOT {
            self.first[word as usize] = next;
        }
        next
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
        let mut node = ROOT;
        words
            .into_iter()
            .map_while(move |word| {
                node = match node {
                    ROOT => self.begin(word?)?,
                    _ => self.tree.step(node, word?)?,
                };
                Some(self.tree.meanings(node))
            })
            .zip(1..)
            .filter(|(meanings, _)| !meanings.is_empty())
            .map(|(meanings, length)| (length, meanings))
    }

    /// The words by which phrases go on that begin with a word.
    pub(super) fn after(&self, word: u32) -> Steps {
        let first = self.begin(word);
        first.map_or(Steps::default(), |node| self.tree.nodes[node as usize].next)
    }

    /// The node of the phrases that begin with a word.
    fn begin(&self, word: u32) -> Option<u32> {
        let first = self.first.get(word as usize).copied();
        first.filter(|node| *node != ROOT)
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
        let steps = phrase.chars();
        let node = steps.fold(ROOT, |node, step| self.tree.step_or_add(node, step));
        self.tree.mean(node, meaning);
    }

    /// The phrases in a run, from left to right, the longest at each place.
    pub(super) fn find<'run>(
        &'run self,
        run: &'run str,
    ) -> impl Iterator<Item = HanMatch<'run, T>> {
        let mut characters = run.char_indices();
        std::iter::from_fn(move || {
            loop {
                let mut ahead = characters.clone();
                let (start, _) = characters.next()?;
                let mut longest = None;
                let mut node = ROOT;
                while let Some((_, character)) = ahead.next()
                    && let Some(next) = self.tree.step(node, character)
                {
                    node = next;
                    if !self.tree.meanings(node).is_empty() {
                        longest = Some((ahead.clone(), node));
                    }
                }
                if let Some((after, node)) = longest {
                    characters = after;
                    return Some(HanMatch {
                        start,
                        end: characters.offset(),
                        meanings: self.tree.meanings(node),
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
