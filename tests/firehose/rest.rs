//! The REST front of the firehose: it takes every answer and reads no more of it than whose it is.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::payloads::{APPLICATION, id_in};
use super::tally::{Taken, Tally};

/// An interaction that has an answer takes no other.
/// <https://docs.discord.com/developers/topics/opcodes-and-status-codes#json>
const ACKNOWLEDGED: u32 = 40_060;

/// What the front knows.
#[derive(Clone)]
pub struct Front {
    /// Where the gateway listens.
    pub gateway: SocketAddr,
    /// How long an answer takes to be taken.
    pub answering: Duration,
    /// Where answers are counted.
    pub tally: Arc<Tally>,
}

/// Answers on `listener` until its thread ends.
pub async fn serve(listener: TcpListener, front: Front) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        // Small answers are not held back.
        let _ = stream.set_nodelay(true);
        let front = front.clone();
        let service = service_fn(move |request| {
            let front = front.clone();
            async move { Ok::<_, Infallible>(front.take(request).await) }
        });
        tokio::spawn(
            hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service),
        );
    }
}

impl Front {
    async fn take(&self, request: Request<Incoming>) -> Response<Body> {
        let (parts, body) = request.into_parts();
        let body = to_bytes(Body::new(body), usize::MAX)
            .await
            .unwrap_or_default();
        let path = parts.uri.path().strip_prefix("/api/v10/");
        let path: Vec<&str> = path.unwrap_or_default().split('/').collect();
        match (parts.method, path.as_slice()) {
            (Method::POST, ["interactions", id, _, "callback"]) => {
                self.take_callback(id, &body).await
            }
            (Method::PATCH, ["webhooks", _, token, "messages", "@original"]) => {
                if let Some(id) = id_in(token) {
                    self.tally.edits(id, &body);
                }
                found(&json!({ "id": "1" }))
            }
            (Method::POST, ["channels", _, "messages"]) => {
                self.take_its_time().await;
                self.tally.replies_to_message();
                found(&json!({ "id": "1" }))
            }
            (Method::GET, ["gateway"]) => found(&json!({ "url": self.gateway() })),
            (Method::GET, ["gateway", "bot"]) => found(&json!({
                "url": self.gateway(),
                "shards": 1,
                "session_start_limit":
                    { "total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1 },
            })),
            (Method::GET, ["users", "@me"]) => {
                found(&json!({ "id": APPLICATION, "username": "chaikhana", "bot": true }))
            }
            _ => status(StatusCode::NOT_FOUND),
        }
    }

    async fn take_callback(&self, id: &str, body: &Bytes) -> Response<Body> {
        self.take_its_time().await;
        let taken = id.parse().map(|id| self.tally.answers(id, body));
        match taken.unwrap_or(Taken::Uncalled) {
            Taken::First => status(StatusCode::NO_CONTENT),
            Taken::Again => refused(ACKNOWLEDGED),
            Taken::Uncalled => status(StatusCode::NOT_FOUND),
        }
    }

    async fn take_its_time(&self) {
        if !self.answering.is_zero() {
            tokio::time::sleep(self.answering).await;
        }
    }

    fn gateway(&self) -> String {
        format!("ws://{}", self.gateway)
    }
}

fn found(body: &Value) -> Response<Body> {
    Response::new(Body::from(body.to_string()))
}

fn refused(code: u32) -> Response<Body> {
    let mut response = found(&json!({ "code": code, "message": "" }));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}

fn status(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
