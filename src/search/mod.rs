//! From the words people type to the entries and facts that answer them, with a score.

pub mod finding;
pub mod fold;

pub use finding::{CalendarQuestion, FactHit, Finding, Particular, Which};

use jiff::civil::Date;

use crate::knowledge::{EntryId, EntryIndex, Kind, Knowledge};

/// What was found, how well it fits, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What was found.
    pub finding: Finding,
    /// How well it fits, from 0 to 1.
    pub score: f32,
    /// Why, in a few words for a log.
    pub reason: &'static str,
}

/// The indexes over one knowledge.
#[derive(Debug)]
pub struct Search {
    names: Vec<(String, EntryIndex)>,
}

impl Search {
    /// Indexes that knowledge.
    pub fn new(knowledge: &Knowledge) -> Self {
        let mut names = Vec::new();
        for (index, entry) in knowledge.indexed() {
            let all = entry
                .name
                .all()
                .chain(entry.aliases.iter().map(String::as_str));
            names.extend(all.map(|name| (name.to_lowercase(), index)));
        }
        Self { names }
    }

    /// What answers the question.
    pub fn question(&self, knowledge: &Knowledge, text: &str, _today: Date) -> Found {
        self.name(knowledge, text, &[])
    }

    /// The entry of that name or full id.
    pub fn name(&self, knowledge: &Knowledge, typed: &str, kinds: &[Kind]) -> Found {
        let typed = typed.to_lowercase();
        let by_id = EntryId::parse(&typed).and_then(|id| knowledge.find(&id));
        let mut named = self.names.iter().filter(|(name, _)| *name == typed);
        let found = by_id.or_else(|| named.next().map(|(_, index)| *index));
        let fits = |index: &EntryIndex| {
            kinds.is_empty() || kinds.contains(&knowledge.entry(*index).id.kind())
        };
        match found.filter(fits) {
            Some(index) => Found {
                finding: Finding::Card(index),
                score: 1.0,
                reason: "name",
            },
            None => Found {
                finding: Finding::Nothing,
                score: 0.0,
                reason: "nothing",
            },
        }
    }

    /// The facts of the entry that are about that, best first.
    pub fn within(&self, knowledge: &Knowledge, entry: EntryIndex, about: &str) -> Vec<FactHit> {
        let facts = knowledge.entry(entry).facts.iter().enumerate();
        facts
            .filter(|(_, fact)| fact.about.iter().any(|word| word == about))
            .map(|(fact, _)| FactHit {
                entry,
                fact,
                score: 1.0,
            })
            .collect()
    }

    /// The entries whose names begin so.
    pub fn complete(
        &self,
        knowledge: &Knowledge,
        typed: &str,
        kinds: &[Kind],
        limit: usize,
    ) -> Vec<EntryIndex> {
        let typed = typed.to_lowercase();
        let mut found = Vec::new();
        for (name, index) in &self.names {
            let fits = kinds.is_empty() || kinds.contains(&knowledge.entry(*index).id.kind());
            if fits && name.starts_with(&typed) && !found.contains(index) && found.len() < limit {
                found.push(*index);
            }
        }
        found
    }
}
