//! How the bot comes and goes.

use chaikhana::discord::RunError;
use serenity::all::GatewayIntents;

use super::stage::Stage;
use crate::support::{Fault, Log, Refusal, close, route};

#[tokio::test]
async fn a_bot_that_is_told_to_stop_leaves_the_gateway() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    bot.stops().await.expect("a good end");
    stage.discord.gateway().is_left_alone().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reply_under_way_is_finished_before_the_end() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    stage.discord.next_time(
        route::CALLBACK,
        Fault::slow(std::time::Duration::from_millis(300)),
    );
    let asked = aida.types("/actor THU").sent().await;
    stage.discord.received(1, route::CALLBACK).await;
    bot.stops().await.expect("a good end");
    asked.outcome().await.sees_text("Osh");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bot_ends_even_while_a_shard_spins() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let _severed = stage.discord.gateway().closes_without_code();
    bot.stops().await.expect("a good end");
}

#[tokio::test]
async fn a_token_that_discord_refuses_is_the_end() {
    let stage = Stage::new().await;
    stage.discord.next_time(
        route::CURRENT_BOT_APPLICATION,
        Fault::refused(Refusal::UNAUTHORIZED),
    );
    let ended = stage.starts().ends().await;
    assert!(matches!(ended, Err(RunError::Token)), "{ended:?}");
    assert_eq!(stage.discord.gateway().connections(), 0);
}

#[tokio::test]
async fn a_bot_whose_api_is_on_this_machine_never_leaves_it() {
    let stage = Stage::new().await;
    // Serenity falls back to the real gateway then.
    stage
        .discord
        .next_times(4, route::GATEWAY, &Fault::status(500));
    let ended = stage.starts().ends().await;
    assert!(
        matches!(ended, Err(RunError::LeavesLoopback(_))),
        "{ended:?}"
    );
}

#[tokio::test]
async fn a_token_that_the_gateway_refuses_is_the_end() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let _severed = stage
        .discord
        .gateway()
        .closes_with(close::AUTHENTICATION_FAILED);
    let ended = bot.ends().await;
    assert!(matches!(ended, Err(RunError::Token)), "{ended:?}");
}

#[tokio::test]
async fn intents_that_are_not_granted_are_gone_without_and_then_the_end() {
    let stage = Stage::new()
        .await
        .with("[channels]\ndefault = \"keyword\"\n");
    let log = Log::open();
    stage.discord.gateway().disallows(GatewayIntents::all());
    let ended = stage.starts().ends().await;
    assert!(matches!(ended, Err(RunError::Intents)), "{ended:?}");
    log.says("Discord does not let this bot read messages")
        .await;
}
