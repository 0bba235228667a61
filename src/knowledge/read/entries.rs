//! Reads one entry: what all kinds share, then what only its kind has.

use toml::de::DeTable;

use super::facts;
use super::fields::Fields;
use super::particulars;
use super::place::Span;
use super::raw::RawEntry;
use super::reader::Reader;
use crate::knowledge::entry::EntryId;
use crate::knowledge::limits::{ALIAS_CHARACTERS, NAME_CHARACTERS};

/// Reads the entry of that id.
pub(super) fn read(
    id: EntryId,
    span: Span,
    table: &DeTable<'_>,
    reader: &mut Reader<'_>,
) -> RawEntry {
    let mut fields = Fields::new(table, span, reader);
    fields.require(&["name"]);
    let name = fields.translated("name", NAME_CHARACTERS);
    let native = fields.text("native", NAME_CHARACTERS);
    let aliases = fields.texts("aliases", ALIAS_CHARACTERS);
    let keywords = fields.texts("keywords", ALIAS_CHARACTERS);
    let as_of = fields.date("as_of");
    let sources = fields.sources("sources");
    let fact_tables = fields.tables("fact");
    let (particulars, points) = particulars::read(id.kind(), &mut fields);
    fields.finish();
    let particulars = particulars::with_points(particulars, points, reader);
    let facts = fact_tables
        .into_iter()
        .map(|(span, table)| facts::read(span, table, reader))
        .collect();
    RawEntry {
        id,
        span,
        name,
        native,
        aliases,
        keywords,
        as_of,
        sources,
        facts,
        particulars,
    }
}
