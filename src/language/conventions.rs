//! How a language writes numbers and names months, and which letters are its own: read once from its file.

use std::ops::RangeInclusive;

use super::Language;

/// From this many digits on a number is grouped where the file does not say.
const GROUPED_FROM: usize = 5;
/// The letters of a group.
const GROUP: usize = 3;

/// The form that the name of a month takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MonthForm {
    /// Standing alone with a year: "June 2025", "июнь 2025 года".
    Alone,
    /// After a day: "17 June", "17 июня".
    OfDay,
    /// After the word for "in": "in June", "в июне".
    Within,
}

/// What every answer needs of a language, ready to hand.
pub(super) struct Conventions {
    decimal: String,
    group: String,
    grouped_from: usize,
    /// The words for powers of ten, the longest first.
    magnitudes: Vec<(String, i32)>,
    months: [Vec<String>; 3],
    letters: Vec<RangeInclusive<char>>,
    alphabet: usize,
}

impl Conventions {
    pub(super) fn of(language: Language) -> Self {
        let setting = |key| language.text(key).into_owned();
        let months = |key| {
            (1..=12)
                .map(|month: i32| language.say(key, [("month", month.into())]))
                .collect()
        };
        let letters: Vec<_> = setting("language-letters")
            .split_whitespace()
            .filter_map(range)
            .collect();
        Self {
            decimal: setting("number-decimal"),
            group: setting("number-group"),
            grouped_from: setting("number-grouped-from")
                .parse()
                .unwrap_or(GROUPED_FROM),
            magnitudes: magnitudes(&setting("number-magnitudes")),
            months: ["month-name", "month-of", "month-in"].map(months),
            alphabet: letters.iter().cloned().map(Iterator::count).sum(),
            letters,
        }
    }

    /// Whether the letter is one of the language's.
    pub(super) fn has_letter(&self, letter: char) -> bool {
        self.letters.iter().any(|letters| letters.contains(&letter))
    }

    /// How many letters the language has.
    pub(super) fn alphabet(&self) -> usize {
        self.alphabet
    }
}

/// Words with their powers of ten: `million 6, billion 9`.
fn magnitudes(list: &str) -> Vec<(String, i32)> {
    let mut magnitudes: Vec<(String, i32)> = list
        .split(',')
        .filter_map(|item| {
            let (word, power) = item.trim().rsplit_once(' ')?;
            Some((word.to_owned(), power.parse().ok()?))
        })
        .collect();
    magnitudes.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    magnitudes
}

/// One letter, or from one to another: `ё`, `а-я`.
fn range(letters: &str) -> Option<RangeInclusive<char>> {
    let mut letters = letters.chars();
    let first = letters.next()?;
    match (letters.next(), letters.next(), letters.next()) {
        (None, ..) => Some(first..=first),
        (Some('-'), Some(last), None) => Some(first..=last),
        _ => None,
    }
}

impl Language {
    /// The name of the month 1 to 12; empty for any other number, which no date has.
    pub(crate) fn month(self, form: MonthForm, number: i8) -> &'static str {
        let names = &self.conventions().months[form as usize];
        let place = usize::try_from(number).ok();
        place
            .and_then(|number| names.get(number.checked_sub(1)?))
            .map_or("", String::as_str)
    }

    /// The number with the decimal mark and the groups of the language; no digit is added or dropped.
    pub(crate) fn number(self, value: f64) -> String {
        self.written(&value.to_string())
    }

    /// The number in another unit, ten to the power of `shift` times smaller: 94.82 becomes 948.2 for 1.
    pub(crate) fn number_shifted(self, value: f64, shift: i32) -> String {
        let plain = value.to_string();
        let decimals = plain
            .split_once('.')
            .map_or(0, |(_, fraction)| fraction.len());
        let decimals = i32::try_from(decimals).unwrap_or(i32::MAX);
        let decimals = usize::try_from(decimals.saturating_sub(shift)).unwrap_or(0);
        self.written(&format!("{:.decimals$}", value * 10_f64.powi(shift)))
    }

    /// The power of ten that a unit begins with: 9 of "billion USD", 8 of `亿美元`.
    pub(crate) fn magnitude(self, unit: &str) -> Option<i32> {
        // Chinese has no spaces between words.
        let joins = |next: char| next.is_alphabetic() && !matches!(next, '\u{4e00}'..='\u{9fff}');
        let magnitudes = self.conventions().magnitudes.iter();
        magnitudes
            .filter_map(|(word, power)| Some((unit.strip_prefix(word.as_str())?, *power)))
            .find(|(rest, _)| !rest.starts_with(joins))
            .map(|(_, power)| power)
    }

    /// The words for powers of ten.
    pub(crate) fn magnitudes(self) -> impl Iterator<Item = &'static str> {
        let magnitudes = self.conventions().magnitudes.iter();
        magnitudes.map(|(word, _)| word.as_str())
    }

    /// The plain decimal number with the marks of the language.
    fn written(self, plain: &str) -> String {
        let conventions = self.conventions();
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let digits = whole.trim_start_matches('-').len();
        let mut text = String::with_capacity(plain.len() + digits / GROUP);
        if whole.starts_with('-') {
            text.push('-');
        }
        for (place, digit) in whole.trim_start_matches('-').chars().enumerate() {
            if place > 0 && digits >= conventions.grouped_from && (digits - place) % GROUP == 0 {
                text.push_str(&conventions.group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push_str(&conventions.decimal);
            text.push_str(fraction);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::testing::spoken;

    #[test]
    fn a_number_is_written_as_the_language_writes_it() {
        for (value, english, russian) in [
            (94.82, "94.82", "94,82"),
            (45.0, "45", "45"),
            (0.46, "0.46", "0,46"),
            (1992.0, "1992", "1992"),
            (12345.5, "12,345.5", "12\u{a0}345,5"),
            (1_234_567.0, "1,234,567", "1\u{a0}234\u{a0}567"),
            (-3.5, "-3.5", "-3,5"),
        ] {
            assert_eq!(Language::english().number(value), english);
            assert_eq!(spoken("zh-CN").number(value), english);
            assert_eq!(spoken("ru").number(value), russian);
        }
    }

    #[test]
    fn a_number_is_written_in_another_power_of_ten() {
        for (value, shift, written) in [
            (94.82, 1, "948.2"),
            (0.46, 1, "4.6"),
            (28.0, 1, "280"),
            (7.73, 2, "773"),
            (10.88, 2, "1088"),
            (1234.5, 1, "12,345"),
            (3.0, 2, "300"),
            (12.0, -1, "1.2"),
            (5.0, -2, "0.05"),
            (0.1, 0, "0.1"),
        ] {
            assert_eq!(Language::english().number_shifted(value, shift), written);
        }
    }

    #[test]
    fn a_unit_tells_its_power_of_ten() {
        for (tag, unit, power) in [
            ("en", "billion USD", Some(9)),
            ("en", "trillion", Some(12)),
            ("en", "billions", None),
            ("en", "trains", None),
            ("ru", "млрд долл.", Some(9)),
            ("ru", "поездов", None),
            ("zh-CN", "亿美元", Some(8)),
            ("zh-CN", "万亿元人民币", Some(12)),
            ("zh-CN", "万吨", Some(4)),
            ("zh-CN", "十亿美元", None),
        ] {
            assert_eq!(spoken(tag).magnitude(unit), power, "{unit}");
        }
    }

    #[test]
    fn letters_are_written_one_by_one_or_from_one_to_another() {
        assert_eq!(range("а-я"), Some('а'..='я'));
        assert_eq!(range("ё"), Some('ё'..='ё'));
        assert_eq!(range("абв"), None);
        assert_eq!(range(""), None);
    }

    #[test]
    fn a_month_that_is_none_has_no_name() {
        for number in [-1, 0, 13] {
            assert_eq!(Language::english().month(MonthForm::Alone, number), "");
        }
    }
}
