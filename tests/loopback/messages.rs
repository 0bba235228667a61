//! Messages in channels, and what a bot is told of them.

use super::bare_bot;
use crate::support::{LoopbackDiscord, route};
use serenity::all::GatewayIntents;

#[tokio::test]
async fn a_message_is_replied_to_without_a_ping() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord
        .server("Silk Road Studies")
        .member("Aida")
        .in_channel("news");
    let _bot = bare_bot::start(&discord).await;
    let message = aida.writes(&format!("{} hello", discord.mention())).await;
    message.reply().await.pings_nobody().sees_text("hello");
    let sent = discord.requests_to(route::CREATE_MESSAGE);
    assert_eq!(sent.len(), 1);
    assert_eq!(
        sent[0].path,
        format!("/api/v10/channels/{}/messages", aida.channel_id())
    );
    assert_eq!(message.replies_so_far(), 1);
}

#[tokio::test]
async fn without_its_intent_a_bot_reads_only_what_is_meant_for_it() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    let _bot = bare_bot::start(&discord).await;
    let veiled = aida.writes("who wants tea?").await;
    let meant = aida.writes(&format!("{}, tea?", discord.mention())).await;
    let private = discord.person("Aida").writes("tea?").await;
    let answer = meant.reply().await;
    private.reply().await.sees_text("tea?");
    aida.replies_to(&answer, "thank you")
        .await
        .reply()
        .await
        .sees_text("thank you");
    assert_eq!(veiled.replies_so_far(), 0);
}

#[tokio::test]
async fn with_its_intent_a_bot_reads_everything_but_is_no_partner_for_bots() {
    let discord = LoopbackDiscord::start().await;
    let server = discord.server("Silk Road Studies");
    let _bot = bare_bot::start_with(
        &discord,
        bare_bot::INTENTS | GatewayIntents::MESSAGE_CONTENT,
    )
    .await;
    let by_bot = server.bot("Feed").writes("tea!").await;
    let by_webhook = server.webhook("Wire").writes("tea!").await;
    server
        .member("Aida")
        .writes("tea?")
        .await
        .reply()
        .await
        .sees_text("tea?");
    assert_eq!(
        (by_bot.replies_so_far(), by_webhook.replies_so_far()),
        (0, 0)
    );
}

#[tokio::test]
async fn a_message_is_looked_up_from_its_menu() {
    let discord = LoopbackDiscord::start().await;
    let server = discord.server("Silk Road Studies");
    let _bot = bare_bot::start(&discord).await;
    let message = server.member("Aida").writes("the road to Khorgos").await;
    server
        .member("Bektur")
        .looks_up(&message)
        .await
        .sees_private("the road to Khorgos");
}
