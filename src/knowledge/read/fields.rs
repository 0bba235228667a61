//! Takes the keys out of a table one by one, each with its type, and reports what was never asked for.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::{did_you_mean, nearest};
use super::place::{Located, Span};
use super::problems::{Finding, Problems};
use super::raw::RawText;
use super::syntax::Damage;
use super::wording::{self, quoted};
use crate::knowledge::date::{DateError, PartialDate};
use crate::knowledge::limits::{LIST_CHARACTERS, PARTICULAR_CHARACTERS, SLUG_CHARACTERS};
use crate::language::Language;

/// The types that keys have, as messages name them.
const A_TEXT: &str = "a text in quotes";
const A_DATE: &str = "a date in quotes";
const A_LIST: &str = "a list of texts";
const TABLES: &str = "a list of tables";

/// What all tables of one file share.
pub(super) struct Reader<'p> {
    pub(super) file: u32,
    pub(super) damage: &'p Damage,
    pub(super) problems: &'p mut Problems,
}

impl Reader<'_> {
    /// The mark for bytes of this file.
    pub(super) fn span(&self, bytes: &std::ops::Range<usize>) -> Span {
        Span::new(self.file, bytes)
    }

    /// Reports a value of another type than the key has.
    pub(super) fn wrong_type(&mut self, key: &str, expected: &str, value: &Spanned<DeValue<'_>>) {
        if self.damage.touches(&value.span()) {
            return;
        }
        let span = self.span(&value.span());
        let found = type_name(value.get_ref());
        let message = format!("{} must be {expected}, not {found}", quoted(key));
        let hint = match (value.get_ref(), expected) {
            (DeValue::String(_), A_LIST) => Some("put it into brackets: [\"...\"]"),
            (DeValue::Table(_), TABLES) => Some("write its header with two brackets: [[...]]"),
            (DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_), A_TEXT | A_DATE) => {
                Some("put it into quotes")
            }
            _ => None,
        };
        self.problems
            .push(Finding::error(span, message).maybe_hint(hint.map(str::to_owned)));
    }
}

/// The keys of one table while they are read.
pub(super) struct Fields<'t, 'i, 'r, 'p> {
    table: &'t DeTable<'i>,
    span: Span,
    known: Vec<&'static str>,
    translated: Vec<&'static str>,
    missing: Vec<(&'static str, &'static str)>,
    reader: &'r mut Reader<'p>,
}

impl<'t, 'i, 'r, 'p> Fields<'t, 'i, 'r, 'p> {
    /// The keys of that table; what is missing is reported at `span`.
    pub(super) fn new(table: &'t DeTable<'i>, span: Span, reader: &'r mut Reader<'p>) -> Self {
        Self {
            table,
            span,
            known: Vec::with_capacity(24),
            translated: Vec::with_capacity(4),
            missing: Vec::new(),
            reader,
        }
    }

    /// Notes which of these keys the table does not have.
    pub(super) fn require(&mut self, keys: &[&'static str]) {
        for key in keys {
            self.require_with_hint(key, "");
        }
    }

    /// Notes that the table does not have the key, with a hint.
    pub(super) fn require_with_hint(&mut self, key: &'static str, hint: &'static str) {
        // In a damaged file it may stand in the part that was not understood.
        if !self.reader.damage.is_any() && !self.table.contains_key(key) {
            self.missing.push((key, hint));
        }
    }

    /// A text of at most that many characters.
    pub(super) fn text(&mut self, key: &'static str, most: usize) -> Option<Located<String>> {
        let value = self.take(key)?;
        self.as_text(key, value, most)
    }

    /// A text with its translations.
    pub(super) fn translated(&mut self, key: &'static str, most: usize) -> RawText {
        let english = self.text(key, most);
        self.translated.push(key);
        let mut translations = Vec::new();
        for language in Language::ALL {
            if language == Language::English {
                continue;
            }
            let full = format!("{key}{}", language.key_suffix());
            if let Some(value) = self.table.get(full.as_str())
                && let Some(text) = self.as_text(&full, value, most)
            {
                translations.push((language, text));
            }
        }
        if let ([(_, first), ..], false) = (translations.as_slice(), self.table.contains_key(key))
            && !self.reader.damage.is_any()
        {
            let message = format!("`{key}` is translated, but `{key}` itself is missing");
            self.reader
                .problems
                .push(Finding::error(first.span, message));
        }
        RawText {
            english,
            translations,
        }
    }

    /// A list of texts; a list that is not there is empty.
    pub(super) fn texts(&mut self, key: &'static str, most: usize) -> Vec<Located<String>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.reader.wrong_type(key, A_LIST, value);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.as_text(key, item, most))
            .collect()
    }

    /// A list of sources that must not be empty where it is given.
    pub(super) fn sources(&mut self, key: &'static str) -> Vec<Located<String>> {
        if let Some(value) = self.table.get(key)
            && matches!(value.get_ref(), DeValue::Array(items) if items.is_empty())
        {
            let span = self.reader.span(&value.span());
            self.report(
                Finding::error(span, format!("`{key}` is empty"))
                    .hint("nothing is said without a source: name at least one"),
            );
        }
        self.texts(key, SLUG_CHARACTERS)
    }

    /// A list of texts that is shown in one piece.
    pub(super) fn list(&mut self, key: &'static str) -> Vec<Located<String>> {
        let items = self.texts(key, PARTICULAR_CHARACTERS);
        let characters: usize = items
            .iter()
            .map(|item| item.value.chars().count() + 2)
            .sum();
        if let (true, Some(first)) = (characters > LIST_CHARACTERS, items.first()) {
            self.report(
                Finding::error(
                    first.span,
                    format!("`{key}` has {characters} characters in all"),
                )
                .hint(format!(
                    "at most {LIST_CHARACTERS} are shown; leave some out"
                )),
            );
        }
        items
    }

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

    /// A list of tables, each with its place.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<(Span, &'t DeTable<'i>)> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.reader.wrong_type(key, TABLES, value);
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            match item.get_ref() {
                DeValue::Table(table) => tables.push((self.reader.span(&item.span()), table)),
                _ => self.reader.wrong_type(key, TABLES, item),
            }
        }
        tables
    }

    /// Reports something else about the table.
    pub(super) fn report(&mut self, finding: Finding) {
        self.reader.problems.push(finding);
    }

    /// Whether the table has one of these keys.
    pub(super) fn has_any(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.table.contains_key(*key))
    }

    /// Where the table stands.
    pub(super) fn span(&self) -> Span {
        self.span
    }

    /// Reports every key that nobody asked for, and every one that is missing. A key that is only misspelt is
    /// reported once, as what it is.
    pub(super) fn finish(mut self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if self.known.contains(&name) || self.is_translation(name) {
                continue;
            }
            let right = nearest(name, self.known.iter().copied());
            self.missing.retain(|(missing, _)| Some(*missing) != right);
            let all = || format!("the keys here are: {}", self.known.join(", "));
            let span = self.reader.span(&key.span());
            self.reader.problems.push(
                Finding::error(span, format!("unknown key {}", quoted(name)))
                    .hint(right.map_or_else(all, did_you_mean)),
            );
        }
        for (key, hint) in self.missing {
            let hint = (!hint.is_empty()).then(|| hint.to_owned());
            let finding = Finding::error(self.span, format!("the key `{key}` is missing"));
            self.reader.problems.push(finding.maybe_hint(hint));
        }
    }

    fn is_translation(&self, name: &str) -> bool {
        self.translated.iter().any(|key| {
            let suffix = name.strip_prefix(key).filter(|suffix| !suffix.is_empty());
            suffix.is_some_and(|suffix| {
                Language::ALL
                    .iter()
                    .any(|language| language.key_suffix() == suffix)
            })
        })
    }

    fn take(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.known.push(key);
        self.table.get(key)
    }

    fn as_text(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        most: usize,
    ) -> Option<Located<String>> {
        let DeValue::String(text) = value.get_ref() else {
            self.reader.wrong_type(key, A_TEXT, value);
            return None;
        };
        if self.reader.damage.touches(&value.span()) {
            return None;
        }
        let span = self.reader.span(&value.span());
        let text = wording::check(key, text, most, span, self.reader.problems)?;
        Some(Located::new(text, span))
    }
}

/// The type of a value in words.
fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
