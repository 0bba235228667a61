//! Buttons and menus under answers.

use serenity::all::Permissions;

use super::stage::Stage;

#[tokio::test]
async fn more_facts_and_all_sources_are_a_button_away() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let reply = server.member("Aida").types("/actor THU").await;
    let more = server.member("Bektur").presses(&reply, "More").await;
    more.is_private().sees_text("green tea");
    reply
        .presses("Sources")
        .await
        .is_private()
        .sees_text("Almanac");
    reply.now().sees_text("Osh");
}

#[tokio::test]
async fn leafing_goes_on_in_the_same_private_message() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let reply = stage
        .discord
        .server("Silk Road Studies")
        .member("Aida")
        .types("/actor THU")
        .await;
    let first = reply.presses("More").await;
    let text = first.text();
    let second = first.presses("More").await;
    second.is_private();
    assert_ne!(second.text(), text);
    assert_eq!(first.now().text(), second.text());
}

#[tokio::test]
async fn an_answer_is_deleted_by_its_asker_and_by_moderators_and_by_nobody_else() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let (aida, bektur) = (server.member("Aida"), server.member("Bektur"));
    let warden = server
        .member("Cholpon")
        .who_may(Permissions::MANAGE_MESSAGES);
    let first = aida.types("/actor THU").await;
    bektur
        .presses(&first, "Delete")
        .await
        .sees_private("Only the one who asked");
    first.now().sees_text("Osh");
    first.presses("Delete").await.is_gone();
    let second = aida.types("/actor THU").await;
    warden.presses(&second, "Delete").await.is_gone();
}

#[tokio::test]
async fn what_is_related_is_a_menu_away() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let reply = stage
        .discord
        .server("Silk Road Studies")
        .member("Aida")
        .types("/summit next")
        .await;
    let menu = reply.presses("Related").await;
    menu.is_private();
    menu.chooses("Tea Road summits")
        .await
        .sees_private("every two years");
}

#[tokio::test]
async fn a_button_works_after_the_bot_came_again_and_after_its_entry_went() {
    let stage = Stage::new().await;
    let first = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let aida = server.member("Aida");
    let kept = aida.types("/actor THU").await;
    first.stops().await.expect("a good end");
    stage.discord.gateway().is_left_alone().await;
    stage.forgets("more.toml");
    let _again = stage.bot().await;
    kept.presses("More").await.sees_private("green tea");
    for custom_id in [
        "1:more:en:0:topic.green-tea",
        "1:sources:en:topic.green-tea",
        "1:related:en:topic.green-tea",
    ] {
        aida.presses_id(&kept, custom_id)
            .await
            .sees_private("Not in our sources");
    }
}

#[tokio::test]
async fn a_button_of_another_version_says_kindly_that_it_is_too_old() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let aida = server.member("Aida");
    let reply = aida.types("/actor THU").await;
    for custom_id in ["0:more:actor.teahouse", "1:explode:en", "x"] {
        aida.presses_id(&reply, custom_id)
            .await
            .sees_private("too old");
    }
}
