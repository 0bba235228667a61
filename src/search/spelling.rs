//! Mends mistyped words before a question is taken apart.
//!
//! Everyday words that no answer has stay as they are: who asks about Iraq does not mean Iran.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;
use smol_str::SmolStr;

use super::lexicon::Lexicon;
use super::stem::{Stem, is_han, stem};
use super::typos::Typos;
use super::vocabulary::Vocabulary;

/// Words that people type often and that no entry or fact has, one on each line, folded and sorted.
const EVERYDAY: &str = include_str!("everyday.txt");
/// So many letters tell too little: such a word is taken for a mistyped name, but for no other word.
const SHORT: usize = 5;

/// Every word that the knowledge, the lexicon and everyday language know.
#[derive(Debug)]
pub(super) struct Spelling {
    vocabulary: Vocabulary,
    mending: OnceLock<Mending>,
}

/// What is needed for words that are not known as they stand; many a question has none.
#[derive(Debug)]
struct Mending {
    /// Stems, and everyday words: known, but nothing that a mistyped word could have been meant to be.
    known: FxHashSet<Stem>,
    typos: Typos,
    /// How many words of `typos` are of names; they come first.
    name_words: usize,
}

impl Spelling {
    /// The words of a vocabulary, whose texts are needed no more.
    pub(super) fn new(mut vocabulary: Vocabulary) -> Self {
        vocabulary.corpus.forget_texts();
        Self {
            vocabulary,
            mending: OnceLock::new(),
        }
    }

    /// The words with what is known of them.
    pub(super) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
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
        let corpus = &self.vocabulary.corpus;
        corpus.words.number(word).is_some() && has_letters(word)
            || corpus.chinese.contains(&word.into())
            || Lexicon::get().is_heavy(word.into())
            || self.mending().known.contains(&word.into())
    }

    fn meant(&self, word: &str) -> Option<&str> {
        let plain = word.chars().all(char::is_alphabetic) && !word.chars().any(is_han);
        if !plain || self.knows(word) || self.knows(&stem(word)) {
            return None;
        }
        let mending = self.mending();
        let short = word.chars().count() <= SHORT;
        mending
            .typos
            .nearest(word)
            .filter(|(place, _)| !short || *place < mending.name_words)
            .map(|(place, _)| mending.typos.word(place))
    }

    fn mending(&self) -> &Mending {
        self.mending.get_or_init(|| Mending::new(&self.vocabulary))
    }
}

impl Mending {
    fn new(vocabulary: &Vocabulary) -> Self {
        let words = &vocabulary.corpus.words;
        let spelled = || words.iter().filter(|word| has_letters(word));
        let everyday = EVERYDAY
            .lines()
            .flat_map(|word| [word.into(), (&*stem(word)).into()]);
        let names = words.iter().take(vocabulary.corpus.name_words);
        Self {
            known: spelled()
                .map(|word| vocabulary.stem(word))
                .chain(everyday)
                .collect(),
            typos: Typos::new(spelled().map(SmolStr::from)),
            name_words: names.filter(|word| has_letters(word)).count(),
        }
    }
}

/// Whether it is a word at all: numbers are none.
fn has_letters(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::testing::{Shelf, fact, format};
    use crate::knowledge::{Fact, Knowledge, Particulars};
    use crate::search::corpus::Corpus;
    use crate::search::fold::fold;
    use crate::search::names::Names;
    use crate::search::term::Analyser;

    fn spelling_of(knowledge: &Knowledge) -> Spelling {
        let names = Names::new(knowledge);
        let analyser = Analyser::new(&names);
        let corpus = Corpus::new(knowledge);
        Spelling::new(Vocabulary::new(corpus, |word| analyser.look_up(word)))
    }

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
        spelling_of(&shelf.knowledge()).mend(typed)
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
        spelling_of(&shelf.knowledge())
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
        assert_eq!(spelling_of(&shelf.knowledge()).mend("tehrin"), "tehran");
    }
}
