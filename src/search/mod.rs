//! From the words people type to the entries and facts that answer them, with a score.
//!
//! Words lose their spelling ([`fold`]), their inflection and their language: what is left are terms. Everything
//! that can be answered is a statement with the terms of its own words and of questions that it answers. The best
//! statement wins if it is good enough; a word that nothing here knows of speaks against all of them.

mod complete;
mod conclusion;
mod coordinates;
mod corpus;
mod effort;
pub mod finding;
pub mod fold;
mod halves;
mod index;
mod lexicon;
mod names;
mod numbered;
mod parts;
mod phrases;
mod question;
mod rank;
mod reading;
mod spelling;
mod statement;
mod stem;
mod tense;
mod term;
#[cfg(test)]
mod testing;
mod traditional;
mod typos;
mod vocabulary;
mod words;

use std::panic::resume_unwind;
use std::sync::OnceLock;
use std::thread;

use jiff::civil::Date;

pub use finding::{CalendarQuestion, FactHit, Finding, Particular, Which};

use crate::knowledge::{EntryId, EntryIndex, Kind, Knowledge};
use complete::Completion;
use corpus::Corpus;
use index::Index;
use names::Names;
use reading::beginning;
use spelling::Spelling;
use term::Analyser;
use vocabulary::Vocabulary;

/// Reads what every search needs and no knowledge changes; what does so first waits for it.
pub fn prepare() {
    lexicon::Lexicon::get();
}

/// What was found, how well it fits and why it was chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What answers.
    pub finding: Finding,
    /// How well it fits, from 0 to 1; 1 where nothing was guessed.
    pub score: f32,
    /// Why this and nothing else, in a few words for a log.
    pub reason: &'static str,
}

/// The indexes over one knowledge. Immutable; every method takes the very knowledge that it was made of.
#[derive(Debug)]
pub struct Search {
    names: Names,
    index: Index,
    spelling: Spelling,
    /// Made when the first name is completed: a question alone rarely needs it.
    completion: OnceLock<Completion>,
}

impl Search {
    /// Indexes a knowledge.
    pub fn new(knowledge: &Knowledge) -> Self {
        let (corpus, names) = thread::scope(|scope| {
            let names = scope.spawn(|| Names::new(knowledge));
            let corpus = Corpus::new(knowledge);
            let names = names.join();
            (corpus, names.unwrap_or_else(|panic| resume_unwind(panic)))
        });
        let analyser = Analyser::new(&names);
        let vocabulary = Vocabulary::new(corpus, |word| analyser.look_up(word));
        let mut index = index::Builder::default();
        statement::statements(knowledge, analyser.with(&vocabulary), |statement| {
            index.add(statement);
        });
        Self {
            index: index.finish(),
            spelling: Spelling::new(vocabulary),
            completion: OnceLock::new(),
            names,
        }
    }

    /// Finds what answers a question in free words, as known on that day.
    pub fn question(&self, knowledge: &Knowledge, text: &str, today: Date) -> Found {
        question::answer(self, knowledge, beginning(text), today)
    }

    /// Finds the entry of that name or full id among those kinds; of any kind where none is given.
    ///
    /// Gives a card, several entries where the name is shared or only begun, or the near ones.
    pub fn name(&self, knowledge: &Knowledge, typed: &str, kinds: &[Kind]) -> Found {
        let typed = beginning(typed);
        let certain = |entry| Found {
            finding: Finding::Card(entry),
            score: 1.0,
            reason: "the name",
        };
        if let Some(entry) = EntryId::parse(typed.trim()).and_then(|id| knowledge.find(&id)) {
            return certain(entry);
        }
        self.completion(knowledge).name(typed, kinds)
    }

    /// The facts of an entry that are about those words, best first.
    pub fn within(&self, knowledge: &Knowledge, entry: EntryIndex, about: &str) -> Vec<FactHit> {
        question::within(self, knowledge, entry, beginning(about))
    }

    /// What may be meant by the beginning of a name, best first: exact, prefix, word, typo; the entries with most
    /// facts where nothing is typed. Each entry once.
    pub fn complete(
        &self,
        knowledge: &Knowledge,
        typed: &str,
        kinds: &[Kind],
        limit: usize,
    ) -> Vec<EntryIndex> {
        self.completion(knowledge)
            .complete(beginning(typed), kinds, limit)
    }

    /// Takes questions apart; the words that the knowledge has are looked up already.
    fn analyser(&self) -> Analyser<'_> {
        Analyser::new(&self.names).with(self.spelling.vocabulary())
    }

    fn completion(&self, knowledge: &Knowledge) -> &Completion {
        self.completion.get_or_init(|| Completion::new(knowledge))
    }
}
