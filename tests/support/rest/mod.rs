//! The REST front: what Discord's HTTP API does with a request of the bot.

mod application;
mod channels;
mod content;
mod exchange;
mod front_door;
mod interactions;
mod refusal;
mod serve;
mod webhooks;

pub use content::Content;
pub use interactions::accept as accept_response;
pub use refusal::Refusal;
pub use serve::serve;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

fn json(body: Value) -> Response {
    Json(body).into_response()
}

fn nothing() -> Response {
    StatusCode::NO_CONTENT.into_response()
}
