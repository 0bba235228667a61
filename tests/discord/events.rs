//! Events that come twice, in the wrong order, in other forms, or with something missing.

use serde_json::json;

use super::stage::Stage;
use crate::support::{Log, Message as _, op, route};

#[tokio::test]
async fn an_interaction_that_comes_twice_is_answered_once() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let sent = aida.types("/actor THU").sent().await;
    stage
        .discord
        .gateway()
        .repeats("INTERACTION_CREATE", sent.id());
    bot.counts("duplicate", 1).await;
    sent.outcome().await.sees_text("Osh");
    aida.types("/about").await;
    assert_eq!(sent.requests().len(), 1);
    log.says("event came a second time what=\"interaction\"")
        .await;
}

#[tokio::test]
async fn a_message_that_comes_twice_gets_one_reply() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.person("Aida");
    let asked = aida.writes("Teahouse Union").await;
    stage
        .discord
        .gateway()
        .repeats("MESSAGE_CREATE", asked.id());
    bot.counts("duplicate", 1).await;
    asked.reply().await.sees_text("Osh");
    aida.types("/about").await;
    assert_eq!(stage.discord.requests_to(route::CREATE_MESSAGE).len(), 1);
}

#[tokio::test]
async fn a_session_that_is_announced_twice_goes_on() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let gateway = stage.discord.gateway();
    gateway.announces_the_session_again();
    bot.counts("sessions", 2).await;
    let server = stage.discord.server("Silk Road Studies");
    server
        .member("Aida")
        .types("/actor THU")
        .await
        .sees_text("Osh");
    gateway.cuts_the_line().resumed().await;
    assert_eq!(gateway.count(op::IDENTIFY), 1);
}

/// What serenity takes for the latest event is what it resumes from.
#[tokio::test]
async fn events_that_overtake_one_another_are_answered_once_each() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let gateway = stage.discord.gateway();
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let first = aida.types("/actor THU").sent().await;
    first.outcome().await.sees_text("Osh");
    gateway.dispatches_as(1, "TYPING_START", &json!({}));
    gateway.cuts_the_line().resumed().await;
    bot.counts("duplicate", 1).await;
    aida.types("/about").await;
    assert_eq!(first.requests().len(), 1);
}

#[tokio::test]
async fn a_session_that_lost_count_is_begun_anew() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let gateway = stage.discord.gateway();
    gateway.dispatches_as(1_000, "TYPING_START", &json!({}));
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    gateway.cuts_the_line().identified_again().await;
    bot.counts("sessions", 2).await;
    aida.types("/actor THU").await.sees_text("Osh");
}

#[tokio::test]
async fn what_nobody_has_heard_of_is_left_alone() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let gateway = stage.discord.gateway();
    gateway.dispatches("SAMOVAR_CREATE", &json!({ "id": "1" }));
    for senseless in [
        "",
        "no JSON",
        "[]",
        r#"{"op": 99}"#,
        r#"{"op": 0, "t": "MESSAGE_CREATE", "d": { "content": "a secret" }}"#,
        r#"{"op": 10, "d": null}"#,
    ] {
        gateway.sends_raw(senseless);
    }
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(bot.counted("unreadable"), 0);
    log.says("Unhandled error").await;
    assert!(!log.text().contains("a secret"), "{}", log.text());
}

#[tokio::test]
async fn an_interaction_with_something_missing_is_answered_all_the_same() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for (times, lacks) in (1..).zip([
        &["/entitlements"][..],
        &["/version", "/attachment_size_limit", "/locale"],
        &["/member/joined_at", "/member/deaf", "/member/flags"],
        &["/member/user/username"],
    ]) {
        let gateway = stage.discord.gateway();
        gateway.next_lacks("INTERACTION_CREATE", lacks);
        aida.types("/actor THU").await.sees_text("Osh");
        bot.counts("mended", times).await;
        assert_eq!(bot.counted("unreadable"), times);
    }
    let shown = aida.types("/actor THU").await;
    let gateway = stage.discord.gateway();
    gateway.next_lacks("INTERACTION_CREATE", &["/message"]);
    shown.presses("More").await.is_private();
    log.says("event cannot be read event=\"INTERACTION_CREATE\"")
        .await;
    log.says("the interaction could be read after all").await;
}

#[tokio::test]
async fn whoever_waits_for_what_cannot_be_read_is_told_so() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage
        .discord
        .server("Silk Road Studies")
        .member("Aida")
        .speaking("ru");
    let gateway = stage.discord.gateway();
    gateway.next_lacks("INTERACTION_CREATE", &["/data"]);
    let told = aida.types("/участник THU").sent().await;
    let reference = told.id().to_string();
    told.outcome()
        .await
        .is_private()
        .sees_text("Что-то пошло не так")
        .sees_text(&reference);
    aida.types("/участник THU").await.sees_text("Союз чайхан");
    assert_eq!((bot.counted("unreadable"), bot.counted("broken")), (1, 1));
}

#[tokio::test]
async fn an_interaction_that_nobody_can_be_told_about_and_a_message_are_counted() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.person("Aida");
    let gateway = stage.discord.gateway();
    gateway.next_lacks("INTERACTION_CREATE", &["/token"]);
    let lost = aida.types("/actor THU").sent().await;
    bot.counts("unreadable", 1).await;
    gateway.next_lacks("MESSAGE_CREATE", &["/author"]);
    let unheard = aida.writes("Teahouse Union").await;
    bot.counts("unreadable", 2).await;
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!((lost.requests().len(), unheard.replies_so_far()), (0, 0));
}

#[tokio::test]
async fn a_bot_knows_who_it_is_though_it_cannot_read_who_it_is_in_full() {
    let stage = Stage::new()
        .await
        .with("[channels]\ndefault = \"mention\"\n");
    let gateway = stage.discord.gateway();
    gateway.next_lacks("READY", &["/application"]);
    let bot = stage.bot().await;
    bot.counts("unreadable", 1).await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
    aida.writes(&format!("{} Teahouse Union", stage.discord.mention()))
        .await
        .reply()
        .await
        .sees_text("Osh");
}

/// Serenity always asks for compressed payloads when it identifies; Discord compresses the large ones. The stream that
/// is compressed as a whole (`compress=zlib-stream`) serenity does not ask for.
#[tokio::test]
async fn payloads_are_read_compressed_as_well() {
    let stage = Stage::new().await;
    stage.discord.gateway().compresses(true);
    let bot = stage.bot().await;
    let gateway = stage.discord.gateway();
    let identified = gateway.received();
    let identify = identified.iter().find(|payload| payload.op == op::IDENTIFY);
    assert_eq!(identify.expect("it identified").data["compress"], true);
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
    gateway.cuts_the_line().resumed().await;
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(bot.counted("sessions"), 1);
}

#[tokio::test]
async fn a_compressed_payload_that_is_broken_is_left_out_and_the_next_is_answered() {
    let stage = Stage::new().await;
    let log = Log::open();
    let _bot = stage.bot().await;
    let gateway = stage.discord.gateway();
    gateway.sends_a_broken_compressed_payload();
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
    log.says("Unhandled error: Io(").await;
    assert_eq!(gateway.count(op::IDENTIFY), 1);
}
