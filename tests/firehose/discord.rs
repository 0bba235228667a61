//! Starts the firehose and stops it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime;
use tokio::sync::{mpsc, oneshot, watch};

use super::gateway::{self, Order};
use super::rest;
use super::tally::Tally;

/// The only token this Discord is given. It opens nothing anywhere else.
pub const TOKEN: &str = "MTAw.Firehose.not-a-token-of-any-real-bot";

/// How many events wait to be sent at most; whoever sends more waits.
const WAITING: usize = 1_024;

/// A Discord on `127.0.0.1` until it is dropped.
pub struct Firehose {
    rest: SocketAddr,
    orders: mpsc::Sender<Order>,
    heartbeats: watch::Receiver<u64>,
    tally: Arc<Tally>,
    // Its drop ends the thread.
    _running: oneshot::Sender<()>,
}

impl Firehose {
    /// Starts one on ports and a thread of its own. It takes that long over each answer that it is sent.
    pub fn start(answering: Duration) -> Self {
        let (rest_listener, rest) = listener();
        let (gateway_listener, gateway) = listener();
        let (orders, received) = mpsc::channel(WAITING);
        let (beating, heartbeats) = watch::channel(0);
        let (running, stopped) = oneshot::channel();
        let tally = Arc::new(Tally::default());
        let shared = Arc::clone(&tally);
        let body = move || {
            let runtime = runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let front = rest::Front {
                    gateway,
                    answering,
                    tally: shared,
                };
                tokio::spawn(rest::serve(tokio_listener(rest_listener), front));
                let listener = tokio_listener(gateway_listener);
                tokio::spawn(gateway::serve(listener, received, beating));
                // Ends with an error when the other side lets go: that is the sign.
                let _: Result<(), _> = stopped.await;
            });
        };
        let thread = std::thread::Builder::new().name("firehose".to_owned());
        thread.spawn(body).expect("a thread");
        Self {
            rest,
            orders,
            heartbeats,
            tally,
            _running: running,
        }
    }

    /// The address a bot is given instead of `https://discord.com`.
    pub fn api(&self) -> String {
        format!("http://{}", self.rest)
    }

    /// What came back so far.
    pub fn tally(&self) -> &Arc<Tally> {
        &self.tally
    }

    /// Sends an event, as soon as the bot is there and has read what was sent before.
    pub async fn sends(&self, event: &'static str, data: String) {
        self.order(Order::Event { event, data }).await;
    }

    /// Waits until the bot has read everything that was sent: it is asked for a heartbeat, and it answers in order.
    pub async fn is_read(&self) {
        let mut heartbeats = self.heartbeats.clone();
        let before = *heartbeats.borrow_and_update();
        self.order(Order::Heartbeat).await;
        heartbeats
            .wait_for(|beats| *beats > before)
            .await
            .expect("the firehose runs");
    }

    async fn order(&self, order: Order) {
        self.orders.send(order).await.expect("the firehose runs");
    }
}

/// The one place a listener is made: on this machine, on a port nobody else has.
fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port on 127.0.0.1");
    listener
        .set_nonblocking(true)
        .expect("a listener for tokio");
    let address = listener.local_addr().expect("a bound address");
    (listener, address)
}

fn tokio_listener(listener: TcpListener) -> tokio::net::TcpListener {
    tokio::net::TcpListener::from_std(listener).expect("a listener for tokio")
}
