//! Puts checked parts together: words become indexes, and the knowledge becomes one immutable value.

use super::place::Located;
use super::raw::{
    Raw, RawActor, RawEntry, RawFact, RawFigure, RawParticulars, RawPoint, RawSource, RawSummit,
    RawText,
};
use super::register::Register;
use crate::knowledge::entry::{
    Actor, Corridor, Entry, EntryIndex, Fact, Figure, Format, Kind, Particulars, Point, Source,
    SourceIndex, Summit, Text,
};
use crate::knowledge::snapshot::Knowledge;

/// The knowledge; `None` where something in it has an error after all.
pub(super) fn assemble(raw: Raw, register: &Register) -> Option<Knowledge> {
    let overtaken = overtaken(&raw, register)?;
    let sources: Vec<Source> = raw.sources.into_iter().map(source).collect::<Option<_>>()?;
    let entries: Vec<Entry> = raw
        .entries
        .into_iter()
        .zip(overtaken)
        .map(|(raw, overtaken)| entry(raw, overtaken, register))
        .collect::<Option<_>>()?;
    Some(Knowledge::new(sources, entries))
}

/// For every fact of an entry, the later facts that overtook it.
type Overtaken = Vec<Vec<(EntryIndex, usize)>>;

fn overtaken(raw: &Raw, register: &Register) -> Option<Vec<Overtaken>> {
    let of_fact = |fact: &RawFact| {
        let references = fact.overtaken_by.iter();
        references
            .map(|reference| register.fact(raw, &reference.value))
            .collect::<Option<Vec<_>>>()
    };
    raw.entries
        .iter()
        .map(|entry| entry.facts.iter().map(of_fact).collect::<Option<_>>())
        .collect()
}

fn source(raw: RawSource) -> Option<Source> {
    Some(Source {
        id: raw.id.value,
        title: raw.title?.value,
        publisher: raw.publisher?.value,
        author: value(raw.author),
        url: raw.url?.value,
        published: value(raw.published),
        lang: value(raw.lang),
        accessed: value(raw.accessed),
        caution: value(raw.caution),
    })
}

fn entry(raw: RawEntry, overtaken: Overtaken, register: &Register) -> Option<Entry> {
    let facts = raw.facts.into_iter().zip(overtaken);
    Some(Entry {
        id: raw.id,
        name: text(raw.name)?,
        native: value(raw.native),
        aliases: values(raw.aliases),
        keywords: values(raw.keywords),
        as_of: value(raw.as_of),
        sources: cited(&raw.sources, register)?,
        facts: facts
            .map(|(raw, overtaken)| fact(raw, overtaken, register))
            .collect::<Option<_>>()?,
        particulars: particulars(raw.particulars, register)?,
    })
}

fn fact(raw: RawFact, overtaken_by: Vec<(EntryIndex, usize)>, register: &Register) -> Option<Fact> {
    Some(Fact {
        id: value(raw.id),
        text: text(raw.text)?,
        kind: raw.kind,
        about: values(raw.about),
        as_of: value(raw.as_of),
        sources: cited(&raw.sources, register)?,
        asks: values(raw.asks),
        note: text(raw.note),
        overtaken_by,
    })
}

fn particulars(raw: RawParticulars, register: &Register) -> Option<Particulars> {
    Some(match raw {
        RawParticulars::Format(format) => Particulars::Format(Format {
            rule: text(format.rule),
            default: format.default.is_some_and(|default| default.value),
        }),
        RawParticulars::Summit(raw) => Particulars::Summit(summit(*raw, register)?),
        RawParticulars::Actor(raw) => Particulars::Actor(actor(*raw)?),
        RawParticulars::Corridor { status } => Particulars::Corridor(Corridor {
            status: text(status),
        }),
        RawParticulars::Topic => Particulars::Topic,
        RawParticulars::Figure(raw) => Particulars::Figure(figure(raw, register)?),
    })
}

fn summit(raw: RawSummit, register: &Register) -> Option<Summit> {
    Some(Summit {
        format: register.entry(Kind::Format, &raw.format?.value)?,
        number: value(raw.number),
        starts: value(raw.starts),
        ends: value(raw.ends),
        city: text(raw.city),
        country: text(raw.country),
        host: text(raw.host),
        status: raw.status?.value,
        documents: values(raw.documents),
    })
}

fn actor(raw: RawActor) -> Option<Actor> {
    Some(Actor {
        actor_type: raw.actor_type?.value,
        capital: text(raw.capital),
        head_of_state: text(raw.head_of_state),
        head_of_government: text(raw.head_of_government),
        head_of_organisation: text(raw.head_of_organisation),
        headquarters: value(raw.headquarters),
        memberships: values(raw.memberships),
        memberships_note: value(raw.memberships_note),
    })
}

fn figure(raw: RawFigure, register: &Register) -> Option<Figure> {
    let compare = raw.compare.iter();
    let mut points: Vec<Point> = raw
        .points
        .into_iter()
        .map(|raw| point(raw, register))
        .collect::<Option<_>>()?;
    points.sort_by_key(|point| point.year);
    Some(Figure {
        unit: text(raw.unit)?,
        authority: text(raw.authority)?,
        points,
        compare: compare
            .map(|slug| register.entry(Kind::Figure, &slug.value))
            .collect::<Option<_>>()?,
    })
}

fn point(raw: RawPoint, register: &Register) -> Option<Point> {
    Some(Point {
        year: raw.year?.value,
        value: raw.value?.value,
        of: text(raw.of),
        sources: cited(&raw.sources, register)?,
        note: text(raw.note),
    })
}

/// The sources of a list, each once.
fn cited(ids: &[Located<String>], register: &Register) -> Option<Vec<SourceIndex>> {
    let mut sources = Vec::with_capacity(ids.len());
    for id in ids {
        let source = register.source(&id.value)?;
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    Some(sources)
}

fn text(raw: RawText) -> Option<Text> {
    let translations = raw.translations.into_iter();
    Some(Text {
        english: raw.english?.value,
        translations: translations
            .map(|(language, text)| (language, text.value))
            .collect(),
    })
}

fn value<T>(located: Option<Located<T>>) -> Option<T> {
    located.map(|located| located.value)
}

fn values(located: Vec<Located<String>>) -> Vec<String> {
    located.into_iter().map(|located| located.value).collect()
}
