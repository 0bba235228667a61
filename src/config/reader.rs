//! Reads settings by name and notices the names that nobody asked for.

use std::fmt::Display;
use std::ops::{Range, RangeInclusive};

use toml::de::{DeTable, DeValue};

use super::problem::ConfigProblem;

/// What came of reading a file.
pub(super) struct Reading<T> {
    /// What was read; settings that are wrong have their defaults.
    pub value: T,
    /// Everything that is wrong, in the order of the file.
    pub problems: Vec<ConfigProblem>,
    /// Every setting that was asked for, as `table.key`: those that exist.
    #[cfg(test)]
    pub settings: Vec<String>,
}

/// Reads a whole file.
pub(super) fn read<T>(text: &str, read: impl FnOnce(&mut Section<'_, '_>) -> T) -> Reading<T> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    let mut notes = Notes::default();
    for error in errors {
        let place = error.span().map_or(0, |span| span.start);
        notes.problems.push((place, error.message().to_owned()));
    }
    let mut file = Section {
        notes: &mut notes,
        name: String::new(),
        table: Some(tree.get_ref()),
        asked: Vec::new(),
    };
    let value = read(&mut file);
    file.refuse_the_rest();
    notes.problems.sort();
    Reading {
        value,
        problems: notes
            .problems
            .into_iter()
            .map(|(place, message)| located(text, place, message))
            .collect(),
        #[cfg(test)]
        settings: notes.settings,
    }
}

#[derive(Default)]
struct Notes {
    /// Each with the byte of the file where it is.
    problems: Vec<(usize, String)>,
    #[cfg(test)]
    settings: Vec<String>,
}

/// One table of the file while it is read; an absent table has no values, so every setting has its default.
pub(super) struct Section<'n, 't> {
    notes: &'n mut Notes,
    name: String,
    table: Option<&'t DeTable<'t>>,
    asked: Vec<&'static str>,
}

impl Section<'_, '_> {
    /// Reads a table within this one.
    pub(super) fn section<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Section<'_, '_>) -> T,
    ) -> T {
        self.asked.push(key);
        let value = self.table.and_then(|table| table.get(key));
        let table = value.and_then(|value| value.get_ref().as_table());
        if let (Some(value), None) = (value, table) {
            self.problem(
                &value.span(),
                format!("`{key}` is a table: [{}]", self.full(key)),
            );
        }
        let name = self.full(key);
        let mut section = Section {
            notes: &mut *self.notes,
            name,
            table,
            asked: Vec::new(),
        };
        let read = read(&mut section);
        section.refuse_the_rest();
        read
    }

    /// `true` or `false`.
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method is bound to one lifetime, the closure to any"
    )]
    pub(super) fn flag(&mut self, key: &'static str, default: bool) -> bool {
        self.value(key, "true or false", |value| value.as_bool())
            .unwrap_or(default)
    }

    /// A whole number in a range.
    pub(super) fn number(
        &mut self,
        key: &'static str,
        range: RangeInclusive<u32>,
        default: u32,
    ) -> u32 {
        let expected = format!("a whole number from {} to {}", range.start(), range.end());
        self.value(key, &expected, |value| {
            let number = integer(value)?.parse().ok()?;
            range.contains(&number).then_some(number)
        })
        .unwrap_or(default)
    }

    /// A text.
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        self.value(key, "a text in quotes", |value| {
            value.as_str().map(str::to_owned)
        })
    }

    /// A text that has a meaning; what it should be is said in a few words.
    pub(super) fn meaning<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        meaning: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.value(key, expected, |value| value.as_str().and_then(meaning))
    }

    /// A list of ids as Discord shows them, as texts or as numbers.
    pub(super) fn ids(&mut self, key: &'static str) -> Vec<u64> {
        self.value(key, "a list of ids, each in quotes", |value| {
            value
                .as_array()?
                .iter()
                .map(|id| discord_id(id.get_ref()))
                .collect()
        })
        .unwrap_or_default()
    }

    /// Every key of this table as an id, with the meaning of its text.
    pub(super) fn by_id<T>(
        &mut self,
        expected: &str,
        meaning: impl Fn(&str) -> Option<T>,
    ) -> Vec<(u64, T)> {
        let mut pairs = Vec::new();
        for (key, value) in self.table.into_iter().flatten() {
            let name = key.get_ref().as_ref();
            let read = value.get_ref().as_str().and_then(&meaning);
            match (snowflake(name), read) {
                (None, _) => self.problem(&key.span(), format!("`{name}` is no id")),
                (_, None) => {
                    self.problem(&value.span(), format!("`{name}` must be {expected}"));
                }
                (Some(id), Some(read)) => pairs.push((id, read)),
            }
        }
        // All keys are spoken for.
        self.table = None;
        pairs
    }

    /// Refuses a key that people may think of, with the reason.
    pub(super) fn refuse(&mut self, key: &'static str, reason: &str) {
        let table = self.table.into_iter().flatten();
        let place = table
            .filter(|(known, _)| known.get_ref() == key)
            .map(|(known, _)| known.span())
            .next();
        if let Some(place) = place {
            self.problem(&place, reason.to_owned());
        }
    }

    /// Whether a key is there, right or wrong.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.is_some_and(|table| table.contains_key(key))
    }

    /// A value that is read in its own way; what it should be is said in a few words.
    pub(super) fn value<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        read: impl FnOnce(&DeValue<'_>) -> Option<T>,
    ) -> Option<T> {
        self.asked.push(key);
        #[cfg(test)]
        self.notes.settings.push(self.full(key));
        let value = self.table?.get(key)?;
        let read = read(value.get_ref());
        if read.is_none() {
            self.problem(&value.span(), format!("`{key}` must be {expected}"));
        }
        read
    }

    fn refuse_the_rest(&mut self) {
        for (key, _) in self.table.into_iter().flatten() {
            let name = key.get_ref().as_ref();
            if !self.asked.contains(&name) {
                let message = self.unknown(name);
                self.problem(&key.span(), message);
            }
        }
    }

    fn unknown(&self, name: &str) -> String {
        let place = if self.name.is_empty() {
            String::new()
        } else {
            format!(" in [{}]", self.name)
        };
        match nearest(name, &self.asked) {
            Some(right) => format!("unknown key `{name}`{place}; did you mean `{right}`?"),
            None => format!(
                "unknown key `{name}`{place}; the keys here are {}",
                listed(&self.asked)
            ),
        }
    }

    fn full(&self, key: &str) -> String {
        if self.name.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.name)
        }
    }

    fn problem(&mut self, place: &Range<usize>, message: String) {
        // What the parser made up for a broken line has no place; the line's own problem says enough.
        if !place.is_empty() {
            self.notes.problems.push((place.start, message));
        }
    }
}

/// The whole numbers of a table that has these keys and no others.
pub(super) fn numbers<const N: usize>(value: &DeValue<'_>, keys: [&str; N]) -> Option<[u32; N]> {
    let table = value.as_table().filter(|table| table.len() == N)?;
    let mut numbers = [0; N];
    for (number, key) in numbers.iter_mut().zip(keys) {
        *number = integer(table.get(key)?.get_ref())?.parse().ok()?;
    }
    Some(numbers)
}

/// An id as Discord shows it: a whole number above zero.
fn snowflake(text: &str) -> Option<u64> {
    text.parse().ok().filter(|id| *id > 0)
}

fn discord_id(value: &DeValue<'_>) -> Option<u64> {
    snowflake(value.as_str().or_else(|| integer(value))?)
}

#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the path of the method is longer than the closure"
)]
fn integer<'v>(value: &'v DeValue<'_>) -> Option<&'v str> {
    value
        .as_integer()
        .filter(|integer| integer.radix() == 10)
        .map(|integer| integer.as_str())
}

fn nearest(wrong: &str, right: &[&'static str]) -> Option<&'static str> {
    right
        .iter()
        .map(|key| (strsim::osa_distance(wrong, key), *key))
        .filter(|(distance, key)| *distance <= (key.len() / 2).max(1))
        .min()
        .map(|(_, key)| key)
}

fn listed(keys: &[impl Display]) -> String {
    let quoted: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    quoted.join(", ")
}

fn located(text: &str, byte: usize, message: String) -> ConfigProblem {
    let before: String = text
        .char_indices()
        .take_while(|(place, _)| *place < byte)
        .map(|(_, character)| character)
        .collect();
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    ConfigProblem {
        line,
        column,
        message,
    }
}
