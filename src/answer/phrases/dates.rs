//! Dates in words, as far as they are known: "17 June 2025", "3–4 апреля 2025 года", "2025年6月", "2027".

use jiff::civil::Date;

use super::{Phrase, Words};
use crate::knowledge::PartialDate;
use crate::language::MonthForm;

/// The days of a meeting, from the first to the last, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answer) struct Span {
    /// The first day.
    pub(in crate::answer) first: PartialDate,
    /// The last day; never before the first.
    pub(in crate::answer) last: PartialDate,
}

impl Words {
    /// The date by itself: "17 June 2025", "May 2026", "2027".
    pub(in crate::answer) fn date(self, date: PartialDate) -> String {
        let year = date.year().to_string();
        match date {
            PartialDate::Year(_) => self.say(Phrase::DateYear, [("year", year.into())]),
            PartialDate::Month(_, number) => self.say(
                Phrase::DateMonth,
                [
                    ("month", self.0.month(MonthForm::Alone, number).into()),
                    ("year", year.into()),
                ],
            ),
            PartialDate::Day(day) => self.say(
                Phrase::DateDay,
                [
                    ("day", day.day().into()),
                    ("month", self.0.month(MonthForm::OfDay, day.month()).into()),
                    ("year", year.into()),
                ],
            ),
        }
    }

    /// The month of a date, or its year where only that is known: fine enough for "as of".
    pub(in crate::answer) fn month_of(self, date: PartialDate) -> String {
        match date {
            PartialDate::Day(day) => self.date(PartialDate::Month(day.year(), day.month())),
            PartialDate::Month(..) | PartialDate::Year(_) => self.date(date),
        }
    }

    /// The span by itself: "3–4 April 2025", "31 August – 1 September 2025".
    pub(in crate::answer) fn span(self, span: Span) -> String {
        if span.first == span.last {
            return self.date(span.first);
        }
        match (span.first.day(), span.last.day()) {
            (Some(first), Some(last)) if first.year() == last.year() => self.days(first, last),
            _ => self.say(
                Phrase::DateSpan,
                [
                    ("first", self.date(span.first).into()),
                    ("last", self.date(span.last).into()),
                ],
            ),
        }
    }

    /// Two days of one year.
    fn days(self, first: Date, last: Date) -> String {
        let year = ("year", first.year().to_string().into());
        let first_day = ("first-day", first.day().into());
        let last_day = ("last-day", last.day().into());
        let first_month = self.0.month(MonthForm::OfDay, first.month());
        if first.month() == last.month() {
            return self.say(
                Phrase::DateDaysOfMonth,
                [first_day, last_day, ("month", first_month.into()), year],
            );
        }
        let last_month = self.0.month(MonthForm::OfDay, last.month());
        self.say(
            Phrase::DateDaysOfYear,
            [
                first_day,
                last_day,
                ("first-month", first_month.into()),
                ("last-month", last_month.into()),
                year,
            ],
        )
    }

    /// The span with the word that says when: "on 17 June 2025", "in 2027", "в марте 2018 года".
    pub(in crate::answer) fn when(self, span: Span) -> String {
        match (span.first == span.last, span.first) {
            (true, PartialDate::Year(year)) => {
                self.say(Phrase::WhenYear, [("year", year.to_string().into())])
            }
            (true, PartialDate::Month(year, number)) => self.say(
                Phrase::WhenMonth,
                [
                    ("month", self.0.month(MonthForm::Within, number).into()),
                    ("year", year.to_string().into()),
                ],
            ),
            _ => self.say(Phrase::WhenDay, [("date", self.span(span).into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::language::testing::spoken;

    fn span(first: &str, last: &str) -> Span {
        Span {
            first: first.parse().expect("a date"),
            last: last.parse().expect("a date"),
        }
    }

    #[test]
    fn a_date_is_worded_as_far_as_it_is_known() {
        for (date, english, russian, chinese) in [
            ("2027", "2027", "2027 год", "2027年"),
            ("2026-05", "May 2026", "май 2026 года", "2026年5月"),
            (
                "2025-06-17",
                "17 June 2025",
                "17 июня 2025 года",
                "2025年6月17日",
            ),
            (
                "2025-06-01",
                "1 June 2025",
                "1 июня 2025 года",
                "2025年6月1日",
            ),
        ] {
            let date = date.parse().expect("a date");
            assert_eq!(Words::of(Language::english()).date(date), english);
            assert_eq!(Words::of(spoken("ru")).date(date), russian);
            assert_eq!(Words::of(spoken("zh-CN")).date(date), chinese);
        }
    }

    #[test]
    fn a_span_repeats_neither_month_nor_year() {
        for (first, last, english, russian, chinese) in [
            (
                "2025-04-03",
                "2025-04-04",
                "3–4 April 2025",
                "3–4 апреля 2025 года",
                "2025年4月3日至4日",
            ),
            (
                "2025-08-31",
                "2025-09-01",
                "31 August – 1 September 2025",
                "31 августа – 1 сентября 2025 года",
                "2025年8月31日至9月1日",
            ),
            (
                "2025-12-31",
                "2026-01-01",
                "31 December 2025 – 1 January 2026",
                "31 декабря 2025 года – 1 января 2026 года",
                "2025年12月31日至2026年1月1日",
            ),
            ("2027", "2027", "2027", "2027 год", "2027年"),
        ] {
            let span = span(first, last);
            assert_eq!(Words::of(Language::english()).span(span), english);
            assert_eq!(Words::of(spoken("ru")).span(span), russian);
            assert_eq!(Words::of(spoken("zh-CN")).span(span), chinese);
        }
    }

    #[test]
    fn the_word_that_says_when_fits_the_date() {
        for (date, english, russian) in [
            ("2027", "in 2027", "в 2027 году"),
            ("2018-03", "in March 2018", "в марте 2018 года"),
            ("2025-06-17", "on 17 June 2025", "17 июня 2025 года"),
        ] {
            assert_eq!(
                Words::of(Language::english()).when(span(date, date)),
                english
            );
            assert_eq!(Words::of(spoken("ru")).when(span(date, date)), russian);
        }
    }

    #[test]
    fn as_of_is_no_finer_than_a_month() {
        let words = Words::of(Language::english());
        for (date, text) in [
            ("2026-03-16", "March 2026"),
            ("2026-03", "March 2026"),
            ("2026", "2026"),
        ] {
            assert_eq!(words.month_of(date.parse().expect("a date")), text);
        }
    }
}
