//! `chaikhana export`: the whole knowledge as one JSON value, for anybody who wants to do something else with it.

use std::io::{self, BufWriter, IsTerminal, Write};

use serde::{Serialize, Serializer};

use super::{Ending, Failure, json};
use crate::knowledge::{
    Entry, EntryId, Fact, FactKind, Kind, Knowledge, PartialDate, Source, SourceIndex,
};

/// Prints the knowledge: indented for people at a terminal, on one line for programs.
pub(super) fn run(knowledge: &Knowledge) -> Result<Ending, Failure> {
    let stdout = io::stdout();
    let pretty = stdout.is_terminal();
    let mut out = BufWriter::new(stdout.lock());
    let export = Export(knowledge);
    if pretty {
        json::write_pretty(&mut out, &export)?;
    } else {
        json::write_line(&mut out, &export)?;
    }
    out.flush()?;
    Ok(Ending::Good)
}

/// The knowledge, written while it is walked through; no second copy of it is made.
struct Export<'a>(&'a Knowledge);

impl Serialize for Export<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;

        let Self(knowledge) = self;
        let mut export = serializer.serialize_struct("Export", 3)?;
        export.serialize_field("revision", &knowledge.revision().to_string())?;
        let entry = |entry| ExportedEntry::new(knowledge, entry);
        export.serialize_field("entries", &Each(|| knowledge.entries().iter().map(entry)))?;
        let sources = || knowledge.sources().iter().map(ExportedSource::new);
        export.serialize_field("sources", &Each(sources))?;
        export.end()
    }
}

/// A list whose members are made one at a time.
struct Each<F>(F);

impl<F, I> Serialize for Each<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

#[derive(Serialize)]
struct ExportedEntry<'a> {
    id: &'a EntryId,
    kind: Kind,
    name: &'a str,
    aliases: &'a [String],
    facts: Vec<ExportedFact<'a>>,
}

impl<'a> ExportedEntry<'a> {
    fn new(knowledge: &'a Knowledge, entry: &'a Entry) -> Self {
        Self {
            id: &entry.id,
            kind: entry.id.kind(),
            name: &entry.name.english,
            aliases: &entry.aliases,
            facts: entry
                .facts
                .iter()
                .map(|fact| ExportedFact::new(knowledge, fact))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct ExportedFact<'a> {
    text: &'a str,
    kind: FactKind,
    as_of: Option<PartialDate>,
    sources: Vec<&'a str>,
}

impl<'a> ExportedFact<'a> {
    fn new(knowledge: &'a Knowledge, fact: &'a Fact) -> Self {
        let id = |source: &SourceIndex| knowledge.source(*source).id.as_str();
        Self {
            text: &fact.text.english,
            kind: fact.kind,
            as_of: fact.as_of,
            sources: fact.sources.iter().map(id).collect(),
        }
    }
}

#[derive(Serialize)]
struct ExportedSource<'a> {
    id: &'a str,
    title: &'a str,
    publisher: &'a str,
    author: Option<&'a str>,
    url: &'a str,
    published: Option<PartialDate>,
    caution: Option<&'a str>,
}

impl<'a> ExportedSource<'a> {
    fn new(source: &'a Source) -> Self {
        Self {
            id: &source.id,
            title: &source.title,
            publisher: &source.publisher,
            author: source.author.as_deref(),
            url: &source.url,
            published: source.published,
            caution: source.caution.as_deref(),
        }
    }
}
