//! The gateway of the firehose: a session for whoever comes, and events as fast as they are read.
//! <https://docs.discord.com/developers/events/gateway>

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio_tungstenite::tungstenite::{Error, Message};

use super::payloads;

/// Dispatch, heartbeat, identify, resume, hello, acknowledgement.
/// <https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway>
mod op {
    pub const DISPATCH: u64 = 0;
    pub const HEARTBEAT: u64 = 1;
    pub const IDENTIFY: u64 = 2;
    pub const RESUME: u64 = 6;
    pub const HELLO: u64 = 10;
    pub const ACKNOWLEDGED: u64 = 11;
}

/// Longer than any run, so that a heartbeat comes only when it is asked for.
const HEARTBEAT_INTERVAL_MS: u64 = 10 * 60 * 60 * 1_000;

/// How many events are handed to the socket in one go.
const TOGETHER: usize = 64;

/// What the bot is sent next.
pub enum Order {
    /// An event.
    Event {
        /// Its name.
        event: &'static str,
        /// Its data, as JSON.
        data: String,
    },
    /// The wish for a heartbeat.
    Heartbeat,
}

/// Sends the orders over whichever connection the bot has; counts its heartbeats.
pub async fn serve(
    listener: TcpListener,
    mut orders: mpsc::Receiver<Order>,
    heartbeats: watch::Sender<u64>,
) {
    let mut sequence = 0;
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        // A line that is lost is the bot's to make good: it comes again.
        let _ = converse(stream, &mut sequence, &mut orders, &heartbeats).await;
    }
}

async fn converse(
    stream: TcpStream,
    sequence: &mut u64,
    orders: &mut mpsc::Receiver<Order>,
    heartbeats: &watch::Sender<u64>,
) -> Result<(), Error> {
    let mut socket = tokio_tungstenite::accept_async(stream).await?;
    let hello = json!({ "heartbeat_interval": HEARTBEAT_INTERVAL_MS });
    socket.send(payload(op::HELLO, &hello)).await?;
    let mut batch = Vec::with_capacity(TOGETHER);
    let mut ready = false;
    loop {
        tokio::select! {
            frame = socket.next() => {
                let text = match frame {
                    Some(Ok(Message::Text(text))) => text,
                    Some(Ok(_)) => continue,
                    Some(Err(error)) => return Err(error),
                    None => return Ok(()),
                };
                let received: Value = serde_json::from_str(&text).expect("a payload is JSON");
                match received["op"].as_u64() {
                    Some(op::HEARTBEAT) => {
                        socket.send(payload(op::ACKNOWLEDGED, &Value::Null)).await?;
                        heartbeats.send_modify(|beats| *beats += 1);
                    }
                    Some(op::IDENTIFY) => {
                        *sequence = 0;
                        socket.send(dispatch(sequence, "READY", &payloads::ready())).await?;
                        ready = true;
                    }
                    Some(op::RESUME) => {
                        socket.send(dispatch(sequence, "RESUMED", "{}")).await?;
                        ready = true;
                    }
                    _ => {}
                }
            }
            _ = orders.recv_many(&mut batch, TOGETHER), if ready => {
                if batch.is_empty() {
                    return Ok(());
                }
                for order in batch.drain(..) {
                    let message = match order {
                        Order::Event { event, data } => dispatch(sequence, event, &data),
                        Order::Heartbeat => payload(op::HEARTBEAT, &Value::Null),
                    };
                    socket.feed(message).await?;
                }
                socket.flush().await?;
            }
        }
    }
}

fn payload(op: u64, data: &Value) -> Message {
    Message::Text(json!({ "op": op, "d": data, "s": null, "t": null }).to_string())
}

fn dispatch(sequence: &mut u64, event: &str, data: &str) -> Message {
    *sequence += 1;
    let op = op::DISPATCH;
    Message::Text(format!(
        r#"{{"op":{op},"t":"{event}","s":{sequence},"d":{data}}}"#
    ))
}
