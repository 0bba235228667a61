//! Lines to the gateway that break, in every way that Discord closes them and in some that nobody closes.
//!
//! The gateway's own waits are serenity's, on a thread of their own whose clock cannot be paused: a new session takes
//! five seconds there.

use super::stage::{Running, Stage};
use crate::support::{Log, Severed, close, op};

/// The bot on its stage, with the log of what becomes of it.
async fn comes_on(stage: &Stage) -> (Log, Running) {
    let log = Log::open();
    let bot = stage.bot().await;
    bot.counts("sessions", 1).await;
    (log, bot)
}

async fn answers(stage: &Stage) {
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
}

#[tokio::test]
async fn a_lost_line_is_taken_up_again_however_it_was_lost() {
    let stage = Stage::new().await;
    let (log, bot) = comes_on(&stage).await;
    let gateway = stage.discord.gateway();
    let losses: [&dyn Fn() -> Severed; 7] = [
        &|| gateway.cuts_the_line(),
        &|| gateway.cuts_within_a_frame(),
        &|| gateway.closes_with(1001),
        &|| gateway.closes_with(close::UNKNOWN_ERROR),
        &|| gateway.closes_with(close::RATE_LIMITED),
        &|| gateway.asks_to_reconnect(),
        &|| gateway.invalidates_the_session(true),
    ];
    for (times, loses) in (1..).zip(losses) {
        loses().resumed().await;
        bot.counts("resumed", times).await;
        answers(&stage).await;
    }
    log.says("resumed shard=0").await;
    assert_eq!(bot.counted("sessions"), 1);
    assert_eq!(bot.counted("hung"), 0);
}

#[tokio::test]
async fn what_was_asked_while_the_line_was_lost_is_answered_after_it() {
    let stage = Stage::new().await;
    let (_log, bot) = comes_on(&stage).await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let lost = stage.discord.gateway().cuts_within_a_frame();
    let sent = aida.types("/actor THU").sent().await;
    lost.resumed().await;
    sent.outcome().await.sees_text("Osh");
    assert_eq!(sent.requests().len(), 1);
    assert_eq!(bot.counted("unsent"), 0);
}

/// The session is over, and Discord says so.
async fn begins_a_new_session(loses: impl FnOnce(&Stage) -> Severed) -> (Log, Running) {
    let stage = Stage::new().await;
    let (log, bot) = comes_on(&stage).await;
    loses(&stage).identified_again().await;
    bot.counts("sessions", 2).await;
    answers(&stage).await;
    assert_eq!(stage.discord.gateway().count(op::IDENTIFY), 2);
    log.says("connected shard=0").await;
    (log, bot)
}

#[tokio::test]
async fn a_session_that_timed_out_is_begun_anew() {
    begins_a_new_session(|stage| {
        stage
            .discord
            .gateway()
            .closes_with(close::SESSION_TIMED_OUT)
    })
    .await;
}

#[tokio::test]
async fn a_session_that_is_declared_invalid_is_begun_anew() {
    begins_a_new_session(|stage| stage.discord.gateway().invalidates_the_session(false)).await;
}

#[tokio::test]
async fn a_session_whose_heartbeats_are_not_acknowledged_is_begun_anew() {
    let stage = Stage::new().await;
    let gateway = stage.discord.gateway();
    gateway.wants_heartbeats_every(std::time::Duration::from_millis(200));
    let (_log, bot) = comes_on(&stage).await;
    gateway.acknowledges_heartbeats(2).await;
    gateway.swallows_heartbeats(true);
    bot.counts("sessions", 2).await;
    gateway.swallows_heartbeats(false);
    gateway.acknowledges_heartbeats(4).await;
    answers(&stage).await;
}

/// Serenity does not notice these: it asks the closed line for the next message again and again and never gives way.
async fn is_let_go(loses: impl FnOnce(&Stage) -> Severed) {
    let (log, bot) = begins_a_new_session(loses).await;
    log.says("a shard hangs on a line that Discord has closed")
        .await;
    assert_eq!(bot.counted("hung"), 1);
}

#[tokio::test]
async fn a_line_that_is_closed_without_a_code_is_let_go() {
    is_let_go(|stage| stage.discord.gateway().closes_without_code()).await;
}

#[tokio::test]
async fn a_line_that_is_closed_because_nobody_identified_is_let_go() {
    is_let_go(|stage| {
        stage
            .discord
            .gateway()
            .closes_with(close::NOT_AUTHENTICATED)
    })
    .await;
}

#[tokio::test]
async fn a_line_that_is_closed_for_a_wrong_shard_is_let_go() {
    is_let_go(|stage| stage.discord.gateway().closes_with(close::INVALID_SHARD)).await;
}

#[tokio::test]
async fn a_line_that_is_closed_for_too_few_shards_is_let_go() {
    is_let_go(|stage| {
        stage
            .discord
            .gateway()
            .closes_with(close::SHARDING_REQUIRED)
    })
    .await;
}

/// From the fourth on, every attempt is the same, for a minute as for an hour.
#[tokio::test]
async fn connections_that_are_refused_are_tried_until_one_stands() {
    let stage = Stage::new().await;
    let (_log, bot) = comes_on(&stage).await;
    let gateway = stage.discord.gateway();
    gateway.refuses_connections(true);
    let lost = gateway.cuts_the_line();
    gateway.refused(4).await;
    gateway.refuses_connections(false);
    lost.identified_again().await;
    bot.counts("sessions", 2).await;
    answers(&stage).await;
}
