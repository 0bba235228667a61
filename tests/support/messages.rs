//! Messages come, change and go, and the bot is told what its intents let it know.
//! <https://discord.com/developers/docs/events/gateway#message-content-intent>

use serde_json::{Value, json};
use serenity::model::gateway::GatewayIntents;

use super::payloads::{self, StoredMessage};
use super::recorder::Upload;
use super::rest::Refusal;
use super::world::State;

impl State {
    /// Posts a message of the bot.
    pub fn post(&mut self, message: StoredMessage) -> u64 {
        self.post_by(message, None)
    }

    /// Posts a message of somebody; `member` is who they are in the server.
    pub fn post_by(&mut self, message: StoredMessage, member: Option<Value>) -> u64 {
        let id = message.json["id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .expect("a message has an id");
        self.announce("MESSAGE_CREATE", &message, member);
        self.messages.insert(id, message);
        id
    }

    /// Changes a message as a PATCH with this body does.
    pub fn edit(&mut self, id: u64, body: &Value, files: &[Upload]) -> Result<(), Refusal> {
        let message = self.messages.get(&id).filter(|message| !message.deleted);
        let mut message = message.cloned().ok_or(Refusal::UNKNOWN_MESSAGE)?;
        payloads::edit(self, &mut message, body, files);
        self.announce("MESSAGE_UPDATE", &message, None);
        self.messages.insert(id, message);
        Ok(())
    }

    /// Deletes a message.
    pub fn delete(&mut self, id: u64) -> Result<(), Refusal> {
        let message = self
            .messages
            .get_mut(&id)
            .filter(|message| !message.deleted);
        let message = message.ok_or(Refusal::UNKNOWN_MESSAGE)?;
        message.deleted = true;
        if message.is_public_to_the_bot() {
            let data = json!({
                "id": id.to_string(),
                "channel_id": message.place.channel.to_string(),
                "guild_id": message.place.server().map(|server| server.to_string()),
            });
            let (server, needed) = (message.place.server(), needed(message));
            self.gateway.dispatch(server, "MESSAGE_DELETE", |intents| {
                intents.contains(needed).then(|| data.clone())
            });
        }
        Ok(())
    }

    fn announce(&mut self, event: &str, message: &StoredMessage, member: Option<Value>) {
        if !message.is_public_to_the_bot() {
            return;
        }
        let whole = message.dispatched(member);
        let mut veiled = whole.clone();
        veiled["content"] = json!("");
        for list in ["embeds", "attachments", "components"] {
            veiled[list] = json!([]);
        }
        let bot = json!(self.application.to_string());
        let mentioned = whole["mentions"]
            .as_array()
            .is_some_and(|users| users.iter().any(|user| user["id"] == bot));
        let always = message.place.server().is_none() || mentioned || whole["author"]["id"] == bot;
        self.gateway
            .dispatch(message.place.server(), event, |intents| {
                let reads = always || intents.contains(GatewayIntents::MESSAGE_CONTENT);
                intents
                    .contains(needed(message))
                    .then(|| if reads { whole.clone() } else { veiled.clone() })
            });
    }
}

impl StoredMessage {
    fn is_public_to_the_bot(&self) -> bool {
        self.place.has_the_bot() && !self.is_private()
    }
}

fn needed(message: &StoredMessage) -> GatewayIntents {
    match message.place.server() {
        Some(_) => GatewayIntents::GUILD_MESSAGES,
        None => GatewayIntents::DIRECT_MESSAGES,
    }
}
