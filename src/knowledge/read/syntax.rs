//! From the text of one file to a tree with places, and every syntax error in it.
//!
//! A good file is parsed once. A broken one is parsed again with recovery, over a bounded beginning of it, and
//! once more with the worst lines blanked out, because the parser gives up on what follows those.

use std::collections::BTreeSet;

use toml::de::{DeTable, Error};

use super::damage::Damage;
use super::definitions::{Definitions, First};
use super::place::{Span, whole_characters};
use super::problems::{Finding, Problems};
use super::wording::quoted;
use crate::knowledge::limits::RECOVERY_BYTES;

/// The error after which the parser adds nothing more to its tree.
const GIVES_UP: &str = "key with no value";
/// The error of a value without quotes, and of one that is not there at all.
const NOT_QUOTED: &str = "string values must be quoted";
/// The error of a key or a table that is there already.
const DUPLICATE: &str = "duplicate key";

/// What the parser says most often, as people who edit knowledge understand it: the beginning of its message,
/// ours and a hint.
const PLAIN_WORDS: [(&str, &str, &str); 10] = [
    (
        "invalid basic string, expected `\"`",
        "the text has no quotation mark at its end",
        "end it with \" on the same line",
    ),
    (
        "invalid literal string, expected `'`",
        "the text has no quotation mark at its end",
        "end it with ' on the same line",
    ),
    (
        NOT_QUOTED,
        "this is not in quotes",
        "a text is written: \"...\"",
    ),
    (
        "missing opening quote",
        "the text has no quotation mark at its beginning",
        "a text is written: \"...\"",
    ),
    (
        GIVES_UP,
        "the line has no `=`",
        "a line is written: key = value",
    ),
    (
        "missing escaped value",
        "this is nothing that a backslash can stand before",
        "write \\\\ for one backslash",
    ),
    (
        "unclosed array table",
        "the header has no brackets at its end",
        "end it with ]]",
    ),
    (
        "unclosed array",
        "the list has no bracket at its end",
        "end it with ]",
    ),
    (
        "unclosed table",
        "the header has no bracket at its end",
        "end it with ]",
    ),
    (
        "invalid unquoted key",
        "this cannot be a key",
        "a key has letters, digits, hyphens and underscores only",
    ),
];

/// Parses a file and hands its tree to `walk`, with the damage. Every syntax error becomes a problem.
pub(super) fn parse(
    file: u32,
    text: &str,
    problems: &mut Problems,
    walk: impl FnOnce(&DeTable<'_>, &Damage, &mut Problems),
) {
    let first = match DeTable::parse(text) {
        Ok(tree) => return walk(tree.get_ref(), &Damage::default(), problems),
        Err(first) => first,
    };
    let beginning = beginning(text);
    let (tree, mut errors) = DeTable::parse_recoverable(beginning);
    if beginning.len() < text.len() {
        // An error at the very end may only come of the cut; the first error of the whole file is no such one.
        errors.retain(|error| error.span().is_none_or(|span| span.end < beginning.len()));
    }
    errors.push(first);
    if let Some(blanked) = blank_lines(beginning, &errors) {
        let (tree, more) = DeTable::parse_recoverable(&blanked);
        errors.extend(more);
        let damage = report(file, text, errors, problems);
        walk(tree.get_ref(), &damage, problems);
    } else {
        let damage = report(file, text, errors, problems);
        walk(tree.get_ref(), &damage, problems);
    }
}

/// As much of the text as recovery is tried on, up to the end of a line.
fn beginning(text: &str) -> &str {
    if text.len() <= RECOVERY_BYTES {
        return text;
    }
    let end = whole_characters(text, &(0..RECOVERY_BYTES)).end;
    let (beginning, _) = text.split_at(end);
    beginning
        .rsplit_once('\n')
        .map_or(beginning, |(lines, _)| lines)
}

/// The text with spaces in place of the lines on which the parser gives up; every other byte keeps its place.
fn blank_lines(text: &str, errors: &[Error]) -> Option<String> {
    let mut places: Vec<usize> = errors
        .iter()
        .filter(|error| error.message().starts_with(GIVES_UP))
        .filter_map(|error| Some(error.span()?.start))
        .filter(|start| *start < text.len())
        .collect();
    (!places.is_empty()).then_some(())?;
    places.sort_unstable();
    let is_break = |byte: &u8| *byte == b'\n';
    let mut bytes = text.as_bytes().to_vec();
    let mut blank_to = 0;
    for place in places.into_iter().filter(|place| *place > 0) {
        if place < blank_to {
            continue;
        }
        let start = bytes[..place].iter().rposition(is_break);
        let end = bytes[place..].iter().position(is_break);
        blank_to = end.map_or(bytes.len(), |at| place + at);
        bytes[start.map_or(0, |at| at + 1)..blank_to].fill(b' ');
    }
    String::from_utf8(bytes).ok()
}

/// Makes problems of syntax errors, each once.
fn report(file: u32, text: &str, errors: Vec<Error>, problems: &mut Problems) -> Damage {
    let mut placed: Vec<_> = errors
        .into_iter()
        .map(|error| (error.span().map(|span| (span.start, span.end)), error))
        .collect();
    placed.sort_by_key(|(span, _)| *span);
    let mut definitions = None;
    let mut double_tables = 0;
    let mut seen = BTreeSet::new();
    for (span, error) in &placed {
        if !seen.insert((*span, error.message())) {
            continue;
        }
        let Some((start, end)) = *span else {
            problems.push(too_deep(file, error.message()));
            continue;
        };
        let span = Span::new(file, &(start..end));
        if error.message() == DUPLICATE {
            let definitions = definitions.get_or_insert_with(|| Definitions::new(text));
            let first = definitions.first(start);
            // A key of a table that stands twice is no mistake of its own, once the table is reported.
            if first != First::InDuplicate || double_tables == 0 {
                double_tables += usize::from(matches!(first, First::Table(..)));
                problems.push(duplicate(span, first));
            }
        } else {
            let marked = text.get(start..end).unwrap_or_default();
            problems.push(in_plain_words(span, marked, error.message()));
        }
    }
    Damage::new(
        placed
            .iter()
            .map(|(span, _)| span.map_or(0, |(start, _)| start)),
    )
}

fn in_plain_words(span: Span, marked: &str, message: &str) -> Finding {
    let known = PLAIN_WORDS
        .iter()
        .find(|(beginning, ..)| message.starts_with(beginning));
    match known {
        Some((NOT_QUOTED, ..)) if marked.trim().is_empty() => {
            Finding::error(span, "there is no value after `=`")
                .hint("write one, or take the line out")
        }
        Some((_, message, hint)) => Finding::error(span, *message).hint(*hint),
        None => Finding::error(span, message),
    }
}

/// The parser does not say where it is lost in brackets within brackets.
fn too_deep(file: u32, message: &str) -> Finding {
    Finding::in_file(file, format!("the file cannot be understood: {message}"))
        .hint("somewhere in it tables or lists stand within one another too deeply")
}

fn duplicate(span: Span, first: First<'_>) -> Finding {
    let (message, first) = match first {
        First::Table(name, first) => {
            let name = quoted(&format!("[{name}]"));
            (format!("{name} stands twice in this file"), Some(first))
        }
        First::Key(first) => ("this key stands twice in its table".to_owned(), Some(first)),
        First::Elsewhere | First::InDuplicate => {
            ("this key stands twice in its table".to_owned(), None)
        }
    };
    let finding = Finding::error(span, message).hint("join the two, or take one out");
    match first {
        Some(bytes) => finding.related(Span::new(span.file, &bytes), "it stands here first"),
        None => finding,
    }
}
