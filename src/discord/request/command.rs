//! Reads slash commands, message menu commands and autocomplete.

use jiff::civil::Date;
use serenity::model::application::{
    CommandDataOption, CommandDataOptionValue as Value, CommandInteraction, CommandType,
    ResolvedTarget,
};

use super::{Invocation, Moderation, Place};
use crate::desk::{Ask, Request};
use crate::discord::caller::Caller;
use crate::discord::commands::{LOOK_THIS_UP, PRIVATE, completed_kind};
use crate::knowledge::Kind;
use crate::language::Language;
use crate::trigger::plain_words;

pub(super) fn caller(command: &CommandInteraction) -> Caller {
    Caller::new(
        command.user.id,
        command.guild_id,
        command.channel_id,
        command.member.as_deref(),
    )
}

/// What a command asks for.
pub(super) fn invocation(
    command: &CommandInteraction,
    language: Language,
    today: Date,
) -> Invocation {
    if command.data.kind == CommandType::Message {
        return looked_up(command, language, today);
    }
    let (word, options) = subcommand(&command.data.options);
    let options = Options(options);
    let place = if options.switch(PRIVATE) {
        Place::Private
    } else {
        Place::Channel
    };
    let ask = match (command.data.name.as_str(), word) {
        ("ask", None) => options.text("question").map(Ask::Question),
        ("summit", Some("next")) => Some(Ask::NextSummit(options.text("format"))),
        ("summit", Some("last")) => Some(Ask::LastSummit(options.text("format"))),
        ("summit", Some("list")) => Some(Ask::ListSummits(options.text("format"))),
        ("summit", Some("show")) => options.lookup(Kind::Summit, "summit"),
        ("actor", None) => options.lookup(Kind::Actor, "name"),
        ("corridor", None) => options.lookup(Kind::Corridor, "name"),
        ("topic", None) => options.lookup(Kind::Topic, "name"),
        ("figure", None) => options.text("series").map(|name| Ask::Figure {
            name,
            year: options.year(),
        }),
        ("sources", None) => options.text("entry").map(Ask::Sources),
        ("about", None) => Some(Ask::About),
        ("knowledge", Some(word)) => return moderation(word),
        _ => None,
    };
    ask.map_or(Invocation::Unknown, |ask| Invocation::Ask {
        request: Request {
            ask,
            today,
            language,
        },
        place,
    })
}

/// What an option that is being typed asks for.
pub(super) fn completion(command: &CommandInteraction) -> Invocation {
    let Some(typing) = command.data.autocomplete() else {
        return Invocation::Unknown;
    };
    let (word, _) = subcommand(&command.data.options);
    match completed_kind(&command.data.name, word, typing.name) {
        Some(kind) => Invocation::Complete {
            kind,
            typed: typing.value.to_owned(),
        },
        None => Invocation::Unknown,
    }
}

fn moderation(word: &str) -> Invocation {
    match word {
        "reload" => Invocation::Moderate(Moderation::Reload),
        "status" => Invocation::Moderate(Moderation::Status),
        "check" => Invocation::Moderate(Moderation::Check),
        "try" => Invocation::Moderate(Moderation::OpenTry),
        _ => Invocation::Unknown,
    }
}

/// The message menu has no options, and the message is somebody else's: the answer is for the one who looks it up.
fn looked_up(command: &CommandInteraction, language: Language, today: Date) -> Invocation {
    match command.data.target() {
        Some(ResolvedTarget::Message(message)) if command.data.name == LOOK_THIS_UP => {
            Invocation::Ask {
                request: Request {
                    ask: Ask::Question(plain_words(&message.content)),
                    today,
                    language,
                },
                place: Place::Private,
            }
        }
        _ => Invocation::Unknown,
    }
}

/// The second word of a command, where it has one, and the options after it.
fn subcommand(options: &[CommandDataOption]) -> (Option<&str>, &[CommandDataOption]) {
    match options {
        [
            CommandDataOption {
                name,
                value: Value::SubCommand(inner),
                ..
            },
        ] => (Some(name), inner),
        _ => (None, options),
    }
}

struct Options<'a>(&'a [CommandDataOption]);

impl Options<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|option| option.name == name)
            .map(|option| &option.value)
    }

    fn text(&self, name: &str) -> Option<String> {
        match self.value(name)? {
            Value::String(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn switch(&self, name: &str) -> bool {
        matches!(self.value(name), Some(Value::Boolean(true)))
    }

    fn year(&self) -> Option<i16> {
        match self.value("year")? {
            Value::Integer(year) => i16::try_from(*year).ok(),
            _ => None,
        }
    }

    fn lookup(&self, kind: Kind, option: &str) -> Option<Ask> {
        self.text(option).map(|name| Ask::Lookup {
            kind,
            name,
            about: self.text("about"),
        })
    }
}
