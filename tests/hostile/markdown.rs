//! Discord's Markdown read a second time, independently: what in a text is more than its letters.
//!
//! <https://docs.discord.com/developers/reference#message-formatting>

/// What a text does beside being read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Doings {
    /// Where its links lead.
    pub(super) links: Vec<String>,
    /// Mentions, timestamps, emoji and command links: whatever stands in `<` and `>`, and the names of everybody.
    pub(super) marks: Vec<String>,
    /// Backticks, which begin and end code.
    pub(super) ticks: usize,
}

/// Reads a text from left to right; a backslash takes its meaning from the mark behind it.
pub(super) fn doings(text: &str) -> Doings {
    let letters: Vec<char> = text.chars().collect();
    let rest = |place: usize| letters[place..].iter().collect::<String>();
    let mut doings = Doings::default();
    let mut place = 0;
    while place < letters.len() {
        match letters[place] {
            '\\' => place += 1,
            '`' => doings.ticks += 1,
            ']' if letters.get(place + 1) == Some(&'(') => {
                let address: String = letters[place + 2..]
                    .iter()
                    .take_while(|letter| **letter != ')')
                    .collect();
                place += 2 + address.chars().count();
                doings.links.push(address);
            }
            '<' if matches!(
                letters.get(place + 1),
                Some('@' | '#' | ':' | '/' | 'a' | 't' | 'i' | 'h' | 'd')
            ) =>
            {
                doings.marks.push(
                    rest(place)
                        .split_inclusive('>')
                        .next()
                        .unwrap_or_default()
                        .to_owned(),
                );
            }
            '@' if ["@everyone", "@here"]
                .iter()
                .any(|name| rest(place).starts_with(name)) =>
            {
                doings.marks.push("@".to_owned());
            }
            ':' if rest(place).starts_with("://") => {
                doings
                    .links
                    .push(rest(place).split(' ').next().unwrap_or_default().to_owned());
            }
            _ => {}
        }
        place += 1;
    }
    doings
}

#[test]
fn what_a_text_does_is_seen() {
    let found =
        doings("[a](https://b.c) <@1> @everyone `x` https://d.e \\[a\\](https\\://b.c) \\<@1> \\`");
    assert_eq!(found.links, ["https://b.c", "://d.e"]);
    assert_eq!(found.marks, ["<@1>", "@"]);
    assert_eq!(found.ticks, 2);
}
