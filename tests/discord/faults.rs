//! What can go wrong between the bot and Discord.

use std::time::Duration;

use super::stage::Stage;
use crate::support::{Fault, route};

#[tokio::test]
async fn an_answer_survives_a_failing_discord() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for fault in [
        Fault::bad_gateway(),
        Fault::status(503),
        Fault::cut(),
        Fault::rate_limited(Duration::from_millis(50)),
        Fault::lost_answer(),
    ] {
        stage.discord.next_time(route::CALLBACK, fault);
        aida.types("/actor THU").await.sees_text("Osh");
    }
}

#[tokio::test]
async fn a_failing_discord_is_not_asked_for_ever() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    stage
        .discord
        .next_times(4, route::CALLBACK, &Fault::bad_gateway());
    let lost = aida.types("/actor THU").sent().await;
    stage.discord.received(4, route::CALLBACK).await;
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(lost.requests().len(), 4);
    assert_eq!(bot.bot.counters.unsent.get(), 1);
}

#[tokio::test]
async fn a_reply_whose_answer_was_lost_stands_there_once() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.person("Aida");
    stage
        .discord
        .next_time(route::CREATE_MESSAGE, Fault::lost_answer());
    let asked = aida.writes("Teahouse Union").await;
    asked.reply().await;
    stage.discord.received(2, route::CREATE_MESSAGE).await;
    aida.types("/about").await;
    assert_eq!(asked.replies_so_far(), 1);
}

#[tokio::test]
async fn an_event_that_cannot_be_read_is_counted_and_the_next_is_answered() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let senseless = serde_json::json!({ "type": 99, "id": "nothing" });
    stage
        .discord
        .gateway()
        .dispatches("INTERACTION_CREATE", &senseless);
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(bot.bot.counters.unreadable.get(), 1);
}

#[tokio::test]
async fn a_lost_line_is_taken_up_again() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    stage.discord.gateway().cuts_the_line().resumed().await;
    aida.types("/actor THU").await.sees_text("Osh");
}

#[tokio::test]
async fn commands_that_cannot_be_registered_keep_nobody_from_being_answered() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    bot.stops().await.expect("a good end");
    stage.discord.gateway().is_left_alone().await;
    stage
        .discord
        .next_times(4, route::COMMANDS, &Fault::status(500));
    let _again = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
}
