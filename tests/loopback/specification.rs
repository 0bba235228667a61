//! What the bot sends is held against Discord's specification and rules, and a mistake fails the scene.

use serde_json::json;
use serenity::all::{ChannelId, CreateEmbed, CreateMessage};

use super::bare_bot;
use crate::support::LoopbackDiscord;

/// Whether the specification is at hand; without it the scenes run, but unchecked.
fn has_specification() -> bool {
    std::env::var_os("DISCORD_OPENAPI").is_some()
}

#[tokio::test]
async fn a_body_against_the_specification_is_refused_and_explained() {
    let discord = LoopbackDiscord::start().await;
    let channel = ChannelId::new(discord.server("Silk Road Studies").channel("news"));
    let http = bare_bot::http(&discord).build();
    let embed = CreateEmbed::new().title("x".repeat(257));
    let sent = channel
        .send_message(&http, CreateMessage::new().embed(embed))
        .await;
    let violations = discord.violations();
    if has_specification() {
        assert!(sent.is_err());
        assert_eq!(violations.len(), 1, "{violations:?}");
        assert!(violations[0].contains("/embeds/0/title"), "{violations:?}");
    } else {
        assert_eq!(violations, Vec::<String>::new());
    }
}

#[tokio::test]
async fn of_many_alternatives_the_one_that_was_meant_is_explained() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    discord.knows_commands(json!([{ "name": "quiet", "description": "Nobody answers" }]));
    discord
        .gateway()
        .disallows(serenity::all::GatewayIntents::empty());
    let bot = bare_bot::start(&discord).await;
    let sent = aida.types("/quiet").sent().await;
    sent.callback().await;
    let button = json!({ "type": 2, "style": 1, "label": "x".repeat(81), "custom_id": "more" });
    let edit = json!({ "components": [{ "type": 1, "components": [button] }] });
    let edited = bot
        .http
        .edit_original_interaction_response(&sent.token(), &edit, Vec::new())
        .await;
    let violations = discord.violations();
    assert_eq!(edited.is_err(), has_specification());
    assert_eq!(
        violations
            .iter()
            .any(|violation| violation.contains("/components/0/components/0/label")),
        has_specification()
    );
}

#[tokio::test]
async fn what_the_specification_leaves_out_is_refused_too() {
    let discord = LoopbackDiscord::start().await;
    let channel = ChannelId::new(discord.server("Silk Road Studies").channel("news"));
    let http = bare_bot::http(&discord).build();
    // Cyrillic letters count as one each.
    assert!(channel.say(&http, "ж".repeat(2_000)).await.is_ok());
    assert_eq!(discord.violations(), Vec::<String>::new());
    let long = json!({ "content": "ж".repeat(2_001) });
    assert!(http.send_message(channel, Vec::new(), &long).await.is_err());
    assert!(discord.violations()[0].contains("2001 characters"));
    let embed = json!({ "description": "x".repeat(3_001) });
    assert!(
        http.send_message(channel, Vec::new(), &json!({ "embeds": [embed, embed] }))
            .await
            .is_err()
    );
    assert!(discord.violations()[0].contains("6002 characters together"));
}

#[tokio::test]
#[should_panic(expected = "what Discord would refuse")]
async fn a_mistake_fails_the_scene_even_when_nobody_looks() {
    let discord = LoopbackDiscord::start().await;
    let channel = ChannelId::new(discord.server("Silk Road Studies").channel("news"));
    let http = bare_bot::http(&discord).build();
    let _ = http
        .send_message(
            channel,
            Vec::new(),
            &json!({ "content": "x".repeat(2_001) }),
        )
        .await;
}
