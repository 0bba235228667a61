//! What this Discord remembers, behind one lock, and how a scene waits for it to change.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::runtime::Handle;
use tokio::sync::watch;

use super::endpoint::Endpoint;
use super::faults::Fault;
use super::gateway::Switchboard;
use super::payloads::{Interaction, Place, StoredMessage};
use super::recorder::Recorder;
use super::routes::Route;
use super::scene::ServerRecord;
use super::snowflake::Snowflakes;

/// How long a scene waits for the bot before it fails. Far above what any answer needs, for a machine under load.
const PATIENCE: Duration = Duration::from_secs(30);

/// Everything there is, shared by the two fronts and the people.
pub struct World {
    /// Where the REST front listens.
    pub rest: SocketAddr,
    /// Where the gateway listens.
    pub gateway: SocketAddr,
    /// The bot's application; its user has the same id.
    pub application: u64,
    /// The runtime of the loopback's own thread.
    pub runtime: Handle,
    state: Mutex<State>,
    changed: watch::Sender<()>,
}

/// What changes in the course of a scene.
#[derive(Default)]
pub struct State {
    /// The bot's application; its user has the same id.
    pub application: u64,
    /// Gives the ids.
    pub snowflakes: Snowflakes,
    /// The users by name, so that the same name is the same person.
    pub users: BTreeMap<String, u64>,
    /// The servers, in order of their making.
    pub servers: Vec<ServerRecord>,
    /// The commands, once the bot has registered them or the scene has given them.
    pub commands: Option<Vec<Value>>,
    /// Every channel there is, by id.
    pub places: BTreeMap<u64, Place>,
    /// The interactions by id.
    pub interactions: BTreeMap<u64, Interaction>,
    /// The messages by id, deleted ones too.
    pub messages: BTreeMap<u64, StoredMessage>,
    /// Where interactions go instead of the gateway.
    pub endpoint: Endpoint,
    /// The gateway's sessions and connections.
    pub gateway: Switchboard,
    /// What the next requests to a route will meet.
    pub faults: BTreeMap<Route, VecDeque<Fault>>,
    /// What the bot sent.
    pub recorder: Recorder,
    /// What the bot sent that Discord would refuse, in words.
    pub violations: Vec<String>,
}

impl World {
    /// A new world with nothing in it.
    pub fn new(rest: SocketAddr, gateway: SocketAddr, runtime: Handle) -> Self {
        let mut state = State::default();
        let application = state.snowflakes.next();
        state.application = application;
        Self {
            rest,
            gateway,
            application,
            runtime,
            state: Mutex::new(state),
            changed: watch::Sender::new(()),
        }
    }

    /// The address of the gateway.
    pub fn gateway_url(&self) -> String {
        format!("ws://{}", self.gateway)
    }

    /// Reads the state.
    pub fn look<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.lock())
    }

    /// Changes the state and wakes whoever waits for a change.
    pub fn change<T>(&self, write: impl FnOnce(&mut State) -> T) -> T {
        let result = write(&mut self.lock());
        self.changed.send_replace(());
        result
    }

    /// Waits until `read` finds what it looks for. Fails the scene with everything the bot sent when it never comes,
    /// and at once when the bot sent something Discord would refuse.
    pub async fn until<T>(&self, what: &str, mut read: impl FnMut(&State) -> Option<T>) -> T {
        let mut changes = self.changed.subscribe();
        // Made on the loopback's own clock: a paused clock of the scene would run out while the bot is still reading.
        let mut patience = self
            .runtime
            .spawn(async { tokio::time::sleep(PATIENCE).await });
        loop {
            self.assert_no_violation();
            if let Some(found) = self.look(&mut read) {
                patience.abort();
                return found;
            }
            tokio::select! {
                _ = changes.changed() => {}
                _ = &mut patience => panic!("{what}: it never came.\n{}", self.look(|state| state.recorder.transcript())),
            }
        }
    }

    /// Waits until the bot has a session that is told what happens in `server` (none: in direct messages). A bot that
    /// interactions are sent to needs none.
    pub async fn until_bot_serves(&self, server: Option<u64>) {
        if self.look(|state| !state.endpoint.copies.is_empty()) {
            return;
        }
        let is_served = |state: &State| state.gateway.serves(server).then_some(());
        self.until("The bot connects to the gateway", is_served)
            .await;
    }

    /// Fails the scene when the bot sent something Discord would refuse.
    pub fn assert_no_violation(&self) {
        let violations = self.look(|state| state.violations.join("\n"));
        assert!(
            violations.is_empty(),
            "The bot sent what Discord would refuse:\n{violations}"
        );
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A scene that failed inside the lock has said so already; the others may read on.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
