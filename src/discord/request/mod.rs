//! Reads an interaction into what it asks for: a typed [`Invocation`]. Pure; nothing is answered here.

mod call;
mod command;
mod gateway;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use super::caller::Caller;
use super::drawn::EPHEMERAL;
use super::press::Press;
use crate::desk::{Ask, Request};
use crate::knowledge::{EntryId, Kind};
use crate::language::Language;
pub use call::Call;
use call::{BUTTON, Data};

/// An interaction as far as the bot cares.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// Who calls.
    pub caller: Caller,
    /// The language to answer in.
    pub language: Language,
    /// What is asked for.
    pub invocation: Invocation,
}

/// What an interaction asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Invocation {
    /// Something for the desk.
    Ask {
        /// What to ask the desk.
        request: Request,
        /// Where the answer goes.
        place: Place,
    },
    /// The names that fit what is typed so far.
    Complete {
        /// The kind of entry wanted; `None` for any.
        kind: Option<Kind>,
        /// What is typed so far.
        typed: String,
    },
    /// "Related" was pressed: a menu of the entries to look at next.
    Related(EntryId),
    /// "Delete" was pressed under the answer that this person asked for.
    Delete {
        /// Who asked.
        asker: u64,
    },
    /// Something for moderators.
    Moderate(Moderation),
    /// A button or menu that another version of the bot drew.
    TooOld,
    /// A command that this version does not have.
    Unknown,
}

impl Invocation {
    /// What was called, as words for counters.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Ask { request, .. } => asked(&request.ask),
            Self::Complete { .. } => "autocomplete",
            Self::Related(_) => "related",
            Self::Delete { .. } => "delete",
            Self::Moderate(moderation) => moderation.word(),
            Self::TooOld => "too_old",
            Self::Unknown => "unknown",
        }
    }
}

const fn asked(ask: &Ask) -> &'static str {
    match ask {
        Ask::Question(_) => "ask",
        Ask::NextSummit(_) => "summit next",
        Ask::LastSummit(_) => "summit last",
        Ask::ListSummits(_) => "summit list",
        Ask::Lookup { kind, .. } => match kind {
            Kind::Summit => "summit show",
            _ => kind.word(),
        },
        Ask::Figure { .. } => "figure",
        Ask::More { .. } => "more",
        Ask::Sources(_) => "sources",
        Ask::Entry(_) => "choose",
        Ask::About => "about",
    }
}

/// Where an answer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Into the channel, for everybody.
    Channel,
    /// To the asker alone.
    Private,
    /// In place of the private message that was pressed.
    SameMessage,
}

/// What moderators do with the knowledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moderation {
    /// Read the files again and use them if they are sound.
    Reload,
    /// Which knowledge is in use.
    Status,
    /// List every problem in the files.
    Check,
    /// Open the modal to try an entry out.
    OpenTry,
    /// The entry that was typed into the modal.
    Try(String),
}

impl Moderation {
    /// What is done, as words for counters.
    const fn word(&self) -> &'static str {
        match self {
            Self::Reload => "knowledge reload",
            Self::Status => "knowledge status",
            Self::Check => "knowledge check",
            Self::OpenTry | Self::Try(_) => "knowledge try",
        }
    }
}

/// Reads a call; `None` for one that asks for nothing, as a ping does, or that nobody makes.
///
/// The interaction's own locale chooses the language, except where a message in a certain language was pressed:
/// what comes next stays in the language of what was read.
pub fn read(call: &Call, today: Date) -> Option<Incoming> {
    let caller = call.caller()?;
    let language = call.language();
    let (language, invocation) = match call.r#type {
        call::COMMAND => (language, command::invocation(&call.data, language, today)),
        call::AUTOCOMPLETE => (language, command::completion(&call.data)),
        call::COMPONENT => pressed(call, today),
        call::MODAL => (language, sent(&call.data)),
        _ => return None,
    };
    Some(Incoming {
        caller,
        language,
        invocation,
    })
}

fn pressed(call: &Call, today: Date) -> (Language, Invocation) {
    let press = Press::decode(&call.data.custom_id);
    let language = press
        .as_ref()
        .and_then(Press::language)
        .unwrap_or_else(|| call.language());
    let private = call
        .message
        .as_ref()
        .is_some_and(|message| message.flags & EPHEMERAL != 0);
    let ask = |ask, place| Invocation::Ask {
        request: Request {
            ask,
            today,
            language,
        },
        place,
    };
    // Leafing through a message of one's own stays in it; what is new stands below it.
    let leaf = if private {
        Place::SameMessage
    } else {
        Place::Private
    };
    let chosen = call.data.values.first();
    let invocation = match (press, chosen.and_then(|value| EntryId::parse(value))) {
        (Some(Press::Sources(_, entry)), _) => ask(Ask::Sources(entry.to_string()), Place::Private),
        (Some(Press::More(_, page, entry)), _) => {
            let place = if page > 0 { leaf } else { Place::Private };
            let page = page.into();
            ask(Ask::More { entry, page }, place)
        }
        (Some(Press::Choose(_)), Some(entry)) => ask(Ask::Entry(entry), leaf),
        (Some(Press::Related(_, entry)), _) => Invocation::Related(entry),
        (Some(Press::Delete(asker)), _) if is_drawn(call) => Invocation::Delete { asker },
        _ => Invocation::TooOld,
    };
    (language, invocation)
}

/// Whether the message that was pressed has that button. Discord looks as well, but this one tells whose the message is.
fn is_drawn(call: &Call) -> bool {
    let rows = call.message.iter().flat_map(|message| &message.components);
    rows.flat_map(|row| &row.components)
        .any(|part| part.r#type == BUTTON && part.custom_id.as_ref() == Some(&call.data.custom_id))
}

fn sent(data: &Data) -> Invocation {
    match Press::decode(&data.custom_id) {
        Some(Press::Try) => Invocation::Moderate(Moderation::Try(typed_into(data))),
        _ => Invocation::TooOld,
    }
}

/// The form has one input.
fn typed_into(data: &Data) -> String {
    data.components
        .iter()
        .flat_map(|row| &row.components)
        .find_map(|part| part.value.clone())
        .unwrap_or_default()
}
