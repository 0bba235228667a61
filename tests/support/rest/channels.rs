//! Messages in a channel.
//! <https://discord.com/developers/docs/resources/message#create-message>

use axum::extract::Path;
use axum::response::Response;
use serde_json::{Value, json};

use super::exchange::Exchange;
use super::interactions::is_empty;
use super::refusal::Refusal;
use super::{json, nothing};
use crate::support::payloads::{self, Place, StoredMessage};
use crate::support::world::State;

/// Posts a message of the bot. One whose nonce is to be enforced is posted once.
pub async fn create(exchange: Exchange, Path(channel): Path<u64>) -> Response {
    exchange.answer(|state, content| {
        let place = place(state, channel)?;
        if is_empty(&content) {
            return Err(Refusal::EMPTY_MESSAGE);
        }
        if let Some(posted) = posted_before(state, channel, &content.body) {
            return Ok(json(posted.json.clone()));
        }
        let mut message = payloads::from_bot(state, &place, &content.body, &content.files);
        message.json["nonce"] = content.body["nonce"].clone();
        let id = state.post(message);
        Ok(json(state.messages[&id].json.clone()))
    })
}

/// Reads a message.
pub async fn read(exchange: Exchange, Path((channel, id)): Path<(u64, u64)>) -> Response {
    exchange.answer(|state, _| Ok(json(known(state, channel, id)?.json.clone())))
}

/// Edits a message of the bot.
pub async fn edit(exchange: Exchange, Path((channel, id)): Path<(u64, u64)>) -> Response {
    exchange.answer(|state, content| {
        if !is_by_bot(state, known(state, channel, id)?) {
            return Err(Refusal::NOT_THE_AUTHOR);
        }
        state.edit(id, &content.body, &content.files)?;
        Ok(json(state.messages[&id].json.clone()))
    })
}

/// Deletes a message. The bot may delete its own only, as without the permission to manage messages.
pub async fn delete(exchange: Exchange, Path((channel, id)): Path<(u64, u64)>) -> Response {
    exchange.answer(|state, _| {
        if !is_by_bot(state, known(state, channel, id)?) {
            return Err(Refusal::MISSING_PERMISSIONS);
        }
        state.delete(id)?;
        Ok(nothing())
    })
}

/// The message that was posted with the same nonce, where the bot wants no second one.
fn posted_before<'s>(state: &'s State, channel: u64, body: &Value) -> Option<&'s StoredMessage> {
    if body["enforce_nonce"] != true || body["nonce"].is_null() {
        return None;
    }
    state.messages.values().find(|message| {
        message.place.channel == channel
            && is_by_bot(state, message)
            && message.json["nonce"] == body["nonce"]
    })
}

/// The place of a channel the bot may speak in.
fn place(state: &State, channel: u64) -> Result<Place, Refusal> {
    let place = state
        .places
        .get(&channel)
        .cloned()
        .ok_or(Refusal::UNKNOWN_CHANNEL)?;
    if place.has_the_bot() {
        Ok(place)
    } else {
        Err(Refusal::MISSING_ACCESS)
    }
}

/// A message of a channel that more than one person sees.
fn known(state: &State, channel: u64, id: u64) -> Result<&StoredMessage, Refusal> {
    place(state, channel)?;
    let message = state.messages.get(&id).filter(|message| {
        !message.deleted && !message.is_private() && message.place.channel == channel
    });
    message.ok_or(Refusal::UNKNOWN_MESSAGE)
}

fn is_by_bot(state: &State, message: &StoredMessage) -> bool {
    message.json["author"]["id"] == json!(state.application.to_string())
}
