//! Text as Discord shows it: whatever people or files say is shown letter by letter and moves nothing.
//!
//! <https://docs.discord.com/developers/reference#message-formatting>

use jiff::civil::Date;
use jiff::tz::Offset;

use crate::answer::Days;

/// The text with everything that Discord would take for formatting, a link, a mention or an emoji made harmless.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            escaped.push('\n');
        }
        escape_line(line, &mut escaped);
    }
    escaped
}

/// A link behind a text; the text is escaped, the address cannot end the link early.
pub fn link(text: &str, url: &str) -> String {
    format!("[{}]({})", escape(text), target(url))
}

/// The text escaped, but for the addresses in it that are trusted: those become links that show their host.
pub fn escape_but_link(text: &str, trusted: impl Fn(&str) -> bool) -> String {
    let mut escaped = String::new();
    let mut plain = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let address = word.trim_end();
        if address.starts_with("https://") && trusted(address) {
            escaped.push_str(&escape(&plain));
            plain.clear();
            escaped.push_str(&link(host(address), address));
            plain.extend(word.chars().skip(address.chars().count()));
        } else {
            plain.push_str(word);
        }
    }
    escaped.push_str(&escape(&plain));
    escaped
}

fn host(address: &str) -> &str {
    address.split('/').nth(2).unwrap_or(address)
}

/// The text in bold.
pub fn bold(text: &str) -> String {
    format!("**{}**", escape(text))
}

/// The text in italics.
pub fn italic(text: &str) -> String {
    format!("*{}*", escape(text))
}

/// The days as Discord's own timestamps, which every reader sees in their own language and way of writing dates.
///
/// A timestamp is a moment, and a day is not: noon in UTC falls on the same day nearly everywhere.
pub fn days(days: Days) -> String {
    let moment = |day: Date| {
        let noon = Offset::UTC.to_timestamp(day.at(12, 0, 0, 0));
        noon.map_or_else(
            |_| day.to_string(),
            |noon| format!("<t:{}:D>", noon.as_second()),
        )
    };
    if days.first == days.last {
        moment(days.first)
    } else {
        format!("{} – {}", moment(days.first), moment(days.last))
    }
}

/// The address so that nothing in it ends the link around it.
pub(super) fn target(url: &str) -> String {
    let mut target = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            '(' => target.push_str("%28"),
            ')' => target.push_str("%29"),
            '<' => target.push_str("%3C"),
            '>' => target.push_str("%3E"),
            '\\' => target.push_str("%5C"),
            '"' => target.push_str("%22"),
            _ if character.is_whitespace() => target.push_str("%20"),
            _ => target.push(character),
        }
    }
    target
}

fn escape_line(line: &str, escaped: &mut String) {
    let indent = line
        .chars()
        .take_while(|character| character.is_whitespace())
        .count();
    let number = line
        .chars()
        .skip(indent)
        .take_while(char::is_ascii_digit)
        .count();
    let mut rest = line.chars();
    let mut place = 0;
    while let Some(character) = rest.next() {
        let next = rest.clone().next();
        let before_gap = next.is_none_or(char::is_whitespace);
        let harmful = match character {
            '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '[' | ']' => true,
            // Only at the beginning of a line, and before a space: quotes, headings, lists, small print.
            '>' | '#' | '-' | '+' => {
                place == indent && (before_gap || matches!(next, Some('#' | '>')))
            }
            '.' => number > 0 && place == indent + number && before_gap,
            // `https://` becomes a link by itself.
            ':' => rest.as_str().starts_with("//"),
            _ => false,
        };
        if harmful {
            escaped.push('\\');
        }
        escaped.push(character);
        if character == '@' {
            // Breaks `@everyone` and `@here`; no reader sees it.
            escaped.push('\u{200b}');
        }
        place += 1;
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_a_moment_of_that_day_for_nearly_every_reader() {
        let meeting = |first, last| days(Days { first, last });
        let june = |day| date(2025, 6, day);
        assert_eq!(meeting(june(17), june(17)), "<t:1750161600:D>");
        assert_eq!(
            meeting(june(16), june(17)),
            "<t:1750075200:D> – <t:1750161600:D>"
        );
        assert_eq!(meeting(Date::MAX, Date::MAX), "9999-12-31");
    }

    #[test]
    fn nothing_in_a_text_formats_links_or_mentions() {
        for (text, shown) in [
            ("Tajikistan and China", "Tajikistan and China"),
            (
                "*all* __of__ ~~it~~ `here` ||now||",
                r"\*all\* \_\_of\_\_ \~\~it\~\~ \`here\` \|\|now\|\|",
            ),
            ("> quoted", r"\> quoted"),
            ("5 > 3", "5 > 3"),
            (
                "# head\n- item\n 12. item",
                "\\# head\n\\- item\n 12\\. item",
            ),
            (
                "-# small\n>>> all\n## head",
                "\\-# small\n\\>>> all\n\\## head",
            ),
            ("in 2025. Then", "in 2025. Then"),
            ("0.46 billion", "0.46 billion"),
            ("-5 degrees", "-5 degrees"),
            ("<@1> @everyone", "\\<@\u{200b}1> @\u{200b}everyone"),
            ("https://example.org", r"https\://example.org"),
            (
                "[text](https://example.org)",
                r"\[text\](https\://example.org)",
            ),
            (r"back\slash", r"back\\slash"),
            ("Китай: 中国", "Китай: 中国"),
        ] {
            assert_eq!(escape(text), shown, "{text}");
        }
    }

    #[test]
    fn only_trusted_addresses_become_links() {
        let trusted = |address: &str| address == "https://example.org/a_b";
        for (text, shown) in [
            (
                "*Title* – https://example.org/a_b (a reprint)",
                r"\*Title\* – [example.org](https://example.org/a_b) (a reprint)",
            ),
            (
                "https://example.org/a_b",
                "[example.org](https://example.org/a_b)",
            ),
            ("https://example.com/a", r"https\://example.com/a"),
            ("no address", "no address"),
        ] {
            assert_eq!(escape_but_link(text, trusted), shown, "{text}");
        }
    }

    #[test]
    fn an_address_cannot_end_its_link() {
        assert_eq!(
            link("a]b", "https://example.org/a_(b) c\"d<e>"),
            r"[a\]b](https://example.org/a_%28b%29%20c%22d%3Ce%3E)"
        );
    }
}
