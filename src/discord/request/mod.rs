//! Reads an interaction into what it asks for: a typed [`Invocation`]. Pure; nothing is answered here.

mod command;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serenity::model::application::{
    ActionRowComponent, ComponentInteraction, ComponentInteractionDataKind, Interaction,
    ModalInteraction,
};
use serenity::model::channel::MessageFlags;

use super::caller::Caller;
use super::press::Press;
use crate::desk::{Ask, Request};
use crate::knowledge::{EntryId, Kind};
use crate::language::Language;

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

/// Reads an interaction; `None` for a ping, which asks for nothing.
///
/// The interaction's own locale chooses the language, except where a message in a certain language was pressed:
/// what comes next stays in the language of what was read.
pub fn read(interaction: &Interaction, today: Date) -> Option<Incoming> {
    match interaction {
        Interaction::Command(command) => {
            let language = Language::from_locale(&command.locale);
            Some(Incoming {
                caller: command::caller(command),
                language,
                invocation: command::invocation(command, language, today),
            })
        }
        Interaction::Autocomplete(command) => Some(Incoming {
            caller: command::caller(command),
            language: Language::from_locale(&command.locale),
            invocation: command::completion(command),
        }),
        Interaction::Component(component) => Some(pressed(component, today)),
        Interaction::Modal(modal) => Some(sent(modal)),
        _ => None,
    }
}

fn pressed(component: &ComponentInteraction, today: Date) -> Incoming {
    let press = Press::decode(&component.data.custom_id);
    let language = press
        .as_ref()
        .and_then(Press::language)
        .unwrap_or_else(|| Language::from_locale(&component.locale));
    let private = component
        .message
        .flags
        .is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
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
    let invocation = match (press, chosen(component)) {
        (Some(Press::Sources(_, entry)), _) => ask(Ask::Sources(entry.to_string()), Place::Private),
        (Some(Press::More(_, page, entry)), _) => {
            let place = if page > 0 { leaf } else { Place::Private };
            let page = page.into();
            ask(Ask::More { entry, page }, place)
        }
        (Some(Press::Choose(_)), Some(entry)) => ask(Ask::Entry(entry), leaf),
        (Some(Press::Related(_, entry)), _) => Invocation::Related(entry),
        (Some(Press::Delete(asker)), _) => Invocation::Delete { asker },
        _ => Invocation::TooOld,
    };
    Incoming {
        caller: Caller::new(
            component.user.id,
            component.guild_id,
            component.channel_id,
            component.member.as_ref(),
        ),
        language,
        invocation,
    }
}

fn chosen(component: &ComponentInteraction) -> Option<EntryId> {
    match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => {
            values.first().and_then(|value| EntryId::parse(value))
        }
        _ => None,
    }
}

fn sent(modal: &ModalInteraction) -> Incoming {
    let invocation = match Press::decode(&modal.data.custom_id) {
        Some(Press::Try) => Invocation::Moderate(Moderation::Try(typed_into(modal))),
        _ => Invocation::TooOld,
    };
    Incoming {
        caller: Caller::new(
            modal.user.id,
            modal.guild_id,
            modal.channel_id,
            modal.member.as_ref(),
        ),
        language: Language::from_locale(&modal.locale),
        invocation,
    }
}

fn typed_into(modal: &ModalInteraction) -> String {
    modal
        .data
        .components
        .iter()
        .flat_map(|row| &row.components)
        .find_map(|component| match component {
            ActionRowComponent::InputText(input) => input.value.clone(),
            _ => None,
        })
        .unwrap_or_default()
}
