//! Commands, buttons, menus, forms, and what people see of the answers.

use super::bare_bot;
use crate::support::{LoopbackDiscord, route};

#[tokio::test]
async fn a_command_is_answered_with_what_the_person_sees() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord
        .server("Silk Road Studies")
        .member("Aida")
        .speaking("ru");
    let _bot = bare_bot::start(&discord).await;
    let reply = aida.types("/road Khorgos and beyond").await;
    reply
        .is_public()
        .pings_nobody()
        .sees_button("More")
        .sees_embed(|embed| {
            assert_eq!(embed.title(), "The road to Khorgos and beyond");
            assert_eq!(embed.description(), "Aida asks in ru");
            assert_eq!(embed.field("Context"), "Some(Guild)");
        });
    assert_eq!(reply.link("Source"), "https://example.org/road");
    let callbacks = discord.requests_to(route::CALLBACK);
    assert_eq!(callbacks.len(), 1);
    assert_eq!(callbacks[0].status, Some(204));
    assert_eq!(
        callbacks[0].body["data"]["embeds"][0]["title"],
        "The road to Khorgos and beyond"
    );
}

#[tokio::test]
async fn options_are_named_in_any_language_of_the_command() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord
        .server("Silk Road Studies")
        .member("Aida")
        .speaking("ru");
    let _bot = bare_bot::start(&discord).await;
    aida.types("/road место:Хоргос private:true")
        .await
        .sees_private("The road to Хоргос");
}

#[tokio::test]
async fn choices_are_offered_while_typing() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    let _bot = bare_bot::start(&discord).await;
    aida.autocompletes("/road khor").await.offers_first("khor…");
    assert_eq!(aida.autocompletes("/road").await.names(), ["…"]);
}

#[tokio::test]
async fn buttons_and_menus_change_the_message() {
    let discord = LoopbackDiscord::start().await;
    let server = discord.server("Silk Road Studies");
    let (aida, bektur) = (server.member("Aida"), server.member("Bektur"));
    let _bot = bare_bot::start(&discord).await;
    let reply = aida.types("/road Khorgos").await;
    reply
        .presses("More")
        .await
        .sees_text("There is more")
        .sees_text("The road to Khorgos");
    bektur
        .chooses(&reply, "By rail")
        .await
        .sees_text(r#"The way is ["rail"]"#);
    reply
        .does_not_see("There is more")
        .now()
        .sees_text("The way is");
}

#[tokio::test]
async fn a_message_that_was_taken_back_is_gone() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    let _bot = bare_bot::start(&discord).await;
    let reply = aida.types("/road Khorgos").await;
    reply.presses("Delete").await.is_gone();
    reply.changes().await.is_gone();
}

#[tokio::test]
async fn a_form_is_filled_and_sent() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    let _bot = bare_bot::start(&discord).await;
    let form = aida.types("/form").await;
    assert_eq!(form.form().labels(), ["Your name"]);
    let thanks = form.submits(|form| {
        form.fill("Your name", "Айдай");
    });
    thanks.await.sees_text("Thank you, Айдай");
}

#[tokio::test]
async fn thinking_is_no_answer_yet() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    let _bot = bare_bot::start(&discord).await;
    let sent = aida.types("/think").sent().await;
    assert_eq!(sent.callback().await, 5);
    let reply = sent.outcome().await;
    reply.sees_text("I have thought").is_public();
    reply.followup(0).await.sees_private("And further");
}

#[tokio::test]
async fn files_arrive_with_the_answer() {
    let discord = LoopbackDiscord::start().await;
    let aida = discord.server("Silk Road Studies").member("Aida");
    let _bot = bare_bot::start(&discord).await;
    let reply = aida.types("/file").await;
    let files = reply.sees_text("Here").files();
    assert_eq!(
        (files[0].filename.as_str(), files[0].text()),
        ("roads.txt", "Khorgos\n")
    );
}

#[tokio::test]
async fn people_ask_in_private_in_groups_and_where_the_bot_is_not() {
    let discord = LoopbackDiscord::start().await;
    let _bot = bare_bot::start(&discord).await;
    discord
        .person("Aida")
        .types("/road Khorgos")
        .await
        .sees_text("Some(BotDm)");
    discord
        .person_in_a_group("Aida")
        .types("/road Khorgos")
        .await
        .sees_text("Some(PrivateChannel)");
    let elsewhere = discord.server_without_the_bot("Elsewhere");
    elsewhere
        .member("Aida")
        .types("/road Khorgos")
        .await
        .sees_text("Some(Guild)");
}

#[tokio::test]
#[should_panic(expected = "is not offered in such a channel")]
async fn nobody_uses_a_command_where_discord_does_not_show_it() {
    let discord = LoopbackDiscord::start().await;
    let _bot = bare_bot::start(&discord).await;
    discord.person("Aida").types("/server").await;
}
