//! What every text of the knowledge has to be: something, short enough, and printable.

use super::place::Span;
use super::problems::{Finding, Problems};

/// The longest piece of a file that a message quotes, in characters.
const QUOTED_CHARACTERS: usize = 60;

/// The text without blanks around it, if nothing is wrong with it.
pub(super) fn check(
    key: &str,
    text: &str,
    most: usize,
    span: Span,
    problems: &mut Problems,
) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        problems.push(
            Finding::error(span, format!("`{key}` is empty"))
                .hint("write something, or leave the key out"),
        );
        return None;
    }
    if let Some(character) = first_unprintable(text) {
        let name = character.escape_unicode();
        let hint = if character == '\n' {
            "write it on one line"
        } else {
            "take it out"
        };
        problems.push(
            Finding::error(
                span,
                format!("`{key}` holds a character that cannot be shown: {name}"),
            )
            .hint(hint),
        );
        return None;
    }
    // A text of so few bytes cannot have too many characters.
    let characters = if text.len() > most {
        text.chars().count()
    } else {
        0
    };
    if characters > most {
        problems.push(
            Finding::error(
                span,
                format!("`{key}` has {characters} characters, at most {most} are shown"),
            )
            .hint(format!("shorten it by {}", characters - most)),
        );
        return None;
    }
    Some(text.to_owned())
}

/// The first character that cannot be shown. Texts with none of the bytes that such characters begin with are let
/// through at a glance.
fn first_unprintable(text: &str) -> Option<char> {
    let may_begin_one = |byte: u8| byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xe2);
    // Without an early end the bytes are looked at many at a time.
    let possible = text
        .bytes()
        .fold(false, |possible, byte| possible | may_begin_one(byte));
    possible.then_some(())?;
    text.chars().find(|character| is_unprintable(*character))
}

/// Whether the character would break the place where it is shown: control characters, line separators and
/// marks that turn the direction of the text around them.
pub(crate) fn is_unprintable(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A piece of a file as a message shows it: in backticks, printable and short.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(QUOTED_CHARACTERS)
        .map(|character| {
            if is_unprintable(character) {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect();
    if text.chars().nth(QUOTED_CHARACTERS).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}
