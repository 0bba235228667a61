//! One spelling for many: what two ways of writing a word have in common.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::traditional::simplified;

/// The text without case, diacritics, apostrophes and punctuation, its words parted by one space.
///
/// `Xi’an`, `Xi'an` and `XIAN` fold to `xian`, `Oʻzbekiston` to `ozbekiston`, `Ёлка` to `елка`, `C5+1` stays `c5+1`.
/// A point or comma between digits stays as a point: `94,8` folds to `94.8`. The ending of a possessive goes:
/// `Russia’s` folds to `russia`. Letters parted by points are one word: `U.S.` folds to `us`. Traditional Chinese
/// characters fold to the simplified ones.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut characters = text.chars();
    let mut letters = 0;
    let mut previous_digit = false;
    while let Some(character) = characters.next() {
        if character.is_ascii_alphanumeric() {
            previous_digit = character.is_ascii_digit();
            letters = if previous_digit { 0 } else { letters + 1 };
            folded.push(character.to_ascii_lowercase());
            continue;
        }
        if character == ' ' {
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

/// Adds one character, folded; whatever parts words becomes one space.
fn push_folded(folded: &mut String, character: char) {
    match character {
        // The letters of Russian, which come apart in no way but ё and й.
        'а'..='и' | 'к'..='я' => folded.push(character),
        'А'..='И' | 'К'..='Я' => folded.extend(character.to_lowercase()),
        _ if super::stem::is_han(character) => folded.push(simplified(character)),
        '+' => folded.push('+'),
        // Letters that lose their meaning when taken apart, or that do not come apart.
        'й' | 'Й' => folded.push('й'),
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
    use super::fold;

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
    fn folding_twice_changes_nothing_more() {
        for text in ["İstanbul", "Ǆ ﬁ ½ ①", "a\u{301}\u{202e}b", "ẞ ß", "Й й"] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }
}
