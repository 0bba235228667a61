//! Problems as people read them: file, line and column, the line itself, a mark under it and a hint.
//!
//! Only the line that matters is handed to the renderer, never the file, so that a thousand problems in a large
//! file take a moment. What stands in a line is somebody's input: whatever could move the cursor of a terminal
//! or turn the direction of the text is replaced.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::files::Files;
use super::problem::{Place, Problem, Severity, Spot};
use super::read::{is_unprintable, whole_characters};

/// The widest line, in columns; it fits a code block in Discord.
const WIDTH: usize = 96;
/// The longest beginning of a line that is searched for a mark, in bytes; a mark farther right is told in numbers.
const LINE_BYTES: usize = 4_000;
/// How much of a line is kept beyond its mark, in bytes.
const BEYOND_BYTES: usize = 400;

/// How a report looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Plain text.
    Plain,
    /// With the colours of a terminal.
    Coloured,
}

/// Every problem, each with its line, and one line of summary at the end.
pub fn render(problems: &[Problem], files: &Files, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let mut report = String::new();
    for problem in problems {
        report.push_str(&render_one(problem, files, &renderer));
        report.push_str("\n\n");
    }
    report.push_str(&summary(problems));
    report.push('\n');
    report
}

/// How many errors and warnings there are, in words: "2 errors, 1 warning".
pub fn summary(problems: &[Problem]) -> String {
    let count = |severity: Severity| -> usize {
        let of_it = problems
            .iter()
            .filter(|problem| problem.severity == severity);
        of_it.map(|problem| problem.count).sum()
    };
    let counted = |count: usize, word: &str| match count {
        1 => format!("1 {word}"),
        _ => format!("{count} {word}s"),
    };
    match (count(Severity::Error), count(Severity::Warning)) {
        (0, 0) => "no problems".to_owned(),
        (0, warnings) => counted(warnings, "warning"),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => {
            format!(
                "{}, {}",
                counted(errors, "error"),
                counted(warnings, "warning")
            )
        }
    }
}

fn render_one(problem: &Problem, files: &Files, renderer: &Renderer) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = printable(&problem.message);
    let mut group = Group::with_title(level.primary_title(message));
    if let Some(place) = &problem.place {
        group = group.element(element(place, files, AnnotationKind::Primary, None));
    }
    if let Some(related) = &problem.related {
        let label = Some(related.label);
        group = group.element(element(
            &related.place,
            files,
            AnnotationKind::Context,
            label,
        ));
    }
    if let Some(hint) = &problem.hint {
        group = group.element(Level::HELP.message(wrapped(&printable(hint))));
    }
    renderer.render(&[group])
}

/// A place as the renderer shows it: its line with a mark, or only its name where there is no line to show.
fn element<'a>(
    place: &'a Place,
    files: &'a Files,
    kind: AnnotationKind,
    label: Option<&'static str>,
) -> Element<'a> {
    let path = printable(&place.file);
    let Some(spot) = &place.spot else {
        return Origin::path(path).into();
    };
    let line = files.get(&place.file).and_then(|text| line(text, spot));
    let Some((line, mark)) = line else {
        return Origin::path(path)
            .line(spot.line)
            .char_column(spot.column)
            .into();
    };
    Snippet::source(line)
        .path(path)
        .line_start(spot.line)
        .annotation(kind.span(mark).label(label))
        .into()
}

/// The first line of the spot, made printable, with the place of the mark in it.
fn line(text: &str, spot: &Spot) -> Option<(String, Range<usize>)> {
    (spot.column <= LINE_BYTES).then_some(())?;
    let before = text.get(..spot.bytes.start)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let before = before.get(start..)?;
    (before.len() <= LINE_BYTES).then_some(())?;
    let (rest, _) = part(text.get(spot.bytes.start..)?, LINE_BYTES + BEYOND_BYTES);
    let rest = rest.split(['\n', '\r']).next()?;
    let (marked, after) = part(rest, spot.bytes.len().min(LINE_BYTES));
    let (after, _) = part(after, BEYOND_BYTES);
    let mut line = printable(before);
    let mark_start = line.len();
    line.push_str(&printable(marked));
    let mark_end = line.len();
    line.push_str(&printable(after));
    Some((line, mark_start..mark_end))
}

/// The text in two, the first of about that many bytes.
fn part(text: &str, bytes: usize) -> (&str, &str) {
    text.split_at(whole_characters(text, &(0..bytes)).end)
}

/// The text with a replacement for every character that would disturb a terminal. Tabs stay; the renderer
/// widens them.
fn printable(text: &str) -> String {
    let shown = text.chars().map(|character| match character {
        '\t' => '\t',
        _ if is_unprintable(character) => '\u{fffd}',
        _ => character,
    });
    shown.collect()
}

/// A hint broken between words, so that it stays within the width.
fn wrapped(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > WIDTH - 16 {
            lines.push('\n');
            column = 0;
        } else if column > 0 {
            lines.push(' ');
            column += 1;
        }
        lines.push_str(word);
        column += length;
    }
    lines
}
