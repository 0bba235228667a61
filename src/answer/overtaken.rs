//! Which fact overtook which, as far as it was known on the asker's day.

use super::speaker::Speaker;
use crate::knowledge::{EntryIndex, Fact, FactKind, PartialDate};

/// Where a fact stands: its entry and its place in it.
pub(super) type Place = (EntryIndex, usize);

/// Whether the fact could be known on the asker's day. A gap tells about our sources, not about a day.
pub(super) fn is_known(speaker: &Speaker<'_>, fact: &Fact) -> bool {
    let begun = |as_of: PartialDate| as_of.first_day() <= speaker.today;
    fact.kind == FactKind::Gap || fact.as_of.is_none_or(begun)
}

/// The newest known fact at the end of those that overtook this one; the fact itself where none did.
pub(super) fn latest(speaker: &Speaker<'_>, place: Place) -> Place {
    let mut passed = Vec::new();
    let mut current = place;
    while let Some(later) = successor(speaker, current) {
        // The files may chain the facts into a ring; each is passed once.
        if later == place || passed.contains(&later) {
            break;
        }
        passed.push(later);
        current = later;
    }
    current
}

/// The newest known fact of those that the files say overtook this one.
fn successor(speaker: &Speaker<'_>, (entry, place): Place) -> Option<Place> {
    let fact = |(entry, place)| speaker.knowledge.fact(entry, place);
    let later = fact((entry, place)).overtaken_by.iter().copied();
    later
        .filter(|place| is_known(speaker, fact(*place)))
        .max_by_key(|place| fact(*place).as_of.map(PartialDate::first_day))
}
