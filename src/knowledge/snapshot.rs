//! One immutable state of everything the bot knows.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use super::entry::{Entry, EntryId, EntryIndex, Fact, Kind, Source, SourceIndex};
use super::fingerprint;

/// A short hash of the knowledge's content: the same files give the same revision on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Revision(pub u64);

impl fmt::Display for Revision {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:012x}", self.0 >> 16)
    }
}

/// Everything the bot knows, as one value that never changes.
///
/// Entries stand in the order of their files' paths, then in file order. Built by the reader after the
/// checker found no error; the indexes in it are valid by construction.
#[derive(Debug, Clone)]
pub struct Knowledge {
    /// Found when somebody asks for it: most answers do not tell it.
    revision: OnceLock<Revision>,
    sources: Vec<Source>,
    entries: Vec<Entry>,
    by_id: HashMap<EntryId, EntryIndex>,
}

impl Knowledge {
    /// Puts checked parts together. The indexes inside must point into these very lists.
    pub(crate) fn new(sources: Vec<Source>, entries: Vec<Entry>) -> Self {
        let by_id = entries
            .iter()
            .zip(0..)
            .map(|(entry, place)| (entry.id.clone(), EntryIndex(place)))
            .collect();
        Self {
            revision: OnceLock::new(),
            sources,
            entries,
            by_id,
        }
    }

    /// The hash of the content.
    pub fn revision(&self) -> Revision {
        *self
            .revision
            .get_or_init(|| fingerprint::revision(&self.sources, &self.entries))
    }

    /// Every source.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Every entry.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Every entry with its index.
    pub fn indexed(&self) -> impl Iterator<Item = (EntryIndex, &Entry)> {
        (0..).map(EntryIndex).zip(&self.entries)
    }

    /// The source at that index.
    pub fn source(&self, index: SourceIndex) -> &Source {
        &self.sources[index.0 as usize]
    }

    /// The entry at that index.
    pub fn entry(&self, index: EntryIndex) -> &Entry {
        &self.entries[index.0 as usize]
    }

    /// The fact at that place of an entry.
    pub fn fact(&self, entry: EntryIndex, place: usize) -> &Fact {
        &self.entry(entry).facts[place]
    }

    /// The entry of that id.
    pub fn find(&self, id: &EntryId) -> Option<EntryIndex> {
        self.by_id.get(id).copied()
    }

    /// How many entries there are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.entries
            .iter()
            .filter(|entry| entry.id.kind() == kind)
            .count()
    }

    /// How many facts there are.
    pub fn fact_count(&self) -> usize {
        self.entries.iter().map(|entry| entry.facts.len()).sum()
    }
}
