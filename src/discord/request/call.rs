//! An interaction as far as the bot reads it.
//!
//! Whatever else stands in one is not looked at, so Discord may add, change and leave out as it likes. Over HTTP it is
//! read straight from the body; over the gateway serenity has read it before.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serenity::model::Permissions;
use serenity::model::id::{
    ApplicationId, ChannelId, GuildId, InteractionId, MessageId, RoleId, UserId,
};

use crate::discord::caller::Caller;
use crate::discord::rest::ReplyAddress;
use crate::language::Language;

/// <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type>
pub(super) const PING: u8 = 1;
pub(super) const COMMAND: u8 = 2;
pub(super) const COMPONENT: u8 = 3;
pub(super) const AUTOCOMPLETE: u8 = 4;
pub(super) const MODAL: u8 = 5;

/// <https://docs.discord.com/developers/components/reference#component-object-component-types>
pub(super) const BUTTON: u8 = 2;

/// What somebody did. It cannot be printed: its token answers for the bot.
#[derive(Clone, PartialEq, Deserialize)]
pub struct Call {
    pub(super) id: InteractionId,
    pub(super) application_id: ApplicationId,
    pub(super) token: String,
    pub(super) r#type: u8,
    #[serde(default)]
    pub(super) locale: String,
    pub(super) guild_id: Option<GuildId>,
    pub(super) channel_id: Option<ChannelId>,
    /// Who did it, outside servers.
    pub(super) user: Option<Person>,
    /// Who did it, in a server.
    pub(super) member: Option<Member>,
    #[serde(default)]
    pub(super) data: Data,
    /// What was pressed stands on this.
    pub(super) message: Option<Pressed>,
}

#[derive(Clone, PartialEq, Deserialize)]
pub(super) struct Person {
    pub(super) id: UserId,
}

#[derive(Clone, PartialEq, Deserialize)]
pub(super) struct Member {
    pub(super) user: Person,
    #[serde(default)]
    pub(super) roles: Vec<RoleId>,
    pub(super) permissions: Option<Permissions>,
}

#[derive(Clone, PartialEq, Deserialize)]
pub(super) struct Pressed {
    #[serde(default)]
    pub(super) flags: u64,
    #[serde(default)]
    pub(super) components: Vec<Part>,
}

/// What was done; the parts of commands, components and forms beside each other.
#[derive(Clone, PartialEq, Default, Deserialize)]
#[serde(default)]
pub(super) struct Data {
    pub(super) name: String,
    pub(super) r#type: u8,
    pub(super) options: Vec<Given>,
    pub(super) target_id: Option<MessageId>,
    pub(super) resolved: Resolved,
    pub(super) custom_id: String,
    pub(super) values: Vec<String>,
    pub(super) components: Vec<Part>,
}

/// An option of a command, as it was filled.
#[derive(Clone, PartialEq, Deserialize)]
pub(super) struct Given {
    pub(super) name: String,
    pub(super) r#type: u8,
    pub(super) value: Option<Value>,
    /// The options of a subcommand.
    #[serde(default)]
    pub(super) options: Vec<Given>,
    /// Whether it is being typed just now.
    #[serde(default)]
    pub(super) focused: bool,
}

#[derive(Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub(super) enum Value {
    Switch(bool),
    Whole(i64),
    Text(String),
    Other(Anything),
}

/// A value that nothing here has a use for.
#[derive(Clone, PartialEq, Deserialize)]
#[serde(from = "IgnoredAny")]
pub(super) struct Anything;

impl From<IgnoredAny> for Anything {
    fn from(_: IgnoredAny) -> Self {
        Self
    }
}

#[derive(Clone, PartialEq, Default, Deserialize)]
#[serde(default)]
pub(super) struct Resolved {
    pub(super) messages: HashMap<MessageId, Text>,
}

#[derive(Clone, PartialEq, Deserialize)]
pub(super) struct Text {
    #[serde(default)]
    pub(super) content: String,
}

/// A part of a form or of a message: a row, what was typed into it, or a button.
#[derive(Clone, PartialEq, Default, Deserialize)]
#[serde(default)]
pub(super) struct Part {
    pub(super) r#type: u8,
    pub(super) custom_id: Option<String>,
    pub(super) components: Vec<Part>,
    pub(super) value: Option<String>,
}

impl Call {
    /// Whether Discord only asks if the bot is there.
    pub fn is_ping(&self) -> bool {
        self.r#type == PING
    }

    /// Whether it is something that people do.
    pub fn is_known(&self) -> bool {
        matches!(self.r#type, COMMAND | COMPONENT | AUTOCOMPLETE | MODAL)
    }

    /// Whether somebody is still typing: what is said then can only be choices.
    pub fn is_typing(&self) -> bool {
        self.r#type == AUTOCOMPLETE
    }

    /// Where it is answered.
    pub fn address(&self) -> ReplyAddress {
        ReplyAddress {
            interaction: self.id,
            application: self.application_id,
            token: self.token.clone(),
        }
    }

    /// The language of whoever calls.
    pub fn language(&self) -> Language {
        Language::from_locale(&self.locale)
    }

    /// Who calls; `None` where nobody does, and nobody is made up.
    pub(super) fn caller(&self) -> Option<Caller> {
        let person = match &self.member {
            Some(member) => &member.user,
            None => self.user.as_ref()?,
        };
        let member = self.member.as_ref();
        Some(Caller {
            user: person.id.get(),
            server: self.guild_id.map(GuildId::get),
            channel: self.channel_id?.get(),
            roles: member.map_or_else(Vec::new, |member| {
                member.roles.iter().map(|role| role.get()).collect()
            }),
            permissions: member
                .and_then(|member| member.permissions)
                .unwrap_or_default(),
        })
    }
}
