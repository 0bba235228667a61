//! Starts the loopback Discord and stops it, and is the door through which a scene enters it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;

use serde_json::Value;
use tokio::runtime;
use tokio::sync::oneshot;

use super::assert_loopback::assert_loopback;
use super::endpoint::Endpoint;
use super::faults::Fault;
use super::gateway::{self, Gateway};
use super::recorder::Received;
use super::rest;
use super::routes::Route;
use super::scene::{Person, Server};
use super::specification;
use super::world::{State, World};

/// The only token this Discord takes. It opens nothing anywhere else.
pub const TOKEN: &str = "MTAw.Loopback.not-a-token-of-any-real-bot";

/// A Discord that lives on `127.0.0.1` until it is dropped.
///
/// Dropping it fails the scene when the bot sent anything Discord would refuse; [`Self::violations`] takes what a scene
/// expects.
pub struct LoopbackDiscord {
    world: Arc<World>,
    // Its drop ends the loopback's thread.
    _running: oneshot::Sender<()>,
}

impl LoopbackDiscord {
    /// Starts one on ports of its own. It has a thread and a clock of its own too: a bot that blocks its runtime, or a
    /// scene that pauses its clock, leaves it alone.
    #[expect(
        clippy::unused_async,
        reason = "a scene reads alike from its first line on"
    )]
    pub async fn start() -> Self {
        specification::announce();
        let rest_listener = listener();
        let gateway_listener = listener();
        let addresses = [&rest_listener, &gateway_listener]
            .map(|bound| bound.local_addr().expect("a bound address"));
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let [rest_address, gateway_address] = addresses;
        let world = Arc::new(World::new(
            rest_address,
            gateway_address,
            runtime.handle().clone(),
        ));
        let (running, stopped) = oneshot::channel();
        let shared = Arc::clone(&world);
        let thread = std::thread::Builder::new().name("loopback-discord".to_owned());
        let body = move || {
            runtime.block_on(async {
                tokio::spawn(rest::serve(
                    tokio_listener(rest_listener),
                    Arc::clone(&shared),
                ));
                tokio::spawn(gateway::serve(tokio_listener(gateway_listener), shared));
                // Ends with an error when the scene lets go of its side: that is the sign.
                let _: Result<(), _> = stopped.await;
            });
        };
        thread.spawn(body).expect("a thread");
        Self {
            world,
            _running: running,
        }
    }

    /// The address a bot is given instead of `https://discord.com`.
    pub fn api(&self) -> String {
        let url = format!("http://{}", self.world.rest);
        assert_loopback(&url);
        url
    }

    /// The address of the gateway, as `GET /gateway` tells it.
    pub fn gateway_url(&self) -> String {
        self.world.gateway_url()
    }

    /// The token a bot is given.
    #[expect(clippy::unused_self, reason = "a token belongs to a Discord")]
    pub fn token(&self) -> &'static str {
        TOKEN
    }

    /// The id of the bot's application and of its user.
    pub fn application_id(&self) -> u64 {
        self.world.application
    }

    /// What a person writes to address the bot.
    pub fn mention(&self) -> String {
        format!("<@{}>", self.world.application)
    }

    /// A server the bot is a member of; the same name is the same server.
    pub fn server(&self, name: &str) -> Server {
        Server::join(&self.world, name, true)
    }

    /// A server the bot is no member of: people who have installed it for themselves bring it along.
    pub fn server_without_the_bot(&self, name: &str) -> Server {
        Server::join(&self.world, name, false)
    }

    /// Somebody in direct messages with the bot.
    pub fn person(&self, name: &str) -> Person {
        Person::in_direct_messages(&self.world, name)
    }

    /// Somebody in a group, who has installed the bot for themselves.
    pub fn person_in_a_group(&self, name: &str) -> Person {
        Person::in_a_group(&self.world, name)
    }

    /// Gives the commands, for a bot that does not register them itself. Takes what a bulk registration takes.
    pub fn knows_commands(&self, commands: Value) -> &Self {
        let Value::Array(commands) = commands else {
            panic!("commands are an array")
        };
        self.world.change(|state| state.set_commands(commands));
        self
    }

    /// Waits until the bot has registered its commands, and gives them.
    pub async fn commands(&self) -> Vec<Value> {
        self.world
            .until("The bot registers its commands", |state| {
                state.commands.clone()
            })
            .await
    }

    /// Interactions go to these copies of the bot from now on, to each in turn, instead of over the gateway; `now` is
    /// when Discord signs them, in seconds of the epoch.
    pub fn sends_interactions_to(&self, copies: &[SocketAddr], now: i64) -> &Self {
        for copy in copies {
            assert_loopback(&format!("http://{copy}"));
        }
        self.world.change(|state| {
            state.endpoint = Endpoint::new(copies.to_vec(), now);
        });
        self
    }

    /// The gateway, to see and to disturb.
    pub fn gateway(&self) -> Gateway {
        Gateway::new(Arc::clone(&self.world))
    }

    /// The next request to `route` that has no fate yet meets this one.
    pub fn next_time(&self, route: Route, fault: Fault) -> &Self {
        self.world
            .change(|state| state.faults.entry(route).or_default().push_back(fault));
        self
    }

    /// The next `times` requests to `route` meet this fate.
    pub fn next_times(&self, times: usize, route: Route, fault: &Fault) -> &Self {
        for _ in 0..times {
            self.next_time(route, fault.clone());
        }
        self
    }

    /// The next requests to `route` meet no fate.
    pub fn behaves_again(&self, route: Route) -> &Self {
        self.world.change(|state| state.faults.remove(&route));
        self
    }

    /// Everything that came over `route`.
    pub fn requests_to(&self, route: Route) -> Vec<Received> {
        self.world.look(|state| state.recorder.requests_to(route))
    }

    /// Waits until `count` requests came over `route`, answered or not, and gives them.
    pub async fn received(&self, count: usize, route: Route) -> Vec<Received> {
        let enough = |state: &State| {
            Some(state.recorder.requests_to(route)).filter(|requests| requests.len() >= count)
        };
        self.world
            .until(
                &format!("The bot sends {count} requests to {route}"),
                enough,
            )
            .await
    }

    /// Every REST request, in order of arrival.
    pub fn requests(&self) -> Vec<Received> {
        self.world.look(|state| state.recorder.requests.clone())
    }

    /// The requests to routes this Discord does not know.
    pub fn unknown_requests(&self) -> Vec<Received> {
        self.requests()
            .into_iter()
            .filter(|request| request.route.is_none())
            .collect()
    }

    /// The contents of the messages in a channel that are not taken back, in order.
    pub fn messages_in(&self, channel: u64) -> Vec<String> {
        self.world.look(|state| {
            let messages = state.messages.values();
            let here =
                messages.filter(|message| message.place.channel == channel && !message.deleted);
            here.filter_map(|message| message.json["content"].as_str().map(str::to_owned))
                .collect()
        })
    }

    /// Everything the bot sent, as text.
    pub fn transcript(&self) -> String {
        self.world.look(|state| state.recorder.transcript())
    }

    /// Takes what the bot sent that Discord would refuse, so that it no longer fails the scene.
    pub fn violations(&self) -> Vec<String> {
        self.world
            .change(|state| std::mem::take(&mut state.violations))
    }
}

impl Drop for LoopbackDiscord {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.world.assert_no_violation();
        }
    }
}

/// The one place a listener is made: on this machine, on a port nobody else has.
fn listener() -> TcpListener {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port on 127.0.0.1");
    listener
        .set_nonblocking(true)
        .expect("a listener for tokio");
    listener
}

fn tokio_listener(listener: TcpListener) -> tokio::net::TcpListener {
    tokio::net::TcpListener::from_std(listener).expect("a listener for tokio")
}
