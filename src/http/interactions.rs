//! `POST /interactions`: one request, one response.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tokio::time::{Instant, timeout};

use super::refusal::Refusal;
use super::{Front, body};

/// How long a body may take; Discord waits no longer for the whole answer.
const READING: Duration = Duration::from_secs(3);

/// Answers one interaction.
pub(super) async fn answer(State(front): State<Arc<Front>>, request: Request) -> Response {
    match respond(&front, request).await {
        Ok(response) => response,
        Err(refusal) => {
            front.bot.counters.refused.count(refusal.word());
            tracing::debug!(reason = refusal.word(), "request refused");
            refusal.into_response()
        }
    }
}

async fn respond(front: &Front, request: Request) -> Result<Response, Refusal> {
    let at = Instant::now();
    let (key, direct) = front.interactions.as_ref().ok_or(Refusal::NotHere)?;
    let headers = request.headers().clone();
    let bytes = timeout(READING, Bytes::from_request(request, &()))
        .await
        .map_err(|_| Refusal::TooSlow)?
        .map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
            _ => Refusal::Broken,
        })?;
    key.check(&headers, &bytes, front.bot.clock().now())?;
    Ok(body::of(&direct.answer(&bytes, at).await?))
}
