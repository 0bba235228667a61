//! What names and lexicon know of each word of a corpus, looked up once for all texts that have it.

use super::corpus::{Corpus, PRONOUN};
use super::lexicon::WordMeaning;
use super::term::Term;
use crate::parallel::in_order;

/// So many words are looked up in one go.
const AT_ONCE: usize = 256;

/// A word with the numbers by which names and lexicon know it.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) name: Option<u32>,
    pub(super) meaning: WordMeaning,
    /// What it means by itself, as no name; nothing where it carries nothing.
    pub(super) alone: Option<Term>,
}

impl Word {
    /// The word where it is no name.
    pub(super) fn without_name(self) -> Self {
        Self { name: None, ..self }
    }
}

/// The words of a corpus by their numbers.
#[derive(Debug)]
pub(super) struct Vocabulary<'corpus> {
    corpus: &'corpus Corpus,
    /// What is known of the words that texts have.
    words: Vec<Option<Word>>,
    /// The word "us" where it is no state.
    pronoun: Word,
}

impl<'corpus> Vocabulary<'corpus> {
    /// The words of that corpus, of which `look_up` tells what is known.
    pub(super) fn new(corpus: &'corpus Corpus, look_up: impl Fn(&str) -> Word + Sync) -> Self {
        let texts = corpus.words.in_order();
        let used = corpus.used();
        let mut words = Vec::with_capacity(texts.len());
        let look_up_some = |chunk: usize| -> Vec<Option<Word>> {
            let places = chunk * AT_ONCE..texts.len().min((chunk + 1) * AT_ONCE);
            let look_up = |place: usize| used[place].then(|| look_up(texts[place]));
            places.map(look_up).collect()
        };
        let chunks = texts.len().div_ceil(AT_ONCE);
        in_order(chunks, look_up_some, |chunk| words.extend(chunk));
        Self {
            corpus,
            words,
            pronoun: look_up("us").without_name(),
        }
    }

    /// The words of a text, where the corpus has it cut.
    pub(super) fn cut(&self, text: &str) -> Option<impl Iterator<Item = &Word>> {
        let numbers = self.corpus.cut(text)?;
        Some(numbers.iter().filter_map(|number| match *number {
            PRONOUN => Some(&self.pronoun),
            number => self.words[number as usize].as_ref(),
        }))
    }

    /// A folded word, where the corpus has it.
    pub(super) fn word(&self, folded: &str) -> Option<&Word> {
        let number = self.corpus.words.number(folded)?;
        self.words[number as usize].as_ref()
    }
}
