//! From the words people type to the entries and facts that answer them, with a score.
//!
//! Words lose their spelling ([`fold`]), their inflection and their language: what is left are terms. Everything
//! that can be answered is a statement with the terms of its own words and of questions that it answers. The best
//! statement wins if it is good enough; a word that nothing here knows of speaks against all of them.

mod complete;
pub mod finding;
pub mod fold;
mod halves;
mod index;
mod lexicon;
mod names;
mod phrases;
mod question;
mod rank;
mod reading;
mod spelling;
mod statement;
mod stem;
mod term;
#[cfg(test)]
mod testing;
mod typos;
mod words;

use jiff::civil::Date;

pub use finding::{CalendarQuestion, FactHit, Finding, Particular, Which};

use crate::knowledge::{EntryId, EntryIndex, Kind, Knowledge};
use complete::Completion;
use index::Index;
use names::Names;
use spelling::Spelling;
use term::Analyser;

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

/// The indexes over one knowledge. Immutable; a method that takes a knowledge takes the very one that it was made of.
#[derive(Debug)]
pub struct Search {
    names: Names,
    index: Index,
    spelling: Spelling,
    completion: Completion,
}

impl Search {
    /// Indexes a knowledge.
    pub fn new(knowledge: &Knowledge) -> Self {
        let names = Names::new(knowledge);
        let statements = statement::statements(knowledge, Analyser::new(&names));
        let spelling = Spelling::new(knowledge);
        Self {
            index: Index::new(statements),
            completion: Completion::new(knowledge),
            spelling,
            names,
        }
    }

    /// Finds what answers a question in free words, as known on that day.
    pub fn question(&self, knowledge: &Knowledge, text: &str, today: Date) -> Found {
        question::answer(self, knowledge, text, today)
    }

    /// Finds the entry of that name or full id among those kinds; of any kind where none is given.
    ///
    /// Gives a card, several entries where the name is shared or only begun, or the near ones.
    pub fn name(&self, knowledge: &Knowledge, typed: &str, kinds: &[Kind]) -> Found {
        let certain = |entry| Found {
            finding: Finding::Card(entry),
            score: 1.0,
            reason: "the name",
        };
        if let Some(entry) = EntryId::parse(typed.trim()).and_then(|id| knowledge.find(&id)) {
            return certain(entry);
        }
        self.completion.name(typed, kinds)
    }

    /// The facts of an entry that are about those words, best first.
    pub fn within(&self, knowledge: &Knowledge, entry: EntryIndex, about: &str) -> Vec<FactHit> {
        question::within(self, knowledge, entry, about)
    }

    /// What may be meant by the beginning of a name, best first: exact, prefix, word, typo; the entries with most
    /// facts where nothing is typed. Each entry once.
    pub fn complete(&self, typed: &str, kinds: &[Kind], limit: usize) -> Vec<EntryIndex> {
        self.completion.complete(typed, kinds, limit)
    }
}
