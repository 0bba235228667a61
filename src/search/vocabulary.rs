//! What names and lexicon know of each word of a corpus, looked up once for all texts that have it.

use super::corpus::Corpus;
use super::lexicon::{Lexicon, WordMeaning};
use super::stem::Stem;
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

/// The words of a corpus, and what is known of those that its texts have.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub(super) corpus: Corpus,
    /// First the word "us" where it is no state, then the others.
    words: Vec<Word>,
    /// The place in `words` of each word of the corpus; 0 where no text has it.
    places: Vec<u32>,
}

impl Vocabulary {
    /// The words of that corpus, of which `look_up` tells what is known.
    pub(super) fn new(corpus: Corpus, look_up: impl Fn(&str) -> Word + Sync) -> Self {
        let used = corpus.used();
        let mut places = vec![0; corpus.words.len()];
        for (number, place) in used.iter().zip(1..) {
            places[*number as usize] = place;
        }
        let mut words = Vec::with_capacity(used.len() + 1);
        words.push(look_up("us").without_name());
        let look_up_some = |chunk: usize| -> Vec<Word> {
            let rest = used.iter().skip(chunk * AT_ONCE).take(AT_ONCE);
            rest.map(|number| look_up(corpus.words.word(*number)))
                .collect()
        };
        let chunks = used.len().div_ceil(AT_ONCE);
        in_order(chunks, look_up_some, |chunk| words.extend(chunk));
        Self {
            corpus,
            words,
            places,
        }
    }

    /// The words of a text, where the corpus has it cut.
    pub(super) fn cut(&self, text: &str) -> Option<impl Iterator<Item = &Word>> {
        let numbers = self.corpus.cut(text)?;
        Some(numbers.iter().map(|number| {
            // The pronoun has no place of its own.
            let place = self.places.get(*number as usize).copied();
            &self.words[place.unwrap_or_default() as usize]
        }))
    }

    /// A folded word, where a text has it.
    pub(super) fn word(&self, folded: &str) -> Option<&Word> {
        let number = self.corpus.words.number(folded)?;
        let place = self.places[number as usize];
        (place > 0).then(|| &self.words[place as usize])
    }

    /// The stem of a folded word.
    pub(super) fn stem(&self, folded: &str) -> Stem {
        match self.word(folded).and_then(|word| word.alone.as_ref()) {
            Some(Term::Word(stem)) => *stem,
            _ => (&*Lexicon::get().stem(folded)).into(),
        }
    }
}
