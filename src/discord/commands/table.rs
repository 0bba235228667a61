//! The table of commands.

use super::{Audience, Command, CommandOption, Input, Label, Shape, Subcommand, label};
use crate::knowledge::Kind;

/// The name of the option by which an answer is shown to its asker alone.
pub const PRIVATE: &str = "private";
/// The English name of the message menu's command.
pub const LOOK_THIS_UP: &str = "Look this up";

/// The longest question, in characters; longer ones are stories.
const QUESTION: u16 = 300;
/// The longest word for what the facts should be about, in characters.
const ABOUT: u16 = 100;

/// Every command, in the order in which Discord lists them.
pub const COMMANDS: &[Command] = &[
    Command {
        label: label("ask", "command-ask"),
        shape: Shape::Slash(&[
            CommandOption {
                label: label("question", "option-question"),
                required: true,
                input: Input::Text(QUESTION),
            },
            ONLY_ME,
        ]),
        audience: Audience::Everybody,
    },
    Command {
        label: label("summit", "command-summit"),
        shape: Shape::Group(&[
            Subcommand {
                label: label("next", "command-summit-next"),
                options: &[FORMAT, ONLY_ME],
            },
            Subcommand {
                label: label("last", "command-summit-last"),
                options: &[FORMAT, ONLY_ME],
            },
            Subcommand {
                label: label("list", "command-summit-list"),
                options: &[FORMAT, ONLY_ME],
            },
            Subcommand {
                label: label("show", "command-summit-show"),
                options: &[
                    entry(label("summit", "option-summit"), Some(Kind::Summit)),
                    ONLY_ME,
                ],
            },
        ]),
        audience: Audience::Everybody,
    },
    Command {
        label: label("actor", "command-actor"),
        shape: Shape::Slash(&[
            entry(label("name", "option-actor"), Some(Kind::Actor)),
            CommandOption {
                label: label("about", "option-about"),
                required: false,
                input: Input::Text(ABOUT),
            },
            ONLY_ME,
        ]),
        audience: Audience::Everybody,
    },
    Command {
        label: label("corridor", "command-corridor"),
        shape: Shape::Slash(&[
            entry(label("name", "option-corridor"), Some(Kind::Corridor)),
            ONLY_ME,
        ]),
        audience: Audience::Everybody,
    },
    Command {
        label: label("topic", "command-topic"),
        shape: Shape::Slash(&[
            entry(label("name", "option-topic"), Some(Kind::Topic)),
            ONLY_ME,
        ]),
        audience: Audience::Everybody,
    },
    Command {
        label: label("figure", "command-figure"),
        shape: Shape::Slash(&[
            entry(label("series", "option-series"), Some(Kind::Figure)),
            CommandOption {
                label: label("year", "option-year"),
                required: false,
                input: Input::Number(1900, 2200),
            },
            ONLY_ME,
        ]),
        audience: Audience::Everybody,
    },
    Command {
        label: label("sources", "command-sources"),
        shape: Shape::Slash(&[entry(label("entry", "option-entry"), None), ONLY_ME]),
        audience: Audience::Everybody,
    },
    Command {
        label: label("about", "command-about"),
        shape: Shape::Slash(&[ONLY_ME]),
        audience: Audience::Everybody,
    },
    Command {
        label: label("knowledge", "command-knowledge"),
        shape: Shape::Group(&[
            Subcommand {
                label: label("reload", "command-knowledge-reload"),
                options: &[],
            },
            Subcommand {
                label: label("status", "command-knowledge-status"),
                options: &[],
            },
            Subcommand {
                label: label("check", "command-knowledge-check"),
                options: &[],
            },
            Subcommand {
                label: label("try", "command-knowledge-try"),
                options: &[],
            },
        ]),
        audience: Audience::Moderators,
    },
    Command {
        label: label(LOOK_THIS_UP, "command-look-this-up"),
        shape: Shape::MessageMenu,
        audience: Audience::Everybody,
    },
];

const FORMAT: CommandOption = CommandOption {
    label: label("format", "option-format"),
    required: false,
    input: Input::Entry(Some(Kind::Format)),
};

const ONLY_ME: CommandOption = CommandOption {
    label: label(PRIVATE, "option-private"),
    required: false,
    input: Input::Switch,
};

const fn entry(label: Label, kind: Option<Kind>) -> CommandOption {
    CommandOption {
        label,
        required: true,
        input: Input::Entry(kind),
    }
}
