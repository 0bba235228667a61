//! Moderators tend the knowledge; nobody else does.

use super::stage::Stage;
use crate::support::route;

const COFFEE: &str = "[topic.coffee]\nname = \"Coffee\"\n[[topic.coffee.fact]]\n\
                      text = \"Coffee came late to the road.\"\nsources = [\"gazette\"]\n";

#[tokio::test]
async fn a_sound_change_is_reloaded() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let moderator = server.member("Aida").who_manages_the_server();
    stage.writes("coffee.toml", COFFEE);
    let reply = moderator.types("/knowledge reload").await;
    reply
        .is_private()
        .sees_text("is in use")
        .sees_text("+topic.coffee");
    moderator
        .types("/topic Coffee")
        .await
        .sees_text("came late");
    moderator
        .types("/knowledge reload")
        .await
        .sees_private("already in use");
}

#[tokio::test]
async fn a_broken_change_changes_nothing_and_says_why() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let moderator = stage
        .discord
        .server("Silk Road Studies")
        .member("Aida")
        .who_manages_the_server();
    stage.writes("coffee.toml", "[topic.coffee]\nnam = \"Coffee\"\n");
    moderator
        .types("/knowledge reload")
        .await
        .is_private()
        .sees_text("nothing changed")
        .sees_text("coffee.toml:2:1");
    moderator
        .types("/knowledge check")
        .await
        .is_private()
        .sees_text("coffee.toml:2:1");
    moderator.types("/actor THU").await.sees_text("Osh");
}

#[tokio::test]
async fn a_long_report_is_a_file() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let moderator = stage
        .discord
        .server("Silk Road Studies")
        .member("Aida")
        .who_manages_the_server();
    let broken: Vec<String> = (0..40)
        .map(|number| format!("[topic.t{number}]\nnam = \"x\"\n"))
        .collect();
    stage.writes("coffee.toml", &broken.concat());
    let reply = moderator.types("/knowledge check").await;
    let files = reply.is_private().files();
    assert_eq!(files.len(), 1);
    assert!(
        files[0].text().contains("coffee.toml:80:1"),
        "{}",
        files[0].text()
    );
}

#[tokio::test]
async fn everybody_else_gets_one_private_sentence() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let member = stage.discord.server("Silk Road Studies").member("Aida");
    for command in ["reload", "status", "check", "try"] {
        member
            .types(&format!("/knowledge {command}"))
            .await
            .sees_private("Only moderators");
    }
}

#[tokio::test]
async fn the_operator_says_who_else_is_a_moderator() {
    let stage = Stage::new().await;
    let server = stage.discord.server("Silk Road Studies");
    let bektur = server.member("Bektur");
    let stage = stage.with(&format!(
        "[moderators]\nservers = [\"1\"]\nusers = [\"{}\"]\n",
        bektur.id()
    ));
    let _bot = stage.bot().await;
    bektur
        .types("/knowledge status")
        .await
        .is_private()
        .sees_text("The knowledge in use");
    server
        .member("Aida")
        .who_manages_the_server()
        .types("/knowledge status")
        .await
        .sees_private("Only moderators");
}

#[tokio::test]
async fn an_entry_is_tried_before_it_is_saved() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let moderator = stage
        .discord
        .server("Silk Road Studies")
        .member("Aida")
        .who_manages_the_server();
    let form = moderator.types("/knowledge try").await;
    let label = form.form().labels()[0].to_owned();
    let good = form.submits(|form| {
        form.fill(&label, COFFEE);
    });
    good.await
        .is_private()
        .sees_text("Nothing was saved")
        .sees_text("came late");
    let bad = form.submits(|form| {
        form.fill(
            &label,
            "[topic.coffee]\nname = \"Coffee\"\ncolour = \"black\"\n",
        );
    });
    bad.await
        .is_private()
        .sees_text("cannot be used yet")
        .sees_text("unknown key");
    moderator
        .types("/topic Coffee")
        .await
        .does_not_see("came late");
}

#[tokio::test]
async fn two_reloads_at_once_are_both_told() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let (aida, bektur) = (
        server.member("Aida").who_manages_the_server(),
        server.member("Bektur").who_manages_the_server(),
    );
    stage.writes("coffee.toml", COFFEE);
    let first = aida.types("/knowledge reload").sent().await;
    let second = bektur.types("/knowledge reload").sent().await;
    first.outcome().await.is_private();
    second.outcome().await.is_private();
    assert_eq!(stage.discord.requests_to(route::CALLBACK).len(), 2);
}

#[tokio::test]
async fn a_watched_folder_is_read_again_by_itself() {
    let stage = Stage::new().await.with("[knowledge]\nwatch = true\n");
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/topic Coffee").await.does_not_see("came late");
    stage.writes("coffee.toml", COFFEE);
    while !aida
        .types("/topic Coffee")
        .await
        .text()
        .contains("came late")
    {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
}

#[tokio::test]
async fn the_status_tells_how_the_knowledge_and_the_bot_are() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let moderator = stage
        .discord
        .server("Silk Road Studies")
        .member("Aida")
        .who_manages_the_server();
    moderator.types("/actor THU").await;
    moderator.types("/ask zeppelin over Atlantis").await;
    stage.writes("coffee.toml", "[topic.coffee]\nnam = \"Coffee\"\n");
    let reply = moderator.types("/knowledge status").await;
    reply.is_private().sees_embed(|embed| {
        for (field, part) in [
            ("Revision", "`"),
            ("In use since", "<t:0:R>"),
            ("Running since", "<t:0:R>"),
            ("Read from", "knowledge"),
            ("Entries", "actor 1"),
            ("Problems in the files", "error"),
            ("Latest response", "ms"),
            ("Asked", "`answered` 1 `suggested` 0 `unknown` 1"),
            ("Lost", "`dropped` 0 `late` 0 `refused` 0"),
        ] {
            let value = embed.field(field);
            assert!(value.contains(part), "{field}: {value}");
        }
    });
}

#[tokio::test]
async fn a_role_makes_a_moderator_and_a_form_of_somebody_else_is_refused() {
    let stage = Stage::new().await;
    let server = stage.discord.server("Silk Road Studies");
    let warden = server.member("Aida").with_role("Wardens");
    let stage = stage.with(&format!(
        "[moderators]\nservers = [\"1\"]\nroles = [\"{}\"]\n",
        server.role("Wardens")
    ));
    let _bot = stage.bot().await;
    let form = warden.types("/knowledge try").await;
    let label = form.form().labels()[0].to_owned();
    let by_another = server.member("Bektur").submits(&form, |form| {
        form.fill(&label, COFFEE);
    });
    by_another.await.sees_private("Only moderators");
}

#[tokio::test]
async fn moderators_are_spoken_to_in_their_language() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    for (locale, line, expected) in [
        ("ru", "/знания состояние", "Используемые знания"),
        ("zh-CN", "/知识库 状态", "当前使用的知识"),
    ] {
        server
            .member("Aida")
            .who_manages_the_server()
            .speaking(locale)
            .types(line)
            .await
            .sees_private(expected);
        server
            .member("Bektur")
            .speaking(locale)
            .types(line)
            .await
            .is_private()
            .does_not_see(expected);
    }
}
