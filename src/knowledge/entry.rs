//! What the knowledge is made of: sources, entries of six kinds, and their facts.

use std::fmt;

use serde::Serialize;

use super::date::PartialDate;
use crate::language::Language;

/// The kinds of entries. A source is none: it is what entries cite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A series of meetings, such as the China–Central Asia summits.
    Format,
    /// One meeting of a format.
    Summit,
    /// A state, an organisation or a bloc.
    Actor,
    /// A road, railway, pipeline or route.
    Corridor,
    /// Anything else worth facts.
    Topic,
    /// A series of numbers over the years.
    Figure,
}

impl Kind {
    /// Every kind, in the order in which lists show them.
    pub const ALL: [Self; 6] = [
        Self::Format,
        Self::Summit,
        Self::Actor,
        Self::Corridor,
        Self::Topic,
        Self::Figure,
    ];

    /// The kind's word in ids and files: `actor`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Summit => "summit",
            Self::Actor => "actor",
            Self::Corridor => "corridor",
            Self::Topic => "topic",
            Self::Figure => "figure",
        }
    }

    /// The kind of that word, if there is one.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())
    }
}

/// The full id of an entry: its kind and its name in the files, `actor.russia`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId {
    kind: Kind,
    slug: Box<str>,
}

impl EntryId {
    /// The id of the entry `slug` of that kind.
    pub fn new(kind: Kind, slug: impl Into<Box<str>>) -> Self {
        Self {
            kind,
            slug: slug.into(),
        }
    }

    /// The id written as `kind.slug`, if the kind is one of ours and the slug is not empty.
    pub fn parse(full: &str) -> Option<Self> {
        let (word, slug) = full.split_once('.')?;
        (!slug.is_empty()).then_some(())?;
        Some(Self::new(Kind::from_word(word)?, slug))
    }

    /// The entry's kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The part after the dot.
    pub fn slug(&self) -> &str {
        &self.slug
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.kind, self.slug)
    }
}

impl Serialize for EntryId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A text in English with the translations that the files give.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The English text.
    pub english: String,
    /// Translations by language; English is never among them.
    pub translations: Vec<(Language, String)>,
}

impl Text {
    /// A text without translations.
    pub fn english(text: impl Into<String>) -> Self {
        Self {
            english: text.into(),
            translations: Vec::new(),
        }
    }

    /// The text in that language, or in English where there is no translation.
    pub fn get(&self, language: Language) -> &str {
        self.translation(language).unwrap_or(&self.english)
    }

    /// The text in that language, if the files give it.
    pub fn translation(&self, language: Language) -> Option<&str> {
        if language == Language::english() {
            return Some(&self.english);
        }
        self.translations
            .iter()
            .find(|(tag, _)| *tag == language)
            .map(|(_, text)| text.as_str())
    }

    /// Every wording, English first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.english.as_str())
            .chain(self.translations.iter().map(|(_, text)| text.as_str()))
    }
}

/// The place of a source in [`Knowledge::sources`](super::Knowledge::sources).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceIndex(pub u32);

/// The place of an entry in [`Knowledge::entries`](super::Knowledge::entries).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryIndex(pub u32);

/// A published page that facts rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The id without its kind: `sr-center-2025-06`.
    pub id: String,
    /// The headline of the page.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it, where that is named.
    pub author: Option<String>,
    /// Where it is read; always https.
    pub url: String,
    /// When it came out; `None` where the page does not say.
    pub published: Option<PartialDate>,
    /// The language of the page as a tag (`ru`), where it is given.
    pub lang: Option<String>,
    /// When it was last read, where that is given.
    pub accessed: Option<PartialDate>,
    /// Why to read it with care: a reprint, a weak site.
    pub caution: Option<String>,
}

/// What a fact claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FactKind {
    /// Reported as fact by its sources.
    Fact,
    /// Somebody's opinion, forecast or estimate; shown with who says so.
    Assessment,
    /// Something that the sources were searched for and do not tell; shown as "not in our sources".
    Gap,
}

/// One statement with its sources.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The name by which other facts point to this one, unique within the entry.
    pub id: Option<String>,
    /// One or two sentences, at most [`FACT_CHARACTERS`](super::limits::FACT_CHARACTERS).
    pub text: Text,
    /// Fact, assessment or gap.
    pub kind: FactKind,
    /// What it is about, in words: trade, security, energy.
    pub about: Vec<String>,
    /// The date for which it was true; `None` where its sources give none.
    pub as_of: Option<PartialDate>,
    /// What it rests on; never empty.
    pub sources: Vec<SourceIndex>,
    /// Questions that it answers, in any language.
    pub asks: Vec<String>,
    /// A dispute, or a later turn of events.
    pub note: Option<Text>,
    /// Later facts that overtook this one: an entry and the place of the fact in it.
    pub overtaken_by: Vec<(EntryIndex, usize)>,
}

/// Anything that has a name and facts.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The full id.
    pub id: EntryId,
    /// The name shown to people.
    pub name: Text,
    /// The name in the entry's own language.
    pub native: Option<String>,
    /// Other names, in all languages.
    pub aliases: Vec<String>,
    /// Words that may start an answer in a channel, beside the names.
    pub keywords: Vec<String>,
    /// The date of the particulars, where the files give one.
    pub as_of: Option<PartialDate>,
    /// What the particulars rest on; empty only where there are none.
    pub sources: Vec<SourceIndex>,
    /// The facts, in file order.
    pub facts: Vec<Fact>,
    /// What only this kind has.
    pub particulars: Particulars,
}

/// What only one kind of entry has.
#[derive(Debug, Clone, PartialEq)]
pub enum Particulars {
    /// A series of meetings.
    Format(Format),
    /// One meeting.
    Summit(Summit),
    /// A state, an organisation or a bloc.
    Actor(Actor),
    /// A road, railway, pipeline or route.
    Corridor(Corridor),
    /// A topic has facts only.
    Topic,
    /// A series of numbers.
    Figure(Figure),
}

/// A series of meetings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Format {
    /// How often and where it meets, as one sentence.
    pub rule: Option<Text>,
    /// Whether `/summit next` without a format means this one.
    pub default: bool,
}

/// How far a meeting has come, as the sources tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SummitStatus {
    /// A source says that it took place.
    Held,
    /// A source announced it.
    Announced,
    /// Put off without a new date.
    Postponed,
    /// Called off.
    Cancelled,
}

/// One meeting of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summit {
    /// The format that it belongs to.
    pub format: EntryIndex,
    /// Its number in the format, where the meetings are counted.
    pub number: Option<u32>,
    /// The first day, as far as it is known.
    pub starts: Option<PartialDate>,
    /// The last day; `None` where it is the first day's date.
    pub ends: Option<PartialDate>,
    /// The city, where it is known.
    pub city: Option<Text>,
    /// The country where it meets, where it is known.
    pub country: Option<Text>,
    /// Who hosts it, where it is known.
    pub host: Option<Text>,
    /// How far it has come.
    pub status: SummitStatus,
    /// What was signed or adopted.
    pub documents: Vec<String>,
}

/// What kind of actor it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ActorType {
    /// A state.
    State,
    /// An international organisation.
    Organisation,
    /// A group of states that acts together.
    Bloc,
}

/// A state, an organisation or a bloc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// State, organisation or bloc.
    pub actor_type: ActorType,
    /// The capital of a state.
    pub capital: Option<Text>,
    /// The head of state, or the heads of a bloc.
    pub head_of_state: Option<Text>,
    /// The head of government, where the head of state is not the one who acts.
    pub head_of_government: Option<Text>,
    /// The secretary-general or president of an organisation.
    pub head_of_organisation: Option<Text>,
    /// The seat of an organisation.
    pub headquarters: Option<String>,
    /// For a state the organisations it is in; for an organisation or bloc its members.
    pub memberships: Vec<String>,
    /// What to know about the list of memberships.
    pub memberships_note: Option<String>,
}

impl Actor {
    /// Whoever leads it, in the order of their offices.
    pub fn heads(&self) -> impl Iterator<Item = &Text> {
        [
            &self.head_of_state,
            &self.head_of_government,
            &self.head_of_organisation,
        ]
        .into_iter()
        .flatten()
    }
}

/// A road, railway, pipeline or route.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corridor {
    /// How far it has come: "operating", "under construction".
    pub status: Option<Text>,
}

/// A series of numbers over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The unit of every value: "billion USD". A translation may count in another power of ten: `亿美元`.
    pub unit: Text,
    /// Whose statistics they are.
    pub authority: Text,
    /// The values, oldest first.
    pub points: Vec<Point>,
    /// Figures that count the same thing otherwise, shown side by side.
    pub compare: Vec<EntryIndex>,
}

/// One value of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The year that the value is for.
    pub year: i16,
    /// The value, in the figure's unit.
    pub value: f64,
    /// Whom the value is for, where the figure has several in one year: "Tajikistan".
    pub of: Option<Text>,
    /// What the value rests on; never empty.
    pub sources: Vec<SourceIndex>,
    /// What to know about it: "approximate".
    pub note: Option<Text>,
}
