//! Bots of bare serenity that do nothing with what they hear: what reading the gateway costs without us.

use serenity::all::{Context, Event, EventHandler, GatewayIntents, Message, RawEventHandler};
use serenity::client::ClientBuilder;
use serenity::http::HttpBuilder;
use tokio::runtime::{Builder, Runtime};

use crate::firehose::TOKEN;

/// How a bare bot listens.
#[derive(Clone, Copy)]
pub(crate) enum Bare {
    /// As serenity's examples do: an event handler, on as many threads as there are processors.
    Usual,
    /// As cheap as serenity can be: its raw handler, on one thread.
    Raw,
}

struct Nothing;

#[serenity::async_trait]
impl EventHandler for Nothing {
    async fn message(&self, _: Context, _: Message) {}
}

#[serenity::async_trait]
impl RawEventHandler for Nothing {
    async fn raw_event(&self, _: Context, _: Event) {}
}

impl Bare {
    /// The argument that makes this program that bot; the address of the API follows.
    pub(crate) fn argument(self) -> &'static str {
        match self {
            Self::Usual => "bare-bot",
            Self::Raw => "raw-bare-bot",
        }
    }

    /// The bot of that argument.
    pub(crate) fn of_argument(argument: &str) -> Option<Self> {
        let mut all = [Self::Usual, Self::Raw].into_iter();
        all.find(|bare| bare.argument() == argument)
    }

    /// Runs until the process is ended.
    pub(crate) fn run(self, api: &str) {
        let runtime = match self {
            Self::Usual => Runtime::new(),
            Self::Raw => Builder::new_current_thread().enable_all().build(),
        };
        runtime.expect("a runtime").block_on(self.listen(api));
    }

    async fn listen(self, api: &str) {
        let client = reqwest::Client::builder()
            .no_proxy()
            .build()
            .expect("a client");
        let http = HttpBuilder::new(TOKEN)
            .client(client)
            .proxy(api)
            // With the limiter on, serenity ignores the proxy.
            .ratelimiter_disabled(true)
            .build();
        let building = ClientBuilder::new_with_http(http, GatewayIntents::all());
        let building = match self {
            Self::Usual => building.event_handler(Nothing),
            Self::Raw => building.raw_event_handler(Nothing),
        };
        let mut client = building.await.expect("a client");
        let gateway = client.ws_url.lock().await.clone();
        assert!(gateway.starts_with("ws://127.0.0.1:"), "{gateway}");
        client.start().await.expect("a connection");
    }
}
