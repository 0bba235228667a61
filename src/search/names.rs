//! Every name of every entry, found as whole words in any inflection, longest first.

use rustc_hash::FxHashMap;

use super::fold::fold;
use super::phrases::{HanPhrases, Phrases};
use super::stem::{is_han, stem, without_case};
use super::words::words;
use crate::knowledge::{Entry, EntryIndex, Knowledge, Particulars};

/// The names of all entries.
#[derive(Debug)]
pub(super) struct Names {
    phrases: Phrases<EntryIndex>,
    han: HanPhrases<EntryIndex>,
    /// The stems of the names of those who lead a state or an organisation; `None` for a name that several have.
    leaders: FxHashMap<Box<str>, Option<EntryIndex>>,
}

impl Names {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let mut phrases = Phrases::default();
        let mut han = HanPhrases::default();
        for (index, entry) in knowledge.indexed() {
            for name in names_of(entry) {
                let folded = fold(name);
                if folded.chars().any(is_han) {
                    han.insert(&folded.replace(' ', ""), index);
                } else if !folded.is_empty() {
                    phrases.insert(words(&folded).map(without_case), index);
                }
            }
        }
        Self {
            phrases,
            han,
            leaders: leaders(knowledge),
        }
    }

    /// The number by which names know this folded word; inflected and plural forms count as the word.
    pub(super) fn word(&self, folded: &str) -> Option<u32> {
        self.phrases.word(without_case(folded)).or_else(|| {
            let singular = folded.strip_suffix('s')?;
            (singular.len() > 2)
                .then(|| self.phrases.word(singular))
                .flatten()
        })
    }

    /// Every name that these words begin with, shortest first.
    pub(super) fn all(
        &self,
        words: impl IntoIterator<Item = Option<u32>>,
    ) -> impl Iterator<Item = (usize, &[EntryIndex])> {
        self.phrases.all(words)
    }

    /// The state or organisation that somebody of that name leads, by the stem of the name.
    pub(super) fn led_by(&self, stem: &str) -> Option<EntryIndex> {
        self.leaders.get(stem).copied().flatten()
    }

    /// The names in a run of Chinese characters.
    pub(super) fn han(&self) -> &HanPhrases<EntryIndex> {
        &self.han
    }
}

/// Every name of an entry: the shown one, its translations, the native one, the aliases.
pub(super) fn names_of(entry: &Entry) -> impl Iterator<Item = &str> {
    entry
        .name
        .all()
        .chain(entry.native.as_deref())
        .chain(entry.aliases.iter().map(String::as_str))
}

fn leaders(knowledge: &Knowledge) -> FxHashMap<Box<str>, Option<EntryIndex>> {
    let mut leaders: FxHashMap<Box<str>, Option<EntryIndex>> = FxHashMap::default();
    for (index, entry) in knowledge.indexed() {
        let Particulars::Actor(actor) = &entry.particulars else {
            continue;
        };
        let heads = [
            &actor.head_of_state,
            &actor.head_of_government,
            &actor.head_of_organisation,
        ];
        for person in heads
            .into_iter()
            .flatten()
            .flat_map(crate::knowledge::Text::all)
            .flat_map(|heads| heads.split([';', '；']))
        {
            // What stands in brackets is the office; words without a capital are particles.
            let name = person.split(['(', '（']).next().unwrap_or_default();
            let capitals = name
                .split_whitespace()
                .filter(|word| word.starts_with(char::is_uppercase));
            for word in capitals {
                let folded = fold(word);
                let known = leaders.entry(stem(&folded).into()).or_insert(Some(index));
                if *known != Some(index) {
                    *known = None;
                }
            }
        }
    }
    leaders
}

#[cfg(test)]
mod tests;
