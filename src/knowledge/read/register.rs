//! Which ids there are, and what a reference to one of them means.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use super::place::Span;
use super::problems::{Finding, Problems};
use super::raw::Raw;
use super::wording::quoted;
use crate::knowledge::entry::{EntryId, EntryIndex, Kind, SourceIndex};

/// The ids of all sources and entries.
#[derive(Debug, Default)]
pub(crate) struct Register {
    sources: HashMap<String, u32>,
    entries: HashMap<EntryId, u32>,
}

impl Register {
    /// The ids in what was read; those that stand in two files are reported with both places.
    pub(crate) fn new(raw: &Raw, problems: &mut Problems) -> Self {
        let mut register = Self::default();
        for (source, index) in raw.sources.iter().zip(0..) {
            let first = insert(&mut register.sources, source.id.value.clone(), index);
            if let Some(first) = first {
                let first = raw.sources[first as usize].id.span;
                let full = format!("source.{}", source.id.value);
                problems.push(duplicate(&full, source.id.span, first));
            }
        }
        for (entry, index) in raw.entries.iter().zip(0..) {
            let first = insert(&mut register.entries, entry.id.clone(), index);
            if let Some(first) = first {
                let first = raw.entries[first as usize].span;
                problems.push(duplicate(&entry.id.to_string(), entry.span, first));
            }
        }
        register
    }

    /// The source of that id.
    pub(crate) fn source(&self, id: &str) -> Option<SourceIndex> {
        self.sources.get(id).copied().map(SourceIndex)
    }

    /// The entry of that kind and slug.
    pub(crate) fn entry(&self, kind: Kind, slug: &str) -> Option<EntryIndex> {
        self.entry_of(&EntryId::new(kind, slug))
    }

    /// The entry of that id.
    pub(crate) fn entry_of(&self, id: &EntryId) -> Option<EntryIndex> {
        self.entries.get(id).copied().map(EntryIndex)
    }

    /// The entry and the place of the fact that `kind.slug#fact` means.
    pub(crate) fn fact(&self, raw: &Raw, reference: &str) -> Option<(EntryIndex, usize)> {
        let (entry, fact) = reference.split_once('#')?;
        let entry = self.entry_of(&EntryId::parse(entry)?)?;
        let facts = &raw.entries[entry.0 as usize].facts;
        let place = facts
            .iter()
            .position(|other| other.id.as_ref().is_some_and(|id| id.value == fact))?;
        Some((entry, place))
    }
}

/// Adds the id, or returns the place that already has it.
fn insert<K: Eq + Hash>(ids: &mut HashMap<K, u32>, id: K, index: u32) -> Option<u32> {
    match ids.entry(id) {
        Entry::Vacant(vacant) => {
            vacant.insert(index);
            None
        }
        Entry::Occupied(occupied) => Some(*occupied.get()),
    }
}

fn duplicate(full: &str, second: Span, first: Span) -> Finding {
    Finding::error(second, format!("{} is defined twice", quoted(full)))
        .hint("join the two, or give one of them another id")
        .related(first, "first defined here")
}
