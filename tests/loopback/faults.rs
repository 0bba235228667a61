//! What goes wrong on demand, and what Discord refuses by itself.

use std::time::Duration;

use serde_json::json;
use serenity::Error;
use serenity::all::{ChannelId, ErrorResponse, HttpError};

use super::bare_bot;
use crate::support::{Fault, LoopbackDiscord, Refusal, route};

fn refusal<T: std::fmt::Debug>(result: serenity::Result<T>) -> ErrorResponse {
    match result {
        Err(Error::Http(HttpError::UnsuccessfulRequest(response))) => response,
        other => panic!("it was not refused: {other:?}"),
    }
}

#[tokio::test]
async fn an_interaction_is_answered_once_by_its_token_and_in_time() {
    let discord = LoopbackDiscord::start().await;
    discord.knows_commands(json!([{ "name": "road", "description": "A road" }]));
    let aida = discord.server("Silk Road Studies").member("Aida");
    let bot = bare_bot::start(&discord).await;
    let answer = json!({ "type": 4, "data": { "content": "Once" } });

    let sent = aida.types("/road").sent().await;
    sent.outcome().await;
    let again = bot
        .http
        .create_interaction_response(sent.id().into(), &sent.token(), &answer, Vec::new())
        .await;
    assert_eq!(refusal(again).error.code, 40_060);
    let wrong = bot
        .http
        .create_interaction_response(sent.id().into(), "another", &answer, Vec::new())
        .await;
    assert_eq!(refusal(wrong).error.code, 10_062);
    sent.expires();
    let late = bot
        .http
        .get_original_interaction_response(&sent.token())
        .await;
    assert_eq!(refusal(late).error.code, 50_027);
}

#[tokio::test]
async fn scripted_answers_come_in_order_and_then_the_truth() {
    let discord = LoopbackDiscord::start().await;
    let channel = ChannelId::new(discord.server("Silk Road Studies").channel("news"));
    let http = bare_bot::http(&discord).build();
    discord
        .next_time(
            route::CREATE_MESSAGE,
            Fault::refused(Refusal::MISSING_PERMISSIONS),
        )
        .next_time(route::CREATE_MESSAGE, Fault::bad_gateway())
        .next_time(
            route::CREATE_MESSAGE,
            Fault::rate_limited(Duration::from_millis(500)),
        );
    assert_eq!(
        refusal(channel.say(&http, "Hello").await).error.code,
        50_013
    );
    assert_eq!(refusal(channel.say(&http, "Hello").await).status_code, 502);
    assert_eq!(refusal(channel.say(&http, "Hello").await).status_code, 429);
    assert_eq!(
        channel
            .say(&http, "Hello")
            .await
            .expect("it is sent")
            .content,
        "Hello"
    );
    let statuses: Vec<_> = discord
        .requests()
        .iter()
        .map(|request| request.status)
        .collect();
    assert_eq!(statuses, [Some(403), Some(502), Some(429), Some(200)]);
}

#[tokio::test]
async fn a_cut_line_has_no_effect_and_a_lost_answer_has() {
    let discord = LoopbackDiscord::start().await;
    let channel = ChannelId::new(discord.server("Silk Road Studies").channel("news"));
    let http = bare_bot::http(&discord).build();
    discord
        .next_time(route::CREATE_MESSAGE, Fault::cut())
        .next_time(route::CREATE_MESSAGE, Fault::lost_answer());
    assert!(channel.say(&http, "Cut").await.is_err());
    assert!(channel.say(&http, "Lost").await.is_err());
    assert_eq!(discord.messages_in(channel.get()), ["Lost"]);
    assert!(
        discord
            .requests()
            .iter()
            .all(|request| request.status.is_none())
    );
}

#[tokio::test]
async fn a_request_that_hangs_is_seen_but_not_answered() {
    let discord = LoopbackDiscord::start().await;
    let channel = ChannelId::new(discord.server("Silk Road Studies").channel("news"));
    let http = bare_bot::http(&discord).build();
    discord.next_time(route::CREATE_MESSAGE, Fault::hang());
    let hanging = tokio::spawn(async move { channel.say(&http, "Hello").await });
    let seen = discord.received(1, route::CREATE_MESSAGE).await;
    assert_eq!(seen[0].status, None);
    assert!(!hanging.is_finished());
    hanging.abort();
}

#[tokio::test]
async fn what_this_discord_does_not_know_is_refused_and_written_down() {
    let discord = LoopbackDiscord::start().await;
    let http = bare_bot::http(&discord).build();
    let unknown = http.get_guild(1.into()).await;
    assert_eq!(refusal(unknown).status_code, 404);
    assert_eq!(discord.unknown_requests()[0].path, "/api/v10/guilds/1");
    let nowhere = ChannelId::new(1).say(&http, "Hello").await;
    assert_eq!(refusal(nowhere).error.code, 10_003);
    let elsewhere = ChannelId::new(discord.server_without_the_bot("Elsewhere").channel("news"));
    assert_eq!(
        refusal(elsewhere.say(&http, "Hello").await).error.code,
        50_001
    );
}
