//! One spelling for many: what two ways of writing a word have in common.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::stem::is_han;
use super::traditional::simplified;

/// The text without case, diacritics, apostrophes and punctuation, its words parted by one space.
///
/// `Xi’an`, `Xi'an` and `XIAN` fold to `xian`, `Oʻzbekiston` to `ozbekiston`, `Ёлка` to `елка`, `C5+1` stays `c5+1`.
/// A point or comma between digits stays as a point: `94,8` folds to `94.8`. The ending of a possessive goes:
/// `Russia’s` folds to `russia`. Letters parted by points are one word: `U.S.` folds to `us`. Traditional Chinese
/// characters fold to the simplified ones.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let within_word = folded.ends_with(|last| last != ' ');
        let (same, after) = rest.split_at(length_unchanged(rest, within_word));
        folded.push_str(same);
        let mut characters = after.chars();
        let Some(character) = characters.next() else {
            break;
        };
        rest = characters.as_str();
        let before = text.get(..text.len() - after.len()).unwrap_or_default();
        if let Some(letter) = russian_letter(character) {
            folded.push(letter);
        } else if is_punctuation(character) {
            push_gap(&mut folded);
        } else if matches!(character, '.' | ',') {
            push_point(&mut folded, character, before, rest);
        } else if is_apostrophe(character) {
            rest = without_possessive(before, rest);
        } else {
            push_folded(&mut folded, character);
        }
    }
    while folded.ends_with(' ') {
        folded.pop();
    }
    // What is not of ASCII has lost its case already.
    folded.make_ascii_lowercase();
    folded
}

/// The text folded, which it may be already.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    let has_capitals = text.bytes().any(|byte| byte.is_ascii_uppercase());
    if has_capitals || text.ends_with(' ') || length_unchanged(text, false) < text.len() {
        Cow::Owned(fold(text))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a text is surely folded, and one word without Chinese characters: most words of most texts are.
pub(super) fn is_plain_word(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b'a'..=b'z' | b'0'..=b'9', after @ ..]
    // The letters а to я.
    | [0xd0, 0xb0..=0xbf, after @ ..]
    | [0xd1, 0x80..=0x8f, after @ ..] = rest
    {
        rest = after;
    }
    rest.is_empty()
}

/// The length of the beginning that changes in nothing but case, in bytes. `within_word` says whether a word goes
/// before it.
fn length_unchanged(text: &str, mut within_word: bool) -> usize {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9', rest @ ..]
            // The letters а to я.
            | [0xd0, 0xb0..=0xbf, rest @ ..]
            | [0xd1, 0x80..=0x8f, rest @ ..] => {
                within_word = true;
                rest
            }
            // The Chinese characters U+4E00 to U+9FFF.
            [first @ 0xe4..=0xe9, second, third, after @ ..]
                if is_simplified([*first, *second, *third]) =>
            {
                within_word = true;
                after
            }
            [b' ', rest @ ..] if within_word => {
                within_word = false;
                rest
            }
            _ => return text.len() - rest.len(),
        };
    }
}

/// Whether the three bytes of a character are of a Chinese one that is not traditional.
fn is_simplified(bytes: [u8; 3]) -> bool {
    let [first, second, third] = bytes.map(u32::from);
    let character = char::from_u32((first & 0xf) << 12 | (second & 0x3f) << 6 | third & 0x3f);
    character.is_some_and(|character| is_han(character) && simplified(character) == character)
}

/// Adds a point where one stands within a number, nothing within `U.S.`, a gap anywhere else.
fn push_point(folded: &mut String, character: char, before: &str, rest: &str) {
    let is_digit = |character: char| character.is_ascii_digit();
    if before.ends_with(is_digit) && rest.starts_with(is_digit) {
        folded.push('.');
    } else if character == ',' || !rest.starts_with(char::is_alphabetic) || letters(before) != 1 {
        push_gap(folded);
    }
}

/// What follows an apostrophe, without the ending of a possessive.
fn without_possessive<'text>(before: &str, rest: &'text str) -> &'text str {
    rest.strip_prefix(['s', 'S'])
        .filter(|after| !after.starts_with(char::is_alphanumeric) && letters(before) > 0)
        .unwrap_or(rest)
}

/// How many letters a text ends with: none, one, or more, which are two.
fn letters(text: &str) -> usize {
    let backwards = text.chars().rev();
    backwards
        .take(2)
        .take_while(|letter| letter.is_alphabetic())
        .count()
}

/// A letter of Russian, folded, where it does change.
fn russian_letter(character: char) -> Option<char> {
    match character {
        // Each small letter stands so far behind its capital one.
        'А'..='Я' => char::from_u32(character as u32 + 0x20),
        'ё' | 'Ё' => Some('е'),
        _ => None,
    }
}

/// Whether the character is of the punctuation that parts words wherever it stands; others may part words as well.
fn is_punctuation(character: char) -> bool {
    matches!(
        character,
        ' '..='&' | '('..='*' | '-' | '/' | ':'..='@' | '['..='_' | '{'..='~'
            | '«' | '»' | '\u{2010}'..='\u{2017}' | '\u{201c}'..='\u{2027}'
            | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '（' | '）' | '，' | '：' | '；' | '？'
    )
}

/// Adds one character, folded; whatever parts words becomes one space.
fn push_folded(folded: &mut String, character: char) {
    match character {
        _ if is_han(character) => folded.push(simplified(character)),
        '+' => folded.push('+'),
        // Letters that do not come apart.
        'ı' => folded.push('i'),
        'ə' | 'Ə' => folded.push('e'),
        'ß' | 'ẞ' => folded.push_str("ss"),
        'ø' | 'Ø' => folded.push('o'),
        'ł' | 'Ł' => folded.push('l'),
        _ if character.is_alphanumeric() || is_combining_mark(character) => {
            for part in character.nfkd().filter(|part| !is_combining_mark(*part)) {
                if part.is_alphanumeric() {
                    folded.extend(
                        part.to_lowercase()
                            .filter(|lower| !is_combining_mark(*lower)),
                    );
                } else {
                    push_gap(folded);
                }
            }
        }
        // Invisible joiners and marks of direction are not gaps between words.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => {}
        _ => push_gap(folded),
    }
}

fn push_gap(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Whether the character is one of the many that are typed as an apostrophe inside a word.
pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʿ' | 'ʾ' | '`' | '´' | '′' | '＇'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_one_name_fold_alike() {
        for (written, folded) in [
            ("Xi'an", "xian"),
            ("Xi’an", "xian"),
            ("XIAN", "xian"),
            ("Oʻzbekiston", "ozbekiston"),
            ("O‘zbekiston", "ozbekiston"),
            ("Türkiye", "turkiye"),
            ("İstanbul", "istanbul"),
            ("Iğdır", "igdir"),
            ("Азербайджан", "азербайджан"),
            ("Соединённые Штаты", "соединенные штаты"),
            ("Тоҷикистон", "тоҷикистон"),
            ("Қазақстан", "қазақстан"),
            ("Azərbaycan", "azerbaycan"),
            ("C5+1", "c5+1"),
            ("China–Central Asia", "china central asia"),
            ("  «Один пояс, один путь» ", "один пояс один путь"),
            ("上海合作组织", "上海合作组织"),
            ("中国—中亚峰会", "中国 中亚峰会"),
            ("$94,8 bn", "94.8 bn"),
            ("१२", "१२"),
            ("上海合作組織", "上海合作组织"),
            ("ＳＣＯ", "sco"),
            ("Russia's", "russia"),
            ("the five’s", "the five"),
            ("U.S.", "us"),
            ("in the U.S.A. now", "in the usa now"),
            ("It ended. Then", "it ended then"),
            ("", ""),
            ("?!", ""),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn what_is_quickly_seen_is_what_unicode_says() {
        for character in '\0'..=char::MAX {
            if is_punctuation(character) {
                let stays = character.is_alphanumeric() || is_combining_mark(character);
                assert!(!stays && !is_apostrophe(character), "{character}");
            }
            let unchanged = length_unchanged(character.encode_utf8(&mut [0; 4]), true) > 0;
            if unchanged && !matches!(character, ' ' | 'й') {
                let mut folded = String::new();
                push_folded(&mut folded, character);
                assert_eq!(folded, character.to_ascii_lowercase().to_string());
            }
            if let Some(letter) = russian_letter(character) {
                let mut folded = String::new();
                push_folded(&mut folded, character);
                assert!(folded.starts_with(letter) || letter == 'й', "{character}");
            }
        }
    }

    #[test]
    fn what_is_folded_already_is_given_back() {
        for (text, same) in [
            ("central asia 2025", true),
            ("россия и китай", true),
            ("中国", true),
            ("", true),
            ("Asia", false),
            ("asia ", false),
            (" asia", false),
            ("central  asia", false),
            ("élan", false),
        ] {
            let folded = folded(text);
            assert_eq!(folded, fold(text));
            assert_eq!(matches!(folded, Cow::Borrowed(_)), same, "{text}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing_more() {
        for text in ["İstanbul", "Ǆ ﬁ ½ ①", "a\u{301}\u{202e}b", "ẞ ß", "Й й"] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }
}
