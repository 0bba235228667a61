//! Dates as far as they are known: a year, a month or a day.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// A date known to the year, the month or the day: `2027`, `2026-05`, `2025-06-17`.
///
/// Two partial dates order by their first day, then by their last: `2025` stands before `2025-06-17`
/// only where the first day differs, so comparisons that mean something use [`first_day`](Self::first_day)
/// and [`last_day`](Self::last_day).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i16),
    /// The year and the month (1 to 12) are known.
    Month(i16, i8),
    /// The day is known.
    Day(Date),
}

impl PartialDate {
    /// The first day that the date may mean.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => jiff::civil::date(year, 1, 1),
            Self::Month(year, month) => jiff::civil::date(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day that the date may mean.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => jiff::civil::date(year, 12, 31),
            Self::Month(year, month) => jiff::civil::date(year, month, 1).last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.first_day().year()
    }

    /// The day, where it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Year(_) | Self::Month(..) => None,
        }
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.first_day()
            .cmp(&other.first_day())
            .then_with(|| self.last_day().cmp(&other.last_day()))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(formatter, "{year:04}"),
            Self::Month(year, month) => write!(formatter, "{year:04}-{month:02}"),
            Self::Day(day) => write!(formatter, "{day}"),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A text that is not a partial date, with the reason as one sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text has another form.
    #[error("`{0}` is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")]
    Form(String),
    /// The form is right, but the calendar has no such day.
    #[error("`{0}` is not in the calendar")]
    Impossible(String),
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut numbers = [0_i16; 3];
        let mut count = 0;
        for (place, part) in text.split('-').enumerate() {
            let width = if place == 0 { 4 } else { 2 };
            let digits = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
            if place > 2 || !digits {
                return Err(DateError::Form(text.to_owned()));
            }
            numbers[place] = part.parse().map_err(|_| DateError::Form(text.to_owned()))?;
            count = place + 1;
        }
        let [year, month, day] = numbers;
        let first_of_month = Date::new(year, month.max(1) as i8, 1);
        let date = match count {
            1 if year > 0 => Ok(Self::Year(year)),
            2 if month > 0 => first_of_month.map(|_| Self::Month(year, month as i8)),
            3 => Date::new(year, month as i8, day as i8).map(Self::Day),
            _ => return Err(DateError::Impossible(text.to_owned())),
        };
        date.map_err(|_| DateError::Impossible(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn parse(text: &str) -> PartialDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_date_reads_back_as_written() {
        for text in ["2027", "2026-05", "2025-06-17", "2024-02-29"] {
            assert_eq!(parse(text).to_string(), text);
        }
    }

    #[test]
    fn a_date_spans_what_is_not_known() {
        assert_eq!(parse("2027").first_day(), date(2027, 1, 1));
        assert_eq!(parse("2027").last_day(), date(2027, 12, 31));
        assert_eq!(parse("2024-02").last_day(), date(2024, 2, 29));
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "",
            "27",
            "2025-6-17",
            "2025/06/17",
            "2025-06-17-01",
            "２０２５",
            "2025-06-",
        ] {
            assert_eq!(
                text.parse::<PartialDate>(),
                Err(DateError::Form(text.to_owned())),
                "{text}"
            );
        }
        for text in [
            "2025-13",
            "2025-02-30",
            "0000",
            "2025-00",
            "2025-00-10",
            "2025-01-00",
        ] {
            assert_eq!(
                text.parse::<PartialDate>(),
                Err(DateError::Impossible(text.to_owned())),
                "{text}"
            );
        }
    }
}
