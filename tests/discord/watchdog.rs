//! A gateway that says nothing more, while everything else lives.

use std::time::Duration;

use chaikhana::discord::RunError;

use super::stage::Stage;
use crate::support::{Log, op};

#[tokio::test]
async fn a_bot_to_which_nothing_comes_any_more_ends_to_be_started_again() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    bot.counts("sessions", 1).await;
    stage.discord.gateway().says_nothing(true);
    // The scene's clock runs ahead from here on, to the end of the five minutes that are allowed.
    tokio::time::pause();
    let ended = bot.ends().await;
    let Err(RunError::Silent(silence)) = ended else {
        panic!("{ended:?}");
    };
    assert!(silence >= Duration::from_mins(5));
    log.says("nothing comes from Discord's gateway any more seconds=300")
        .await;
}

#[tokio::test]
async fn a_bot_that_never_gets_a_session_ends_as_well() {
    let stage = Stage::new().await;
    stage.discord.gateway().says_nothing(true);
    let bot = stage.starts();
    while stage.discord.gateway().connections() == 0 {
        tokio::task::yield_now().await;
    }
    tokio::time::pause();
    let ended = bot.ends().await;
    assert!(matches!(ended, Err(RunError::Silent(_))), "{ended:?}");
}

#[tokio::test]
async fn heartbeats_that_are_acknowledged_are_life_enough() {
    let stage = Stage::new().await.with("[discord]\nsilent_seconds = 2\n");
    let gateway = stage.discord.gateway();
    gateway.wants_heartbeats_every(Duration::from_millis(250));
    let bot = stage.bot().await;
    // Half a second each at least, since serenity looks no more often: longer than the silence that is allowed.
    gateway.acknowledges_heartbeats(8).await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(gateway.count(op::IDENTIFY), 1);
    bot.stops().await.expect("a good end");
}

#[tokio::test]
async fn whoever_allows_any_silence_waits_for_ever() {
    let stage = Stage::new().await.with("[discord]\nsilent_seconds = 0\n");
    let bot = stage.bot().await;
    bot.counts("sessions", 1).await;
    stage.discord.gateway().says_nothing(true);
    tokio::time::pause();
    tokio::time::advance(Duration::from_hours(24)).await;
    tokio::time::resume();
    stage.discord.gateway().says_nothing(false);
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
}
