//! The words of the answers in every language.
//!
//! Each language is one Fluent file beside this one, so a translator needs no Rust and plurals follow the
//! language's own rules. A bundle is built once, on its first use, and shared by all threads.

mod dates;
mod key;
mod numbers;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::language::Language;
use dates::Months;

pub(super) use dates::Span;
pub(super) use key::Phrase;

/// What a phrase needs to be said: the name of each variable with its value.
pub(super) type Argument<'v> = (&'v str, FluentValue<'v>);

/// The phrases of one language.
pub(super) struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    months: Months,
}

impl Words {
    /// The phrases of that language.
    pub(super) fn of(language: Language) -> &'static Self {
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::build(Language::English));
        static RUSSIAN: LazyLock<Words> = LazyLock::new(|| Words::build(Language::Russian));
        static CHINESE: LazyLock<Words> = LazyLock::new(|| Words::build(Language::Chinese));
        match language {
            Language::English => &ENGLISH,
            Language::Russian => &RUSSIAN,
            Language::Chinese => &CHINESE,
        }
    }

    /// Reads the language's file. The files are part of the program and a test says each of their messages,
    /// so what cannot be read here shows as its key and not as a panic.
    fn build(language: Language) -> Self {
        // The tag is where Fluent takes the plural rules from.
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let resource =
            FluentResource::try_new(file(language).to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
        let mut words = Self {
            language,
            bundle,
            months: Months::default(),
        };
        words.months = Months::of(&words);
        words
    }

    /// The phrase with these values in it.
    pub(super) fn say<'v>(
        &self,
        phrase: Phrase,
        arguments: impl IntoIterator<Item = Argument<'v>>,
    ) -> String {
        let mut errors = Vec::new();
        let text = self.format(phrase, &arguments.into_iter().collect(), &mut errors);
        debug_assert!(errors.is_empty(), "{phrase:?}: {errors:?}");
        text
    }

    /// The phrase that needs no values.
    pub(super) fn plain(&self, phrase: Phrase) -> String {
        self.say(phrase, [])
    }

    fn format(
        &self,
        phrase: Phrase,
        arguments: &FluentArgs<'_>,
        errors: &mut Vec<FluentError>,
    ) -> String {
        self.bundle
            .get_message(phrase.key())
            .and_then(|message| message.value())
            .map_or_else(
                || phrase.key().to_owned(),
                |pattern| {
                    self.bundle
                        .format_pattern(pattern, Some(arguments), errors)
                        .into_owned()
                },
            )
    }
}

/// The file of a language.
fn file(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("en.ftl"),
        Language::Russian => include_str!("ru.ftl"),
        Language::Chinese => include_str!("zh-CN.ftl"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The ids of a file's messages with the variables that each uses.
    fn messages(language: Language) -> Vec<(String, BTreeSet<String>)> {
        let mut messages: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in file(language).lines() {
            let begins = line.starts_with(|first: char| first.is_ascii_lowercase());
            if let (true, Some((id, _))) = (begins, line.split_once(" =")) {
                messages.push((id.to_owned(), BTreeSet::new()));
            }
            if let Some((_, variables)) = messages.last_mut().filter(|_| !line.starts_with('#')) {
                variables.extend(line.split('$').skip(1).map(|rest| {
                    rest.chars()
                        .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
                        .collect()
                }));
            }
        }
        messages
    }

    #[test]
    fn every_file_is_read_without_a_fault() {
        for language in Language::ALL {
            let read = FluentResource::try_new(file(language).to_owned());
            assert!(
                read.is_ok(),
                "{language}: {:?}",
                read.err().map(|(_, errors)| errors)
            );
        }
    }

    #[test]
    fn every_language_has_every_phrase_once_and_no_other() {
        let expected: Vec<&str> = Phrase::ALL.iter().map(|phrase| phrase.key()).collect();
        for language in Language::ALL {
            let found = messages(language);
            let ids: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
            assert_eq!(ids, expected, "{language}");
        }
    }

    #[test]
    fn a_translation_uses_no_variable_that_the_code_does_not_give() {
        // English need not use all that the others use, so what the code gives is the union over the languages
        // less what no caller sets; saying every phrase with the union must not fail.
        for (place, phrase) in Phrase::ALL.iter().enumerate() {
            let union: BTreeSet<String> = Language::ALL
                .iter()
                .flat_map(|language| messages(*language)[place].1.clone())
                .collect();
            for language in Language::ALL {
                let arguments: FluentArgs<'_> = union
                    .iter()
                    .map(|name| (name.clone(), FluentValue::from(7)))
                    .collect();
                let mut errors = Vec::new();
                let text = Words::of(language).format(*phrase, &arguments, &mut errors);
                assert!(errors.is_empty(), "{language} {phrase:?}: {errors:?}");
                assert_ne!(text, phrase.key(), "{language}");
            }
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let count = |language, number: usize| {
            Words::of(language).say(Phrase::CalendarCount, [("count", number.into())])
        };
        assert_eq!(
            count(Language::English, 1),
            "Our sources name one meeting of this format."
        );
        assert_eq!(
            count(Language::English, 3),
            "Our sources name 3 meetings of this format."
        );
        for (number, words) in [
            (1, "1 встречу"),
            (3, "3 встречи"),
            (5, "5 встреч "),
            (11, "11 встреч "),
            (21, "21 встречу"),
        ] {
            let text = count(Language::Russian, number);
            assert!(text.contains(words), "{text}");
        }
        assert!(count(Language::Chinese, 3).contains("3次会议"));
    }

    #[test]
    fn values_carry_no_invisible_marks() {
        let text = Words::of(Language::English).say(Phrase::Gap, [("text", "the city.".into())]);
        assert_eq!(text, "Not in our sources: the city.");
    }

    #[test]
    fn the_words_may_be_used_from_any_thread() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(Words::of(Language::English));
    }
}
