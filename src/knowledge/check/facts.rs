//! The facts of an entry can be told apart: by their ids, and by what they say.

use std::collections::HashMap;

use super::Check;
use crate::knowledge::read::{Finding, RawEntry, Span, quoted};

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    for entry in &raw.entries {
        different_ids(check, entry);
        different_texts(check, entry);
    }
}

fn different_ids(check: &mut Check<'_, '_>, entry: &RawEntry) {
    let mut ids: HashMap<&str, Span> = HashMap::new();
    for id in entry.facts.iter().filter_map(|fact| fact.id.as_ref()) {
        let first = *ids.entry(&id.value).or_insert(id.span);
        if first != id.span {
            let message = format!("two facts of this entry have the id {}", quoted(&id.value));
            check.problems.push(
                Finding::error(id.span, message)
                    .hint("give one of them another id")
                    .related(first, "the first one"),
            );
        }
    }
}

fn different_texts(check: &mut Check<'_, '_>, entry: &RawEntry) {
    let mut texts: HashMap<&str, Span> = HashMap::new();
    for text in entry
        .facts
        .iter()
        .filter_map(|fact| fact.text.english.as_ref())
    {
        let first = *texts.entry(&text.value).or_insert(text.span);
        if first != text.span {
            check.problems.push(
                Finding::warning(text.span, "this entry says the same twice")
                    .hint("join the two facts and their sources")
                    .related(first, "the first time"),
            );
        }
    }
}
