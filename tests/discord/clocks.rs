//! The machine's clock, which may be wrong, jump, or break.

use jiff::civil::{Date, date};

use super::stage::Stage;
use crate::support::{Log, route};

/// A meeting that was held on a day, as somebody wrote it down after it.
const HELD: &str = r#"
[summit.tea-road-2]
name = "Second Tea Road summit"
format = "tea-road"
number = 2
starts = "2025-06-16"
ends = "2025-06-17"
city = "Samarkand"
status = "held"
sources = ["gazette"]
"#;

/// A stage on which the second meeting has been held.
async fn after_the_second_meeting() -> Stage {
    let stage = Stage::new().await;
    let all = stage.knowledge().join("all.toml");
    let text = std::fs::read_to_string(&all).expect("a file");
    let (before, rest) = text.split_once("[summit.tea-road-2]").expect("a meeting");
    let (_, after) = rest.split_once("[actor.teahouse]").expect("an actor");
    std::fs::write(all, format!("{before}{HELD}\n[actor.teahouse]{after}")).expect("a file");
    stage
}

const BEFORE: Date = date(2025, 6, 10);
const DURING: Date = date(2025, 6, 17);
const AFTER: Date = date(2025, 6, 20);

#[tokio::test]
async fn answers_follow_a_clock_that_is_set_back_and_forth_over_a_meeting() {
    let stage = after_the_second_meeting().await;
    stage.it_is(AFTER);
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for (today, next, last) in [
        (AFTER, "no coming meeting", "Samarkand"),
        (BEFORE, "Samarkand", "Khorgos"),
        (DURING, "under way", "under way"),
        (AFTER, "no coming meeting", "Samarkand"),
        (BEFORE, "Samarkand", "Khorgos"),
        (date(1970, 1, 1), "Khorgos", "no earlier meeting"),
    ] {
        stage.it_is(today);
        aida.types("/summit next").await.sees_text(next);
        aida.types("/summit last").await.sees_text(last);
    }
}

#[tokio::test]
async fn a_clock_that_is_behind_keeps_no_knowledge_from_being_used() {
    let stage = after_the_second_meeting().await;
    stage.it_is(date(1970, 1, 1));
    let log = Log::open();
    let bot = stage.try_start().expect("it starts");
    bot.counts("sessions", 1).await;
    log.says("`chaikhana check` shows what to look at").await;
    let server = stage.discord.server("Silk Road Studies");
    let moderator = server.member("Aida").who_manages_the_server();
    moderator.types("/actor THU").await.sees_text("Osh");
    moderator
        .types("/knowledge check")
        .await
        .is_private()
        .sees_text("was not held yet on 1970-01-01");
    stage.writes(
        "coffee.toml",
        "[topic.coffee]\nname = \"Coffee\"\n[[topic.coffee.fact]]\ntext = \"It came late.\"\nsources = [\"gazette\"]\n",
    );
    moderator
        .types("/knowledge reload")
        .await
        .sees_private("is in use");
    moderator
        .types("/topic Coffee")
        .await
        .sees_text("It came late");
}

#[tokio::test]
async fn work_that_breaks_off_is_told_and_the_next_is_done() {
    let stage = Stage::new().await;
    let log = Log::open();
    let bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let moderator = server.member("Aida").who_manages_the_server();
    let sorry = "Something went wrong here";
    for (times, (look, line)) in (1..).zip([
        // While the answer is found.
        (1, "/actor THU"),
        // While the files are read, after the first response.
        (3, "/knowledge reload"),
    ]) {
        stage.breaks_the_clock_at(look);
        let told = moderator.types(line).await;
        told.sees_private(sorry);
        bot.counts("broken", times).await;
        moderator.types("/actor THU").await.sees_text("Osh");
    }
    moderator
        .types("/knowledge reload")
        .await
        .sees_private("what is already in use");
    log.says("answering an interaction broke off").await;
}

#[tokio::test]
async fn a_message_whose_answer_breaks_off_stays_alone_and_the_next_is_answered() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let aida = stage.discord.person("Aida");
    stage.breaks_the_clock_at(1);
    let alone = aida.writes("Teahouse Union").await;
    bot.counts("broken", 1).await;
    aida.writes("Green tea")
        .await
        .reply()
        .await
        .sees_text("leaves");
    assert_eq!(alone.replies_so_far(), 0);
    assert_eq!(stage.discord.requests_to(route::CREATE_MESSAGE).len(), 1);
}
