//! Numbers as the language writes them: 94.82 or 94,82.

use super::Words;
use crate::language::Language;

/// From this many digits on they are grouped by three.
const GROUPED_FROM: usize = 5;
/// Keeps the groups of a Russian number on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

impl Words {
    /// The number with the decimal mark and the groups of the language; no digit is added or dropped.
    pub(in crate::answer) fn number(&self, value: f64) -> String {
        let (decimal, group) = match self.language {
            Language::English | Language::Chinese => ('.', ','),
            Language::Russian => (',', NO_BREAK_SPACE),
        };
        let plain = value.to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain.as_str(), ""));
        let digits = whole.trim_start_matches('-').len();
        let mut text = String::with_capacity(plain.len() + digits / 3);
        if value.is_sign_negative() {
            text.push('-');
        }
        for (place, digit) in whole.trim_start_matches('-').chars().enumerate() {
            if place > 0 && digits >= GROUPED_FROM && (digits - place) % 3 == 0 {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(decimal);
            text.push_str(fraction);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(Words::of(Language::English).number(value), english);
            assert_eq!(Words::of(Language::Chinese).number(value), english);
            assert_eq!(Words::of(Language::Russian).number(value), russian);
        }
    }
}
