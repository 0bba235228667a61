//! What everyday words mean to the search, read once from `lexicon.toml`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use smallvec::SmallVec;

use super::fold::fold;
use super::numbered::NumberedWords;
use super::phrases::{HanPhrases, Phrases, Steps};
use super::stem::{Stem, is_han, stem};
use super::words::words;

/// What a word or phrase of everyday language means to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It carries nothing.
    Skip,
    /// It says what is asked for.
    Ask(AskKind),
    /// It names an idea that other words name too.
    Concept(Concept),
}

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum AskKind {
    When,
    Where,
    Who,
    Quantity,
    Length,
    Why,
    Cost,
}

/// An idea with words for it in several languages; the number is its place among the lexicon's concepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Concept(u16);

impl Concept {
    /// Its place among the lexicon's concepts.
    pub(super) fn place(self) -> usize {
        self.0.into()
    }
}

/// The lexicon as its file has it: groups of phrases parted by commas.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LexiconFile {
    skip: BTreeMap<String, String>,
    light: BTreeMap<String, String>,
    heavy: BTreeMap<String, String>,
    ask: BTreeMap<AskKind, String>,
    concept: BTreeMap<String, String>,
}

/// The numbers by which the lexicon knows a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct WordMeaning {
    exact: Option<u32>,
    stemmed: Option<u32>,
    /// The words that may follow in a longer phrase, as they stand and by their stems.
    after_exact: Steps,
    after_stemmed: Steps,
}

impl WordMeaning {
    /// Whether a longer phrase may begin with this word and the next one.
    pub(super) fn may_go_on(&self, next: &Self) -> bool {
        next.exact
            .is_some_and(|next| self.after_exact.may_have(next))
            || next
                .stemmed
                .is_some_and(|next| self.after_stemmed.may_have(next))
    }
}

/// Everyday words and their meanings.
#[derive(Debug)]
pub(super) struct Lexicon {
    exact: Phrases<Meaning>,
    stemmed: Phrases<Meaning>,
    han: HanPhrases<Meaning>,
    concepts: FxHashMap<String, Concept>,
    /// The stems of words that say little, and Chinese ones as they are.
    light: FxHashSet<Stem>,
    /// Those of words that say much.
    heavy: FxHashSet<Stem>,
    /// The concepts of what no knowledge of the region speaks of.
    elsewhere: FxHashSet<Concept>,
    /// For each word of `exact` the number of its stem among those of `stemmed`, if it is there.
    stems: Vec<Option<u32>>,
}

/// About so many phrases are in the file; its tables have room for them from the start.
const PHRASES: usize = 12_000;

/// The names of concepts of what no knowledge of the region speaks of begin so.
const ELSEWHERE: &str = "elsewhere-";

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let file: LexiconFile = toml::from_str(include_str!("lexicon.toml"))
        .expect("the lexicon is part of the program and tested");
    Lexicon::new(&file)
});

impl Lexicon {
    /// The lexicon of the program.
    pub(super) fn get() -> &'static Self {
        &LEXICON
    }

    fn new(file: &LexiconFile) -> Self {
        let concepts: FxHashMap<String, Concept> = file
            .concept
            .keys()
            .cloned()
            .zip((0..).map(Concept))
            .collect();
        let groups = file
            .skip
            .values()
            .map(|phrases| (Meaning::Skip, phrases))
            .chain(
                file.ask
                    .iter()
                    .map(|(kind, phrases)| (Meaning::Ask(*kind), phrases)),
            )
            .chain(
                file.concept
                    .iter()
                    .map(|(name, phrases)| (Meaning::Concept(concepts[name]), phrases)),
            );
        let mut exact = Phrases::with_capacity(PHRASES);
        let mut stemmed = Phrases::with_capacity(PHRASES);
        let mut han = HanPhrases::default();
        let mut stems: Vec<Option<u32>> = Vec::with_capacity(PHRASES);
        for (meaning, phrases) in groups {
            for phrase in phrases
                .split(',')
                .map(fold)
                .filter(|phrase| !phrase.is_empty())
            {
                if phrase.chars().any(is_han) {
                    han.insert(&phrase, meaning);
                    continue;
                }
                let numbers: Numbers = words(&phrase).map(|word| exact.number(word)).collect();
                exact.insert_numbers(&numbers, meaning);
                if meaning != Meaning::Skip {
                    stems.resize(exact.words().len(), None);
                    let stem_of = |(number, word)| -> u32 {
                        let known: &mut Option<u32> = &mut stems[number as usize];
                        *known.get_or_insert_with(|| stemmed.number(&stem(word)))
                    };
                    let pairs = numbers.iter().copied().zip(words(&phrase));
                    let numbers: Numbers = pairs.map(stem_of).collect();
                    stemmed.insert_numbers(&numbers, meaning);
                }
            }
        }
        let elsewhere = concepts.iter();
        let elsewhere = elsewhere.filter(|(name, _)| name.starts_with(ELSEWHERE));
        Self {
            exact,
            stemmed,
            han,
            light: stems_of(&file.light),
            heavy: stems_of(&file.heavy),
            elsewhere: elsewhere.map(|(_, concept)| *concept).collect(),
            concepts,
            stems,
        }
    }

    /// The stem of a folded word; those of its own words, which are the words of most texts, are at hand.
    pub(super) fn stem<'word>(&'word self, word: &'word str) -> Cow<'word, str> {
        let number = self.exact.word(word);
        let stem_number = number.and_then(|number| *self.stems.get(number as usize)?);
        stem_number.map_or_else(
            || stem(word),
            |stem_number| Cow::Borrowed(self.stemmed.words().word(stem_number)),
        )
    }

    /// The numbers by which the lexicon knows a folded word and its stem.
    pub(super) fn word(&self, word: &str, stem: &str) -> WordMeaning {
        let (exact, stemmed) = (self.exact.word(word), self.stemmed.word(stem));
        WordMeaning {
            exact,
            stemmed,
            after_exact: exact.map_or_else(Steps::default, |word| self.exact.after(word)),
            after_stemmed: stemmed.map_or_else(Steps::default, |stem| self.stemmed.after(stem)),
        }
    }

    /// The longest phrase that these words begin with: how many words, and what it means.
    ///
    /// A phrase as written goes before one that shares only its stems.
    pub(super) fn longest(
        &self,
        words: impl Iterator<Item = WordMeaning> + Clone,
    ) -> Option<(usize, Meaning)> {
        let exact = self.exact.longest(words.clone().map(|word| word.exact));
        let stemmed = self.stemmed.longest(words.map(|word| word.stemmed));
        let longer = match (exact, stemmed) {
            (Some(exact), Some(stemmed)) if stemmed.0 > exact.0 => Some(stemmed),
            (None, stemmed) => stemmed,
            (exact, _) => exact,
        };
        longer.map(|(length, meanings)| (length, meanings[meanings.len() - 1]))
    }

    /// The phrases in a run of Chinese characters.
    pub(super) fn han(&self) -> &HanPhrases<Meaning> {
        &self.han
    }

    /// Whether a word of that stem says little: many questions have it, and few answers.
    pub(super) fn is_light(&self, stem: Stem) -> bool {
        self.light.contains(&stem)
    }

    /// Whether a word of that stem says much: what has nothing to do with it is no answer.
    pub(super) fn is_heavy(&self, stem: Stem) -> bool {
        self.heavy.contains(&stem)
    }

    /// Whether the concept is of something that no knowledge of the region speaks of.
    pub(super) fn is_elsewhere(&self, concept: Concept) -> bool {
        self.elsewhere.contains(&concept)
    }

    /// The concept of that name in the file.
    ///
    /// # Panics
    ///
    /// Where there is none: the names used in the program are tested.
    pub(super) fn concept(&self, name: &str) -> Concept {
        *self
            .concepts
            .get(name)
            .unwrap_or_else(|| panic!("the lexicon has no concept `{name}`"))
    }

    /// Every word of the lexicon as written there, folded.
    pub(super) fn surface(&self) -> &NumberedWords {
        self.exact.words()
    }
}

/// The numbers of the words of a phrase.
type Numbers = SmallVec<[u32; 8]>;

/// The stems of words parted by commas.
fn stems_of(groups: &BTreeMap<String, String>) -> FxHashSet<Stem> {
    let words = groups.values().flat_map(|words| words.split(','));
    words.map(|word| Stem::from(&*stem(&fold(word)))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn meaning(phrase: &str) -> Option<(usize, Meaning)> {
        let folded = fold(phrase);
        let lexicon = Lexicon::get();
        lexicon.longest(
            folded
                .split(' ')
                .map(|word| lexicon.word(word, &stem(word))),
        )
    }

    #[test]
    fn words_of_three_languages_share_a_concept() {
        let lexicon = Lexicon::get();
        let trade = Meaning::Concept(lexicon.concept("trade"));
        assert_eq!(meaning("trading"), Some((1, trade)));
        assert_eq!(meaning("товарооборота"), Some((1, trade)));
        let han: Vec<_> = lexicon
            .han()
            .find("贸易额")
            .flat_map(|found| found.meanings)
            .collect();
        assert_eq!(han, [&trade]);
    }

    #[test]
    fn the_longer_phrase_says_what_is_asked() {
        assert_eq!(
            meaning("how much is it"),
            Some((2, Meaning::Ask(AskKind::Quantity)))
        );
        assert_eq!(
            meaning("how long is it"),
            Some((3, Meaning::Ask(AskKind::Length)))
        );
        assert_eq!(meaning("what is it"), Some((1, Meaning::Skip)));
    }

    #[test]
    fn no_phrase_has_two_meanings() {
        let file: LexiconFile = toml::from_str(include_str!("lexicon.toml")).expect("valid");
        let mut seen: HashMap<String, String> = HashMap::new();
        let asks = file
            .ask
            .iter()
            .map(|(kind, phrases)| (format!("{kind:?}"), phrases));
        for (group, phrases) in file
            .concept
            .iter()
            .map(|(name, phrases)| (name.clone(), phrases))
            .chain(asks)
        {
            for phrase in phrases.split(',').map(fold) {
                if let Some(other) = seen.insert(phrase.clone(), group.clone()) {
                    assert_eq!(other, group, "`{phrase}` stands in both");
                }
            }
        }
    }
}
