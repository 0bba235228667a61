//! What the gateway knows of the bot: its sessions, with all they were sent, and the connections they use just now.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};
use serenity::model::gateway::GatewayIntents;
use tokio::sync::mpsc::UnboundedSender;

use super::{close, op};

/// What a connection is told to do.
#[derive(Clone, Debug)]
pub enum Order {
    /// Send this payload.
    Send(String),
    /// Send these bytes as they stand.
    SendBytes(Vec<u8>),
    /// Close, with this code or with a frame that has none.
    Close(Option<u16>),
    /// Cut the line without a word.
    Cut,
    /// Begin this text and cut the line in the middle of it.
    CutWithin(String),
}

/// A session, which a bot may resume over another connection.
#[derive(Debug)]
pub struct Session {
    /// Its id.
    pub id: String,
    /// The shard's number, and how many there are.
    pub shard: (u64, u64),
    /// What the bot asked to be told.
    pub intents: GatewayIntents,
    /// The connection it uses; none while the bot is away.
    pub connection: Option<u64>,
    /// Everything it was sent, by sequence number less one, so that it can be sent again.
    sent: Vec<String>,
}

/// All sessions and connections, and how the gateway is told to behave.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a way of its own to misbehave"
)]
pub struct Switchboard {
    /// The sessions.
    pub sessions: Vec<Session>,
    /// How often the bot is asked for a heartbeat.
    pub heartbeat_interval: Duration,
    /// Whether heartbeats go unanswered.
    pub swallows_heartbeats: bool,
    /// Whether nothing is said any more, whatever comes.
    pub says_nothing: bool,
    /// Whether payloads are sent compressed.
    pub compresses: bool,
    /// Whether a connection is dropped as soon as it is made.
    pub refuses_connections: bool,
    /// What the next event of that name lacks, each a JSON pointer into its data.
    pub lacking: Vec<(String, Vec<String>)>,
    /// The privileged intents the bot was not granted.
    pub disallowed: GatewayIntents,
    /// How many heartbeats were acknowledged.
    pub acknowledged: usize,
    /// How many connections were dropped as soon as they were made.
    pub refused: usize,
    connections: BTreeMap<u64, UnboundedSender<Order>>,
    opened: u64,
}

impl Default for Switchboard {
    fn default() -> Self {
        Self {
            sessions: Vec::new(),
            heartbeat_interval: Duration::from_millis(41_250),
            swallows_heartbeats: false,
            says_nothing: false,
            compresses: false,
            refuses_connections: false,
            lacking: Vec::new(),
            disallowed: GatewayIntents::empty(),
            acknowledged: 0,
            refused: 0,
            connections: BTreeMap::new(),
            opened: 0,
        }
    }
}

impl Switchboard {
    /// A connection was made; gives its number.
    pub fn open(&mut self, orders: UnboundedSender<Order>) -> u64 {
        self.opened += 1;
        self.connections.insert(self.opened, orders);
        self.opened
    }

    /// A connection is gone. Its session stays, for the bot to resume.
    pub fn leave(&mut self, connection: u64) {
        self.connections.remove(&connection);
        for session in &mut self.sessions {
            session.connection.take_if(|used| *used == connection);
        }
    }

    /// Tells a connection what to do.
    pub fn order(&self, connection: u64, order: Order) {
        if let Some(orders) = self.connections.get(&connection) {
            // A connection that has just ended needs no orders.
            let _ = orders.send(order);
        }
    }

    /// Tells every connection what to do.
    pub fn order_all(&self, order: &Order) {
        self.connections
            .keys()
            .for_each(|connection| self.order(*connection, order.clone()));
    }

    /// How many connections are open.
    pub fn connected(&self) -> usize {
        self.connections.len()
    }

    /// The session that uses a connection.
    pub fn session_of(&mut self, connection: u64) -> Option<&mut Session> {
        self.sessions
            .iter_mut()
            .find(|session| session.connection == Some(connection))
    }

    /// Whether some session is told what happens in `server` (none: in direct messages).
    pub fn serves(&self, server: Option<u64>) -> bool {
        self.sessions.iter().any(|session| session.covers(server))
    }

    /// Opens a session. One that the same shard had before is over, unless it is in use: several instances of a bot may
    /// have a session each for the same shard.
    /// <https://discord.com/developers/docs/events/gateway#sharding>
    pub fn begin(&mut self, session: Session) {
        self.sessions
            .retain(|other| other.shard != session.shard || other.connection.is_some());
        self.sessions.push(session);
    }

    /// Takes a session up again from `sequence`: everything after it is sent once more.
    pub fn resume(&mut self, connection: u64, id: &str, sequence: usize) -> Result<(), u16> {
        let session = self.sessions.iter_mut().find(|session| session.id == id);
        let Some(session) = session else {
            self.order(
                connection,
                Order::Send(payload(op::INVALID_SESSION, &json!(false))),
            );
            return Ok(());
        };
        if sequence > session.sent.len() {
            self.sessions.retain(|session| session.id != id);
            return Err(close::INVALID_SEQUENCE);
        }
        session.connection = Some(connection);
        let missed = session.sent.split_off(sequence);
        session.sent.extend_from_slice(&missed);
        for text in missed {
            self.order(connection, Order::Send(text));
        }
        self.tell(connection, "RESUMED", &json!({}));
        Ok(())
    }

    /// Forgets the session of a connection: it cannot be resumed.
    pub fn end_session_of(&mut self, connection: u64) {
        self.sessions
            .retain(|session| session.connection != Some(connection));
    }

    /// Sends an event to every session under this sequence number, whatever its turn is.
    pub fn tell_all_out_of_turn(&mut self, sequence: u64, event: &str, data: &Value) {
        let text = json!({ "op": op::DISPATCH, "t": event, "s": sequence, "d": data }).to_string();
        self.order_all(&Order::Send(text));
    }

    /// Sends an event over one connection.
    pub fn tell(&mut self, connection: u64, event: &str, data: &Value) {
        let data = self.without_what_it_lacks(event, data.clone());
        let text = self
            .session_of(connection)
            .map(|session| session.remember(event, &data));
        if let Some(text) = text {
            self.order(connection, Order::Send(text));
        }
    }

    /// Sends an event to every session.
    pub fn dispatch_to_all(&mut self, event: &str, data: &Value) {
        let connections: Vec<_> = self
            .sessions
            .iter()
            .filter_map(|session| session.connection)
            .collect();
        for connection in connections {
            self.tell(connection, event, data);
        }
    }

    /// Sends what was sent before of the thing with this id once more, with a sequence number of its own.
    pub fn repeat(&mut self, event: &str, id: u64) {
        let id = json!(id.to_string());
        self.repeat_where(|payload| payload["t"] == event && payload["d"]["id"] == id);
    }

    /// Sends every session its `READY` once more.
    pub fn announce_again(&mut self) {
        self.repeat_where(|payload| payload["t"] == "READY");
    }

    fn repeat_where(&mut self, is_meant: impl Fn(&Value) -> bool) {
        for session in &mut self.sessions {
            let sent = session.sent.iter().find_map(|text| {
                let payload: Value = serde_json::from_str(text).expect("it was JSON");
                is_meant(&payload).then_some(payload)
            });
            let sent = sent.expect("it was sent before");
            let (event, data) = (sent["t"].as_str().expect("an event"), &sent["d"]);
            let text = session.remember(event, data);
            if let Some(orders) = session.connection.and_then(|it| self.connections.get(&it)) {
                let _ = orders.send(Order::Send(text));
            }
        }
    }

    /// The data of an event without what it is to lack.
    fn without_what_it_lacks(&mut self, event: &str, mut data: Value) -> Value {
        let place = self.lacking.iter().position(|(of, _)| of == event);
        let lacks = place.map(|place| self.lacking.remove(place).1);
        for pointer in lacks.into_iter().flatten() {
            let (parent, key) = pointer.rsplit_once('/').expect("a JSON pointer");
            let parent = data.pointer_mut(parent).and_then(Value::as_object_mut);
            let gone = parent.and_then(|parent| parent.remove(key));
            assert!(gone.is_some(), "{event} has no {pointer}");
        }
        data
    }

    /// Sends an event to the sessions that cover `server`. What each is told depends on its intents; a session that is
    /// away is told when it comes back.
    pub fn dispatch(
        &mut self,
        server: Option<u64>,
        event: &str,
        data: impl Fn(GatewayIntents) -> Option<Value>,
    ) {
        let mut orders = Vec::new();
        for place in 0..self.sessions.len() {
            let session = &self.sessions[place];
            let data = session.covers(server).then(|| data(session.intents));
            if let Some(data) = data.flatten() {
                let data = self.without_what_it_lacks(event, data);
                let session = &mut self.sessions[place];
                orders.push((session.connection, session.remember(event, &data)));
            }
        }
        for (connection, text) in orders {
            if let Some(connection) = connection {
                self.order(connection, Order::Send(text));
            }
        }
    }
}

impl Session {
    /// A new session.
    pub fn new(id: String, connection: u64, shard: (u64, u64), intents: GatewayIntents) -> Self {
        Self {
            id,
            shard,
            intents,
            connection: Some(connection),
            sent: Vec::new(),
        }
    }

    /// <https://discord.com/developers/docs/events/gateway#sharding-sharding-formula>
    fn covers(&self, server: Option<u64>) -> bool {
        let (number, total) = self.shard;
        server.map_or(0, |server| (server >> 22) % total) == number
    }

    fn remember(&mut self, event: &str, data: &Value) -> String {
        let sequence = self.sent.len() + 1;
        let text = json!({ "op": op::DISPATCH, "t": event, "s": sequence, "d": data }).to_string();
        self.sent.push(text.clone());
        text
    }
}

/// A payload that is no event.
pub fn payload(op: u64, data: &Value) -> String {
    json!({ "op": op, "d": data, "s": null, "t": null }).to_string()
}
