//! Every name of every entry, found as whole words in any inflection, longest first.

use super::fold::fold;
use super::phrases::{HanPhrases, Phrases};
use super::stem::{is_han, without_case};
use crate::knowledge::{Entry, EntryIndex, Knowledge};

/// The names of all entries.
#[derive(Debug)]
pub(super) struct Names {
    phrases: Phrases<EntryIndex>,
    han: HanPhrases<EntryIndex>,
}

impl Names {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let mut phrases = Phrases::default();
        let mut han = Vec::new();
        for (index, entry) in knowledge.indexed() {
            for name in names_of(entry) {
                let folded = fold(name);
                if folded.chars().any(is_han) {
                    han.push((folded.replace(' ', ""), index));
                } else if !folded.is_empty() {
                    phrases.insert(folded.split(' ').map(without_case), index);
                }
            }
        }
        Self {
            phrases,
            han: HanPhrases::new(han),
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
