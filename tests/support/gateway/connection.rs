//! One WebSocket connection of the bot, from HELLO to its end.

use std::borrow::Cow;
use std::io::Write as _;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::handshake;
use super::sessions::{Order, payload};
use super::{close, op};
use crate::support::recorder::Payload;
use crate::support::world::World;

/// Answers on `listener` until the loopback's thread ends.
pub async fn serve(listener: TcpListener, world: Arc<World>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let refuses = world.change(|state| {
            state.gateway.refused += usize::from(state.gateway.refuses_connections);
            state.gateway.refuses_connections
        });
        if !refuses {
            tokio::spawn(converse(stream, Arc::clone(&world)));
        }
    }
}

async fn converse(stream: TcpStream, world: Arc<World>) {
    let Ok(mut socket) = tokio_tungstenite::accept_async(stream).await else {
        return;
    };
    let (sender, orders) = unbounded_channel();
    let number = world.change(|state| {
        let hello = json!({ "heartbeat_interval": state.gateway.heartbeat_interval.as_millis() });
        let number = state.gateway.open(sender);
        state
            .gateway
            .order(number, Order::Send(payload(op::HELLO, &hello)));
        number
    });
    let end = exchange(&mut socket, orders, number, &world).await;
    // Before the last words, so that whatever happens from now on is kept for the next connection.
    world.change(|state| {
        if let End::Close(Some(code)) = end
            && close::ENDS_SESSION.contains(&code)
        {
            state.gateway.end_session_of(number);
        }
        if let End::ByBot(Some(1000 | 1001)) = end {
            state.gateway.end_session_of(number);
        }
        state.gateway.leave(number);
    });
    if let End::Close(code) = end {
        let frame = code.map(|code| CloseFrame {
            code: code.into(),
            reason: Cow::Borrowed(""),
        });
        let _ = socket.close(frame).await;
        while let Some(Ok(_)) = socket.next().await {}
    }
}

/// How a connection ends.
#[derive(Clone, Copy)]
enum End {
    /// We close it.
    Close(Option<u16>),
    /// We cut it.
    Cut,
    /// The bot closed it with this code, or just went.
    ByBot(Option<u16>),
}

async fn exchange(
    socket: &mut WebSocketStream<TcpStream>,
    mut orders: UnboundedReceiver<Order>,
    number: u64,
    world: &World,
) -> End {
    loop {
        tokio::select! {
            frame = socket.next() => match frame {
                Some(Ok(Message::Text(text))) => {
                    if let Err(code) = receive(world, number, &text) {
                        return End::Close(Some(code));
                    }
                }
                Some(Ok(Message::Close(frame))) => return End::ByBot(frame.map(|frame| frame.code.into())),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return End::ByBot(None),
            },
            order = orders.recv() => match order {
                Some(Order::Send(_) | Order::SendBytes(_))
                    if world.look(|state| state.gateway.says_nothing) => {}
                Some(Order::Send(text)) => {
                    let message = if world.look(|state| state.gateway.compresses) {
                        Message::Binary(zlib(&text))
                    } else {
                        Message::Text(text)
                    };
                    if socket.send(message).await.is_err() {
                        return End::ByBot(None);
                    }
                }
                Some(Order::SendBytes(bytes)) => {
                    if socket.send(Message::Binary(bytes)).await.is_err() {
                        return End::ByBot(None);
                    }
                }
                Some(Order::CutWithin(text)) => {
                    // The other side may be gone already; the line is cut either way.
                    let _ = socket.get_mut().write_all(&beginning_of_a_frame(&text)).await;
                    return End::Cut;
                }
                Some(Order::Close(code)) => return End::Close(code),
                Some(Order::Cut) | None => return End::Cut,
            },
        }
    }
}

/// A payload as Discord compresses it where the bot said `compress` when it identified: each a stream of its own.
/// <https://discord.com/developers/docs/events/gateway#payload-compression>
pub fn zlib(text: &str) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).expect("memory");
    encoder.finish().expect("memory")
}

/// The head of a text frame, which promises all of the text, and half of it.
/// <https://www.rfc-editor.org/rfc/rfc6455#section-5.2>
fn beginning_of_a_frame(text: &str) -> Vec<u8> {
    const FINAL_TEXT: u8 = 0x81;
    const LENGTH_IN_EIGHT_BYTES: u8 = 127;
    let mut frame = vec![FINAL_TEXT, LENGTH_IN_EIGHT_BYTES];
    frame.extend((text.len() as u64).to_be_bytes());
    frame.extend(&text.as_bytes()[..text.len() / 2]);
    frame
}

/// Writes a payload down and answers it.
fn receive(world: &World, connection: u64, text: &str) -> Result<(), u16> {
    let received: Value = serde_json::from_str(text).map_err(|_| close::DECODE_ERROR)?;
    let op = received["op"].as_u64().ok_or(close::DECODE_ERROR)?;
    let mut data = received["d"].clone();
    world.change(|state| {
        let answer = handshake::receive(world, state, connection, op, &data);
        if let Some(fields) = data.as_object_mut() {
            fields.remove("token");
        }
        state.recorder.payloads.push(Payload {
            connection,
            op,
            data,
        });
        answer
    })
}
