//! Text that cannot take hold of a terminal.
//!
//! What members type and what knowledge files say is shown on an operator's screen; an escape sequence in it
//! could retitle the window, hide a line or fake an answer. Everything the terminal shows passes here.

use std::borrow::Cow;

/// The text on one line, without control characters and without characters that reorder what is around them.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter| is_break(letter) || is_unwelcome(letter)) {
        return Cow::Borrowed(text);
    }
    text.chars()
        .filter_map(|letter| match letter {
            _ if is_break(letter) => Some(' '),
            _ if is_unwelcome(letter) => None,
            _ => Some(letter),
        })
        .collect::<String>()
        .into()
}

/// Whether a character has no place in text that is shown: control characters (C0, DEL, C1) and the
/// embeddings, overrides and isolates of bidirectional text.
pub(super) fn is_unwelcome(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\n' | '\t' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_in_any_script_stays_as_it_is() {
        for text in ["C5+1", "Ўзбекистон ёё", "中国—中亚峰会", "می‌خواهم", "👩‍🚀"]
        {
            assert!(
                matches!(plain(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }

    #[test]
    fn an_escape_sequence_loses_what_makes_it_one() {
        assert_eq!(plain("a\u{1b}[2Jb"), "a[2Jb");
        assert_eq!(plain("\u{1b}]0;title\u{7}x"), "]0;titlex");
        assert_eq!(plain("\u{9b}31mred\u{9d}"), "31mred");
        assert_eq!(plain("\u{202e}desrever\u{2066}"), "desrever");
    }

    #[test]
    fn a_break_becomes_a_space() {
        assert_eq!(plain("one\ntwo\tthree\u{2028}four\r"), "one two three four");
    }
}
