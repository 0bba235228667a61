//! Dates follow one another, and a summit's status agrees with its dates and with today.

use super::Check;
use crate::knowledge::entry::SummitStatus;
use crate::knowledge::problem::Severity;
use crate::knowledge::read::{Finding, RawParticulars, RawSummit};

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    for entry in &raw.entries {
        if let RawParticulars::Summit(summit) = &entry.particulars {
            order(check, summit);
            status(check, summit);
        }
    }
}

fn order(check: &mut Check<'_, '_>, summit: &RawSummit) {
    let Some(ends) = &summit.ends else {
        return;
    };
    let Some(starts) = &summit.starts else {
        check.problems.push(
            Finding::error(ends.span, "the summit ends, but it does not start")
                .hint("give the first day: starts = \"...\""),
        );
        return;
    };
    if ends.value.last_day() < starts.value.first_day() {
        check.problems.push(
            Finding::error(ends.span, "the summit ends before it starts")
                .hint("put the earlier date first")
                .related(starts.span, "it starts here"),
        );
    }
}

fn status(check: &mut Check<'_, '_>, summit: &RawSummit) {
    let Some(status) = &summit.status else {
        return;
    };
    let today = check.options.today;
    let finding = match (status.value, &summit.starts) {
        (SummitStatus::Held, None) => {
            // A date that is written there and wrong is reported where it stands.
            (!summit.starts_is_written).then(|| {
                Finding::error(status.span, "a summit that was held has a date")
                    .hint("give what is known of it: starts = \"YYYY\"")
            })
        }
        (SummitStatus::Held, Some(starts)) => {
            let last = summit.ends.as_ref().unwrap_or(starts);
            let ahead = [starts, last]
                .into_iter()
                .find(|date| date.value.first_day() > today);
            ahead.map(|date| {
                let message = format!("a summit of {} was not held yet on {today}", date.value);
                let finding = match check.options.held_ahead {
                    Severity::Error => Finding::error(status.span, message)
                        .hint("until it took place its status is \"announced\""),
                    Severity::Warning => Finding::warning(status.span, message)
                        .hint("is the clock of this machine right?"),
                };
                finding.related(date.span, "this is still ahead")
            })
        }
        (SummitStatus::Announced, Some(starts)) => {
            let last = summit.ends.as_ref().unwrap_or(starts);
            (last.value.last_day() < today).then(|| {
                Finding::warning(
                    status.span,
                    format!("the announced date {} has passed", last.value),
                )
                .hint("look for a source that says whether it took place")
                .related(last.span, "the date")
            })
        }
        (SummitStatus::Announced, None)
        | (SummitStatus::Postponed | SummitStatus::Cancelled, _) => None,
    };
    if let Some(finding) = finding {
        check.problems.push(finding);
    }
}
