//! Discord's other way to the bot: interactions as signed requests to an address of the bot's own, each answered in the
//! body of its response.
//! <https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint>

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::Value;

use super::recorder::Received;
use super::rest::{Content, accept_response};
use super::routes::{API, route};
use super::world::{State, World};
use super::{rules, specification};

/// The key that this Discord signs with. It opens nothing anywhere else.
const SECRET: [u8; 32] = [7; 32];

/// The copies of the bot that interactions are sent to, each in turn.
#[derive(Clone, Debug, Default)]
pub struct Endpoint {
    /// Where they listen; none where interactions go over the gateway.
    pub copies: Vec<SocketAddr>,
    /// What Discord's clock says when it signs, in seconds of the epoch.
    pub now: i64,
    sent: usize,
}

impl Endpoint {
    /// Interactions go to these.
    pub fn new(copies: Vec<SocketAddr>, now: i64) -> Self {
        let sent = 0;
        Self { copies, now, sent }
    }

    /// The copy whose turn it is.
    pub fn next(&mut self) -> Option<SocketAddr> {
        let turn = self.sent.checked_rem(self.copies.len())?;
        self.sent += 1;
        self.copies.get(turn).copied()
    }
}

/// The public key, as the Developer Portal shows it.
pub fn public_key() -> String {
    hex(signing_key().verifying_key().as_bytes())
}

/// The headers that sign a body at that moment: name and value.
pub fn signature(moment: i64, body: &[u8]) -> [(&'static str, String); 2] {
    let signed = [moment.to_string().as_bytes(), body].concat();
    [
        (
            "x-signature-ed25519",
            hex(&signing_key().sign(&signed).to_bytes()),
        ),
        ("x-signature-timestamp", moment.to_string()),
    ]
}

/// Sends an interaction to a copy, and takes what it answers as the callback.
pub fn deliver(world: &Arc<World>, copy: SocketAddr, id: u64, payload: &Value) {
    let body = payload.to_string();
    let moment = world.look(|state| state.endpoint.now);
    let world = Arc::clone(world);
    world.runtime.clone().spawn(async move {
        let answered = post(copy, moment, body).await;
        world.change(|state| match answered {
            Ok(content) => take(state, id, content),
            Err(problem) => state.violations.push(format!("the endpoint {problem}")),
        });
    });
}

async fn post(copy: SocketAddr, moment: i64, body: String) -> Result<Content, String> {
    let client = reqwest::Client::builder().no_proxy().build();
    let mut request = client
        .map_err(|problem| problem.to_string())?
        .post(format!("http://{copy}/interactions"));
    for (name, value) in signature(moment, body.as_bytes()) {
        request = request.header(name, value);
    }
    let response = request.body(body).send().await;
    let response = response.map_err(|problem| problem.to_string())?;
    let status = response.status();
    let kind = response.headers().get(CONTENT_TYPE).cloned();
    let bytes = response.bytes().await;
    let bytes = bytes.map_err(|problem| problem.to_string())?;
    if status != 200 {
        return Err(format!("answered {status}: {bytes:?}"));
    }
    let mut answer = Request::new(Body::from(bytes));
    let kind = kind.ok_or("does not say what its answer is")?;
    answer.headers_mut().insert(CONTENT_TYPE, kind);
    Ok(Content::read(answer).await)
}

/// The answer is held against what a callback may be, written down as one, and carried out.
fn take(state: &mut State, id: u64, content: Content) {
    let token = state.interactions[&id].token.clone();
    let mut problems: Vec<String> = content.problem.iter().cloned().collect();
    problems.extend(specification::problems(route::CALLBACK, &content.body));
    problems.extend(rules::problems(&content.body));
    let mut received = Received {
        method: "POST".to_owned(),
        path: format!("{API}/interactions/{id}/{token}/callback"),
        query: String::new(),
        route: Some(route::CALLBACK),
        headers: Vec::new(),
        authorized: false,
        body: content.body.clone(),
        files: content.files.clone(),
        status: Some(200),
    };
    if problems.is_empty()
        && let Err(refusal) = accept_response(state, id, &token, content)
    {
        received.status = Some(refusal.status);
        problems.push(format!("{refusal:?}"));
    }
    state.recorder.requests.push(received);
    let problems = problems.into_iter();
    state
        .violations
        .extend(problems.map(|problem| format!("the endpoint's answer: {problem}")));
}

fn signing_key() -> SigningKey {
    SigningKey::from_bytes(&SECRET)
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"))
}
