//! Which fact overtook which, as far as it was known on the asker's day.

use super::speaker::Speaker;
use crate::knowledge::{EntryIndex, Fact, FactKind, PartialDate, SourceIndex};

/// Where a fact stands: its entry and its place in it.
pub(super) type Place = (EntryIndex, usize);

/// Whether the fact could be known on the asker's day. A gap tells about our sources, not about a day.
pub(super) fn is_known(speaker: &Speaker<'_>, fact: &Fact) -> bool {
    if fact.kind == FactKind::Gap {
        return true;
    }
    match fact.as_of {
        Some(as_of) if as_of.last_day() <= speaker.today => true,
        Some(as_of) if as_of.first_day() > speaker.today => false,
        // Within the month or the year of the fact, and where it has no date, the sources tell.
        _ => is_published(speaker, &fact.sources),
    }
}

/// Whether one of these sources may have been out on the asker's day.
pub(super) fn is_published(speaker: &Speaker<'_>, sources: &[SourceIndex]) -> bool {
    let published = |source: &SourceIndex| speaker.knowledge.source(*source).published;
    let out = |date: PartialDate| date.first_day() <= speaker.today;
    sources
        .iter()
        .any(|source| published(source).is_none_or(out))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::testing::speaker;
    use crate::knowledge::Particulars;
    use crate::knowledge::testing::{Shelf, fact, on};
    use crate::language::Language;

    /// Whether a fact of that date, from a source of that date, is known on the day.
    fn known(as_of: Option<&str>, published: Option<&str>, today: &str) -> bool {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        shelf.source_mut(source).published = published.map(on);
        let entry = shelf.entry("topic.trade", "Trade", &[], Particulars::Topic);
        let fact = Fact {
            as_of: as_of.map(on),
            ..fact("It trades.", &[source])
        };
        let place = shelf.fact(entry, fact);
        let knowledge = shelf.knowledge();
        let speaker = speaker(&knowledge, today, Language::english());
        is_known(&speaker, knowledge.fact(entry, place))
    }

    #[test]
    fn a_fact_is_known_from_its_day_on() {
        let day = Some("2025-06-17");
        assert!(!known(day, None, "2025-06-16"));
        assert!(known(day, Some("2025-10-01"), "2025-06-17"));
    }

    #[test]
    fn within_its_month_a_fact_is_known_once_a_source_is_out() {
        let month = Some("2025-06");
        assert!(!known(month, Some("2025-05-01"), "2025-05-31"));
        assert!(!known(month, Some("2025-06-18"), "2025-06-16"));
        assert!(known(month, Some("2025-06-18"), "2025-06-18"));
        // A source of that month may have come out on its first day; one without a date may be as old.
        assert!(known(month, Some("2025-06"), "2025-06-10"));
        assert!(known(month, None, "2025-06-10"));
        assert!(known(month, Some("2025-09-01"), "2025-07-01"));
    }

    #[test]
    fn a_fact_without_a_date_is_known_once_a_source_is_out() {
        assert!(!known(None, Some("2026"), "2025-12-31"));
        assert!(known(None, Some("2026"), "2026-01-01"));
        assert!(known(None, None, "2020-01-01"));
    }
}
