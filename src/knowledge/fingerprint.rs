//! A hash of what knowledge means: the same for every layout, comment and order of keys, another for another word.
//!
//! The bytes are fed by hand, each text with its length, so that the hash is the same on every machine and with
//! every version of the compiler. References go in as ids, so that a fact keeps its fingerprint when a source
//! elsewhere joins or leaves.

use std::fmt::Display;

use sha2::{Digest, Sha256};

use super::entry::{
    Actor, Entry, EntryIndex, Fact, Figure, Particulars, Source, SourceIndex, Summit, Text,
};
use super::snapshot::Revision;

/// The hash of one source, entry or fact.
pub(super) type Fingerprint = [u8; 32];

/// The lists that indexes point into.
#[derive(Clone, Copy)]
pub(super) struct Ids<'a> {
    pub(super) sources: &'a [Source],
    pub(super) entries: &'a [Entry],
}

/// The revision of knowledge made of these parts.
pub(super) fn revision(sources: &[Source], entries: &[Entry]) -> Revision {
    let ids = Ids { sources, entries };
    let mut whole = Sha256::new();
    for source in sources {
        whole.update(of_source(source));
    }
    whole.update([0xff]);
    for entry in entries {
        whole.update(of_entry(entry, ids));
        for fact in &entry.facts {
            whole.update(of_fact(fact, ids));
        }
    }
    let digest = whole.finalize();
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    Revision(u64::from_be_bytes(first))
}

/// The fingerprint of a source.
pub(super) fn of_source(source: &Source) -> Fingerprint {
    let mut feed = Feed::new(None);
    feed.text(&source.id);
    feed.text(&source.title);
    feed.text(&source.publisher);
    feed.optional(source.author.as_ref());
    feed.text(&source.url);
    feed.optional(source.published.as_ref());
    feed.optional(source.lang.as_ref());
    feed.optional(source.accessed.as_ref());
    feed.optional(source.caution.as_ref());
    feed.finish()
}

/// The fingerprint of an entry without its facts.
pub(super) fn of_entry(entry: &Entry, ids: Ids<'_>) -> Fingerprint {
    let mut feed = Feed::new(Some(ids));
    feed.display(&entry.id);
    feed.wording(&entry.name);
    feed.optional(entry.native.as_ref());
    feed.list(&entry.aliases);
    feed.list(&entry.keywords);
    feed.optional(entry.as_of.as_ref());
    feed.sources(&entry.sources);
    match &entry.particulars {
        Particulars::Format(format) => {
            feed.optional_wording(format.rule.as_ref());
            feed.number(u64::from(format.default));
        }
        Particulars::Summit(summit) => feed.summit(summit),
        Particulars::Actor(actor) => feed.actor(actor),
        Particulars::Corridor(corridor) => feed.optional_wording(corridor.status.as_ref()),
        Particulars::Topic => {}
        Particulars::Figure(figure) => feed.figure(figure),
    }
    feed.finish()
}

/// The fingerprint of a fact.
pub(super) fn of_fact(fact: &Fact, ids: Ids<'_>) -> Fingerprint {
    let mut feed = Feed::new(Some(ids));
    feed.optional(fact.id.as_ref());
    feed.wording(&fact.text);
    feed.number(fact.kind as u64);
    feed.list(&fact.about);
    feed.optional(fact.as_of.as_ref());
    feed.sources(&fact.sources);
    feed.list(&fact.asks);
    feed.optional_wording(fact.note.as_ref());
    feed.number(fact.overtaken_by.len() as u64);
    for (entry, place) in &fact.overtaken_by {
        feed.entry(*entry);
        let later = ids.entries.get(entry.0 as usize);
        let later = later.and_then(|entry| entry.facts.get(*place));
        feed.optional(later.and_then(|fact| fact.id.as_ref()));
    }
    feed.finish()
}

/// Feeds values into a hash so that no two meanings give the same bytes.
struct Feed<'a> {
    hash: Sha256,
    ids: Option<Ids<'a>>,
}

impl<'a> Feed<'a> {
    fn new(ids: Option<Ids<'a>>) -> Self {
        Self {
            hash: Sha256::new(),
            ids,
        }
    }

    fn finish(self) -> Fingerprint {
        self.hash.finalize().into()
    }

    fn number(&mut self, number: u64) {
        self.hash.update(number.to_be_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.hash.update(text.as_bytes());
    }

    fn display(&mut self, value: &impl Display) {
        self.text(&value.to_string());
    }

    fn optional<T: Display>(&mut self, value: Option<&T>) {
        self.number(u64::from(value.is_some()));
        if let Some(value) = value {
            self.display(value);
        }
    }

    fn list(&mut self, texts: &[String]) {
        self.number(texts.len() as u64);
        for text in texts {
            self.text(text);
        }
    }

    fn wording(&mut self, text: &Text) {
        self.text(&text.english);
        self.number(text.translations.len() as u64);
        for (language, translation) in &text.translations {
            self.text(language.tag());
            self.text(translation);
        }
    }

    fn optional_wording(&mut self, text: Option<&Text>) {
        self.number(u64::from(text.is_some()));
        if let Some(text) = text {
            self.wording(text);
        }
    }

    fn sources(&mut self, sources: &[SourceIndex]) {
        self.number(sources.len() as u64);
        let all = self.ids.map_or(&[][..], |ids| ids.sources);
        for source in sources {
            let id = all.get(source.0 as usize).map_or("", |source| &source.id);
            self.text(id);
        }
    }

    fn entry(&mut self, entry: EntryIndex) {
        let all = self.ids.map_or(&[][..], |ids| ids.entries);
        let id = all.get(entry.0 as usize).map(|entry| &entry.id);
        self.optional(id);
    }

    fn summit(&mut self, summit: &Summit) {
        self.entry(summit.format);
        self.optional(summit.number.as_ref());
        self.optional(summit.starts.as_ref());
        self.optional(summit.ends.as_ref());
        self.optional_wording(summit.city.as_ref());
        self.optional_wording(summit.country.as_ref());
        self.optional_wording(summit.host.as_ref());
        self.number(summit.status as u64);
        self.list(&summit.documents);
    }

    fn actor(&mut self, actor: &Actor) {
        self.number(actor.actor_type as u64);
        self.optional_wording(actor.capital.as_ref());
        self.optional_wording(actor.head_of_state.as_ref());
        self.optional_wording(actor.head_of_government.as_ref());
        self.optional_wording(actor.head_of_organisation.as_ref());
        self.optional(actor.headquarters.as_ref());
        self.list(&actor.memberships);
        self.optional(actor.memberships_note.as_ref());
    }

    fn figure(&mut self, figure: &Figure) {
        self.wording(&figure.unit);
        self.wording(&figure.authority);
        self.number(figure.points.len() as u64);
        for point in &figure.points {
            self.display(&point.year);
            self.number(point.value.to_bits());
            self.optional_wording(point.of.as_ref());
            self.sources(&point.sources);
            self.optional_wording(point.note.as_ref());
        }
        self.number(figure.compare.len() as u64);
        for other in &figure.compare {
            self.entry(*other);
        }
    }
}
