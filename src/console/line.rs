//! What a typed line means: a question in free words, one of the slash commands, or a wish of the conversation.
//!
//! Pure: the only thing that has to be known from outside is which texts are names, because
//! `/actor Russia security` can be taken apart in no other way.

use crate::desk::Ask;
use crate::knowledge::Kind;
use crate::language::Language;

use super::vocabulary::{self, Usage};

/// What a line asks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line {
    /// Nothing was typed.
    Empty,
    /// Something for the desk.
    Ask(Ask),
    /// `/more`: what the last answer left out.
    More,
    /// `/help`.
    Help,
    /// `/quit`.
    Quit,
}

/// A command that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LineError {
    /// There is no such command.
    NoSuchCommand {
        /// The command as typed, without its slash.
        typed: String,
        /// The command that looks most like it.
        nearest: Option<&'static Usage>,
    },
    /// The command lacks what it is about.
    Lacking {
        /// How the command is written.
        usage: &'static Usage,
    },
    /// The command takes nothing, but something follows it.
    Extra {
        /// How the command is written.
        usage: &'static Usage,
        /// What follows it.
        extra: String,
    },
    /// `year:` is not followed by a year.
    NoYear(String),
}

impl LineError {
    /// One sentence that says how to mend it.
    pub(super) fn said(&self, language: Language) -> String {
        match self {
            Self::NoSuchCommand {
                typed,
                nearest: None,
            } => language.say("terminal-no-such-command", [("typed", typed.into())]),
            Self::NoSuchCommand {
                typed,
                nearest: Some(usage),
            } => {
                let usage = usage.to_string();
                let arguments = [("typed", typed.into()), ("usage", usage.into())];
                language.say("terminal-did-you-mean", arguments)
            }
            Self::Lacking { usage } => language.say(
                "terminal-lacking",
                [
                    ("command", usage.command().into()),
                    ("what", usage.lacking().into()),
                    ("usage", usage.to_string().into()),
                ],
            ),
            Self::Extra { usage, extra } => language.say(
                "terminal-extra",
                [("command", usage.command().into()), ("extra", extra.into())],
            ),
            Self::NoYear(typed) => language.say("terminal-no-year", [("typed", typed.into())]),
        }
    }
}

/// Reads a line. `is_name` tells whether a text names an entry of that kind.
pub(super) fn read(line: &str, is_name: impl Fn(Kind, &str) -> bool) -> Result<Line, LineError> {
    // Some programs begin what they write with a byte order mark.
    let line = line.trim_start_matches('\u{feff}').trim();
    let Some(command) = line.strip_prefix('/') else {
        return Ok(if line.is_empty() {
            Line::Empty
        } else {
            Line::Ask(Ask::Question(line.to_owned()))
        });
    };
    let mut words: Vec<&str> = command.split_whitespace().collect();
    let Some((usage, taken)) = vocabulary::find(&words) else {
        let nearest = vocabulary::nearest(&words);
        words.truncate(nearest.map_or(1, Usage::length));
        return Err(LineError::NoSuchCommand {
            typed: words.join(" "),
            nearest,
        });
    };
    words.drain(..taken);
    follow(usage, &words, is_name)
}

fn follow(
    usage: &'static Usage,
    words: &[&str],
    is_name: impl Fn(Kind, &str) -> bool,
) -> Result<Line, LineError> {
    let rest = words.join(" ");
    let optional = || (!rest.is_empty()).then(|| rest.clone());
    let required = || optional().ok_or(LineError::Lacking { usage });
    let nothing =
        |line| optional().map_or(Ok(line), |extra| Err(LineError::Extra { usage, extra }));
    let lookup = |kind| {
        required().map(|name| Ask::Lookup {
            kind,
            name,
            about: None,
        })
    };
    Ok(Line::Ask(match usage.command() {
        "/summit next" => Ask::NextSummit(optional()),
        "/summit last" => Ask::LastSummit(optional()),
        "/summit list" => Ask::ListSummits(optional()),
        "/summit show" => lookup(Kind::Summit)?,
        "/corridor" => lookup(Kind::Corridor)?,
        "/topic" => lookup(Kind::Topic)?,
        "/actor" => {
            required()?;
            let (name, about) = name_and_about(words, |name| is_name(Kind::Actor, name));
            if name.is_empty() {
                return Err(LineError::Lacking { usage });
            }
            Ask::Lookup {
                kind: Kind::Actor,
                name,
                about,
            }
        }
        "/figure" => {
            required()?;
            let (name, year) = name_and_year(words, |name| is_name(Kind::Figure, name))?;
            if name.is_empty() {
                return Err(LineError::Lacking { usage });
            }
            Ask::Figure { name, year }
        }
        "/ask" => Ask::Question(required()?),
        "/sources" => Ask::Sources(required()?),
        "/about" => return nothing(Line::Ask(Ask::About)),
        "/more" => return nothing(Line::More),
        "/quit" => return nothing(Line::Quit),
        _ => return nothing(Line::Help),
    }))
}

/// `Russia about: security`, or `Russia security` where the longest beginning that is a name ends the name.
fn name_and_about(words: &[&str], is_name: impl Fn(&str) -> bool) -> (String, Option<String>) {
    if let Some((place, value)) = option(words, "about") {
        let about = std::iter::once(value)
            .chain(words[place + 1..].iter().copied())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        return (
            words[..place].join(" "),
            (!about.is_empty()).then_some(about),
        );
    }
    let name_ends = (1..=words.len())
        .rev()
        .find(|end| is_name(&words[..*end].join(" ")))
        .unwrap_or(words.len());
    let (name, about) = words.split_at(name_ends);
    (name.join(" "), (!about.is_empty()).then(|| about.join(" ")))
}

/// `trade year: 2024`, or `trade 2024` where that is not itself a name.
fn name_and_year(
    words: &[&str],
    is_name: impl Fn(&str) -> bool,
) -> Result<(String, Option<i16>), LineError> {
    if let Some((place, value)) = option(words, "year") {
        let rest = &words[place + 1..];
        let typed = if value.is_empty() {
            rest.join(" ")
        } else {
            value.to_owned()
        };
        let year = year(&typed).ok_or(LineError::NoYear(typed))?;
        return Ok((words[..place].join(" "), Some(year)));
    }
    if let [name @ .., last] = words
        && let Some(year) = year(last)
        && !name.is_empty()
        && !is_name(&words.join(" "))
    {
        return Ok((name.join(" "), Some(year)));
    }
    Ok((words.join(" "), None))
}

/// The place of the word that begins with `key:`, and what is written behind the colon in that word.
fn option<'a>(words: &[&'a str], key: &str) -> Option<(usize, &'a str)> {
    words.iter().enumerate().find_map(|(place, word)| {
        let (before, value) = word.split_once(':')?;
        before.eq_ignore_ascii_case(key).then_some((place, value))
    })
}

fn year(text: &str) -> Option<i16> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the table below.
    fn is_name(kind: Kind, name: &str) -> bool {
        let names: &[&str] = match kind {
            Kind::Actor => &["russia", "south korea", "korea", "россия"],
            Kind::Figure => &["trade", "trade 2024"],
            _ => &[],
        };
        names.contains(&name.to_lowercase().as_str())
    }

    fn ask(line: &str) -> Ask {
        match read(line, is_name) {
            Ok(Line::Ask(ask)) => ask,
            other => panic!("`{line}` became {other:?}"),
        }
    }

    fn refusal(line: &str) -> String {
        read(line, is_name)
            .expect_err("the line should be refused")
            .said(Language::english())
    }

    fn lookup(kind: Kind, name: &str, about: Option<&str>) -> Ask {
        Ask::Lookup {
            kind,
            name: name.to_owned(),
            about: about.map(str::to_owned),
        }
    }

    #[test]
    fn words_without_a_slash_are_a_question() {
        assert_eq!(
            ask("  who is in the CSTO? "),
            Ask::Question("who is in the CSTO?".to_owned())
        );
        assert_eq!(ask("и/или"), Ask::Question("и/или".to_owned()));
        assert_eq!(read(" \t", is_name), Ok(Line::Empty));
    }

    #[test]
    fn every_command_reads_as_its_ask() {
        let format = || Some("C5+1".to_owned());
        for (line, expected) in [
            ("/summit next", Ask::NextSummit(None)),
            ("/summit next C5+1", Ask::NextSummit(format())),
            ("/SUMMIT  Last   C5+1", Ask::LastSummit(format())),
            ("/summit list", Ask::ListSummits(None)),
            (
                "/summit show Astana 2025",
                lookup(Kind::Summit, "Astana 2025", None),
            ),
            (
                "/corridor Middle Corridor",
                lookup(Kind::Corridor, "Middle Corridor", None),
            ),
            (
                "/topic rare earths",
                lookup(Kind::Topic, "rare earths", None),
            ),
            (
                "/ask  кто входит в ОДКБ?",
                Ask::Question("кто входит в ОДКБ?".to_owned()),
            ),
            (
                "/sources actor.russia",
                Ask::Sources("actor.russia".to_owned()),
            ),
            ("/about", Ask::About),
            ("\u{feff}/about", Ask::About),
        ] {
            assert_eq!(ask(line), expected, "{line}");
        }
        assert_eq!(read("/more", is_name), Ok(Line::More));
        assert_eq!(read("/help", is_name), Ok(Line::Help));
        assert_eq!(read("/quit", is_name), Ok(Line::Quit));
    }

    #[test]
    fn an_actor_is_parted_from_what_is_asked_about_it() {
        for (line, name, about) in [
            ("/actor Russia", "Russia", None),
            ("/actor Russia security", "Russia", Some("security")),
            ("/actor Россия безопасность", "Россия", Some("безопасность")),
            ("/actor South Korea trade", "South Korea", Some("trade")),
            (
                "/actor Russia about: energy security",
                "Russia",
                Some("energy security"),
            ),
            ("/actor Russia About:security", "Russia", Some("security")),
            ("/actor Rusia about:security", "Rusia", Some("security")),
            ("/actor Rusia security", "Rusia security", None),
            ("/actor Russia about:", "Russia", None),
        ] {
            assert_eq!(ask(line), lookup(Kind::Actor, name, about), "{line}");
        }
    }

    #[test]
    fn a_figure_is_parted_from_its_year_unless_the_year_belongs_to_its_name() {
        for (line, name, year) in [
            ("/figure trade", "trade", None),
            ("/figure trade turnover 2023", "trade turnover", Some(2023)),
            ("/figure trade year: 2023", "trade", Some(2023)),
            ("/figure trade 2024", "trade 2024", None),
            ("/figure trade 2024 year:2023", "trade 2024", Some(2023)),
            ("/figure 2024", "2024", None),
            ("/figure trade ٢٠٢٤", "trade ٢٠٢٤", None),
        ] {
            let name = name.to_owned();
            assert_eq!(ask(line), Ask::Figure { name, year }, "{line}");
        }
    }

    #[test]
    fn what_cannot_be_followed_says_how_to_mend_it() {
        for (line, expected) in [
            (
                "/sumit next",
                "`/sumit next` is not a command; did you mean `/summit next [format]`?",
            ),
            (
                "/summit nxt",
                "`/summit nxt` is not a command; did you mean `/summit next [format]`?",
            ),
            (
                "/summit",
                "`/summit` is not a command; did you mean `/summit next [format]`?",
            ),
            (
                "/actr Russia",
                "`/actr` is not a command; did you mean `/actor <name> [about]`?",
            ),
            ("/хелп", "`/хелп` is not a command; `/help` lists them"),
            ("/", "`/` is not a command; `/help` lists them"),
            ("/actor", "`/actor` lacks a name: `/actor <name> [about]`"),
            (
                "/actor about: security",
                "`/actor` lacks a name: `/actor <name> [about]`",
            ),
            (
                "/figure year: 2024",
                "`/figure` lacks a series: `/figure <series> [year]`",
            ),
            (
                "/summit show",
                "`/summit show` lacks a summit: `/summit show <summit>`",
            ),
            (
                "/about me",
                "`/about` takes nothing more, but is followed by `me`",
            ),
            (
                "/figure trade year: last",
                "`last` is not a year such as 2024",
            ),
            ("/figure trade year:", "`` is not a year such as 2024"),
        ] {
            assert_eq!(refusal(line), expected, "{line}");
        }
    }
}
