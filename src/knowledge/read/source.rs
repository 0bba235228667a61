//! Reads one source.

use toml::de::DeTable;

use super::fields::Fields;
use super::place::Located;
use super::problems::Finding;
use super::raw::RawSource;
use super::reader::Reader;
use crate::knowledge::limits::{
    ALIAS_CHARACTERS, PARTICULAR_CHARACTERS, SOURCE_CHARACTERS, URL_CHARACTERS,
};

/// Reads the source of that id.
pub(super) fn read(id: Located<String>, table: &DeTable<'_>, reader: &mut Reader<'_>) -> RawSource {
    let mut fields = Fields::new(table, id.span, reader);
    fields.require(&["title", "publisher", "url"]);
    let source = RawSource {
        title: fields.text("title", SOURCE_CHARACTERS),
        publisher: fields.text("publisher", SOURCE_CHARACTERS),
        author: fields.text("author", SOURCE_CHARACTERS),
        url: fields.text("url", URL_CHARACTERS),
        published: fields.date("published"),
        lang: fields.text("lang", ALIAS_CHARACTERS),
        accessed: fields.date("accessed"),
        caution: fields.text("caution", PARTICULAR_CHARACTERS),
        id,
    };
    fields.finish();
    if let Some(url) = &source.url {
        check_link(url, reader);
    }
    source
}

/// Reports a link that a reader could not follow safely.
fn check_link(url: &Located<String>, reader: &mut Reader<'_>) {
    let mut report = |message: &str, hint: &str| {
        reader
            .problems
            .push(Finding::error(url.span, message).hint(hint));
    };
    let Some(rest) = url.value.strip_prefix("https://") else {
        return report(
            "a link must begin with https://",
            "give the address of the page itself",
        );
    };
    if url.value.chars().any(char::is_whitespace) {
        return report("a link has no blanks in it", "write a blank as %20");
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let named = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    if !named || host.contains('@') {
        report(
            "the link does not name a site",
            "after https:// comes a name such as example.org",
        );
    } else if url.value.contains(['<', '>', '"', '`', '\\']) {
        report(
            "the link holds a character that no link has",
            "write < > \" ` \\ as % and their code",
        );
    }
}
