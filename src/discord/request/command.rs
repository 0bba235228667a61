//! Reads slash commands, message menu commands and autocomplete.

use jiff::civil::Date;

use super::call::{Data, Given, Value};
use super::{Invocation, Moderation, Place};
use crate::desk::{Ask, Request};
use crate::discord::commands::{LOOK_THIS_UP, PRIVATE, completed_kind};
use crate::knowledge::Kind;
use crate::language::Language;
use crate::trigger::plain_words;

/// <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types>
const MESSAGE: u8 = 3;
/// <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type>
const SUBCOMMAND: u8 = 1;

/// What a command asks for.
pub(super) fn invocation(data: &Data, language: Language, today: Date) -> Invocation {
    if data.r#type == MESSAGE {
        return looked_up(data, language, today);
    }
    let (word, options) = subcommand(&data.options);
    let options = Options(options);
    let place = if options.switch(PRIVATE) {
        Place::Private
    } else {
        Place::Channel
    };
    let ask = match (data.name.as_str(), word) {
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
pub(super) fn completion(data: &Data) -> Invocation {
    let (word, options) = subcommand(&data.options);
    let Some(typing) = options.iter().find(|option| option.focused) else {
        return Invocation::Unknown;
    };
    match (
        completed_kind(&data.name, word, &typing.name),
        &typing.value,
    ) {
        (Some(kind), Some(Value::Text(typed))) => Invocation::Complete {
            kind,
            typed: typed.clone(),
        },
        _ => Invocation::Unknown,
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
fn looked_up(data: &Data, language: Language, today: Date) -> Invocation {
    let target = data.target_id.as_ref();
    match target.and_then(|id| data.resolved.messages.get(id)) {
        Some(message) if data.name == LOOK_THIS_UP => Invocation::Ask {
            request: Request {
                ask: Ask::Question(plain_words(&message.content)),
                today,
                language,
            },
            place: Place::Private,
        },
        _ => Invocation::Unknown,
    }
}

/// The second word of a command, where it has one, and the options after it.
fn subcommand(options: &[Given]) -> (Option<&str>, &[Given]) {
    match options {
        [given] if given.r#type == SUBCOMMAND => (Some(&given.name), &given.options),
        _ => (None, options),
    }
}

struct Options<'a>(&'a [Given]);

impl Options<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|option| option.name == name)?
            .value
            .as_ref()
    }

    fn text(&self, name: &str) -> Option<String> {
        match self.value(name)? {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn switch(&self, name: &str) -> bool {
        matches!(self.value(name), Some(Value::Switch(true)))
    }

    fn year(&self) -> Option<i16> {
        match self.value("year")? {
            Value::Whole(year) => i16::try_from(*year).ok(),
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
