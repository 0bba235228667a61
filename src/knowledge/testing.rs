//! Small knowledge for tests, built in code: `Shelf` takes sources and entries and gives a [`Knowledge`].

#![allow(clippy::unwrap_used)]

use super::{
    Actor, ActorType, Entry, EntryId, EntryIndex, Fact, FactKind, Figure, Format, Knowledge,
    PartialDate, Particulars, Point, Source, SourceIndex, Summit, SummitStatus, Text,
};

/// Knowledge in the making.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    sources: Vec<Source>,
    entries: Vec<Entry>,
}

impl Shelf {
    /// Adds a source; its publisher is "Publisher of" its id.
    pub(crate) fn source(&mut self, id: &str) -> SourceIndex {
        self.sources.push(Source {
            id: id.to_owned(),
            title: format!("Title of {id}"),
            publisher: format!("Publisher of {id}"),
            author: None,
            url: format!("https://example.org/{id}"),
            published: None,
            lang: None,
            accessed: None,
            caution: None,
        });
        SourceIndex(u32::try_from(self.sources.len() - 1).unwrap())
    }

    /// The source, to give it what it has beside its id.
    pub(crate) fn source_mut(&mut self, index: SourceIndex) -> &mut Source {
        &mut self.sources[index.0 as usize]
    }

    /// Adds an entry whose particulars rest on these sources.
    pub(crate) fn entry(
        &mut self,
        id: &str,
        name: &str,
        sources: &[SourceIndex],
        particulars: Particulars,
    ) -> EntryIndex {
        self.entries.push(Entry {
            id: EntryId::parse(id).unwrap(),
            name: Text::english(name),
            native: None,
            aliases: Vec::new(),
            keywords: Vec::new(),
            as_of: None,
            sources: sources.to_vec(),
            facts: Vec::new(),
            particulars,
        });
        EntryIndex(u32::try_from(self.entries.len() - 1).unwrap())
    }

    /// The entry, to give it what it has beside its name.
    pub(crate) fn entry_mut(&mut self, index: EntryIndex) -> &mut Entry {
        &mut self.entries[index.0 as usize]
    }

    /// Adds a fact to an entry and gives its place.
    pub(crate) fn fact(&mut self, entry: EntryIndex, fact: Fact) -> usize {
        let facts = &mut self.entry_mut(entry).facts;
        facts.push(fact);
        facts.len() - 1
    }

    /// The knowledge.
    pub(crate) fn knowledge(&self) -> Knowledge {
        Knowledge::new(self.sources.clone(), self.entries.clone())
    }
}

/// A date.
pub(crate) fn on(date: &str) -> PartialDate {
    date.parse().unwrap()
}

/// A text in English.
pub(crate) fn text(english: &str) -> Text {
    Text::english(english)
}

/// A fact as its sources report it, without a date.
pub(crate) fn fact(text: &str, sources: &[SourceIndex]) -> Fact {
    Fact {
        id: None,
        text: Text::english(text),
        kind: FactKind::Fact,
        about: Vec::new(),
        as_of: None,
        sources: sources.to_vec(),
        asks: Vec::new(),
        note: None,
        overtaken_by: Vec::new(),
    }
}

/// A format with that rule.
pub(crate) fn format(rule: &str) -> Particulars {
    Particulars::Format(Format {
        rule: Some(text(rule)),
        default: false,
    })
}

/// A meeting that was held, with nothing else known.
pub(crate) fn summit(format: EntryIndex) -> Summit {
    Summit {
        format,
        number: None,
        starts: None,
        ends: None,
        city: None,
        country: None,
        host: None,
        status: SummitStatus::Held,
        documents: Vec::new(),
    }
}

/// An actor with nothing known.
pub(crate) fn actor(actor_type: ActorType) -> Actor {
    Actor {
        actor_type,
        capital: None,
        head_of_state: None,
        head_of_government: None,
        head_of_organisation: None,
        headquarters: None,
        memberships: Vec::new(),
        memberships_note: None,
    }
}

/// A series of these values, in billion USD.
pub(crate) fn figure(authority: &str, points: &[(i16, f64)], sources: &[SourceIndex]) -> Figure {
    Figure {
        unit: Text::english("billion USD"),
        authority: Text::english(authority),
        points: points
            .iter()
            .map(|(year, value)| Point {
                year: *year,
                value: *value,
                of: None,
                sources: sources.to_vec(),
                note: None,
            })
            .collect(),
        compare: Vec::new(),
    }
}
