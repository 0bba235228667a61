//! One format is the default, and the summits of a format are counted each by its own number.

use std::collections::HashMap;

use super::Check;
use crate::knowledge::read::{Finding, RawFormat, RawParticulars, Span, quoted};

pub(super) fn check(check: &mut Check<'_, '_>) {
    one_default(check);
    one_number(check);
}

fn one_default(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    let formats = raw
        .entries
        .iter()
        .filter_map(|entry| match &entry.particulars {
            RawParticulars::Format(format) => Some((entry.span, format)),
            _ => None,
        });
    let marked = |format: &RawFormat| {
        format
            .default
            .as_ref()
            .filter(|mark| mark.value)
            .map(|mark| mark.span)
    };
    let mut marks = formats.clone().filter_map(|(_, format)| marked(format));
    if let Some(first) = marks.next() {
        for mark in marks {
            check.problems.push(
                Finding::error(mark, "two formats are the default")
                    .hint("`/summit next` means one of them; take the other mark out")
                    .related(first, "the first one"),
            );
        }
        return;
    }
    let spans: Vec<Span> = formats.map(|(span, _)| span).collect();
    if let ([first, _, ..], false) = (spans.as_slice(), check.hidden.hides_anything()) {
        check.problems.push(
            Finding::warning(*first, "none of the formats is the default")
                .hint("mark the one that `/summit next` means: default = true"),
        );
    }
}

fn one_number(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    let mut numbers: HashMap<(&str, u32), Span> = HashMap::new();
    for entry in &raw.entries {
        let RawParticulars::Summit(summit) = &entry.particulars else {
            continue;
        };
        let (Some(format), Some(number)) = (&summit.format, &summit.number) else {
            continue;
        };
        let key = (format.value.as_str(), number.value);
        let first = *numbers.entry(key).or_insert(number.span);
        if first != number.span {
            let (format, number_value) = key;
            let message = format!(
                "{} has two summits with the number {number_value}",
                quoted(format)
            );
            check.problems.push(
                Finding::error(number.span, message)
                    .hint("correct one of them, or take the number out")
                    .related(first, "the first one"),
            );
        }
    }
}
