//! The texts of one knowledge, each cut into words once for all who look at them: the spelling and the index.
//!
//! Texts repeat their words, so that what stands between two spaces has mostly come before and is not folded again.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::fold::{folded, is_plain_word};
use super::lexicon::Lexicon;
use super::names::names_of;
use super::numbered::NumberedWords;
use super::stem::{Stem, is_han};
use super::term::mentions_us;
use super::words::{may_have_han, words};
use crate::knowledge::{Entry, Knowledge, Particulars, Text};
use crate::parallel::in_order;

/// The number of the word "us" where it is no state.
const PRONOUN: u32 = u32::MAX;
/// The texts of so many entries are cut in one go: enough that most of their words have come before.
const ENTRIES: usize = 16;
/// About so many words those texts have.
const WORDS: usize = 1_024;

/// The words of a knowledge and of the lexicon, and which of them each text has.
#[derive(Debug)]
pub(super) struct Corpus {
    /// The words of names, then those of the lexicon, then those of facts, of the questions that they answer and of
    /// people.
    pub(super) words: NumberedWords,
    /// How many words are of names.
    pub(super) name_words: usize,
    /// What stands between two spaces and has Chinese characters in it, told from others by its hash.
    pub(super) chinese: FxHashSet<Stem>,
    /// The numbers of the words of all texts, one text after another.
    numbers: Vec<u32>,
    /// Where the words of each text are in `numbers`. A text is known by its place in memory, for the knowledge does
    /// not move as long as it is looked at.
    texts: FxHashMap<usize, (u32, u32)>,
}

impl Corpus {
    /// The texts of a knowledge.
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let lexicon = Lexicon::get().surface();
        let entries = knowledge.entries();
        let texts = entries
            .iter()
            .map(|entry| names_of(entry).count() + texts_of(entry).count());
        let texts = texts.sum();
        // Every text has some words, and many share them; a table too small grows.
        let mut corpus = Self {
            words: NumberedWords::with_capacity(lexicon.len() + texts),
            name_words: 0,
            chinese: FxHashSet::default(),
            numbers: Vec::with_capacity(8 * texts),
            texts: FxHashMap::with_capacity_and_hasher(texts, FxBuildHasher),
        };
        let parts: Vec<&[Entry]> = entries.chunks(ENTRIES).collect();
        let names = |part: usize| Part::new(parts[part].iter().flat_map(names_of));
        in_order(parts.len(), names, |part| corpus.append(part));
        corpus.name_words = corpus.words.len();
        for word in lexicon.iter() {
            corpus.words.add(word);
        }
        let texts = |part: usize| Part::new(parts[part].iter().flat_map(texts_of));
        in_order(parts.len(), texts, |part| corpus.append(part));
        corpus
    }

    /// Forgets the texts, whose words nobody asks for once they are indexed.
    pub(super) fn forget_texts(&mut self) {
        self.numbers = Vec::new();
        self.texts = FxHashMap::default();
    }

    /// The numbers of the words of a text, one of the knowledge's own; `None` where it is none, or has Chinese in it.
    pub(super) fn cut(&self, text: &str) -> Option<&[u32]> {
        let (from, to) = *self.texts.get(&place(text))?;
        self.numbers.get(from as usize..to as usize)
    }

    /// The words that texts have which are cut.
    pub(super) fn used(&self) -> Vec<u32> {
        let mut used = vec![false; self.words.len()];
        for (from, to) in self.texts.values() {
            for number in &self.numbers[*from as usize..*to as usize] {
                if let Some(used) = used.get_mut(*number as usize) {
                    *used = true;
                }
            }
        }
        let numbers = (0..).zip(used).filter(|(_, used)| *used);
        numbers.map(|(number, _)| number).collect()
    }

    /// Adds texts; their words get numbers in the order of the texts.
    fn append(&mut self, part: Part) {
        let numbers: Vec<u32> = part.words.iter().map(|word| self.words.add(word)).collect();
        let before = self.numbers.len() as u32;
        let number = |of_part: u32| numbers.get(of_part as usize).copied().unwrap_or(PRONOUN);
        self.numbers.extend(part.numbers.into_iter().map(number));
        let texts = part.texts.into_iter();
        self.texts
            .extend(texts.map(|(place, (from, to))| (place, (before + from, before + to))));
        self.chinese.extend(part.chinese);
    }
}

/// The texts of some entries, with numbers of their own for the words.
#[derive(Default)]
struct Part {
    words: NumberedWords,
    chinese: FxHashSet<Stem>,
    numbers: Vec<u32>,
    texts: Vec<(usize, (u32, u32))>,
    /// The number of the word "us".
    us: Option<u32>,
    /// What stood between two spaces so far and is more than one folded word.
    tokens: NumberedWords,
    /// Where the words of each of these are among the numbers.
    token_words: Vec<(u32, u32)>,
}

impl Part {
    fn new<'text>(texts: impl Iterator<Item = &'text str>) -> Self {
        let mut part = Self {
            words: NumberedWords::with_capacity(WORDS),
            numbers: Vec::with_capacity(8 * WORDS),
            ..Self::default()
        };
        for text in texts {
            part.add(text);
        }
        part
    }

    fn add(&mut self, text: &str) {
        let from = self.numbers.len();
        let mut has_han = false;
        for token in words(text) {
            if is_plain_word(token) {
                self.add_word(token);
                continue;
            }
            if let Some(number) = self.tokens.number(token) {
                let (first, last) = self.token_words[number as usize];
                self.numbers
                    .extend_from_within(first as usize..last as usize);
                continue;
            }
            let first = self.numbers.len();
            let mut keep = true;
            for word in words(&folded(token)) {
                if may_have_han(word) && word.chars().any(is_han) {
                    self.chinese.insert(word.into());
                    (has_han, keep) = (true, false);
                    continue;
                }
                // The number of "us" may change below.
                keep &= word != "us";
                self.add_word(word);
            }
            if keep {
                let places = (first as u32, self.numbers.len() as u32);
                self.tokens.add(token);
                self.token_words.push(places);
            }
        }
        if has_han {
            return;
        }
        if let Some(us) = self.us
            && self.numbers[from..].contains(&us)
            && !mentions_us(text)
        {
            let pronouns = self.numbers[from..].iter_mut();
            pronouns
                .filter(|number| **number == us)
                .for_each(|number| *number = PRONOUN);
        }
        let places = (from as u32, self.numbers.len() as u32);
        if !text.is_empty() {
            self.texts.push((place(text), places));
        }
    }

    fn add_word(&mut self, word: &str) {
        let number = self.words.add(word);
        self.numbers.push(number);
        if word == "us" {
            self.us = Some(number);
        }
    }
}

/// Where a text is in memory.
fn place(text: &str) -> usize {
    text.as_ptr().addr()
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
    use crate::knowledge::testing::{Shelf, fact};

    /// A topic of that name with one fact.
    fn knowledge(name: &str, text: &str) -> Knowledge {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let entry = shelf.entry("topic.tea", name, &[source], Particulars::Topic);
        shelf.fact(entry, fact(text, &[source]));
        shelf.knowledge()
    }

    /// The words of the fact as the corpus has them.
    fn words_of(knowledge: &Knowledge) -> Option<Vec<String>> {
        let corpus = Corpus::new(knowledge);
        let numbers = corpus.cut(&knowledge.entries()[0].facts[0].text.english)?;
        let word = |number: &u32| match *number {
            PRONOUN => "pronoun".to_owned(),
            number => corpus.words.word(number).to_owned(),
        };
        Some(numbers.iter().map(word).collect())
    }

    #[test]
    fn a_text_is_cut_as_its_folded_form_is() {
        for text in [
            "  Who  founded the  SCO-Forum, and the SCO-Forum?",
            "Xi’an’s U.S.A. 94,8 C5+1 94,8",
            "who founded — the sco",
        ] {
            let folded = folded(text);
            let whole: Vec<&str> = words(&folded).collect();
            let cut = words_of(&knowledge("Tea", text)).expect("it is a text of the corpus");
            assert_eq!(cut, whole, "{text}");
        }
    }

    #[test]
    fn us_is_a_word_of_its_own_where_it_is_no_state() {
        let cut = |text| words_of(&knowledge("Tell us", text)).expect("it is a text of the corpus");
        assert_eq!(cut("tell us more"), ["tell", "pronoun", "more"]);
        assert_eq!(cut("the US and us"), ["the", "us", "and", "us"]);
    }

    #[test]
    fn chinese_and_foreign_texts_are_not_cut() {
        assert_eq!(words_of(&knowledge("Tea", "2025年中国 tea")), None);
        let corpus = Corpus::new(&knowledge("Tea", "green tea"));
        assert_eq!(corpus.cut("green tea"), None, "it stands elsewhere");
        assert!(corpus.words.number("green").is_some());
    }

    #[test]
    fn a_word_is_used_where_a_text_has_it() {
        let corpus = Corpus::new(&knowledge("Tea", "oolong 中国龙井"));
        let used = corpus.used();
        for (word, is_used) in [("tea", true), ("oolong", false), ("when", false)] {
            let number = corpus.words.number(word).expect("it is known");
            assert_eq!(used.contains(&number), is_used, "{word}");
        }
        assert!(corpus.chinese.contains(&"中国龙井".into()));
    }

    #[test]
    fn names_come_first_and_the_lexicon_next() {
        let corpus = Corpus::new(&knowledge("Oolong", "Mokalbari tea"));
        let number = |word| corpus.words.number(word).expect("it is known");
        assert_eq!((number("oolong"), corpus.name_words), (0, 1));
        assert!(number("when") < number("mokalbari"));
    }
}
