//! The language files: found by their folder, read when somebody first speaks the language.

use std::borrow::Cow;
use std::panic::RefUnwindSafe;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use super::conventions::Conventions;
use super::{Language, primary};

/// Whatever is a file there is a language.
static FOLDER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/languages");

static SHIPPED: LazyLock<Vec<LanguageFile>> = LazyLock::new(|| {
    let mut files: Vec<LanguageFile> = FOLDER
        .files()
        .filter_map(|file| {
            let tag = file.path().to_str()?.strip_suffix(".ftl")?;
            Some(LanguageFile::new(tag, file.contents_utf8()?))
        })
        .collect();
    files.sort_by_key(|file| (file.tag != ENGLISH, file.tag));
    files
});

/// The tag of the language that the others fall back to.
const ENGLISH: &str = "en";

/// Every language of the folder, English first.
pub(super) fn shipped() -> &'static [LanguageFile] {
    &SHIPPED
}

/// The language that the others fall back to.
///
/// # Panics
///
/// Where its file is missing, which the tests would tell.
pub(super) fn english() -> &'static LanguageFile {
    let first = SHIPPED.first();
    first.expect("the English file is part of the program")
}

/// One language file.
pub(super) struct LanguageFile {
    tag: &'static str,
    key_suffix: String,
    text: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
    conventions: OnceLock<Conventions>,
}

/// A panic leaves a file as it was: it is only read.
impl RefUnwindSafe for LanguageFile {}

impl LanguageFile {
    /// The language of that tag, whose file has that text.
    pub(super) fn new(tag: &'static str, text: &'static str) -> Self {
        let key_suffix = match tag {
            ENGLISH => String::new(),
            _ => format!("_{}", primary(tag)),
        };
        Self {
            tag,
            key_suffix,
            text,
            bundle: OnceLock::new(),
            conventions: OnceLock::new(),
        }
    }

    pub(super) fn tag(&self) -> &'static str {
        self.tag
    }

    pub(super) fn key_suffix(&self) -> &str {
        &self.key_suffix
    }

    /// The message of that key, or the attribute of one, if the file has it.
    pub(super) fn message(
        &self,
        key: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<Cow<'_, str>> {
        let bundle = self.bundle();
        let pattern = match key.split_once('.') {
            None => bundle.get_message(key)?.value()?,
            Some((key, attribute)) => bundle.get_message(key)?.get_attribute(attribute)?.value(),
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        debug_assert!(errors.is_empty(), "{}: {key}: {errors:?}", self.tag);
        Some(text)
    }

    /// Its messages. What the file has that is no message is left out; a test holds the files to having none.
    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            // The tag is where Fluent takes the plural rules from.
            let tag: LanguageIdentifier = self.tag.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            bundle.set_use_isolating(false);
            bundle.add_resource_overriding(match FluentResource::try_new(self.text.to_owned()) {
                Ok(messages) | Err((messages, _)) => messages,
            });
            bundle
        })
    }
}

impl Language {
    /// How the language writes numbers and dates.
    pub(super) fn conventions(self) -> &'static Conventions {
        self.0.conventions.get_or_init(|| Conventions::of(self))
    }
}

#[cfg(test)]
impl Language {
    /// A language that is not shipped, for a test.
    pub(crate) fn of_file(tag: &'static str, text: &'static str) -> Self {
        Self(Box::leak(Box::new(LanguageFile::new(tag, text))))
    }

    /// The text of its file.
    pub(crate) fn source(self) -> &'static str {
        self.0.text
    }

    /// The keys of its messages and their attributes, in the order of the file.
    pub(crate) fn keys(self) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        let mut message = "";
        for line in self.0.text.lines() {
            let Some((key, _)) = line.split_once(" =") else {
                continue;
            };
            if key.starts_with(|first: char| first.is_ascii_lowercase()) {
                message = key;
                keys.push(key.to_owned());
            } else if let Some(attribute) = key.strip_prefix("    .") {
                keys.push(format!("{message}.{attribute}"));
            }
        }
        keys
    }
}
