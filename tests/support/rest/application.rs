//! The bot itself: where its gateway is, who it is, what commands it has.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};

use super::exchange::Exchange;
use super::json;
use super::refusal::Refusal;
use crate::support::payloads::bot_user;
use crate::support::world::{self, World};

/// Where the gateway is.
pub async fn gateway(State(world): State<Arc<World>>) -> Response {
    json(json!({ "url": world.gateway_url() }))
}

/// Where the gateway is, and how to connect to it.
pub async fn gateway_bot(State(world): State<Arc<World>>) -> Response {
    json(json!({
        "url": world.gateway_url(),
        "shards": 1,
        "session_start_limit": { "total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1 },
    }))
}

/// The bot's user.
pub async fn current_user(State(world): State<Arc<World>>) -> Response {
    json(bot_user(world.application))
}

/// The bot's application.
pub async fn current_application(State(world): State<Arc<World>>) -> Response {
    json(json!({
        "id": world.application.to_string(), "name": "Chaikhana", "icon": null, "description": "", "summary": "",
        "bot_public": true, "bot_require_code_grant": false, "verify_key": "0".repeat(64), "team": null, "flags": 0,
        "bot": bot_user(world.application), "integration_types_config": { "0": {}, "1": {} },
    }))
}

/// The commands the bot has registered.
pub async fn commands(exchange: Exchange, Path(application): Path<u64>) -> Response {
    exchange.answer(|state, _| {
        own(state, application)?;
        Ok(json(state.commands.clone().unwrap_or_default().into()))
    })
}

/// Replaces all commands.
pub async fn set_commands(exchange: Exchange, Path(application): Path<u64>) -> Response {
    exchange.answer(|state, content| {
        own(state, application)?;
        let Value::Array(commands) = content.body else {
            return Err(Refusal::INVALID_FORM_BODY);
        };
        Ok(json(state.set_commands(commands).into()))
    })
}

fn own(state: &world::State, application: u64) -> Result<(), Refusal> {
    if application == state.application {
        Ok(())
    } else {
        Err(Refusal::MISSING_ACCESS)
    }
}
