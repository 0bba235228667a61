//! How the bot is, for whatever runs it: `/healthz`, `/readyz` and `/metrics`.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::Front;
use crate::metrics::ShardNow;

/// <https://prometheus.io/docs/specs/om/open_metrics_spec/#content-type>
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// The process lives.
pub(super) async fn alive() -> &'static str {
    "alive\n"
}

/// Whether questions can be answered, and what is missing.
pub(super) async fn ready(State(front): State<Arc<Front>>) -> Response {
    let knowledge = front.bot.knowledge_now();
    let shards = front.bot.shards.look().await;
    let closing = *front.closing.borrow();
    let ready = !closing
        && knowledge.entries > 0
        && (!front.bot.shards.has_gateway() || are_connected(&shards));
    let mut said = String::new();
    // Writing into a text does not fail.
    let _ = writeln!(
        said,
        "knowledge {}: {} entries",
        knowledge.revision, knowledge.entries
    );
    for ShardNow { id, stage, .. } in &shards {
        let _ = writeln!(said, "shard {id}: {stage}");
    }
    if front.bot.shards.has_gateway() && shards.is_empty() {
        said.push_str("no shard yet\n");
    }
    if closing {
        said.push_str("shutting down\n");
    }
    let status = if ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, said).into_response()
}

/// Everything that is counted, for Prometheus.
pub(super) async fn metrics(State(front): State<Arc<Front>>) -> Response {
    let moment = front.bot.moment().await;
    let text = front.bot.counters.to_text(&moment);
    ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response()
}

fn are_connected(shards: &[ShardNow]) -> bool {
    !shards.is_empty() && shards.iter().all(|shard| shard.connected)
}
