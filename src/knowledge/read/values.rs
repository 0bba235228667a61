//! Values of other types than text, each read from its key with its type and its bounds.

use toml::de::DeValue;

use super::fields::Fields;
use super::nearest::{did_you_mean, nearest};
use super::place::Located;
use super::problems::Finding;
use super::reader::{A_DATE, A_TEXT};
use super::wording::quoted;
use crate::knowledge::date::{DateError, PartialDate};

impl Fields<'_, '_, '_, '_> {
    /// A date: a year, a month or a day.
    pub(super) fn date(&mut self, key: &'static str) -> Option<Located<PartialDate>> {
        let value = self.take(key)?;
        let DeValue::String(text) = value.get_ref() else {
            self.reader.wrong_type(key, A_DATE, value);
            return None;
        };
        let span = self.reader.span(&value.span());
        match text.trim().parse() {
            Ok(date) => Some(Located::new(date, span)),
            Err(error) => {
                let message = match error {
                    DateError::Form(_) => format!("{} is not a date", quoted(text)),
                    DateError::Impossible(_) => format!("{} is not in the calendar", quoted(text)),
                };
                self.reader.problems.push(
                    Finding::error(span, message)
                        .hint("a date is written YYYY, YYYY-MM or YYYY-MM-DD"),
                );
                None
            }
        }
    }

    /// Yes or no.
    pub(super) fn boolean(&mut self, key: &'static str) -> Option<Located<bool>> {
        let value = self.take(key)?;
        let DeValue::Boolean(truth) = value.get_ref() else {
            self.reader.wrong_type(key, "true or false", value);
            return None;
        };
        Some(Located::new(*truth, self.reader.span(&value.span())))
    }

    /// A whole number from 1.
    pub(super) fn count<N: TryFrom<i64>>(
        &mut self,
        key: &'static str,
        most: i64,
    ) -> Option<Located<N>> {
        let value = self.take(key)?;
        let DeValue::Integer(digits) = value.get_ref() else {
            self.reader.wrong_type(key, "a whole number", value);
            return None;
        };
        let span = self.reader.span(&value.span());
        let number = i64::from_str_radix(digits.as_str(), digits.radix())
            .ok()
            .filter(|number| (1..=most).contains(number))
            .and_then(|number| N::try_from(number).ok());
        if number.is_none() {
            let message = format!("`{key}` must be a number from 1 to {most}");
            self.reader.problems.push(Finding::error(span, message));
        }
        Some(Located::new(number?, span))
    }

    /// A number that is neither infinite nor undefined.
    pub(super) fn number(&mut self, key: &'static str) -> Option<Located<f64>> {
        let value = self.take(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix())
                .ok()
                .map(|number| number as f64),
            DeValue::Float(digits) => digits.as_str().parse().ok(),
            _ => {
                self.reader.wrong_type(key, "a number", value);
                return None;
            }
        };
        let span = self.reader.span(&value.span());
        let finite = number.filter(|number: &f64| number.is_finite());
        if finite.is_none() {
            let message = format!("`{key}` must be a number that can be counted");
            self.reader.problems.push(Finding::error(span, message));
        }
        Some(Located::new(finite?, span))
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
    ) -> Option<Located<T>> {
        let value = self.take(key)?;
        let DeValue::String(word) = value.get_ref() else {
            self.reader.wrong_type(key, A_TEXT, value);
            return None;
        };
        let span = self.reader.span(&value.span());
        if let Some((_, choice)) = choices.iter().find(|(right, _)| *right == word.as_ref()) {
            return Some(Located::new(*choice, span));
        }
        let words = || choices.iter().map(|(right, _)| *right);
        let hint = nearest(word, words()).map_or_else(
            || format!("it is one of: {}", words().collect::<Vec<_>>().join(", ")),
            did_you_mean,
        );
        let message = format!("`{key}` cannot be {}", quoted(word));
        self.reader
            .problems
            .push(Finding::error(span, message).hint(hint));
        None
    }
}
