//! Mends mistyped words before a question is taken apart.
//!
//! Everyday words that no answer has stay as they are: who asks about Iraq does not mean Iran.

use rustc_hash::FxHashSet;

use super::fold::fold;
use super::lexicon::Lexicon;
use super::names::names_of;
use super::stem::{is_han, stem};
use super::typos::Typos;
use crate::knowledge::{Entry, Knowledge, Particulars, Text};

/// Words that people type often and that no entry or fact has, one on each line, folded and sorted.
const EVERYDAY: &str = include_str!("everyday.txt");
/// So many letters tell too little: such a word is taken for a mistyped name, but for no other word.
const SHORT: usize = 5;

/// Every word that the knowledge, the lexicon and everyday language know.
#[derive(Debug)]
pub(super) struct Spelling {
    known: FxHashSet<Box<str>>,
    typos: Typos,
    /// How many words of `typos` are of names; they come first.
    name_words: usize,
}

impl Spelling {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let mut known = FxHashSet::default();
        let mut learned = FxHashSet::default();
        let mut words = Vec::new();
        let mut learn = |folded: &str| {
            for word in folded
                .split(' ')
                .filter(|word| word.chars().any(char::is_alphabetic))
            {
                // A stem may be a word of its own, which is learned all the same.
                if learned.insert(word.to_owned()) {
                    known.insert(word.into());
                    known.insert(stem(word).into());
                    if !word.chars().any(is_han) {
                        words.push(word.into());
                    }
                }
            }
            words.len()
        };
        // Names first: where two words are equally near, a name is meant.
        let mut name_words = 0;
        for name in knowledge.entries().iter().flat_map(names_of) {
            name_words = learn(&fold(name));
        }
        for phrase in Lexicon::get().surface() {
            learn(phrase);
        }
        for text in knowledge.entries().iter().flat_map(texts_of) {
            learn(&fold(text));
        }
        // Known, but nothing that a mistyped word could have been meant to be.
        for word in EVERYDAY.lines() {
            known.insert(word.into());
            known.insert(stem(word).into());
        }
        Self {
            known,
            typos: Typos::new(words),
            name_words,
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

    /// Whether the word is known as it is.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    fn meant(&self, word: &str) -> Option<&str> {
        let plain = word.chars().all(char::is_alphabetic) && !word.chars().any(is_han);
        if !plain || self.known.contains(word) || self.known.contains(&*stem(word)) {
            return None;
        }
        let short = word.chars().count() <= SHORT;
        self.typos
            .nearest(word)
            .filter(|(place, _)| !short || *place < self.name_words)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::testing::{Shelf, fact, format};
    use crate::knowledge::{Fact, Particulars};

    fn mended(typed: &str) -> String {
        let mut shelf = Shelf::default();
        let source = shelf.source("source");
        for (id, name) in [
            ("format.china", "China and Iran Live"),
            ("format.kazakhstan", "Kazakhstan"),
        ] {
            let entry = shelf.entry(id, name, &[source], format("every year"));
            shelf.fact(
                entry,
                fact("Salty caviar in the leather harbour", &[source]),
            );
        }
        Spelling::new(&shelf.knowledge()).mend(typed)
    }

    #[test]
    fn a_mistyped_word_is_mended() {
        for (typed, meant) in [
            ("kazahkstan", "kazakhstan"),
            ("where is kazakstan", "where is kazakhstan"),
            ("chnia", "china"),
            ("caviarr", "caviar"),
            ("harbuor", "harbour"),
        ] {
            assert_eq!(mended(typed), meant, "{typed}");
        }
    }

    #[test]
    fn an_everyday_word_is_not_taken_for_another() {
        for typed in ["chain", "love", "iraq", "weather", "a chain of love"] {
            assert_eq!(mended(typed), typed);
        }
    }

    #[test]
    fn a_short_word_is_mended_to_a_name_only() {
        assert_eq!(mended("liev"), "live");
        assert_eq!(mended("satly"), "satly");
    }

    #[test]
    fn an_everyday_word_is_no_correction() {
        assert_eq!(mended("wizzard"), "wizzard");
    }

    #[test]
    fn everyday_words_are_folded_sorted_and_without_repeats() {
        let words: Vec<&str> = EVERYDAY.lines().collect();
        assert!(words.is_sorted_by(|one, next| one < next));
        for word in words {
            assert_eq!(fold(word), word);
            assert!(word.chars().all(char::is_alphabetic), "{word}");
            assert!(word.chars().count() >= 4, "{word}");
        }
    }

    fn spelling() -> Spelling {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let entry = shelf.entry("actor.sco", "Shanghai Cooperation", &[], Particulars::Topic);
        shelf.entry_mut(entry).aliases = vec!["Казахстан".to_owned(), "上合组织".to_owned()];
        let fact = Fact {
            asks: vec!["who sells porcelain".to_owned()],
            ..fact("It exports lapis lazuli.", &[source])
        };
        shelf.fact(entry, fact);
        Spelling::new(&shelf.knowledge())
    }

    #[test]
    fn words_of_names_of_facts_and_of_questions_are_known() {
        let spelling = spelling();
        for (typed, meant) in [
            ("shangai cooperaton", "shanghai cooperation"),
            ("казахтан", "казахстан"),
            ("the lapis lazulli", "the lapis lazuli"),
            ("porcelian", "porcelain"),
            ("presedent", "president"),
            ("", ""),
        ] {
            assert_eq!(spelling.mend(typed), meant, "{typed}");
        }
    }

    #[test]
    fn a_known_word_is_left_alone_in_any_inflection() {
        let spelling = spelling();
        for typed in ["shanghai", "export", "exporting", "казахстане", "summits"] {
            assert_eq!(spelling.mend(typed), typed);
        }
    }

    #[test]
    fn what_is_very_short_or_has_digits_or_is_chinese_is_left_alone() {
        let spelling = spelling();
        for typed in ["lpi", "c5+2", "shangha1", "上合组识", "94.8"] {
            assert_eq!(spelling.mend(typed), typed);
        }
    }

    #[test]
    fn a_name_is_meant_where_two_words_are_equally_near() {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let entry = shelf.entry("actor.tehran", "Tehran", &[], Particulars::Topic);
        shelf.fact(entry, fact("The tehron is a tea.", &[source]));
        assert_eq!(Spelling::new(&shelf.knowledge()).mend("tehrin"), "tehran");
    }
}
