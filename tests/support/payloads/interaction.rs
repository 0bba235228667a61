//! An interaction: what a person did with the bot, and how far its answer has come.
//! <https://discord.com/developers/docs/interactions/receiving-and-responding>

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::message::StoredMessage;
use super::profile::Profile;

/// What the person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sent a command.
    Command = 2,
    /// Used a button or a menu.
    Component = 3,
    /// Is still typing.
    Autocomplete = 4,
    /// Sent a form.
    Modal = 5,
}

/// The types of a callback.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type>
pub mod callback {
    pub const MESSAGE: u64 = 4;
    pub const THINKING: u64 = 5;
    pub const SILENT_UPDATE: u64 = 6;
    pub const UPDATE: u64 = 7;
    pub const CHOICES: u64 = 8;
    pub const FORM: u64 = 9;
}

/// One interaction.
#[derive(Clone, Debug)]
pub struct Interaction {
    /// Its id.
    pub id: u64,
    /// The token that answers it; Discord takes a callback once.
    pub token: String,
    /// What the person did.
    pub kind: Kind,
    /// Who did it, and where.
    pub person: Profile,
    /// The data of the payload.
    pub data: Value,
    /// The message a button, a menu or a form belongs to.
    pub source: Option<u64>,
    /// The callback the bot answered with.
    pub callback: Option<Value>,
    /// The message that is the answer, once there is one.
    pub original: Option<u64>,
    /// Further messages, in order.
    pub followups: Vec<u64>,
    /// How often the message it belongs to had been edited before.
    pub source_edits: usize,
    /// Whether Discord has stopped taking answers.
    pub expired: bool,
}

impl Interaction {
    /// A new interaction.
    pub fn new(id: u64, kind: Kind, person: Profile, data: Value, source: Option<u64>) -> Self {
        Self {
            id,
            token: format!("interaction-{id}"),
            kind,
            person,
            data,
            source,
            callback: None,
            original: None,
            followups: Vec::new(),
            source_edits: 0,
            expired: false,
        }
    }

    /// The number of the callback's type, once there is one.
    pub fn callback_type(&self) -> Option<u64> {
        self.callback
            .as_ref()
            .and_then(|callback| callback["type"].as_u64())
    }

    /// Whether the person sees an outcome; "thinking" and a silent acknowledgement are none.
    pub fn is_settled(&self, messages: &BTreeMap<u64, StoredMessage>) -> bool {
        let original = self.original.and_then(|id| messages.get(&id));
        match self.callback_type() {
            None => false,
            Some(callback::THINKING) => {
                original.is_some_and(|message| message.deleted || !message.is_loading())
            }
            Some(callback::SILENT_UPDATE) => {
                let changed = original
                    .is_some_and(|message| message.deleted || message.edits > self.source_edits);
                changed || !self.followups.is_empty()
            }
            Some(_) => true,
        }
    }

    /// The data of `INTERACTION_CREATE`; `source` is the message it belongs to.
    pub fn payload(&self, application: u64, source: Option<&Value>) -> Value {
        let Profile {
            place,
            permissions,
            locale,
            ..
        } = &self.person;
        let mut payload = json!({
            "id": self.id.to_string(),
            "application_id": application.to_string(),
            "type": self.kind as u8,
            "data": self.data,
            "channel": place.channel_object(*permissions),
            "channel_id": place.channel.to_string(),
            "token": self.token,
            "version": 1,
            "app_permissions": place.app_permissions(),
            "locale": locale,
            "entitlements": [],
            "authorizing_integration_owners": place.owners(self.person.id),
            "context": place.context(),
            "attachment_size_limit": 10 * 1024 * 1024,
        });
        if let (Some(server), Some(member)) = (place.server(), self.person.member()) {
            payload["guild_id"] = json!(server.to_string());
            payload["guild_locale"] = json!("en-US");
            payload["guild"] =
                json!({ "id": server.to_string(), "locale": "en-US", "features": [] });
            payload["member"] = member;
        } else {
            payload["user"] = self.person.user();
        }
        if let Some(source) = source {
            payload["message"] = source.clone();
        }
        payload
    }
}
