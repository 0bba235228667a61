//! What somebody says in a message: its own words, without code, quotes, links and mentions.
//!
//! A name in a quotation, in a link or in code is no question; what is left out here can start no answer.

use std::borrow::Cow;
use std::iter::once;

use unicode_segmentation::UnicodeSegmentation;

/// The longest message that is read for a question, in graphemes; what is longer is cut.
const LONGEST: usize = 300;

/// The message's own words on one line, at most `LONGEST` graphemes of them.
pub fn plain_words(message: &str) -> String {
    on_one_line(&own_words(message))
}

/// What somebody wrote into a message without code and quotations.
pub(super) fn own_words(message: &str) -> Cow<'_, str> {
    match without_code(message) {
        Cow::Borrowed(spoken) => without_quotes(spoken),
        Cow::Owned(spoken) => Cow::Owned(without_quotes(&spoken).into_owned()),
    }
}

/// Somebody's own words without links and mentions, on one line, at most `LONGEST` graphemes of them.
pub(super) fn on_one_line(spoken: &str) -> String {
    let spoken = without_angles(spoken);
    let has_links = spoken.contains("://") || spoken.contains("www.");
    let mut line = String::with_capacity(spoken.len());
    for word in spoken.split_whitespace() {
        let word = if has_links { without_link(word) } else { word };
        let word = word.trim_start_matches('[').trim_matches(['*', '~', '|']);
        if !word.is_empty() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    // There are no more graphemes than bytes.
    if line.len() <= LONGEST {
        line
    } else {
        line.graphemes(true).take(LONGEST).collect()
    }
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
            ("下一届峰会是什么时候？", "下一届峰会是什么时候？"),
            ("", ""),
        ] {
            assert_eq!(plain_words(message), words, "{message}");
        }
    }

    #[test]
    fn a_long_message_is_cut_between_graphemes() {
        let family = "👨‍👩‍👧‍👦";
        let words = plain_words(&family.repeat(LONGEST + 5));
        assert_eq!(words, family.repeat(LONGEST));
    }
}
