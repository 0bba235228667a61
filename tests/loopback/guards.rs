//! No test reaches the real Discord.

use serenity::all::GatewayIntents;

use super::bare_bot;
use crate::support::{Fault, LoopbackDiscord, assert_loopback, route};

#[tokio::test]
async fn a_client_behind_the_proxy_asks_us_for_the_gateway_and_is_led_to_us() {
    let discord = LoopbackDiscord::start().await;
    let client = bare_bot::client(&discord, GatewayIntents::empty()).await;
    let gateway = client.ws_url.lock().await.clone();
    assert_loopback(&gateway);
    assert_eq!(gateway, discord.gateway_url());
    assert_eq!(discord.requests_to(route::GATEWAY).len(), 1);
    assert_eq!(client.http.proxy.as_deref(), Some(discord.api().as_str()));
}

#[tokio::test]
#[should_panic(expected = "leaves this machine")]
async fn a_client_that_could_not_ask_for_the_gateway_would_leave_this_machine_and_is_stopped() {
    let discord = LoopbackDiscord::start().await;
    discord.next_time(route::GATEWAY, Fault::status(500));
    let client = bare_bot::client(&discord, GatewayIntents::empty()).await;
    let gateway = client.ws_url.lock().await.clone();
    assert_loopback(&gateway);
}

#[tokio::test]
async fn everything_we_hand_out_is_on_this_machine() {
    let discord = LoopbackDiscord::start().await;
    assert_loopback(&discord.api());
    assert_loopback(&discord.gateway_url());
    let told = bare_bot::http(&discord)
        .build()
        .get_bot_gateway()
        .await
        .expect("the gateway");
    assert_loopback(&told.url);
}

#[test]
fn a_name_is_not_taken_for_this_machine_whatever_it_looks_like() {
    for url in [
        "https://discord.com",
        "wss://gateway.discord.gg",
        "http://127.0.0.1.example.org:80",
        "http://localhost:80",
    ] {
        assert!(
            std::panic::catch_unwind(|| assert_loopback(url)).is_err(),
            "{url}"
        );
    }
    assert_loopback("ws://127.0.0.1:9/?v=10");
    assert_loopback("http://[::1]:9");
}

#[tokio::test]
async fn the_token_is_checked_and_never_written_down() {
    let discord = LoopbackDiscord::start().await;
    let bot = bare_bot::start(&discord).await;
    discord.commands().await;
    let stranger = bare_bot::http(&discord).token("somebody.else").build();
    assert!(stranger.get_current_user().await.is_err());
    assert_eq!(
        bot.http.get_current_user().await.expect("the bot").id,
        discord.application_id()
    );
    assert!(
        discord
            .requests()
            .iter()
            .any(|request| !request.authorized && request.status == Some(401))
    );
    let everything = format!(
        "{:?} {:?}",
        discord.requests(),
        discord.gateway().received()
    );
    assert!(!everything.contains(discord.token()));
    assert!(!everything.contains("somebody.else"));
}
