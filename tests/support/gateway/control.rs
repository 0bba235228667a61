//! The gateway in the hands of a scene: what it has seen of the bot, and what can go wrong.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use serenity::model::gateway::GatewayIntents;

use super::connection::zlib;
use super::op;
use super::sessions::{Order, payload};
use crate::support::recorder::Payload;
use crate::support::world::{State, World};

/// The gateway, as a scene holds it.
#[derive(Clone)]
pub struct Gateway {
    world: Arc<World>,
}

/// A line that was just lost, to wait for what the bot does about it.
pub struct Severed {
    world: Arc<World>,
    identified: usize,
    resumed: usize,
}

impl Gateway {
    /// The gateway of a world.
    pub fn new(world: Arc<World>) -> Self {
        Self { world }
    }

    /// Waits until the bot has a session.
    pub async fn is_ready(&self) {
        let ready = |state: &State| {
            state
                .gateway
                .sessions
                .iter()
                .any(|session| session.connection.is_some())
                .then_some(())
        };
        self.world
            .until("The bot connects to the gateway", ready)
            .await;
    }

    /// The intents the bot asked for when it last identified.
    pub fn intents(&self) -> GatewayIntents {
        let intents = self
            .world
            .look(|state| state.gateway.sessions.last().map(|session| session.intents));
        intents.expect("the bot has identified")
    }

    /// Everything the bot sent over the gateway.
    pub fn received(&self) -> Vec<Payload> {
        self.world.look(|state| state.recorder.payloads.clone())
    }

    /// How many times the bot sent a payload with this opcode.
    pub fn count(&self, op: u64) -> usize {
        self.world.look(|state| state.recorder.payloads_with(op))
    }

    /// How many connections are open.
    pub fn connections(&self) -> usize {
        self.world.look(|state| state.gateway.connected())
    }

    /// Waits until `times` heartbeats have been acknowledged.
    pub async fn acknowledges_heartbeats(&self, times: usize) {
        let enough = |state: &State| (state.gateway.acknowledged >= times).then_some(());
        self.world
            .until(&format!("The bot sends {times} heartbeats"), enough)
            .await;
    }

    /// Waits until `times` connections have been refused.
    pub async fn refused(&self, times: usize) {
        let enough = |state: &State| (state.gateway.refused >= times).then_some(());
        self.world
            .until(&format!("The bot tries to connect {times} times"), enough)
            .await;
    }

    /// Waits until no connection is left.
    pub async fn is_left_alone(&self) {
        let alone = |state: &State| (state.gateway.connected() == 0).then_some(());
        self.world.until("The bot leaves the gateway", alone).await;
    }

    /// From the next connection on, heartbeats are wanted this often.
    pub fn wants_heartbeats_every(&self, interval: Duration) -> &Self {
        self.world
            .change(|state| state.gateway.heartbeat_interval = interval);
        self
    }

    /// Whether heartbeats go unanswered from now on.
    pub fn swallows_heartbeats(&self, swallows: bool) -> &Self {
        self.world
            .change(|state| state.gateway.swallows_heartbeats = swallows);
        self
    }

    /// Whether it says nothing any more, over the connections there are and those to come, whatever the bot says.
    pub fn says_nothing(&self, nothing: bool) -> &Self {
        self.world
            .change(|state| state.gateway.says_nothing = nothing);
        self
    }

    /// Whether every payload is sent compressed from now on.
    pub fn compresses(&self, compresses: bool) -> &Self {
        self.world
            .change(|state| state.gateway.compresses = compresses);
        self
    }

    /// Whether connections are dropped as soon as they are made.
    pub fn refuses_connections(&self, refuses: bool) -> &Self {
        self.world
            .change(|state| state.gateway.refuses_connections = refuses);
        self
    }

    /// The intents an IDENTIFY may not ask for; asking for them closes the connection with 4014.
    pub fn disallows(&self, intents: GatewayIntents) -> &Self {
        self.world
            .change(|state| state.gateway.disallowed = intents);
        self
    }

    /// Asks for a heartbeat now.
    pub fn asks_for_heartbeat(&self) {
        self.orders(&Order::Send(payload(op::HEARTBEAT, &Value::Null)));
    }

    /// Closes every connection with this code. Where Discord's documentation says so, the session ends with it.
    pub fn closes_with(&self, code: u16) -> Severed {
        self.severs(&Order::Close(Some(code)))
    }

    /// Closes every connection with a frame that has no code.
    pub fn closes_without_code(&self) -> Severed {
        self.severs(&Order::Close(None))
    }

    /// Cuts every line without a word.
    pub fn cuts_the_line(&self) -> Severed {
        self.severs(&Order::Cut)
    }

    /// Cuts every line in the middle of a frame.
    pub fn cuts_within_a_frame(&self) -> Severed {
        let frame = payload(op::DISPATCH, &json!({ "never": "read to its end" }));
        self.severs(&Order::CutWithin(frame))
    }

    /// Asks the bot to connect again and resume.
    pub fn asks_to_reconnect(&self) -> Severed {
        self.severs(&Order::Send(payload(op::RECONNECT, &Value::Null)))
    }

    /// Declares the session invalid; it may be resumed, or is forgotten.
    pub fn invalidates_the_session(&self, resumable: bool) -> Severed {
        if !resumable {
            self.world.change(|state| state.gateway.sessions.clear());
        }
        self.severs(&Order::Send(payload(
            op::INVALID_SESSION,
            &json!(resumable),
        )))
    }

    /// Sends an event with any data, to every session.
    pub fn dispatches(&self, event: &str, data: &Value) {
        self.world
            .change(|state| state.gateway.dispatch_to_all(event, data));
    }

    /// Sends an event again under the sequence number of an earlier one, as when events overtake one another.
    pub fn dispatches_as(&self, sequence: u64, event: &str, data: &Value) {
        self.world.change(|state| {
            state.gateway.tell_all_out_of_turn(sequence, event, data);
        });
    }

    /// Sends the event of that name about the thing with this id once more to every session.
    pub fn repeats(&self, event: &str, id: u64) {
        self.world.change(|state| state.gateway.repeat(event, id));
    }

    /// Sends every session its `READY` once more.
    pub fn announces_the_session_again(&self) {
        self.world.change(|state| state.gateway.announce_again());
    }

    /// The next event of that name lacks these fields, each a JSON pointer: `/member/user`.
    pub fn next_lacks(&self, event: &str, pointers: &[&str]) -> &Self {
        let pointers = pointers.iter().map(|pointer| (*pointer).to_owned());
        let lacks = (event.to_owned(), pointers.collect());
        self.world.change(|state| state.gateway.lacking.push(lacks));
        self
    }

    /// Sends a compressed payload that breaks off in its middle.
    pub fn sends_a_broken_compressed_payload(&self) {
        let mut bytes = zlib(&payload(
            op::DISPATCH,
            &json!({ "never": "read to its end" }),
        ));
        bytes.truncate(bytes.len() / 2);
        self.orders(&Order::SendBytes(bytes));
    }

    /// Sends a text as it stands, over every connection; it need not be a payload at all.
    pub fn sends_raw(&self, text: &str) {
        self.orders(&Order::Send(text.to_owned()));
    }

    fn severs(&self, order: &Order) -> Severed {
        let severed = self.world.look(|state| Severed {
            world: Arc::clone(&self.world),
            identified: state.recorder.payloads_with(op::IDENTIFY),
            resumed: state.recorder.payloads_with(op::RESUME),
        });
        self.orders(order);
        severed
    }

    fn orders(&self, order: &Order) {
        self.world.change(|state| state.gateway.order_all(order));
    }
}

impl Severed {
    /// Waits until the bot has taken its session up again.
    pub async fn resumed(self) {
        self.waits("The bot resumes its session", op::RESUME, self.resumed)
            .await;
    }

    /// Waits until the bot has begun a new session. serenity leaves five seconds between two of them.
    pub async fn identified_again(self) {
        self.waits(
            "The bot begins a new session",
            op::IDENTIFY,
            self.identified,
        )
        .await;
    }

    async fn waits(&self, what: &str, op: u64, before: usize) {
        let again = |state: &State| {
            let connected = state
                .gateway
                .sessions
                .iter()
                .any(|session| session.connection.is_some());
            (connected && state.recorder.payloads_with(op) > before).then_some(())
        };
        self.world.until(what, again).await;
    }
}
