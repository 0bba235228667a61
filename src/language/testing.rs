//! Languages for tests.

use super::Language;

/// The shipped language of that tag.
pub(crate) fn spoken(tag: &str) -> Language {
    tag.parse().expect("a language of the bot")
}
