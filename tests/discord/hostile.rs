//! People who try what they may not.

use serenity::all::Permissions;

use super::stage::Stage;
use crate::support::route;

/// A message as the gateway sends it, with half a character in its text; no Rust string can hold that.
const HALF_A_CHARACTER: &str = r#"{"op":0,"t":"MESSAGE_CREATE","s":1,"d":{"id":"1","channel_id":"2",
    "author":{"id":"3","username":"aida","discriminator":"0","avatar":null},"content":"samovar \ud83c?",
    "timestamp":"2025-06-10T08:00:00.000000+00:00","edited_timestamp":null,"tts":false,"mention_everyone":false,
    "mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"pinned":false,"type":0}}"#;

#[tokio::test]
async fn half_a_character_takes_nobody_their_answer() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    stage.discord.gateway().sends_raw(HALF_A_CHARACTER);
    aida.types("/actor THU").await.sees_text("Osh");
}

#[tokio::test]
async fn an_id_with_ones_own_name_deletes_nothing_of_somebody_else() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let (aida, bektur) = (server.member("Aida"), server.member("Bektur"));
    let reply = aida.types("/actor THU").await;
    for forged in [bektur.id(), 0, u64::MAX] {
        bektur
            .presses_id(&reply, &format!("1:delete:{forged}"))
            .await
            .sees_private("too old");
    }
    bektur
        .presses_id(&reply, &format!("1:delete:{}", aida.id()))
        .await
        .sees_private("Only the one who asked");
    reply.now().sees_text("Osh");
    assert!(stage.discord.requests_to(route::DELETE_ORIGINAL).is_empty());
}

#[tokio::test]
async fn a_form_that_nobody_was_shown_is_read_for_moderators_alone() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let moderator = server.member("Aida").who_manages_the_server();
    let member = server
        .member("Bektur")
        .who_may(Permissions::MANAGE_MESSAGES);
    let form = moderator.types("/knowledge try").await;
    let label = form.form().labels()[0].to_owned();
    let sent = member.submits(&form, |form| {
        form.fill(&label, "[topic.coffee]\nname = \"Coffee\"\n");
    });
    sent.await.sees_private("Only moderators");
    let reply = moderator.types("/actor THU").await;
    member
        .presses_id(&reply, "1:try")
        .await
        .sees_private("too old");
    assert!(stage.discord.requests_to(route::EDIT_ORIGINAL).is_empty());
}
