//! The languages that Chaikhana speaks.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

/// A language of the interface and of translated facts.
///
/// English is the language that the knowledge is written in; the others fall back to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize)]
pub enum Language {
    /// English, `en`.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Russian, `ru`.
    #[serde(rename = "ru")]
    Russian,
    /// Chinese in simplified characters, `zh-CN`.
    #[serde(rename = "zh-CN")]
    Chinese,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Self; 3] = [Self::English, Self::Russian, Self::Chinese];

    /// The tag as Discord spells it: `en`, `ru`, `zh-CN`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Chinese => "zh-CN",
        }
    }

    /// The ending of a translated key in a knowledge file (`text_ru`); empty for English.
    pub const fn key_suffix(self) -> &'static str {
        match self {
            Self::English => "",
            Self::Russian => "_ru",
            Self::Chinese => "_zh",
        }
    }

    /// The nearest language to a locale such as `en-GB`, `ru_RU.UTF-8` or `zh-TW`; English where none is near.
    ///
    /// Discord's locales: <https://docs.discord.com/developers/reference#locales>
    pub fn from_locale(locale: &str) -> Self {
        let primary = locale.split(['-', '_', '.']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("ru") {
            Self::Russian
        } else if primary.eq_ignore_ascii_case("zh") {
            Self::Chinese
        } else {
            Self::English
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

/// A language tag that is none of ours.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is not a language of the bot; it speaks en, ru and zh-CN")]
pub struct UnknownLanguage(String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        match tag.to_ascii_lowercase().as_str() {
            "en" => Ok(Self::English),
            "ru" => Ok(Self::Russian),
            "zh" | "zh-cn" => Ok(Self::Chinese),
            _ => Err(UnknownLanguage(tag.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_finds_its_nearest_language() {
        for (locale, language) in [
            ("en-GB", Language::English),
            ("ru", Language::Russian),
            ("ru_RU.UTF-8", Language::Russian),
            ("zh-TW", Language::Chinese),
            ("kk", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::from_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn every_tag_reads_back() {
        for language in Language::ALL {
            assert_eq!(language.tag().parse::<Language>().ok(), Some(language));
        }
        assert!("klingon".parse::<Language>().is_err());
    }
}
