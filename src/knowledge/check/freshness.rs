//! Warns of facts that have grown old, and of dates from the future.

use jiff::Span;
use jiff::civil::Date;

use super::Check;
use crate::knowledge::date::PartialDate;
use crate::knowledge::entry::Kind;
use crate::knowledge::read::{Finding, Located};

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    let oldest = oldest_fresh_day(check);
    for source in &raw.sources {
        not_ahead(check, "published", source.published.as_ref());
        not_ahead(check, "accessed", source.accessed.as_ref());
    }
    for entry in &raw.entries {
        not_ahead(check, "as_of", entry.as_of.as_ref());
        // What a meeting did stays as it was, however long ago it met.
        let ages = entry.id.kind() != Kind::Summit;
        for fact in &entry.facts {
            not_ahead(check, "as_of", fact.as_of.as_ref());
            let Some(as_of) = &fact.as_of else {
                continue;
            };
            let stale = oldest.is_some_and(|oldest| as_of.value.last_day() < oldest);
            // What a later fact overtook is old by its nature.
            if ages && stale && fact.overtaken_by.is_empty() {
                check.problems.push(
                    Finding::warning(as_of.span, format!("this fact is of {}", as_of.value))
                        .hint("look whether it still holds, or name the fact that overtook it"),
                );
            }
        }
    }
}

/// The first day that is not too old, where there is a limit.
fn oldest_fresh_day(check: &Check<'_, '_>) -> Option<Date> {
    let age = Span::new().try_days(check.options.stale_after_days?).ok()?;
    check.options.today.checked_sub(age).ok()
}

fn not_ahead(check: &mut Check<'_, '_>, key: &str, date: Option<&Located<PartialDate>>) {
    if let Some(date) = date.filter(|date| date.value.first_day() > check.options.today) {
        let message = format!(
            "`{key}` is {}, but today is {}",
            date.value, check.options.today
        );
        check
            .problems
            .push(Finding::warning(date.span, message).hint("correct the date"));
    }
}
