//! What somebody says in a message: its own words, without code, quotes, links and mentions.
//!
//! A name in a quotation, in a link or in code is no question; what is left out here can start no answer.

use std::borrow::Cow;
use std::iter::once;

use super::longest::{Longest, beginning};

/// The message's own words on one line, as many of them as are read.
pub fn plain_words(message: &str) -> String {
    on_one_line(&own_words(message)).into_owned()
}

/// What somebody wrote into a message without code and quotations.
pub(super) fn own_words(message: &str) -> Cow<'_, str> {
    match without_code(message) {
        Cow::Borrowed(spoken) => without_quotes(spoken),
        Cow::Owned(spoken) => Cow::Owned(without_quotes(&spoken).into_owned()),
    }
}

/// Somebody's own words without links and mentions, on one line, as many of them as are read.
pub(super) fn on_one_line(spoken: &str) -> Cow<'_, str> {
    let has_links = spoken.contains("://") || spoken.contains("www.");
    if !has_links && is_one_line(spoken) {
        return Cow::Borrowed(beginning(spoken));
    }
    let spoken = without_angles(spoken);
    let mut line = Longest::default();
    for word in spoken.split_whitespace() {
        let word = if has_links { without_link(word) } else { word };
        let word = word.trim_start_matches('[').trim_matches(['*', '~', '|']);
        if !word.is_empty() && !line.push(word) {
            break;
        }
    }
    Cow::Owned(line.finish())
}

/// Whether a text is surely words with one space between them and nothing that marks them up, as most messages are.
fn is_one_line(text: &str) -> bool {
    let mut before = b' ';
    let mut is_one = true;
    for byte in text.bytes() {
        is_one &= match byte {
            b' ' => before != b' ',
            b'<' | b'[' | b'*' | b'~' | b'|' => false,
            // ASCII, then Cyrillic letters and most Chinese characters. Among other characters there are some spaces.
            b'!'..=b'~' | 0xd0 | 0xd1 | 0xe4..=0xe9 | 0x80..=0xbf => true,
            _ => false,
        };
        before = byte;
    }
    is_one && before != b' '
}

/// The message without blocks and stretches of code. A backtick without its fellow is a backtick.
fn without_code(message: &str) -> Cow<'_, str> {
    if !message.contains('`') {
        return Cow::Borrowed(message);
    }
    let characters: Vec<char> = message.chars().collect();
    let mut kept = String::with_capacity(message.len());
    let mut place = 0;
    while place < characters.len() {
        match characters[place] {
            '\\' if characters.get(place + 1) == Some(&'`') => {
                kept.push('`');
                place += 2;
            }
            '`' => {
                let ticks = run_of_ticks(&characters, place);
                if let Some(end) = end_of_code(&characters, place + ticks, ticks) {
                    kept.push(' ');
                    place = end;
                } else {
                    kept.extend(once('`').cycle().take(ticks));
                    place += ticks;
                }
            }
            other => {
                kept.push(other);
                place += 1;
            }
        }
    }
    Cow::Owned(kept)
}

/// The message without quoted lines: `> one line`, `>>> everything after`.
fn without_quotes(message: &str) -> Cow<'_, str> {
    if !message.contains("> ") {
        return Cow::Borrowed(message);
    }
    let lines = message
        .lines()
        .take_while(|line| !line.trim_start().starts_with(">>> "))
        .filter(|line| !line.trim_start().starts_with("> "));
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

fn run_of_ticks(characters: &[char], start: usize) -> usize {
    characters
        .iter()
        .skip(start)
        .take_while(|character| **character == '`')
        .count()
}

/// The place after the run of exactly as many backticks that closes the code; a block takes three or more.
fn end_of_code(characters: &[char], start: usize, ticks: usize) -> Option<usize> {
    let mut place = start;
    while place < characters.len() {
        let run = run_of_ticks(characters, place);
        if run == ticks || (ticks >= 3 && run >= 3) {
            return Some(place + run);
        }
        place += run.max(1);
    }
    None
}

/// Without what Discord writes in angle brackets: mentions, emoji, times, command links and hidden links.
fn without_angles(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        kept.push_str(before);
        rest = match after.split_once('>') {
            Some((inside, behind)) if is_markup(inside) => {
                kept.push(' ');
                behind
            }
            _ => {
                kept.push('<');
                after
            }
        };
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// <https://docs.discord.com/developers/reference#message-formatting>
fn is_markup(inside: &str) -> bool {
    let begins = ["@", "#", ":", "/", "a:", "t:", "id:", "http://", "https://"];
    begins.iter().any(|begin| inside.starts_with(begin)) && !inside.contains('\n')
}

/// The word without the link in it; of a masked link the words stay.
fn without_link(word: &str) -> &str {
    let scheme = ["https://", "http://", "www."]
        .into_iter()
        .filter_map(|scheme| word.split_once(scheme))
        .min_by_key(|(before, _)| before.len());
    match scheme {
        Some((before, _)) => before.trim_matches(['(', '<', '[', ']', '"', '\'']),
        None => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_heard_without_what_is_not_its_own_words() {
        for (message, words) in [
            ("who is in the CSTO?", "who is in the CSTO?"),
            ("  two\n lines\tof it ", "two lines of it"),
            ("run `russia` now", "run now"),
            ("``a ` russia`` then", "then"),
            ("before ```toml\n[actor.russia]\n``` after", "before after"),
            ("a lone ` stays", "a lone ` stays"),
            ("not \\`code\\`", "not `code`"),
            ("> Russia said\nand you?", "and you?"),
            ("so\n>>> Russia\nand China", "so"),
            ("5 > 3 and 2 < 3", "5 > 3 and 2 < 3"),
            ("see https://example.org/russia?x=1 please", "see please"),
            ("see <https://example.org/russia>", "see"),
            (
                "[the summit](https://example.org/russia) went well",
                "the summit went well",
            ),
            ("www.example.org/russia", ""),
            (
                "<@123> what of <#9> and <:tea:77> <t:1750118400:R>?",
                "what of and ?",
            ),
            ("</summit next:1234> is good", "is good"),
            ("**Russia** and ||China||", "Russia and China"),
            ("Кто в ОДКБ?", "Кто в ОДКБ?"),
            ("чай  и\u{a0}плов ", "чай и плов"),
            ("茶\u{3000}和饭", "茶 和饭"),
            ("下一届峰会是什么时候？", "下一届峰会是什么时候？"),
            ("", ""),
        ] {
            assert_eq!(plain_words(message), words, "{message}");
        }
    }
}
