//! Messages in channels: what starts an answer, and what does not.

use std::fmt::Write as _;
use std::time::Duration;

use chaikhana::trigger::Silence;
use serenity::all::GatewayIntents;

use super::stage::Stage;
use crate::support::route;

#[tokio::test]
async fn a_bot_that_is_addressed_answers_once_and_pings_nobody() {
    let stage = Stage::new()
        .await
        .with("[channels]\ndefault = \"mention\"\n");
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let aida = server.member("Aida");
    let asked = aida
        .writes(&format!(
            "{} who keeps the secretariat of the road?",
            stage.discord.mention()
        ))
        .await;
    let reply = asked.reply().await;
    reply.pings_nobody().sees_text("keeps the secretariat");
    assert_eq!(asked.replies_so_far(), 1);
    server
        .member("Bektur")
        .presses(&reply, "Delete")
        .await
        .sees_private("Only the one who asked");
    reply.presses("Delete").await.is_gone();
}

#[tokio::test]
async fn where_nothing_is_switched_on_nothing_is_heard() {
    let stage = Stage::new().await.with("[channels]\ndirect = \"ignore\"\n");
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let asked = aida
        .writes(&format!("{} Teahouse Union", stage.discord.mention()))
        .await;
    aida.types("/about").await;
    assert_eq!(asked.replies_so_far(), 0);
    assert_eq!(stage.discord.gateway().intents(), GatewayIntents::empty());
}

#[tokio::test]
async fn questions_and_keywords_are_heard_where_they_are_switched_on() {
    let stage = Stage::new().await;
    let server = stage.discord.server("Silk Road Studies");
    let (questions, keywords) = (server.channel("questions"), server.channel("keywords"));
    let stage = stage.with(&format!(
        "[channels.modes]\n\"{questions}\" = \"question\"\n\"{keywords}\" = \"keyword\"\n"
    ));
    let _bot = stage.bot().await;
    let asker = server.member("Aida").in_channel("questions");
    let talker = server.member("Bektur").in_channel("keywords");
    let statement = asker.writes("a samovar is hot").await;
    let unsure = asker.writes("is a samovar hot on the moon?").await;
    let quoted = talker.writes("> samovar\nyes").await;
    let code = talker.writes("`samovar`").await;
    asker
        .writes("what does the Teahouse Union do for the road?")
        .await
        .reply()
        .await
        .sees_text("keeps the secretariat");
    let first = talker.writes("the samovar is hot").await;
    first.reply().await.sees_text("Teahouse Union");
    let again = talker.writes("the samovar is still hot").await;
    talker
        .writes(&format!(
            "{} first tea road summit",
            stage.discord.mention()
        ))
        .await
        .reply()
        .await
        .sees_text("Khorgos");
    for silent in [statement, unsure, quoted, code, again] {
        assert_eq!(silent.replies_so_far(), 0);
    }
}

#[tokio::test]
async fn nothing_is_said_to_bots_and_webhooks() {
    let stage = Stage::new()
        .await
        .with("[channels]\ndefault = \"keyword\"\n");
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let by_bot = server.bot("Feed").writes("samovar").await;
    let by_webhook = server.webhook("Wire").writes("samovar").await;
    server
        .member("Aida")
        .writes("samovar")
        .await
        .reply()
        .await
        .sees_text("Teahouse Union");
    assert_eq!(
        (by_bot.replies_so_far(), by_webhook.replies_so_far()),
        (0, 0)
    );
}

#[tokio::test]
async fn a_direct_message_is_a_question() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.person("Aida");
    aida.writes("Teahouse Union")
        .await
        .reply()
        .await
        .sees_text("Osh");
    aida.writes("zeppelin over Atlantis")
        .await
        .reply()
        .await
        .pings_nobody();
}

#[tokio::test]
async fn without_leave_to_read_messages_the_bot_goes_on_and_hears_only_what_addresses_it() {
    let stage = Stage::new()
        .await
        .with("[channels]\ndefault = \"keyword\"\n");
    stage
        .discord
        .gateway()
        .disallows(GatewayIntents::MESSAGE_CONTENT);
    let _bot = stage.bot().await;
    assert_eq!(
        stage.discord.gateway().intents(),
        GatewayIntents::GUILD_MESSAGES | GatewayIntents::DIRECT_MESSAGES
    );
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let keyword = aida.writes("samovar").await;
    aida.writes(&format!("{} Teahouse Union", stage.discord.mention()))
        .await
        .reply()
        .await
        .sees_text("Osh");
    assert_eq!(keyword.replies_so_far(), 0);
}

#[tokio::test]
async fn every_silence_has_its_reason_and_every_reason_its_number() {
    let stage = Stage::new().await;
    let server = stage.discord.server("Silk Road Studies");
    let mut modes = String::new();
    for mode in ["off", "mention", "question", "keyword"] {
        let _ = writeln!(modes, "\"{}\" = \"{mode}\"", server.channel(mode));
    }
    let stage = stage.with(&format!("[channels.modes]\n{modes}"));
    let bot = stage.bot().await;
    for (channel, text, silence) in [
        ("off", "samovar", Silence::Off),
        ("mention", "samovar", Silence::NotAddressed),
        ("mention", "`samovar`", Silence::NothingSaid),
        ("question", "the samovar is hot", Silence::NoQuestion),
        (
            "question",
            "It is late. Who keeps the secretariat of the road?",
            Silence::NoQuestion,
        ),
        ("question", "is a samovar hot on the moon?", Silence::Unsure),
        ("question", "are you well?", Silence::Unsure),
        (
            "question",
            "> who keeps the secretariat of the road?",
            Silence::NothingSaid,
        ),
        (
            "question",
            "<https://example.org/samovar?>",
            Silence::NothingSaid,
        ),
        ("keyword", "samovars are hot", Silence::NoKeyword),
        ("keyword", "a caravan passes by", Silence::SeveralMeant),
    ] {
        let before = bot.bot.counters.silences.get(silence);
        let written = server.member("Aida").in_channel(channel).writes(text).await;
        while bot.bot.counters.silences.get(silence) == before {
            assert_eq!(written.replies_so_far(), 0, "{text}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

#[tokio::test]
async fn what_was_just_said_is_not_said_again_in_that_channel() {
    let stage = Stage::new()
        .await
        .with("[channels]\ndefault = \"keyword\"\n");
    let bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let aida = server.member("Aida");
    let first = aida.writes("samovar").await;
    first.reply().await.sees_text("Teahouse Union");
    let again = aida.writes("THU").await;
    let elsewhere = aida.in_channel("elsewhere").writes("samovar").await;
    elsewhere.reply().await.sees_text("Teahouse Union");
    assert_eq!(again.replies_so_far(), 0);
    assert_eq!(bot.bot.counters.cooldowns.get(), 1);
}

#[tokio::test]
async fn an_edited_message_is_not_answered_again() {
    let stage = Stage::new()
        .await
        .with("[channels]\ndefault = \"keyword\"\n");
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let written = aida.writes("tea").await;
    let edited = serde_json::json!({
        "id": "1", "channel_id": aida.channel_id().to_string(), "content": "samovar",
    });
    stage
        .discord
        .gateway()
        .dispatches("MESSAGE_UPDATE", &edited);
    aida.writes("samovar").await.reply().await;
    assert_eq!(written.replies_so_far(), 0);
    assert_eq!(stage.discord.requests_to(route::CREATE_MESSAGE).len(), 1);
}
