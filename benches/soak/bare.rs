//! A bot of bare serenity that does nothing with what it hears: what reading the gateway costs without us.

use serenity::all::{Context, EventHandler, GatewayIntents, Message};
use serenity::client::ClientBuilder;
use serenity::http::HttpBuilder;

use crate::firehose::TOKEN;

struct Nothing;

#[serenity::async_trait]
impl EventHandler for Nothing {
    async fn message(&self, _: Context, _: Message) {}
}

/// Runs until the process is ended.
pub(crate) async fn run(api: &str) {
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
    let mut client = ClientBuilder::new_with_http(http, GatewayIntents::all())
        .event_handler(Nothing)
        .await
        .expect("a client");
    let gateway = client.ws_url.lock().await.clone();
    assert!(gateway.starts_with("ws://127.0.0.1:"), "{gateway}");
    client.start().await.expect("a connection");
}
