//! From the tree of one file to its sources and entries.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::entries;
use super::nearest::nearest;
use super::place::Located;
use super::problems::Finding;
use super::raw::{Raw, RawEntry, RawSource};
use super::reader::Reader;
use super::source;
use super::wording::quoted;
use crate::knowledge::entry::{EntryId, Kind};
use crate::knowledge::limits::SLUG_CHARACTERS;

/// The word of the tables that hold sources.
const SOURCE: &str = "source";

/// Adds what stands in the tree, in file order.
pub(super) fn read(tree: &DeTable<'_>, reader: &mut Reader<'_>, raw: &mut Raw) {
    let (first_source, first_entry) = (raw.sources.len(), raw.entries.len());
    for (word, value) in tree {
        let name: &str = word.get_ref();
        let kind = Kind::from_word(name);
        if kind.is_none() && name != SOURCE {
            if matches!(value.get_ref(), DeValue::Table(_) | DeValue::Array(_)) {
                unknown_kind(word, reader);
            } else {
                outside(word, reader);
            }
            continue;
        }
        let DeValue::Table(tables) = value.get_ref() else {
            let expected = format!("tables, each written [{name}.SLUG]");
            reader.wrong_type(name, &expected, value);
            continue;
        };
        for (slug, value) in tables {
            let DeValue::Table(table) = value.get_ref() else {
                let full = format!("{name}.{}", slug.get_ref());
                reader.wrong_type(&full, &format!("a table, written [{name}.SLUG]"), value);
                continue;
            };
            let slug = Located::new(slug.get_ref().to_string(), reader.span(&slug.span()));
            check_slug(&slug, reader);
            match kind {
                None => raw.sources.push(source::read(slug, table, reader)),
                Some(kind) => {
                    let id = EntryId::new(kind, slug.value);
                    raw.entries
                        .push(entries::read(id, slug.span, table, reader));
                }
            }
        }
    }
    // The parser sorts tables by name; people read files from the top.
    raw.sources[first_source..].sort_by_key(|source: &RawSource| source.id.span.start);
    raw.entries[first_entry..].sort_by_key(|entry: &RawEntry| entry.span.start);
}

/// Reports a key before the first header. In a damaged file it may only have lost its header.
fn outside(word: &Spanned<DeString<'_>>, reader: &mut Reader<'_>) {
    if reader.damage.is_any() {
        return;
    }
    let span = reader.span(&word.span());
    let message = format!("{} stands outside of every table", quoted(word.get_ref()));
    reader
        .problems
        .push(Finding::error(span, message).hint("write it below a header such as [topic.SLUG]"));
}

fn unknown_kind(word: &Spanned<DeString<'_>>, reader: &mut Reader<'_>) {
    let words = || Kind::ALL.map(Kind::word).into_iter().chain([SOURCE]);
    let hint = nearest(word.get_ref(), words()).map_or_else(
        || format!("the kinds are: {}", words().collect::<Vec<_>>().join(", ")),
        |right| format!("did you mean [{right}.SLUG]?"),
    );
    let span = reader.span(&word.span());
    let message = format!("unknown kind of table {}", quoted(word.get_ref()));
    reader
        .problems
        .push(Finding::error(span, message).hint(hint));
}

/// Reports an id that is not made of lower-case letters, digits and hyphens, or too long.
pub(super) fn check_slug(slug: &Located<String>, reader: &mut Reader<'_>) {
    let is_right = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if slug.value.is_empty() || !slug.value.bytes().all(is_right) {
        reader.problems.push(
            Finding::error(
                slug.span,
                format!("{} cannot be an id", quoted(&slug.value)),
            )
            .hint("an id has lower-case letters a-z, digits and hyphens only"),
        );
    } else if slug.value.len() > SLUG_CHARACTERS {
        let length = slug.value.len();
        reader.problems.push(
            Finding::error(slug.span, format!("the id has {length} characters"))
                .hint(format!("an id has at most {SLUG_CHARACTERS}")),
        );
    }
}
