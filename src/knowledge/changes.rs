//! What a reload changed: entries, facts and sources that came, went or read otherwise.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::hash::Hash;

use super::entry::EntryId;
use super::fingerprint::{self, Fingerprint, Ids};
use super::snapshot::Knowledge;

/// The difference between two states of the knowledge. The order of entries is no difference.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Entries, by what they say beside their facts.
    pub entries: Difference<EntryId>,
    /// Facts, also those of entries that came or went.
    pub facts: Difference<FactName>,
    /// Sources, by their ids.
    pub sources: Difference<String>,
}

/// What came, went and reads otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<T> {
    /// Only in the new state, in its order.
    pub added: Vec<T>,
    /// In both, with another content, in the order of the new state.
    pub changed: Vec<T>,
    /// Only in the old state, in its order.
    pub removed: Vec<T>,
}

/// What a fact is called in a report: its entry, and its id or its text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FactName {
    /// The entry that has it.
    pub entry: EntryId,
    /// Its id, or its English text where it has none.
    pub label: String,
}

impl Changes {
    /// What differs in `new` from `old`.
    pub fn between(old: &Knowledge, new: &Knowledge) -> Self {
        Self {
            entries: Difference::between(&entries(old), &entries(new)),
            facts: Difference::between(&facts(old), &facts(new)),
            sources: Difference::between(&sources(old), &sources(new)),
        }
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.facts.is_empty() && self.sources.is_empty()
    }

    /// How many things came, went or read otherwise.
    pub fn count(&self) -> usize {
        self.entries.count() + self.facts.count() + self.sources.count()
    }
}

impl<T> Default for Difference<T> {
    fn default() -> Self {
        Self {
            added: Vec::new(),
            changed: Vec::new(),
            removed: Vec::new(),
        }
    }
}

impl<T> Difference<T> {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many things differ.
    pub fn count(&self) -> usize {
        self.added.len() + self.changed.len() + self.removed.len()
    }
}

impl<T: Eq + Hash + Clone> Difference<T> {
    fn between(old: &[(T, Fingerprint)], new: &[(T, Fingerprint)]) -> Self {
        let mut difference = Self::default();
        let before: HashMap<&T, &Fingerprint> =
            old.iter().map(|(key, print)| (key, print)).collect();
        for (key, print) in new {
            match before.get(key) {
                None => difference.added.push(key.clone()),
                Some(earlier) if *earlier != print => difference.changed.push(key.clone()),
                Some(_) => {}
            }
        }
        let after: HashSet<&T> = new.iter().map(|(key, _)| key).collect();
        let gone = old.iter().filter(|(key, _)| !after.contains(key));
        difference.removed.extend(gone.map(|(key, _)| key.clone()));
        difference
    }
}

impl fmt::Display for FactName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}#{}", self.entry, self.label)
    }
}

fn ids(knowledge: &Knowledge) -> Ids<'_> {
    Ids {
        sources: knowledge.sources(),
        entries: knowledge.entries(),
    }
}

fn entries(knowledge: &Knowledge) -> Vec<(EntryId, Fingerprint)> {
    let ids = ids(knowledge);
    knowledge
        .entries()
        .iter()
        .map(|entry| (entry.id.clone(), fingerprint::of_entry(entry, ids)))
        .collect()
}

fn facts(knowledge: &Knowledge) -> Vec<(FactName, Fingerprint)> {
    let ids = ids(knowledge);
    let all = knowledge
        .entries()
        .iter()
        .flat_map(|entry| entry.facts.iter().map(move |fact| (entry, fact)));
    all.map(|(entry, fact)| {
        let name = FactName {
            entry: entry.id.clone(),
            label: fact.id.clone().unwrap_or_else(|| fact.text.english.clone()),
        };
        (name, fingerprint::of_fact(fact, ids))
    })
    .collect()
}

fn sources(knowledge: &Knowledge) -> Vec<(String, Fingerprint)> {
    knowledge
        .sources()
        .iter()
        .map(|source| (source.id.clone(), fingerprint::of_source(source)))
        .collect()
}
