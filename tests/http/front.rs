//! What is taken over HTTP, what is refused, and how that is said.

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::stage::{Running, SIGNED, Stage};
use crate::support::endpoint;
use crate::support::visit::{asks, get, post_signed, send};

const PING: &str = r#"{"id":"1","application_id":"2","type":1,"token":"t","version":1}"#;
const QUESTION: &str = "who keeps the secretariat of the road?";

async fn bot() -> (Stage, Running, SocketAddr) {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let address = bot.address.expect("an address");
    (stage, bot, address)
}

#[tokio::test]
async fn discord_is_told_that_the_bot_is_there() {
    let (_stage, _bot, address) = bot().await;
    let answer = post_signed(address, SIGNED, PING).await;
    assert_eq!(answer.json(), json!({ "type": 1 }));
}

#[tokio::test]
async fn what_discord_did_not_sign_is_refused_before_it_is_read() {
    let (_stage, bot, address) = bot().await;
    let good = endpoint::signature(SIGNED, PING.as_bytes());
    let forged = [("x-signature-ed25519", "00".repeat(64)), good[1].clone()];
    let later = [good[0].clone(), ("x-signature-timestamp", "1".to_owned())];
    for (headers, body, sentence) in [
        (&[][..], PING, "has no signature"),
        (&good[..1], PING, "has no signature"),
        (&forged, PING, "does not fit"),
        (&later, PING, "does not fit"),
        (&good, "not JSON", "does not fit"),
    ] {
        let answer = send(address, Method::POST, "/interactions", headers, body).await;
        assert_eq!(answer.status, 401, "{answer:?}");
        assert!(answer.text.contains(sentence), "{answer:?}");
    }
    assert_eq!(bot.bot.counters.refused.get("unsigned"), 2);
    assert_eq!(bot.bot.counters.refused.get("forged"), 3);
}

#[tokio::test]
async fn what_was_signed_long_ago_or_ahead_of_time_is_refused() {
    let (_stage, _bot, address) = bot().await;
    for (moment, status) in [(300, 200), (-300, 200), (301, 401), (-301, 401)] {
        let answer = post_signed(address, SIGNED + moment, PING).await;
        assert_eq!(answer.status, status, "{moment}: {answer:?}");
    }
}

#[tokio::test]
async fn everything_else_is_refused_with_a_status_and_a_sentence() {
    let (_stage, _bot, address) = bot().await;
    for (body, status, sentence) in [
        ("tea", 400, "The body is not JSON."),
        ("\u{1b}[31m\"", 400, "The body is not JSON."),
        ("[]", 400, "The body is not an interaction."),
        (r#"{"type":99}"#, 400, "The body is not an interaction."),
        (r#"{"type":2}"#, 400, "The body is not an interaction."),
        (&" ".repeat(300_000), 413, "The body is too large."),
    ] {
        let answer = post_signed(address, SIGNED, body).await;
        assert_eq!(answer.status, status, "{answer:?}");
        assert_eq!(answer.text, format!("{sentence}\n"));
        assert_eq!(answer.kind, "text/plain; charset=utf-8");
    }
    let elsewhere = get(address, "/").await;
    assert_eq!(
        (elsewhere.status, elsewhere.text.as_str()),
        (404, "There is nothing here.\n")
    );
    let looked_at = get(address, "/interactions").await;
    assert_eq!((looked_at.status, looked_at.allow.as_str()), (405, "POST"));
    assert_eq!(looked_at.text, "This address is not for that method.\n");
}

#[tokio::test]
async fn a_body_that_never_comes_whole_is_not_waited_for() {
    let (_stage, _bot, address) = bot().await;
    let mut line = TcpStream::connect(address).await.expect("a connection");
    let head = "POST /interactions HTTP/1.1\r\nhost: bot\r\ncontent-length: 10\r\n\r\n{";
    line.write_all(head.as_bytes()).await.expect("a request");
    tokio::time::pause();
    let mut answer = vec![0; 12];
    line.read_exact(&mut answer).await.expect("an answer");
    assert_eq!(String::from_utf8_lossy(&answer), "HTTP/1.1 408");
    tokio::time::resume();
}

#[tokio::test]
async fn a_head_that_never_comes_whole_is_not_waited_for() {
    let (_stage, _bot, address) = bot().await;
    let mut line = TcpStream::connect(address).await.expect("a connection");
    line.write_all(b"POST /inter").await.expect("a beginning");
    tokio::time::pause();
    let mut answer = Vec::new();
    let waiting = tokio::time::timeout(Duration::from_mins(10), line.read_to_end(&mut answer));
    waiting.await.expect("an end").expect("no fault");
    tokio::time::resume();
}

#[tokio::test]
async fn an_interaction_in_which_something_is_missing_is_answered_all_the_same() {
    let (_stage, bot, address) = bot().await;
    let whole = post_signed(address, SIGNED, &asks(QUESTION).to_string()).await;
    let whole = whole.json();
    assert_eq!(whole["type"], 4);
    let mut strange = asks(QUESTION);
    strange["member"]["joined_at"] = json!(["?"]);
    strange["entitlements"] = json!("?");
    let fields = strange.as_object_mut().expect("an object");
    fields.remove("version");
    let answer = post_signed(address, SIGNED, &strange.to_string()).await;
    assert_eq!(answer.json(), whole);
    assert_eq!(bot.bot.counters.unreadable.get(), 0);
}

#[tokio::test]
async fn whoever_waits_for_an_answer_to_what_cannot_be_read_is_told() {
    let (_stage, bot, address) = bot().await;
    let mut senseless = asks(QUESTION);
    senseless["data"] = json!("?");
    let told = post_signed(address, SIGNED, &senseless.to_string()).await;
    let told = told.json();
    assert_eq!(
        (&told["type"], &told["data"]["flags"]),
        (&json!(4), &json!(64))
    );
    let sentence = told["data"]["content"].as_str().expect("a sentence");
    assert!(sentence.contains("`10`"), "{sentence}");
    senseless["type"] = json!(4);
    let offered = post_signed(address, SIGNED, &senseless.to_string()).await;
    assert_eq!(
        offered.json(),
        json!({ "type": 8, "data": { "choices": [] } })
    );
    assert_eq!(bot.bot.counters.unreadable.get(), 2);
}
