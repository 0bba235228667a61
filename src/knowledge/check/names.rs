//! One name means one entry. Names are compared folded, as a search compares them.

use rustc_hash::FxHashMap;

use super::Check;
use super::short_names;
use crate::knowledge::read::{Finding, Located, RawEntry, Span, quoted};
use crate::search::fold::fold;

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    let mut owners: FxHashMap<String, (usize, Span)> = FxHashMap::default();
    for (index, entry) in raw.entries.iter().enumerate() {
        for (name, is_alias) in names(entry) {
            let folded = fold(&name.value);
            if is_alias {
                short_names::check_one(check, "alias", name, &folded);
            }
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

/// Every name of the entry, in the order of importance, and whether it is an alias.
fn names(entry: &RawEntry) -> impl Iterator<Item = (&Located<String>, bool)> {
    let shown = entry.name.all().chain(&entry.native);
    let aliases = entry.aliases.iter().map(|alias| (alias, true));
    shown.map(|name| (name, false)).chain(aliases)
}
