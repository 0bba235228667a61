//! A message: how it comes about, is edited, and looks to those who see it.
//! <https://discord.com/developers/docs/resources/message>

use serde_json::{Value, json};

use super::mentions::{Pings, pings};
use super::places::Place;
use super::profile::{Profile, bot_user, user};
use crate::support::recorder::Upload;
use crate::support::snowflake::timestamp;
use crate::support::world::State;

/// The flag of a message only one person sees.
pub const EPHEMERAL: u64 = 1 << 6;
/// The flag of a message whose links show nothing of where they lead.
pub const SUPPRESS_EMBEDS: u64 = 1 << 2;
/// The flag of a message that says "thinking".
const LOADING: u64 = 1 << 7;

/// A message and what became of it.
#[derive(Clone, Debug)]
pub struct StoredMessage {
    /// The message object.
    pub json: Value,
    /// Where it stands.
    pub place: Place,
    /// Whether it is gone.
    pub deleted: bool,
    /// How often it was edited.
    pub edits: usize,
}

impl StoredMessage {
    /// Whether it still says "thinking".
    pub fn is_loading(&self) -> bool {
        self.flags() & LOADING != 0
    }

    /// Whether only one person sees it.
    pub fn is_private(&self) -> bool {
        self.flags() & EPHEMERAL != 0
    }

    /// The object as the gateway sends it, with the server and, for a person, their membership.
    pub fn dispatched(&self, member: Option<Value>) -> Value {
        let mut json = self.json.clone();
        if let Some(server) = self.place.server() {
            json["guild_id"] = json!(server.to_string());
            if let Some(member) = member {
                json["member"] = member;
            }
        }
        json
    }

    fn flags(&self) -> u64 {
        self.json["flags"].as_u64().unwrap_or_default()
    }
}

/// A message of the bot with this body and these files.
pub fn from_bot(state: &mut State, place: &Place, body: &Value, files: &[Upload]) -> StoredMessage {
    let id = state.snowflakes.next();
    let mut json = blank(id, place, &bot_user(state.application));
    json["flags"] = json!(body["flags"].as_u64().unwrap_or_default());
    let mut message = StoredMessage {
        json,
        place: place.clone(),
        deleted: false,
        edits: 0,
    };
    if let Some(replied) = body["message_reference"]["message_id"].as_str() {
        add_reference(state, &mut message, replied);
    }
    fill(state, &mut message, body, files);
    message
}

/// The message that says "thinking" until the bot has its answer.
pub fn loading(state: &mut State, place: &Place, flags: u64) -> StoredMessage {
    from_bot(state, place, &json!({ "flags": flags | LOADING }), &[])
}

/// A message a person writes, in reply to another or not.
pub fn by_person(
    state: &mut State,
    person: &Profile,
    content: &str,
    replied: Option<u64>,
) -> StoredMessage {
    let id = state.snowflakes.next();
    let mut json = blank(id, &person.place, &person.user());
    if person.webhook {
        json["webhook_id"] = json!(person.id.to_string());
    }
    let mut message = StoredMessage {
        json,
        place: person.place.clone(),
        deleted: false,
        edits: 0,
    };
    if let Some(replied) = replied {
        add_reference(state, &mut message, &replied.to_string());
    }
    fill(state, &mut message, &json!({ "content": content }), &[]);
    message
}

/// Changes `message` as a PATCH with this body does: what the body does not name stays.
pub fn edit(state: &State, message: &mut StoredMessage, body: &Value, files: &[Upload]) {
    message.json["flags"] = json!(message.flags() & !LOADING);
    message.json["edited_timestamp"] = json!(jiff::Timestamp::now().to_string());
    message.edits += 1;
    fill(state, message, body, files);
}

/// Makes `message` a reply to the message with this id.
fn add_reference(state: &State, message: &mut StoredMessage, replied: &str) {
    let replied_message = replied
        .parse()
        .ok()
        .and_then(|id: u64| state.messages.get(&id));
    message.json["type"] = json!(19);
    message.json["message_reference"] = json!({
        "type": 0,
        "message_id": replied,
        "channel_id": message.place.channel.to_string(),
        "guild_id": message.place.server().map(|id| id.to_string()),
    });
    message.json["referenced_message"] =
        replied_message.map_or(Value::Null, |message| message.json.clone());
}

fn blank(id: u64, place: &Place, author: &Value) -> Value {
    json!({
        "id": id.to_string(), "channel_id": place.channel.to_string(), "author": author, "content": "",
        "timestamp": timestamp(id), "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [],
        "mention_roles": [], "attachments": [], "embeds": [], "pinned": false, "type": 0, "flags": 0, "components": [],
    })
}

fn fill(state: &State, message: &mut StoredMessage, body: &Value, files: &[Upload]) {
    let json = &mut message.json;
    if let Some(content) = body.get("content") {
        json["content"] = json!(content.as_str().unwrap_or_default());
    }
    if let Some(embeds) = body.get("embeds") {
        let mut embeds = embeds.as_array().cloned().unwrap_or_default();
        for embed in &mut embeds {
            embed["type"] = json!("rich");
        }
        json["embeds"] = json!(embeds);
    }
    if let Some(components) = body.get("components") {
        json["components"] = json!(components.as_array().cloned().unwrap_or_default());
    }
    if !files.is_empty() {
        json["attachments"] = files
            .iter()
            .enumerate()
            .map(|(index, file)| attachment(index, file))
            .collect();
    }
    let replied = json["referenced_message"]["author"]["id"]
        .as_str()
        .and_then(|id| id.parse().ok());
    let content = json["content"].as_str().unwrap_or_default();
    let Pings {
        users,
        roles,
        everyone,
    } = pings(content, &body["allowed_mentions"], replied);
    json["mention_everyone"] = json!(everyone);
    json["mention_roles"] = roles.iter().map(u64::to_string).collect();
    json["mentions"] = users.into_iter().map(|id| user_of(state, id)).collect();
}

fn user_of(state: &State, id: u64) -> Value {
    let known = state.users.iter().find(|(_, known)| **known == id);
    known.map_or_else(|| bot_user(id), |(name, _)| user(id, name, false))
}

fn attachment(index: usize, file: &Upload) -> Value {
    json!({
        "id": (index + 1).to_string(),
        "filename": file.filename,
        "content_type": file.content_type,
        "size": file.bytes.len(),
        "url": format!("http://127.0.0.1/files/{}", file.filename),
        "proxy_url": format!("http://127.0.0.1/files/{}", file.filename),
    })
}
