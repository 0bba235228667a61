//! Where a meeting stands on the asker's day, whatever the day on which the knowledge was written.

use jiff::civil::Date;

use crate::answer::phrases::Span;
use crate::knowledge::{Summit, SummitStatus};

/// Where a meeting stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answer) enum Phase {
    /// All its days, or all its possible days but some, are still to come.
    Ahead,
    /// The day is one of its days.
    UnderWay,
    /// A source says that it took place, and its days are past.
    Held,
    /// It was announced, its days are past, and no source says that it took place.
    Unconfirmed,
    /// It was announced without a date.
    Undated,
    /// Put off.
    Postponed,
    /// Called off.
    Cancelled,
}

impl Phase {
    /// Where the meeting stands on that day.
    pub(in crate::answer) fn of(summit: &Summit, today: Date) -> Self {
        let held = summit.status == SummitStatus::Held;
        match (summit.status, span(summit)) {
            (SummitStatus::Postponed, _) => Self::Postponed,
            (SummitStatus::Cancelled, _) => Self::Cancelled,
            (SummitStatus::Held, None) => Self::Held,
            (SummitStatus::Announced, None) => Self::Undated,
            (SummitStatus::Held | SummitStatus::Announced, Some(span)) => {
                if today < span.first.first_day() {
                    Self::Ahead
                } else if today > span.last.last_day() {
                    if held { Self::Held } else { Self::Unconfirmed }
                } else if is_exact(span) {
                    Self::UnderWay
                } else if held {
                    // Only the year or the month is known, and a source says that it took place.
                    Self::Held
                } else {
                    Self::Ahead
                }
            }
        }
    }
}

/// The days of the meeting, as far as they are known.
pub(super) fn span(summit: &Summit) -> Option<Span> {
    let first = summit.starts?;
    let last = summit.ends.unwrap_or(first);
    Some(Span { first, last })
}

/// Whether the very days are known.
pub(super) fn is_exact(span: Span) -> bool {
    span.first.day().is_some() && span.last.day().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::EntryIndex;

    fn phase(status: SummitStatus, starts: &str, ends: &str, today: &str) -> Phase {
        let summit = Summit {
            format: EntryIndex(0),
            number: None,
            starts: starts.parse().ok(),
            ends: ends.parse().ok(),
            city: None,
            country: None,
            host: None,
            status,
            documents: Vec::new(),
        };
        Phase::of(&summit, today.parse().expect("a day"))
    }

    #[test]
    fn exact_days_are_ahead_under_way_or_past() {
        for (today, held, announced) in [
            ("2025-04-02", Phase::Ahead, Phase::Ahead),
            ("2025-04-03", Phase::UnderWay, Phase::UnderWay),
            ("2025-04-04", Phase::UnderWay, Phase::UnderWay),
            ("2025-04-05", Phase::Held, Phase::Unconfirmed),
        ] {
            let on = |status| phase(status, "2025-04-03", "2025-04-04", today);
            assert_eq!(on(SummitStatus::Held), held, "{today}");
            assert_eq!(on(SummitStatus::Announced), announced, "{today}");
        }
    }

    #[test]
    fn a_year_or_a_month_is_ahead_until_it_is_over() {
        for (date, today, announced) in [
            ("2027", "2026-12-31", Phase::Ahead),
            ("2027", "2027-01-01", Phase::Ahead),
            ("2027", "2027-12-31", Phase::Ahead),
            ("2027", "2028-01-01", Phase::Unconfirmed),
            ("2026-05", "2026-05-31", Phase::Ahead),
            ("2026-05", "2026-06-01", Phase::Unconfirmed),
        ] {
            let found = phase(SummitStatus::Announced, date, "", today);
            assert_eq!(found, announced, "{date} on {today}");
        }
        assert_eq!(
            phase(SummitStatus::Held, "2018-03", "", "2018-03-10"),
            Phase::Held
        );
    }

    #[test]
    fn a_status_that_ends_it_outweighs_the_dates() {
        for today in ["2025-05-01", "2025-05-05", "2025-06-01"] {
            let on = |status| phase(status, "2025-05-05", "", today);
            assert_eq!(on(SummitStatus::Postponed), Phase::Postponed);
            assert_eq!(on(SummitStatus::Cancelled), Phase::Cancelled);
        }
    }

    #[test]
    fn without_a_date_only_the_status_is_told() {
        assert_eq!(
            phase(SummitStatus::Announced, "", "", "2026-01-01"),
            Phase::Undated
        );
        assert_eq!(phase(SummitStatus::Held, "", "", "2026-01-01"), Phase::Held);
    }
}
