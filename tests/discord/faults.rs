//! What can go wrong between the bot and Discord's REST front.

use std::time::Duration;

use super::stage::Stage;
use crate::support::{Fault, Log, Refusal, Route, route};

#[tokio::test]
async fn an_answer_survives_a_failing_discord() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for fault in [
        Fault::status(500),
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

/// What the bot needs to wait out a wait without a word.
const A_SECOND_AND_MORE: Duration = Duration::from_millis(1_050);

/// Moves the clock of the scene on, and lets it go on from there: nobody waits for it, but requests take their time.
async fn passes(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

#[tokio::test]
async fn a_wait_that_discord_asks_for_is_waited_out_whatever_it_is_for() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let aida = stage.discord.person("Aida");
    let wait = Duration::from_millis(20);
    for (times, (limit, name, seen)) in (1..).zip([
        (Fault::rate_limited(wait), "Teahouse Union", "Osh"),
        (Fault::rate_limited_with_others(wait), "Green tea", "leaves"),
        (
            Fault::rate_limited_everywhere(wait),
            "Southern Leg",
            "ferry",
        ),
    ]) {
        stage.discord.next_time(route::CALLBACK, limit.clone());
        aida.types("/actor THU").await.sees_text("Osh");
        stage.discord.next_time(route::CREATE_MESSAGE, limit);
        let asked = aida.writes(name).await;
        asked.reply().await.sees_text(seen);
        assert_eq!(asked.replies_so_far(), 1);
        bot.counts("limited", 2 * times).await;
    }
    log.says("Discord asks to wait wait=20ms global=true").await;
    assert_eq!(bot.counted("unsent"), 0);
}

#[tokio::test]
async fn a_wait_without_a_word_on_its_length_takes_a_second() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let limit = Fault::rate_limited_without_a_word();
    stage.discord.next_time(route::CALLBACK, limit);
    let sent = aida.types("/actor THU").sent().await;
    bot.counts("repeated", 1).await;
    passes(A_SECOND_AND_MORE).await;
    sent.outcome().await.sees_text("Osh");
    assert_eq!((bot.counted("limited"), bot.counted("unsent")), (1, 0));
}

#[tokio::test]
async fn a_wait_that_is_longer_than_the_asker_waits_is_given_up_at_once() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let limit = Fault::rate_limited(Duration::from_mins(1));
    stage.discord.next_time(route::CALLBACK, limit);
    let lost = aida.types("/actor THU").sent().await;
    bot.counts("unsent", 1).await;
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(lost.requests().len(), 1);
    log.says("Discord asks to wait 60s").await;
}

/// <https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints>
#[tokio::test]
async fn a_wait_for_all_holds_up_messages_and_no_response() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.person("Aida");
    let limit = Fault::rate_limited_everywhere(Duration::from_secs(5));
    stage.discord.next_time(route::CREATE_MESSAGE, limit);
    let first = aida.writes("Teahouse Union").await;
    bot.counts("limited", 1).await;
    let second = aida.writes("Green tea").await;
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(stage.discord.requests_to(route::CREATE_MESSAGE).len(), 1);
    passes(Duration::from_secs(5)).await;
    first.reply().await.sees_text("Osh");
    second.reply().await.sees_text("leaves");
}

#[tokio::test]
async fn a_response_that_never_comes_is_asked_for_again() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    stage.discord.next_time(route::CALLBACK, Fault::hang());
    let sent = aida.types("/actor THU").sent().await;
    stage.discord.received(1, route::CALLBACK).await;
    passes(Duration::from_millis(1_300)).await;
    bot.counts("repeated", 1).await;
    sent.outcome().await.sees_text("Osh");
    assert_eq!(bot.counted("unsent"), 0);
}

#[tokio::test]
async fn a_discord_that_never_answers_holds_up_nobody_else() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    stage.discord.next_times(4, route::CALLBACK, &Fault::hang());
    let lost = aida.types("/actor THU").sent().await;
    stage.discord.received(1, route::CALLBACK).await;
    passes(Duration::from_secs(3)).await;
    bot.counts("unsent", 1).await;
    log.says("there was no answer in time").await;
    stage.discord.behaves_again(route::CALLBACK);
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(lost.requests().len(), 1);
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_senseless_and_no_more() {
    let stage = Stage::new().await;
    let log = Log::open();
    stage
        .discord
        .next_time(route::CURRENT_BOT_APPLICATION, Fault::senseless())
        .next_time(route::CALLBACK, Fault::senseless());
    let bot = stage.bot().await;
    log.says("the commands could not be registered yet error=Discord's answer makes no sense")
        .await;
    stage
        .discord
        .knows_commands(chaikhana::discord::commands::to_json());
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    // A page in the place of "taken": whoever sent it, nobody has seen the answer.
    let unseen = aida.types("/actor THU").sent().await;
    stage.discord.received(1, route::CALLBACK).await;
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(unseen.requests().len(), 1);
    assert_eq!(bot.counted("broken"), 0);
}

#[tokio::test]
async fn an_answer_that_comes_too_late_is_counted() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    stage.discord.next_time(
        route::CALLBACK,
        Fault::refused(Refusal::UNKNOWN_INTERACTION),
    );
    let late = aida.types("/actor THU").sent().await;
    bot.counts("late", 1).await;
    log.says("the response came too late").await;
    aida.types("/actor THU").await.sees_text("Osh");
    assert_eq!(late.requests().len(), 1);
    assert_eq!(bot.counted("unsent"), 0);
}

#[tokio::test]
async fn an_interaction_that_somebody_else_has_answered_is_left_to_them() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let moderator = server.member("Aida").who_manages_the_server();
    stage.discord.next_time(
        route::CALLBACK,
        Fault::refused(Refusal::ALREADY_ACKNOWLEDGED),
    );
    let taken = moderator.types("/knowledge reload").sent().await;
    bot.counts("taken", 1).await;
    log.says("another instance of the bot has answered this already")
        .await;
    moderator.types("/actor THU").await.sees_text("Osh");
    assert_eq!(taken.requests().len(), 1);
    assert_eq!(bot.counted("unsent"), 0);
}

/// A new bot, whose commands Discord does not take.
async fn comes_on_without_commands(refused: Route, fault: Fault) -> (Stage, Log) {
    let stage = Stage::new().await;
    let log = Log::open();
    stage.discord.next_times(4, refused, &fault);
    (stage, log)
}

#[tokio::test]
async fn commands_that_discord_refuses_keep_nobody_from_being_answered() {
    let (stage, log) = comes_on_without_commands(
        route::SET_COMMANDS,
        Fault::refused(Refusal::INVALID_FORM_BODY),
    )
    .await;
    let _bot = stage.bot().await;
    log.says("Discord refuses the commands").await;
    passes(Duration::from_secs(100)).await;
    let aida = stage.discord.person("Aida");
    aida.writes("Teahouse Union")
        .await
        .reply()
        .await
        .sees_text("Osh");
    assert_eq!(stage.discord.requests_to(route::SET_COMMANDS).len(), 1);
}

#[tokio::test]
async fn commands_that_could_not_be_registered_are_registered_later() {
    let (stage, log) = comes_on_without_commands(route::SET_COMMANDS, Fault::status(503)).await;
    let _bot = stage.bot().await;
    log.says("the commands could not be registered yet").await;
    passes(Duration::from_secs(31)).await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
    log.says("commands registered").await;
}
