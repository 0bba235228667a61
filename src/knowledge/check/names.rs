//! One name means one entry. Names are compared folded, as a search compares them.

use std::collections::HashMap;

use super::Check;
use crate::knowledge::read::{Finding, Located, RawEntry, Span, quoted};
use crate::search::fold::fold;

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    let mut owners: HashMap<String, (usize, Span)> = HashMap::new();
    for (index, entry) in raw.entries.iter().enumerate() {
        for name in names(entry) {
            let folded = fold(&name.value);
            if folded.is_empty() {
                let message = format!("{} has no letters or digits", quoted(&name.value));
                check.problems.push(
                    Finding::error(name.span, message).hint("nobody could type it; take it out"),
                );
                continue;
            }
            let (owner, first) = *owners.entry(folded).or_insert((index, name.span));
            // Two entries with one id are reported as such.
            if owner != index && raw.entries[owner].id != entry.id {
                let message = format!(
                    "{} means two entries: {} and {}",
                    quoted(&name.value),
                    raw.entries[owner].id,
                    entry.id
                );
                check.problems.push(
                    Finding::error(name.span, message)
                        .hint(
                            "upper case, accents, hyphens and apostrophes do not tell names apart",
                        )
                        .related(first, "the other entry has it here"),
                );
            }
        }
    }
}

/// Every name of the entry, in the order of importance.
fn names(entry: &RawEntry) -> impl Iterator<Item = &Located<String>> {
    entry.name.all().chain(&entry.native).chain(&entry.aliases)
}
