//! Somebody who speaks HTTP to the bot and is not Discord, or pretends to be.

use std::net::SocketAddr;

use reqwest::{Client, Method};
use serde_json::{Value, json};

use super::endpoint;

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// What kind of text it is.
    pub kind: String,
    /// The methods that are allowed, where that is said.
    pub allow: String,
    /// The text.
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 200, "{self:?}");
        assert_eq!(self.kind, "application/json");
        serde_json::from_str(&self.text).expect("JSON")
    }
}

/// Sends a request.
pub async fn send(
    address: SocketAddr,
    method: Method,
    path: &str,
    headers: &[(&'static str, String)],
    body: impl Into<reqwest::Body>,
) -> Answer {
    let client = Client::builder().no_proxy().build().expect("a client");
    let mut request = client
        .request(method, format!("http://{address}{path}"))
        .body(body);
    for (name, value) in headers {
        request = request.header(*name, value);
    }
    let response = request.send().await.expect("an answer");
    let header = |name: &str| {
        let value = response.headers().get(name);
        let text = value.map(|value| value.to_str().expect("a text"));
        text.unwrap_or_default().to_owned()
    };
    Answer {
        status: response.status().as_u16(),
        kind: header("content-type"),
        allow: header("allow"),
        text: response.text().await.expect("a text"),
    }
}

/// Looks at an address.
pub async fn get(address: SocketAddr, path: &str) -> Answer {
    send(address, Method::GET, path, &[], "").await
}

/// Sends a body as Discord would.
pub async fn post_signed(address: SocketAddr, moment: i64, body: &str) -> Answer {
    let headers = endpoint::signature(moment, body.as_bytes());
    let body = body.to_owned();
    send(address, Method::POST, "/interactions", &headers, body).await
}

/// A whole interaction: `/ask` with that question.
pub fn asks(question: &str) -> Value {
    let token = "interaction-token";
    json!({
        "id": "10", "application_id": "11", "type": 2, "token": token, "version": 1,
        "locale": "en-US", "channel_id": "12", "guild_id": "13", "app_permissions": "0",
        "entitlements": [], "authorizing_integration_owners": {}, "attachment_size_limit": 1,
        "data": {
            "id": "14", "name": "ask", "type": 1,
            "options": [{ "name": "question", "type": 3, "value": question }],
        },
        "member": {
            "user": { "id": "15", "username": "aida", "discriminator": "0", "avatar": null },
            "roles": [], "permissions": "0", "joined_at": null, "deaf": false, "mute": false, "flags": 0,
        },
    })
}
