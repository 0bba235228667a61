//! Every word that points at something else points at something that exists.

use super::Check;
use crate::knowledge::entry::{EntryId, Kind};
use crate::knowledge::read::{Finding, Located, RawFact, RawParticulars, quoted};

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    for entry in &raw.entries {
        match &entry.particulars {
            RawParticulars::Summit(summit) => {
                if let Some(format) = &summit.format {
                    entry_exists(check, Kind::Format, format);
                }
            }
            RawParticulars::Figure(figure) => {
                for other in &figure.compare {
                    entry_exists(check, Kind::Figure, other);
                    if other.value == entry.id.slug() {
                        check.problems.push(
                            Finding::error(other.span, "a figure cannot be compared with itself")
                                .hint("take it out"),
                        );
                    }
                }
            }
            _ => {}
        }
        for fact in &entry.facts {
            for later in &fact.overtaken_by {
                fact_exists(check, &entry.id, fact, later);
            }
        }
    }
}

fn entry_exists(check: &mut Check<'_, '_>, kind: Kind, slug: &Located<String>) {
    if check.register.entry(kind, &slug.value).is_some() || check.hidden.may_hold(&slug.value) {
        return;
    }
    let prefix = format!("{kind}.");
    if let Some(bare) = slug.value.strip_prefix(&prefix) {
        let finding = Finding::error(slug.span, format!("{} is not an id", quoted(&slug.value)));
        check
            .problems
            .push(finding.hint(format!("write {} without the kind", quoted(bare))));
        return;
    }
    let hint = nearest_slug(check, kind, &slug.value);
    let message = format!("there is no {kind} {}", quoted(&slug.value));
    let otherwise = format!("define it: [{kind}.SLUG]");
    check
        .problems
        .push(Finding::error(slug.span, message).hint(hint.unwrap_or(otherwise)));
}

fn fact_exists(check: &mut Check<'_, '_>, id: &EntryId, fact: &RawFact, later: &Located<String>) {
    let parts = later.value.split_once('#');
    let Some((entry, name)) = parts.and_then(|(entry, name)| Some((EntryId::parse(entry)?, name)))
    else {
        let message = format!("{} does not name a fact", quoted(&later.value));
        check
            .problems
            .push(Finding::error(later.span, message).hint("write it as kind.slug#fact"));
        return;
    };
    let is_itself = *id == entry && fact.id.as_ref().is_some_and(|own| own.value == name);
    if is_itself {
        check.problems.push(
            Finding::error(later.span, "a fact cannot be overtaken by itself")
                .hint("name the later fact"),
        );
        return;
    }
    if check.register.fact(check.raw, &later.value).is_some()
        || check.hidden.may_hold(name)
        || check.hidden.may_hold(entry.slug())
    {
        return;
    }
    let (message, hint) = match check.register.entry_of(&entry) {
        None => {
            let message = format!("there is no entry {}", quoted(&entry.to_string()));
            (message, nearest_slug(check, entry.kind(), entry.slug()))
        }
        Some(index) => {
            let facts = &check.raw.entries[index.0 as usize].facts;
            let ids = facts
                .iter()
                .filter_map(|other| Some(other.id.as_ref()?.value.as_str()));
            let hint = check.nearest.hint(&entry.to_string(), name, ids);
            let message = format!(
                "{} has no fact {}",
                quoted(&entry.to_string()),
                quoted(name)
            );
            (message, hint)
        }
    };
    let otherwise = "give the later fact an id: id = \"...\"".to_owned();
    check
        .problems
        .push(Finding::error(later.span, message).hint(hint.unwrap_or(otherwise)));
}

/// The hint that names the entry of that kind with the nearest slug.
fn nearest_slug(check: &mut Check<'_, '_>, kind: Kind, wrong: &str) -> Option<String> {
    let entries = check.raw.entries.iter();
    let slugs = entries
        .filter(|entry| entry.id.kind() == kind)
        .map(|entry| entry.id.slug());
    check.nearest.hint(kind.word(), wrong, slugs)
}
