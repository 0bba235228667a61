//! What all tables of one file share while they are read: the file, its damage and where problems go.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::damage::Damage;
use super::place::Span;
use super::problems::{Finding, Problems};
use super::wording::quoted;

/// The types that keys have, as messages name them.
pub(super) const A_TEXT: &str = "a text in quotes";
pub(super) const A_DATE: &str = "a date in quotes";
pub(super) const A_LIST: &str = "a list of texts";
pub(super) const TABLES: &str = "a list of tables";

/// What all tables of one file share.
pub(super) struct Reader<'p> {
    pub(super) file: u32,
    pub(super) damage: &'p Damage,
    pub(super) problems: &'p mut Problems,
}

impl Reader<'_> {
    /// The mark for bytes of this file.
    pub(super) fn span(&self, bytes: &Range<usize>) -> Span {
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
