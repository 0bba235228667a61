//! From the text of one file to a tree with places, and every syntax error in it.
//!
//! A good file is parsed once. A broken one is parsed again with recovery, over a bounded beginning of it,
//! and once more with the worst lines blanked out, because the parser gives up on what follows those.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::place::Span;
use super::problems::{Finding, Problems};
use crate::knowledge::limits::RECOVERY_BYTES;

/// The line on which the parser stops building its tree.
const GIVES_UP: &str = "key with no value";

/// A file's tree, as far as it could be read.
pub(super) struct Syntax<'t> {
    pub(super) tree: Spanned<DeTable<'t>>,
    /// Whether parts of the file may be missing from the tree.
    pub(super) broken: bool,
}

/// Parses a file and hands the tree to `walk`; every syntax error becomes a problem.
pub(super) fn parse<R>(
    file: u32,
    text: &str,
    problems: &mut Problems,
    walk: impl FnOnce(&Syntax<'_>, &mut Problems) -> R,
) -> R {
    let first = match DeTable::parse(text) {
        Ok(tree) => {
            let broken = false;
            return walk(&Syntax { tree, broken }, problems);
        }
        Err(first) => first,
    };
    let beginning = beginning(text);
    let (tree, mut errors) = DeTable::parse_recoverable(beginning);
    if beginning.len() < text.len() {
        // Cut off in the middle of something, perhaps; the error of the whole file stands in for those.
        errors.retain(|error| error.span().is_none_or(|span| span.end < beginning.len()));
    }
    errors.push(first);
    let blanked = blank_lines(beginning, &errors);
    if let Some(blanked) = &blanked {
        let (tree, more) = DeTable::parse_recoverable(blanked);
        errors.extend(more);
        report(file, text, errors, problems);
        return walk(&Syntax { tree, broken: true }, problems);
    }
    report(file, text, errors, problems);
    walk(&Syntax { tree, broken: true }, problems)
}

/// As much of the text as recovery is tried on, up to the end of a line.
fn beginning(text: &str) -> &str {
    let end = text.floor_char_boundary(RECOVERY_BYTES);
    let (beginning, rest) = text.split_at(end);
    if rest.is_empty() {
        return text;
    }
    beginning
        .rsplit_once('\n')
        .map_or(beginning, |(lines, _)| lines)
}

/// The text with spaces in place of the lines on which the parser gives up; every other byte keeps its place.
fn blank_lines(text: &str, errors: &[Error]) -> Option<String> {
    let places: Vec<usize> = errors
        .iter()
        .filter(|error| error.message().starts_with(GIVES_UP))
        .filter_map(|error| Some(error.span()?.start))
        .filter(|start| *start < text.len())
        .collect();
    (!places.is_empty()).then_some(())?;
    let mut bytes = text.as_bytes().to_vec();
    for place in places {
        let is_break = |byte: &u8| *byte == b'\n';
        let start = bytes[..place]
            .iter()
            .rposition(|byte| is_break(byte))
            .map_or(0, |at| at + 1);
        let end = bytes[place..]
            .iter()
            .position(|byte| is_break(byte))
            .map_or(bytes.len(), |at| place + at);
        bytes[start..end].fill(b' ');
    }
    String::from_utf8(bytes).ok()
}

/// Makes problems of syntax errors, each once.
fn report(file: u32, text: &str, errors: Vec<Error>, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    let mut placed: Vec<_> = errors
        .into_iter()
        .map(|error| (error.span().map(|span| (span.start, span.end)), error))
        .collect();
    placed.sort_by_key(|(span, _)| *span);
    for (span, error) in placed {
        if !seen.insert((span, error.message().to_owned())) {
            continue;
        }
        problems.push(match span {
            Some((start, end)) => finding(file, text, start, end, error.message()),
            None => Finding::in_file(
                file,
                format!("the file cannot be read: {}", error.message()),
            )
            .hint("something in it is nested too deeply"),
        });
    }
}

fn finding(file: u32, _text: &str, start: usize, end: usize, message: &str) -> Finding {
    let span = Span::new(file, &(start..end));
    if message == "duplicate key" {
        return Finding::error(span, "this is defined twice in the file");
    }
    Finding::error(span, message)
}
