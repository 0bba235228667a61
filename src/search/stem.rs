//! Words without their endings, so that an inflected word finds the same facts.

use std::borrow::Cow;
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};

static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
static RUSSIAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Russian));

/// A stem, told from others by 64 bits: takes no memory of its own, and the texts of all stems need not be kept.
///
/// That any two of a hundred thousand stems are taken for one has a chance of one in billions. The hash is FNV-1a,
/// <http://www.isthe.com/chongo/tech/comp/fnv/>.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Stem(u64);

impl Stem {
    /// The stem that is made of these characters.
    pub(super) fn of(characters: impl IntoIterator<Item = char>) -> Self {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for character in characters {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        Self(hash)
    }
}

impl From<&str> for Stem {
    fn from(stem: &str) -> Self {
        Self::of(stem.chars())
    }
}

/// The stem of a folded word: by the Russian rules for Cyrillic letters, by the English rules for Latin ones.
/// Numbers, other scripts and words with digits stay as they are.
///
/// The rules are Porter's: <https://snowballstem.org/algorithms/>.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if is_cyrillic(word) {
        // Porter's rules take the end of `казахстан` for an ending, but not in `казахстане`.
        RUSSIAN.stem(without_case(word))
    } else if word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.is_empty() {
        ENGLISH.stem(word)
    } else {
        Cow::Borrowed(word)
    }
}

/// A Russian noun or adjective without the ending of its case; words of up to three letters, mostly
/// abbreviations, and words of other scripts stay whole.
pub(super) fn without_case(word: &str) -> &str {
    let length = word.chars().count();
    if length <= 3 || !is_cyrillic(word) {
        return word;
    }
    // The cases of short nouns such as `китай` look like adjectives.
    let noun = ["аем", "ае", "аю", "ая"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending));
    if let Some(rest) =
        noun.filter(|rest| (3..=4).contains(&rest.chars().count()) && ends_open(rest))
    {
        let end = rest.len() + 'а'.len_utf8();
        return word.get(..end).unwrap_or(word);
    }
    // The longest ending goes, where three letters stay. A Cyrillic letter has two bytes.
    [6, 4, 2]
        .into_iter()
        .filter_map(|bytes| word.split_at_checked(word.len().checked_sub(bytes)?))
        .find(|(rest, ending)| is_ending(ending) && rest.chars().count() >= 3)
        .map_or(word, |(rest, _)| rest)
}

/// Whether the letters are the ending of a case.
fn is_ending(letters: &str) -> bool {
    match letters.len() {
        6 => matches!(
            letters,
            "ями" | "ами" | "его" | "ого" | "ему" | "ому" | "ими" | "ыми" | "ием"
        ),
        4 => matches!(
            letters,
            "ий" | "ый"
                | "ой"
                | "ей"
                | "ая"
                | "яя"
                | "ое"
                | "ее"
                | "ие"
                | "ые"
                | "ом"
                | "ем"
                | "ым"
                | "им"
                | "ую"
                | "юю"
                | "ах"
                | "ях"
                | "ых"
                | "их"
                | "ов"
                | "ев"
                | "ам"
                | "ям"
                | "ью"
        ),
        _ => matches!(
            letters,
            "а" | "я" | "о" | "е" | "у" | "ю" | "ы" | "и" | "ь" | "й"
        ),
    }
}

/// Whether the letter before the last one is a vowel.
fn ends_open(word: &str) -> bool {
    word.chars()
        .rev()
        .nth(1)
        .is_some_and(|letter| "аеиоуыэюя".contains(letter))
}

fn is_cyrillic(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|first| matches!(first, 'а'..='я'))
}

/// Whether the character is written without spaces between words.
pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_words_share_a_stem() {
        for (one, other) in [
            ("россии", "россия"),
            ("казахстане", "казахстан"),
            ("казахстаном", "казахстан"),
            ("россией", "россию"),
            ("китаем", "китай"),
            ("ирана", "иран"),
            ("построили", "построил"),
            ("саммита", "саммит"),
            ("railways", "railway"),
            ("trading", "trade"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} and {other}");
        }
        for (one, other) in [
            ("россии", "россия"),
            ("иране", "иран"),
            ("турцией", "турция"),
            ("китая", "китай"),
            ("азии", "азия"),
            ("грузией", "грузию"),
            ("южная", "южной"),
        ] {
            assert_eq!(without_case(one), without_case(other), "{one} and {other}");
        }
        assert_eq!(without_case("сша"), "сша");
        // Freight is not Georgia.
        assert_ne!(without_case("грузы"), without_case("грузия"));
        assert_eq!(stem("c5+1"), "c5+1");
        assert_eq!(stem("қазақстан"), "қазақстан");
    }
}
