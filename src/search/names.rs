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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Particulars;
    use crate::knowledge::testing::Shelf;

    /// The entries that a text begins with the name of, in one of its readings.
    fn named(names: &Names, text: &str) -> Option<(usize, Vec<EntryIndex>)> {
        let folded = fold(text);
        names
            .all(folded.split(' ').map(|word| names.word(word)))
            .last()
            .map(|(length, entries)| (length, entries.to_vec()))
    }

    #[test]
    fn every_name_of_an_entry_is_known_in_any_inflection() {
        let mut shelf = Shelf::default();
        let entry = shelf.entry("actor.union", "Uzbek", &[], Particulars::Topic);
        shelf.entry_mut(entry).native = Some("Oʻzbekiston".to_owned());
        shelf.entry_mut(entry).aliases = ["Узбекистан", "Республика Узбекистан", "C5+1"]
            .map(ToOwned::to_owned)
            .into();
        let names = Names::new(&shelf.knowledge());
        for (text, length) in [
            ("uzbek", 1),
            ("Uzbeks", 1),
            ("OZBEKISTON", 1),
            ("узбекистане", 1),
            ("Республики Узбекистан", 2),
            ("c5+1", 1),
        ] {
            assert_eq!(named(&names, text), Some((length, vec![entry])), "{text}");
        }
        for text in ["uzbekis", "республика", "us", "c5"] {
            assert_eq!(named(&names, text), None, "{text}");
        }
    }

    #[test]
    fn a_chinese_name_is_known_inside_a_run() {
        let mut shelf = Shelf::default();
        let entry = shelf.entry("actor.russia", "Russia", &[], Particulars::Topic);
        shelf.entry_mut(entry).aliases = vec!["俄罗斯".to_owned()];
        let names = Names::new(&shelf.knowledge());
        let found: Vec<_> = names
            .han()
            .find("中国和俄罗斯")
            .map(|found| found.meanings.to_vec())
            .collect();
        assert_eq!(found, [vec![entry]]);
    }
}
