//! The first answer to an interaction.
//! <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object>

use axum::extract::Path;
use axum::response::Response;
use serde_json::Value;

use super::content::Content;
use super::exchange::Exchange;
use super::nothing;
use super::refusal::Refusal;
use crate::support::payloads::{self, Interaction, Kind, callback};
use crate::support::world::State;

/// Takes the callback of an interaction, once.
pub async fn take_callback(exchange: Exchange, Path((id, token)): Path<(u64, String)>) -> Response {
    exchange.answer(|state, content| {
        accept(state, id, &token, content)?;
        Ok(nothing())
    })
}

/// Carries a first answer out, once.
pub fn accept(state: &mut State, id: u64, token: &str, content: Content) -> Result<(), Refusal> {
    let interaction = state
        .interactions
        .get(&id)
        .filter(|interaction| interaction.token == token);
    let mut interaction = interaction.cloned().ok_or(Refusal::UNKNOWN_INTERACTION)?;
    if interaction.callback.is_some() {
        return Err(Refusal::ALREADY_ACKNOWLEDGED);
    }
    if interaction.expired {
        return Err(Refusal::UNKNOWN_INTERACTION);
    }
    carry_out(state, &mut interaction, &content)?;
    interaction.callback = Some(content.body);
    state.interactions.insert(id, interaction);
    Ok(())
}

fn carry_out(
    state: &mut State,
    interaction: &mut Interaction,
    Content { body, files, .. }: &Content,
) -> Result<(), Refusal> {
    let kind = body["type"].as_u64().unwrap_or_default();
    let data = &body["data"];
    let place = interaction.person.place.clone();
    match kind {
        callback::MESSAGE if interaction.kind != Kind::Autocomplete => {
            if shows_nothing(data) && files.is_empty() {
                return Err(Refusal::EMPTY_MESSAGE);
            }
            let message = payloads::from_bot(state, &place, data, files);
            interaction.original = Some(state.post(message));
        }
        callback::THINKING if interaction.kind != Kind::Autocomplete => {
            let flags = data["flags"].as_u64().unwrap_or_default();
            let message = payloads::loading(state, &place, flags);
            interaction.original = Some(state.post(message));
        }
        callback::SILENT_UPDATE if interaction.source.is_some() => {
            interaction.original = interaction.source;
        }
        callback::UPDATE if interaction.source.is_some() => {
            interaction.original = interaction.source;
            state.edit(interaction.source.unwrap_or_default(), data, files)?;
        }
        callback::CHOICES if interaction.kind == Kind::Autocomplete => {}
        callback::FORM if matches!(interaction.kind, Kind::Command | Kind::Component) => {}
        _ => return Err(Refusal::INVALID_FORM_BODY),
    }
    Ok(())
}

/// Whether a message with this content shows nothing.
pub fn is_empty(content: &Content) -> bool {
    content.files.is_empty() && shows_nothing(&content.body)
}

fn shows_nothing(body: &Value) -> bool {
    ["content", "embeds", "components", "poll", "sticker_ids"]
        .iter()
        .all(|part| match &body[*part] {
            Value::String(text) => text.trim().is_empty(),
            Value::Array(parts) => parts.is_empty(),
            other => other.is_null(),
        })
}
