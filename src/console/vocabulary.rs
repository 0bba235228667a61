//! The commands of the terminal: one table for reading them, completing them and helping with them.

use std::borrow::Cow;
use std::fmt;

use crate::knowledge::Kind;
use crate::language::Language;

/// How a command is written and what it is for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Usage {
    command: &'static str,
    takes: &'static str,
    wants: Wants,
    /// The key of the message that says what it is for.
    purpose: &'static str,
}

/// What the tab key completes behind a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wants {
    /// Nothing stands there.
    Nothing,
    /// The name of an entry of that kind.
    Name(Kind),
    /// The name of any entry.
    AnyName,
    /// Free words, among them names.
    Question,
}

/// Every command, in the order in which the help lists them.
pub(super) const COMMANDS: [Usage; 14] = [
    usage(
        "/summit next",
        "[format]",
        Wants::Name(Kind::Format),
        "terminal-help-summit-next",
    ),
    usage(
        "/summit last",
        "[format]",
        Wants::Name(Kind::Format),
        "terminal-help-summit-last",
    ),
    usage(
        "/summit list",
        "[format]",
        Wants::Name(Kind::Format),
        "terminal-help-summit-list",
    ),
    usage(
        "/summit show",
        "<summit>",
        Wants::Name(Kind::Summit),
        "terminal-help-summit-show",
    ),
    usage(
        "/actor",
        "<name> [about]",
        Wants::Name(Kind::Actor),
        "terminal-help-actor",
    ),
    usage(
        "/corridor",
        "<name>",
        Wants::Name(Kind::Corridor),
        "terminal-help-corridor",
    ),
    usage(
        "/topic",
        "<name>",
        Wants::Name(Kind::Topic),
        "terminal-help-topic",
    ),
    usage(
        "/figure",
        "<series> [year]",
        Wants::Name(Kind::Figure),
        "terminal-help-figure",
    ),
    usage("/ask", "<question>", Wants::Question, "terminal-help-ask"),
    usage(
        "/sources",
        "<entry>",
        Wants::AnyName,
        "terminal-help-sources",
    ),
    usage("/about", "", Wants::Nothing, "terminal-help-about"),
    usage("/more", "", Wants::Nothing, "terminal-help-more"),
    usage("/help", "", Wants::Nothing, "terminal-help-help"),
    usage("/quit", "", Wants::Nothing, "terminal-help-quit"),
];

/// How many typing errors still leave a command recognisable.
const TYPING_ERRORS: usize = 2;

const fn usage(
    command: &'static str,
    takes: &'static str,
    wants: Wants,
    purpose: &'static str,
) -> Usage {
    Usage {
        command,
        takes,
        wants,
        purpose,
    }
}

impl Usage {
    /// The command itself: `/summit next`.
    pub(super) fn command(&self) -> &'static str {
        self.command
    }

    /// What it is for, in a few words.
    pub(super) fn purpose(&self, language: Language) -> Cow<'static, str> {
        language.text(self.purpose)
    }

    /// What the tab key completes behind it.
    pub(super) fn wants(&self) -> Wants {
        self.wants
    }

    /// What stands behind the command in a line that begins with it and a space.
    pub(super) fn argument_of<'a>(&self, line: &'a str) -> Option<&'a str> {
        let mut rest = line.strip_prefix('/')?;
        for expected in self.words() {
            let (typed, after) = rest.split_once(char::is_whitespace)?;
            if !typed.eq_ignore_ascii_case(expected) {
                return None;
            }
            rest = after.trim_start();
        }
        Some(rest)
    }

    /// What it cannot do without, with its article: "a name".
    pub(super) fn lacking(&self) -> String {
        let name = self.takes.trim_start_matches('<').split('>').next();
        let name = name.unwrap_or_default();
        let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        format!("{article} {name}")
    }

    /// How many words the command itself is made of.
    pub(super) fn length(&self) -> usize {
        self.words().count()
    }

    fn words(&self) -> impl Iterator<Item = &'static str> {
        self.command.trim_start_matches('/').split(' ')
    }
}

impl fmt::Display for Usage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.command)?;
        if !self.takes.is_empty() {
            write!(formatter, " {}", self.takes)?;
        }
        Ok(())
    }
}

/// The command that these words begin with, and how many of the words it takes up.
pub(super) fn find(words: &[&str]) -> Option<(&'static Usage, usize)> {
    COMMANDS.iter().find_map(|usage| {
        let length = usage.length();
        let begin = words.get(..length)?;
        let same = usage
            .words()
            .zip(begin)
            .all(|(expected, typed)| expected.eq_ignore_ascii_case(typed));
        same.then_some((usage, length))
    })
}

/// The command that looks most like the beginning of these words, if any does.
pub(super) fn nearest(words: &[&str]) -> Option<&'static Usage> {
    let first = words.first()?;
    COMMANDS
        .iter()
        .map(|usage| {
            let typed = words.get(..usage.length()).unwrap_or(words);
            let distance = usage
                .words()
                .zip(typed)
                .map(|(expected, typed)| {
                    strsim::damerau_levenshtein(expected, &typed.to_lowercase())
                })
                .sum::<usize>();
            (distance, usage)
        })
        .filter(|(distance, _)| *distance <= TYPING_ERRORS && *distance < first.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, usage)| usage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_says_what_it_is_for() {
        let written = Language::english().keys();
        let mut written: Vec<&str> = written.iter().map(String::as_str).collect();
        written.retain(|key| key.starts_with("terminal-help-"));
        let used: Vec<&str> = COMMANDS.iter().map(|usage| usage.purpose).collect();
        assert_eq!(written, used);
    }
}
