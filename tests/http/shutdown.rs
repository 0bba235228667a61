//! How a bot that is told to stop ends its conversations over HTTP.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::stage::{SIGNED, Stage};
use crate::support::endpoint;
use crate::support::visit::asks;

#[tokio::test]
async fn a_request_that_has_begun_is_answered_and_no_other_is_taken() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let address = bot.address.expect("an address");
    let body = asks("who keeps the secretariat of the road?").to_string();
    let [signature, moment] = endpoint::signature(SIGNED, body.as_bytes());
    let head = format!(
        "POST /interactions HTTP/1.1\r\nhost: bot\r\nexpect: 100-continue\r\ncontent-length: {}\r\n\
         {}: {}\r\n{}: {}\r\n\r\n",
        body.len(),
        signature.0,
        signature.1,
        moment.0,
        moment.1
    );
    let mut line = TcpStream::connect(address).await.expect("a connection");
    line.write_all(head.as_bytes()).await.expect("a head");
    // The request is under way once the bot asks for its body.
    let mut goes_on = vec![0; b"HTTP/1.1 100 Continue\r\n\r\n".len()];
    line.read_exact(&mut goes_on).await.expect("an invitation");
    let stopping = tokio::spawn(bot.stops());
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    line.write_all(body.as_bytes()).await.expect("a body");
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("keeps the secretariat"), "{answer}");
    stopping.await.expect("no panic").expect("a good end");
}
