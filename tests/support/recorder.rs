//! What the bot sent, written down: each REST request and each gateway payload, never its token.

use std::fmt::Write as _;

use serde_json::Value;

use super::routes::Route;

/// How much of a body a transcript shows.
const BEGINNING: usize = 600;

/// One REST request as it arrived.
#[derive(Clone, Debug)]
pub struct Received {
    /// `POST`
    pub method: String,
    /// The path with its ids and without the query.
    pub path: String,
    /// What stood behind the `?`.
    pub query: String,
    /// The route, where this Discord knows it.
    pub route: Option<Route>,
    /// Every header but the one that carries the token.
    pub headers: Vec<(String, String)>,
    /// Whether the token was there and right.
    pub authorized: bool,
    /// The JSON body (of a multipart request its `payload_json`), or null.
    pub body: Value,
    /// The files that came with it.
    pub files: Vec<Upload>,
    /// The status it was answered with; none while it hangs, or when the line was cut.
    pub status: Option<u16>,
}

/// One file of a multipart request.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The form field, `files[0]`.
    pub field: String,
    /// The name a person sees.
    pub filename: String,
    /// The type it was declared as.
    pub content_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// The file as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("the file is text")
    }
}

/// One gateway payload the bot sent.
#[derive(Clone, Debug)]
pub struct Payload {
    /// The connection it came over, counted from 1.
    pub connection: u64,
    /// Its opcode: 1 heartbeat, 2 identify, 3 presence, 6 resume.
    pub op: u64,
    /// Its data, without the token.
    pub data: Value,
}

/// All of it, in order of arrival.
#[derive(Debug, Default)]
pub struct Recorder {
    /// The REST requests.
    pub requests: Vec<Received>,
    /// The gateway payloads.
    pub payloads: Vec<Payload>,
}

impl Recorder {
    /// The requests that came over `route`.
    pub fn requests_to(&self, route: Route) -> Vec<Received> {
        self.requests
            .iter()
            .filter(|request| request.route == Some(route))
            .cloned()
            .collect()
    }

    /// How many payloads with this opcode came.
    pub fn payloads_with(&self, op: u64) -> usize {
        self.payloads
            .iter()
            .filter(|payload| payload.op == op)
            .count()
    }

    /// All of it as text, for the message of a scene that failed.
    pub fn transcript(&self) -> String {
        let mut text = String::from("The bot sent over the gateway:\n");
        for Payload {
            connection,
            op,
            data,
        } in &self.payloads
        {
            let _ = writeln!(text, "  connection {connection}, op {op}: {data}");
        }
        text.push_str("and over REST:\n");
        for Received {
            method,
            path,
            status,
            body,
            ..
        } in &self.requests
        {
            let status = status.map_or_else(|| "no answer".to_owned(), |status| status.to_string());
            let beginning: String = body.to_string().chars().take(BEGINNING).collect();
            let _ = writeln!(text, "  {method} {path} -> {status} {beginning}");
        }
        text
    }
}
