//! What files say before it is checked as a whole: every value with its place, every reference still a word.

use super::place::{Located, Span};
use crate::knowledge::date::PartialDate;
use crate::knowledge::entry::{ActorType, EntryId, FactKind, SummitStatus};
use crate::language::Language;

/// Everything read from all files, in file order.
#[derive(Debug, Default)]
pub(crate) struct Raw {
    pub(crate) sources: Vec<RawSource>,
    pub(crate) entries: Vec<RawEntry>,
}

impl Raw {
    /// Adds what was read after this.
    pub(crate) fn append(&mut self, mut later: Self) {
        self.sources.append(&mut later.sources);
        self.entries.append(&mut later.entries);
    }
}

/// A text and its translations.
#[derive(Debug, Default)]
pub(crate) struct RawText {
    pub(crate) english: Option<Located<String>>,
    pub(crate) translations: Vec<(Language, Located<String>)>,
}

impl RawText {
    /// Every wording, English first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Located<String>> {
        let translations = self.translations.iter().map(|(_, text)| text);
        self.english.iter().chain(translations)
    }
}

/// A source.
#[derive(Debug)]
pub(crate) struct RawSource {
    pub(crate) id: Located<String>,
    pub(crate) title: Option<Located<String>>,
    pub(crate) publisher: Option<Located<String>>,
    pub(crate) author: Option<Located<String>>,
    pub(crate) url: Option<Located<String>>,
    pub(crate) published: Option<Located<PartialDate>>,
    pub(crate) lang: Option<Located<String>>,
    pub(crate) accessed: Option<Located<PartialDate>>,
    pub(crate) caution: Option<Located<String>>,
}

/// An entry.
#[derive(Debug)]
pub(crate) struct RawEntry {
    pub(crate) id: EntryId,
    pub(crate) span: Span,
    pub(crate) name: RawText,
    pub(crate) native: Option<Located<String>>,
    pub(crate) aliases: Vec<Located<String>>,
    pub(crate) keywords: Vec<Located<String>>,
    pub(crate) as_of: Option<Located<PartialDate>>,
    pub(crate) sources: Vec<Located<String>>,
    pub(crate) facts: Vec<RawFact>,
    pub(crate) particulars: RawParticulars,
}

/// A fact.
#[derive(Debug)]
pub(crate) struct RawFact {
    pub(crate) span: Span,
    pub(crate) id: Option<Located<String>>,
    pub(crate) text: RawText,
    pub(crate) kind: FactKind,
    pub(crate) about: Vec<Located<String>>,
    pub(crate) as_of: Option<Located<PartialDate>>,
    pub(crate) sources: Vec<Located<String>>,
    pub(crate) asks: Vec<Located<String>>,
    pub(crate) note: RawText,
    pub(crate) overtaken_by: Vec<Located<String>>,
}

/// What only one kind of entry has.
#[derive(Debug)]
pub(crate) enum RawParticulars {
    Format(RawFormat),
    Summit(Box<RawSummit>),
    Actor(Box<RawActor>),
    Corridor { status: RawText },
    Topic,
    Figure(RawFigure),
}

/// A format.
#[derive(Debug)]
pub(crate) struct RawFormat {
    pub(crate) rule: RawText,
    pub(crate) default: Option<Located<bool>>,
}

/// A summit.
#[derive(Debug)]
pub(crate) struct RawSummit {
    pub(crate) format: Option<Located<String>>,
    pub(crate) number: Option<Located<u32>>,
    pub(crate) starts: Option<Located<PartialDate>>,
    /// Whether the key is there, be its date right or wrong.
    pub(crate) starts_is_written: bool,
    pub(crate) ends: Option<Located<PartialDate>>,
    pub(crate) city: RawText,
    pub(crate) country: RawText,
    pub(crate) host: RawText,
    pub(crate) status: Option<Located<SummitStatus>>,
    pub(crate) documents: Vec<Located<String>>,
}

/// An actor.
#[derive(Debug)]
pub(crate) struct RawActor {
    pub(crate) actor_type: Option<Located<ActorType>>,
    pub(crate) capital: RawText,
    pub(crate) head_of_state: RawText,
    pub(crate) head_of_government: RawText,
    pub(crate) head_of_organisation: RawText,
    pub(crate) headquarters: Option<Located<String>>,
    pub(crate) memberships: Vec<Located<String>>,
    pub(crate) memberships_note: Option<Located<String>>,
}

/// A figure.
#[derive(Debug)]
pub(crate) struct RawFigure {
    pub(crate) unit: RawText,
    pub(crate) authority: RawText,
    pub(crate) points: Vec<RawPoint>,
    pub(crate) compare: Vec<Located<String>>,
}

/// One value of a figure.
#[derive(Debug)]
pub(crate) struct RawPoint {
    pub(crate) span: Span,
    pub(crate) year: Option<Located<i16>>,
    pub(crate) value: Option<Located<f64>>,
    pub(crate) of: RawText,
    pub(crate) sources: Vec<Located<String>>,
    pub(crate) note: RawText,
}
