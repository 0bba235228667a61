//! The languages that Chaikhana speaks: each is a file of `languages/`, and nothing in the code names one but English.
//!
//! English is the language that the knowledge is written in; whatever another language lacks is said in English.

mod conventions;
mod file;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::{Serialize, Serializer};

pub(crate) use conventions::MonthForm;
use file::LanguageFile;

/// What a message needs to be said: the name of each variable with its value.
pub(crate) type Argument<'v> = (&'v str, FluentValue<'v>);

/// A language of the interface and of translated facts.
#[derive(Clone, Copy)]
pub struct Language(&'static LanguageFile);

impl Language {
    /// English, the language that the others fall back to.
    pub fn english() -> Self {
        Self(file::english())
    }

    /// Every language, English first, the others by their tags.
    pub fn all() -> impl Iterator<Item = Self> {
        file::shipped().iter().map(Self)
    }

    /// Every language but English.
    pub fn translations() -> impl Iterator<Item = Self> {
        Self::all().filter(|language| *language != Self::english())
    }

    /// The tag as Discord spells it: `en`, `ru`, `zh-CN`.
    pub fn tag(self) -> &'static str {
        self.0.tag()
    }

    /// What its speakers call it.
    pub fn name(self) -> Cow<'static, str> {
        self.text("language-name")
    }

    /// The ending of a translated key in a knowledge file (`text_ru`); empty for English.
    pub fn key_suffix(self) -> &'static str {
        self.0.key_suffix()
    }

    /// The nearest language to a locale such as `en-GB`, `ru_RU.UTF-8` or `zh-TW`; English where none is near.
    ///
    /// Discord's locales: <https://docs.discord.com/developers/reference#locales>
    pub fn from_locale(locale: &str) -> Self {
        let tag = locale.split('.').next().unwrap_or_default();
        let tag = tag.replace('_', "-");
        let is_tag = |language: &Self| language.tag().eq_ignore_ascii_case(&tag);
        let is_near = |language: &Self| primary(language.tag()).eq_ignore_ascii_case(primary(&tag));
        Self::all()
            .find(is_tag)
            .or_else(|| Self::all().find(is_near))
            .unwrap_or_default()
    }

    /// The language that a text is written in, as far as its letters tell; English where they do not.
    ///
    /// It is the one that most letters of the text belong to; of two, the one with the smaller alphabet.
    pub fn of_text(text: &str) -> Self {
        let letters = |language: Self| {
            let conventions = language.conventions();
            let known = text
                .chars()
                .filter(|letter| conventions.has_letter(*letter));
            (known.count(), conventions.alphabet())
        };
        Self::all()
            .map(|language| (language, letters(language)))
            .filter(|(_, (known, _))| *known > 0)
            .max_by(|(_, (one, small)), (_, (other, large))| one.cmp(other).then(large.cmp(small)))
            .map_or_else(Self::english, |(language, _)| language)
    }

    /// The message of that key with these values in it; in English where this language does not have it.
    pub(crate) fn say<'v>(
        self,
        key: &str,
        arguments: impl IntoIterator<Item = Argument<'v>>,
    ) -> String {
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        self.message(key, Some(&arguments)).into_owned()
    }

    /// The message of that key, which needs no values; in English where this language does not have it.
    ///
    /// An attribute stands behind a point: `command-ask.description`.
    pub(crate) fn text(self, key: &str) -> Cow<'static, str> {
        self.message(key, None)
    }

    fn message(self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        // What no file has shows as its key and not as a panic; the tests say every message.
        self.0
            .message(key, arguments)
            .or_else(|| file::english().message(key, arguments))
            .unwrap_or_else(|| Cow::Owned(key.to_owned()))
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::english()
    }
}

/// The language without its region or script: `zh` of `zh-CN`.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Language {}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.tag().hash(state);
    }
}

impl PartialOrd for Language {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Language {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tag().cmp(other.tag())
    }
}

/// A language tag that is none of ours.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is not a language of the bot; it speaks {tags}", tags = tags())]
pub struct UnknownLanguage(String);

/// The tags of all languages, as a list for people.
pub(crate) fn tags() -> String {
    Language::all()
        .map(Language::tag)
        .collect::<Vec<_>>()
        .join(", ")
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a whole tag, or the language of one: `zh` is `zh-CN`.
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        let is_meant = |language: &Self| {
            let whole = language.tag();
            [whole, primary(whole)]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(tag))
        };
        Self::all()
            .find(is_meant)
            .ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}
