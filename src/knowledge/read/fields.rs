//! Takes the keys out of a table one by one, each with its type, and reports what was never asked for.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::{did_you_mean, nearest};
use super::place::{Located, Span};
use super::problems::Finding;
use super::raw::RawText;
use super::reader::{A_LIST, A_TEXT, Reader, TABLES};
use super::wording::{self, quoted};
use crate::knowledge::limits::{
    LIST_CHARACTERS, LIST_ITEMS, PARTICULAR_CHARACTERS, SLUG_CHARACTERS,
};
use crate::language::Language;

/// The keys of one table while they are read.
pub(super) struct Fields<'t, 'i, 'r, 'p> {
    table: &'t DeTable<'i>,
    span: Span,
    known: Vec<&'static str>,
    translated: Vec<&'static str>,
    missing: Vec<(&'static str, &'static str)>,
    pub(super) reader: &'r mut Reader<'p>,
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
        for language in Language::translations() {
            let full = format!("{key}{}", language.key_suffix());
            if let Some(value) = self.table.get(full.as_str())
                && let Some(text) = self.as_text(&full, value, most)
            {
                translations.push((language, text));
            }
        }
        let is_reported = self.missing.iter().any(|(missing, _)| *missing == key);
        if let ([(_, first), ..], false) = (translations.as_slice(), self.table.contains_key(key))
            && !is_reported
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
        if items.len() > LIST_ITEMS {
            let span = self.reader.span(&value.span());
            let message = format!("`{key}` has {} items", items.len());
            self.report(Finding::error(span, message).hint(format!("it may have {LIST_ITEMS}")));
        }
        items
            .iter()
            .take(LIST_ITEMS)
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
                Language::translations().any(|language| language.key_suffix() == suffix)
            })
        })
    }

    /// The value of the key, which is known from now on.
    pub(super) fn take(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'i>>> {
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
