//! Every command of the bot as data, in one place: [`COMMANDS`] is what Discord is told, what requests are
//! read by and what the tests hold to Discord's limits.

mod compare;
mod json;
mod label;
mod table;
#[cfg(test)]
mod table_tests;

use crate::knowledge::Kind;

pub use compare::differ;
pub use json::to_json;
pub use label::Label;
use label::label;
pub use table::{COMMANDS, LOOK_THIS_UP, PRIVATE};

/// A command as people find it in Discord.
#[derive(Debug)]
pub struct Command {
    /// Its name and description.
    pub label: Label,
    /// What it takes.
    pub shape: Shape,
    /// Who finds it, and where.
    pub audience: Audience,
}

/// What a command takes.
#[derive(Debug)]
pub enum Shape {
    /// A slash command with options of its own.
    Slash(&'static [CommandOption]),
    /// A slash command that is always followed by one of these.
    Group(&'static [Subcommand]),
    /// An entry in the menu of a message; it has no description.
    MessageMenu,
}

/// Who finds a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody: in servers, in direct messages with the bot, and wherever people bring the bot along.
    Everybody,
    /// Whoever may manage the server, where the bot is installed to that server.
    Moderators,
}

/// The second word of a slash command.
#[derive(Debug)]
pub struct Subcommand {
    /// The word and its description.
    pub label: Label,
    /// Its options, required ones first.
    pub options: &'static [CommandOption],
}

/// One option of a command.
#[derive(Debug)]
pub struct CommandOption {
    /// Its name and description.
    pub label: Label,
    /// Whether the command cannot go without it.
    pub required: bool,
    /// What is typed into it.
    pub input: Input,
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Free text of at most that many characters.
    Text(u16),
    /// The name of an entry, completed while it is typed: one of that kind, or of any.
    Entry(Option<Kind>),
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// Yes or no.
    Switch,
}

/// The option that is completed with the names of entries, and of which kind they are.
///
/// `None` where the command has no such option.
pub fn completed_kind(
    command: &str,
    subcommand: Option<&str>,
    option: &str,
) -> Option<Option<Kind>> {
    let command = COMMANDS.iter().find(|known| known.label.name == command)?;
    let options = match (&command.shape, subcommand) {
        (Shape::Slash(options), None) => *options,
        (Shape::Group(subcommands), Some(word)) => {
            subcommands
                .iter()
                .find(|known| known.label.name == word)?
                .options
        }
        _ => return None,
    };
    match options
        .iter()
        .find(|known| known.label.name == option)?
        .input
    {
        Input::Entry(kind) => Some(kind),
        Input::Text(_) | Input::Number(..) | Input::Switch => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_knows_what_completes_it() {
        for (command, subcommand, option, kind) in [
            ("summit", Some("next"), "format", Some(Some(Kind::Format))),
            ("summit", Some("show"), "summit", Some(Some(Kind::Summit))),
            ("actor", None, "name", Some(Some(Kind::Actor))),
            ("corridor", None, "name", Some(Some(Kind::Corridor))),
            ("topic", None, "name", Some(Some(Kind::Topic))),
            ("figure", None, "series", Some(Some(Kind::Figure))),
            ("sources", None, "entry", Some(None)),
            ("actor", None, "about", None),
            ("ask", None, "question", None),
            ("figure", None, "year", None),
            ("summit", None, "format", None),
            ("weather", None, "city", None),
        ] {
            assert_eq!(
                completed_kind(command, subcommand, option),
                kind,
                "{command} {subcommand:?} {option}"
            );
        }
    }
}
