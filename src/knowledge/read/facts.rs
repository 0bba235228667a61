//! Reads one fact.

use toml::de::DeTable;

use super::document::check_slug;
use super::fields::Fields;
use super::place::Span;
use super::raw::RawFact;
use super::reader::Reader;
use crate::knowledge::entry::FactKind;
use crate::knowledge::limits::{
    ALIAS_CHARACTERS, ASK_CHARACTERS, FACT_CHARACTERS, SLUG_CHARACTERS,
};

/// What facts are called in files.
const KINDS: [(&str, FactKind); 3] = [
    ("fact", FactKind::Fact),
    ("assessment", FactKind::Assessment),
    ("gap", FactKind::Gap),
];
/// The longest reference to a fact: kind, slug, `#` and the fact's id.
const REFERENCE_CHARACTERS: usize = 2 * SLUG_CHARACTERS + 10;

/// Reads the fact in that table.
pub(super) fn read(span: Span, table: &DeTable<'_>, reader: &mut Reader<'_>) -> RawFact {
    let mut fields = Fields::new(table, span, reader);
    fields.require(&["text"]);
    fields.require_with_hint(
        "sources",
        "every fact says where it is from: sources = [\"...\"]",
    );
    let fact = RawFact {
        span,
        id: fields.text("id", SLUG_CHARACTERS),
        text: fields.translated("text", FACT_CHARACTERS),
        kind: fields
            .choice("kind", &KINDS)
            .map_or(FactKind::Fact, |kind| kind.value),
        about: fields.texts("about", ALIAS_CHARACTERS),
        as_of: fields.date("as_of"),
        sources: fields.sources("sources"),
        asks: fields.texts("asks", ASK_CHARACTERS),
        note: fields.translated("note", FACT_CHARACTERS),
        overtaken_by: fields.texts("overtaken_by", REFERENCE_CHARACTERS),
    };
    fields.finish();
    if let Some(id) = &fact.id {
        check_slug(id, reader);
    }
    fact
}
