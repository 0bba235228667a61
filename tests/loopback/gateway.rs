//! Connections, sessions and heartbeats.

use std::time::Duration;

use serenity::all::GatewayIntents;
use serenity::gateway::GatewayError;

use super::bare_bot;
use crate::support::{LoopbackDiscord, op};

#[tokio::test]
async fn a_bot_connects_identifies_and_registers_its_commands() {
    let discord = LoopbackDiscord::start().await;
    discord.server("Silk Road Studies");
    let _bot = bare_bot::start(&discord).await;
    discord.gateway().is_ready().await;
    assert_eq!(discord.gateway().intents(), bare_bot::INTENTS);
    let commands = discord.commands().await;
    assert_eq!(commands[0]["name"], "road");
    assert!(commands[0]["id"].is_string());
}

#[tokio::test]
async fn heartbeats_are_acknowledged_so_the_connection_stays() {
    let discord = LoopbackDiscord::start().await;
    let gateway = discord.gateway();
    gateway.wants_heartbeats_every(Duration::from_millis(1));
    let _bot = bare_bot::start(&discord).await;
    // serenity sends no second heartbeat before the first is acknowledged, but connects again.
    gateway.acknowledges_heartbeats(2).await;
    gateway.asks_for_heartbeat();
    gateway.acknowledges_heartbeats(3).await;
    assert_eq!(
        (gateway.count(op::IDENTIFY), gateway.count(op::RESUME)),
        (1, 0)
    );
}

#[tokio::test]
async fn a_session_is_resumed_after_a_close() {
    let discord = LoopbackDiscord::start().await;
    let _bot = bare_bot::start(&discord).await;
    discord.commands().await;
    discord.gateway().closes_with(4000).resumed().await;
    assert_eq!(discord.gateway().count(op::IDENTIFY), 1);
}

#[tokio::test]
async fn what_happens_while_the_line_is_cut_is_told_after_it() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    let _bot = bare_bot::start(&discord).await;
    discord.commands().await;
    let cut = discord.gateway().cuts_the_line();
    let sent = aida.types("/road Khorgos").sent().await;
    cut.resumed().await;
    sent.outcome().await.sees_text("The road to Khorgos");
    assert_eq!(sent.requests().len(), 1);
}

#[tokio::test]
async fn a_bot_that_is_asked_to_reconnect_resumes() {
    let discord = LoopbackDiscord::start().await;
    let _bot = bare_bot::start(&discord).await;
    discord.commands().await;
    discord.gateway().asks_to_reconnect().resumed().await;
    discord
        .gateway()
        .invalidates_the_session(true)
        .resumed()
        .await;
    assert_eq!(discord.gateway().count(op::RESUME), 2);
}

#[tokio::test]
async fn an_intent_that_was_not_granted_ends_the_bot() {
    let discord = LoopbackDiscord::start().await;
    discord.gateway().disallows(GatewayIntents::MESSAGE_CONTENT);
    let mut bot = bare_bot::start_with(
        &discord,
        bare_bot::INTENTS | GatewayIntents::MESSAGE_CONTENT,
    )
    .await;
    let end = (&mut bot.end).await.expect("it ends by itself");
    assert!(
        matches!(
            end,
            Err(serenity::Error::Gateway(
                GatewayError::DisallowedGatewayIntents
            ))
        ),
        "{end:?}"
    );
}

#[tokio::test]
async fn a_bot_whose_connection_is_refused_has_no_session() {
    let discord = LoopbackDiscord::start().await;
    discord.gateway().refuses_connections(true);
    let _bot = bare_bot::start(&discord).await;
    discord.gateway().refused(1).await;
    assert_eq!(discord.gateway().count(op::IDENTIFY), 0);
}

#[tokio::test]
async fn a_paused_clock_of_the_scene_does_not_run_out_while_the_bot_works() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    let _bot = bare_bot::start(&discord).await;
    discord.commands().await;
    tokio::time::pause();
    aida.types("/road Khorgos").await.sees_text("Khorgos");
}
