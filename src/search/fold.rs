//! One spelling for many: what two ways of writing a word have in common.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without case, diacritics, apostrophes and punctuation, its words parted by one space.
///
/// `Xi’an`, `Xi'an` and `XIAN` fold to `xian`, `Oʻzbekiston` to `ozbekiston`, `Ёлка` to `елка`, `C5+1` stays `c5+1`.
/// A point or comma between digits stays as a point: `94,8` folds to `94.8`. The ending of a possessive goes:
/// `Russia’s` folds to `russia`. Letters parted by points are one word: `U.S.` folds to `us`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut characters = text.chars();
    let mut letters = 0;
    let mut previous_digit = false;
    while let Some(character) = characters.next() {
        if let Some(plain) = plain_letter(character) {
            folded.push(plain);
            previous_digit = plain.is_ascii_digit();
            letters = if previous_digit { 0 } else { letters + 1 };
            continue;
        }
        if is_punctuation(character) {
            (previous_digit, letters) = (false, 0);
            push_gap(&mut folded);
            continue;
        }
        let mut ahead = characters.clone();
        let next = ahead.next();
        if matches!(character, '.' | ',') {
            let digit_follows = next.is_some_and(|next| next.is_ascii_digit());
            if previous_digit && digit_follows {
                folded.push('.');
                previous_digit = false;
                continue;
            }
            // `U.S.` is one word, `end. Start` is two.
            if character == '.' && letters == 1 && next.is_some_and(char::is_alphabetic) {
                letters = 0;
                continue;
            }
        }
        let possessive = is_apostrophe(character)
            && letters > 0
            && matches!(next, Some('s' | 'S'))
            && !ahead.next().is_some_and(char::is_alphanumeric);
        if possessive {
            characters.next();
            continue;
        }
        previous_digit = false;
        letters = if character.is_alphabetic() {
            letters + 1
        } else {
            0
        };
        push_folded(&mut folded, character);
    }
    while folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// A letter or digit of English, Russian or Chinese, folded; nearly all text is of these.
fn plain_letter(character: char) -> Option<char> {
    match character {
        'a'..='z' | '0'..='9' | 'а'..='я' | '\u{4e00}'..='\u{9fff}' => Some(character),
        'A'..='Z' => Some(character.to_ascii_lowercase()),
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
        _ if super::stem::is_han(character) => folded.push(character),
        '+' => folded.push('+'),
        // Letters that do not come apart.
        'ı' => folded.push('i'),
        'ə' | 'Ə' => folded.push('e'),
        'ß' | 'ẞ' => folded.push_str("ss"),
        'ø' | 'Ø' => folded.push('o'),
        'ł' | 'Ł' => folded.push('l'),
        _ if is_apostrophe(character) => {}
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
            if let Some(plain) = plain_letter(character) {
                assert!(character.is_alphanumeric() && plain.is_alphanumeric());
                assert_eq!(plain_letter(plain), Some(plain), "{character}");
            }
        }
    }

    #[test]
    fn folding_twice_changes_nothing_more() {
        for text in ["İstanbul", "Ǆ ﬁ ½ ①", "a\u{301}\u{202e}b", "ẞ ß", "Й й"] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }
}
