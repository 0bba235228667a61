//! The later answers to an interaction: edits of the first, and further messages.
//! <https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints>

use axum::extract::Path;
use axum::response::Response;
use serde_json::Value;

use super::content::Content;
use super::exchange::{Answer, Exchange};
use super::interactions::is_empty;
use super::refusal::Refusal;
use super::{json, nothing};
use crate::support::payloads::{self, EPHEMERAL, Interaction, SUPPRESS_EMBEDS, StoredMessage};
use crate::support::world::State;

/// A further message; the first after "thinking" takes its place, and with it who may see it.
pub async fn create(exchange: Exchange, Path((_, token)): Path<(u64, String)>) -> Response {
    exchange.answer(|state, mut content| {
        let interaction = acknowledged(state, &token)?;
        if is_empty(&content) {
            return Err(Refusal::EMPTY_MESSAGE);
        }
        let (id, place) = (interaction.id, interaction.person.place.clone());
        let is_thinking = |id: &u64| {
            state
                .messages
                .get(id)
                .is_some_and(StoredMessage::is_loading)
        };
        if let Some(thinking) = interaction.original.filter(is_thinking) {
            return change(state, thinking, &content);
        }
        let flags = content.body["flags"].as_u64().unwrap_or_default();
        content.body["flags"] = Value::from(flags & (EPHEMERAL | SUPPRESS_EMBEDS));
        let message = payloads::from_bot(state, &place, &content.body, &content.files);
        let message = state.post(message);
        state
            .interactions
            .get_mut(&id)
            .expect("it was acknowledged")
            .followups
            .push(message);
        Ok(show(state, message))
    })
}

/// The first answer.
pub async fn read_original(exchange: Exchange, Path((_, token)): Path<(u64, String)>) -> Response {
    exchange.answer(|state, _| Ok(show(state, original(state, &token)?)))
}

/// Edits the first answer.
pub async fn edit_original(exchange: Exchange, Path((_, token)): Path<(u64, String)>) -> Response {
    exchange.answer(|state, content| change(state, original(state, &token)?, &content))
}

/// Takes the first answer back.
pub async fn delete_original(
    exchange: Exchange,
    Path((_, token)): Path<(u64, String)>,
) -> Response {
    exchange.answer(|state, _| take_back(state, original(state, &token)?))
}

/// A further message.
pub async fn read(exchange: Exchange, Path((_, token, id)): Path<(u64, String, u64)>) -> Response {
    exchange.answer(|state, _| Ok(show(state, further(state, &token, id)?)))
}

/// Edits a further message.
pub async fn edit(exchange: Exchange, Path((_, token, id)): Path<(u64, String, u64)>) -> Response {
    exchange.answer(|state, content| change(state, further(state, &token, id)?, &content))
}

/// Takes a further message back.
pub async fn delete(
    exchange: Exchange,
    Path((_, token, id)): Path<(u64, String, u64)>,
) -> Response {
    exchange.answer(|state, _| take_back(state, further(state, &token, id)?))
}

fn show(state: &State, message: u64) -> Response {
    json(state.messages[&message].json.clone())
}

fn change(state: &mut State, message: u64, content: &Content) -> Answer {
    state.edit(message, &content.body, &content.files)?;
    Ok(show(state, message))
}

fn take_back(state: &mut State, message: u64) -> Answer {
    state.delete(message)?;
    Ok(nothing())
}

/// The interaction with this token, once it has been answered.
fn acknowledged<'a>(state: &'a State, token: &str) -> Result<&'a Interaction, Refusal> {
    let interaction = state
        .interactions
        .values()
        .find(|interaction| interaction.token == token);
    let interaction = interaction.filter(|interaction| interaction.callback.is_some());
    let interaction = interaction.ok_or(Refusal::UNKNOWN_WEBHOOK)?;
    if interaction.expired {
        Err(Refusal::INVALID_WEBHOOK_TOKEN)
    } else {
        Ok(interaction)
    }
}

/// The first answer to the interaction with this token.
fn original(state: &State, token: &str) -> Result<u64, Refusal> {
    present(state, acknowledged(state, token)?.original)
}

/// The message `id`, where it answers the interaction with this token.
fn further(state: &State, token: &str, id: u64) -> Result<u64, Refusal> {
    let interaction = acknowledged(state, token)?;
    let own = interaction.original == Some(id) || interaction.followups.contains(&id);
    present(state, own.then_some(id))
}

fn present(state: &State, id: Option<u64>) -> Result<u64, Refusal> {
    let here = |id: &u64| {
        state
            .messages
            .get(id)
            .is_some_and(|message| !message.deleted)
    };
    id.filter(here).ok_or(Refusal::UNKNOWN_MESSAGE)
}
