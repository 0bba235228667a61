//! Mends mistyped words before a question is taken apart.

use std::collections::HashSet;

use super::fold::fold;
use super::lexicon::Lexicon;
use super::names::names_of;
use super::stem::{is_han, stem};
use super::typos::Typos;
use crate::knowledge::{Entry, Knowledge, Particulars, Text};

/// Every word that the knowledge and the lexicon know.
#[derive(Debug)]
pub(super) struct Spelling {
    known: HashSet<Box<str>>,
    typos: Typos,
}

impl Spelling {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let mut known = HashSet::new();
        let mut words = Vec::new();
        let mut learn = |folded: &str| {
            for word in folded
                .split(' ')
                .filter(|word| word.chars().any(char::is_alphabetic))
            {
                if !known.contains(word) {
                    known.insert(word.into());
                    known.insert(stem(word).into());
                    if !word.chars().any(is_han) {
                        words.push(word.into());
                    }
                }
            }
        };
        // Names first: where two words are equally near, a name is meant.
        for entry in knowledge.entries() {
            names_of(entry).for_each(|name| learn(&fold(name)));
        }
        Lexicon::get()
            .surface()
            .iter()
            .for_each(|phrase| learn(phrase));
        for entry in knowledge.entries() {
            texts_of(entry).for_each(|text| learn(&fold(text)));
        }
        Self {
            known,
            typos: Typos::new(words),
        }
    }

    /// The folded text with every unknown word replaced by the known one that it was meant to be.
    pub(super) fn mend(&self, folded: &str) -> String {
        let mut mended = String::with_capacity(folded.len());
        for word in folded.split(' ') {
            if !mended.is_empty() {
                mended.push(' ');
            }
            mended.push_str(self.meant(word).unwrap_or(word));
        }
        mended
    }

    fn meant(&self, word: &str) -> Option<&str> {
        let plain = word.chars().all(char::is_alphabetic) && !word.chars().any(is_han);
        if !plain || self.known.contains(word) || self.known.contains(&*stem(word)) {
            return None;
        }
        self.typos
            .nearest(word)
            .map(|(place, _)| self.typos.word(place))
    }
}

fn texts_of(entry: &Entry) -> impl Iterator<Item = &str> {
    // People are known too, or `Путин` would be mended into some word of another meaning.
    let heads = match &entry.particulars {
        Particulars::Actor(actor) => Some(actor.heads().flat_map(Text::all)),
        _ => None,
    };
    let facts = entry
        .facts
        .iter()
        .flat_map(|fact| fact.text.all().chain(fact.asks.iter().map(String::as_str)));
    heads.into_iter().flatten().chain(facts)
}
