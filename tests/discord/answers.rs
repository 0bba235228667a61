//! Commands, and what people see of the answers.

use super::stage::Stage;
use crate::support::route;

#[tokio::test]
async fn a_command_is_answered_with_its_sources() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/summit next")
        .await
        .is_public()
        .pings_nobody()
        .sees_embed(|embed| {
            assert!(embed.text().contains("Samarkand"), "{}", embed.text());
            let sources = embed.field("Sources");
            assert!(
                sources.contains("[Gazette](https://example.org/meetings), 2025-06-01"),
                "{sources}"
            );
        });
}

#[tokio::test]
async fn every_command_answers() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for (line, expected) in [
        ("/summit last", "Khorgos"),
        ("/summit list", "Second Tea Road summit"),
        ("/summit show summit.tea-road-1", "Khorgos"),
        ("/actor Teahouse Union", "Osh"),
        (
            "/ask who keeps the secretariat of the road?",
            "keeps the secretariat",
        ),
        (
            "/sources THU",
            "[example.org](https://example.org/almanac/9)",
        ),
        ("/about", "2"),
        ("/summit next format.tea-road", "Samarkand"),
        ("/summit last format.tea-road", "Khorgos"),
        ("/corridor Southern Leg", "ferry"),
        ("/topic Green tea", "leaves"),
        ("/figure Tea sold", "2024"),
        ("/figure Tea sold year:2023", "17.5"),
        ("/actor THU about:tea", "green tea"),
    ] {
        aida.types(line).await.sees_text(expected);
    }
}

#[tokio::test]
async fn an_answer_is_private_when_its_asker_wants_it_so() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let reply = aida.types("/actor THU private:true").await;
    reply.sees_private("Osh");
    assert!(
        !reply.buttons().contains(&"Delete"),
        "{:?}",
        reply.buttons()
    );
}

#[tokio::test]
async fn a_miss_is_for_the_asker_alone() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/ask what of the zeppelin over Atlantis?")
        .await
        .is_private();
    let near = aida.types("/summit show Tea Road").await;
    near.is_private();
    near.chooses("First Tea Road summit")
        .await
        .sees_private("Khorgos");
}

#[tokio::test]
async fn the_askers_own_language_is_spoken() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage
        .discord
        .server("Silk Road Studies")
        .member("Aida")
        .speaking("ru");
    aida.types("/actor THU")
        .await
        .sees_text("Союз чайхан")
        .sees_button("Источники");
}

#[tokio::test]
async fn names_are_offered_while_they_are_typed() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.autocompletes("/actor tea")
        .await
        .offers_first("Teahouse Union");
    aida.autocompletes("/summit show sec")
        .await
        .offers_first("Second Tea Road summit");
    aida.autocompletes("/summit next")
        .await
        .offers("Tea Road summits");
}

#[tokio::test]
async fn a_message_is_looked_up_for_the_one_who_asks() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let message = server
        .member("Aida")
        .writes("> what?\nwho keeps the secretariat of the road?")
        .await;
    server
        .member("Bektur")
        .looks_up(&message)
        .await
        .sees_private("keeps the secretariat");
}

#[tokio::test]
async fn people_ask_in_private_in_groups_and_where_the_bot_is_not() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    for person in [
        stage.discord.person("Aida"),
        stage.discord.person_in_a_group("Bektur"),
        stage
            .discord
            .server_without_the_bot("Elsewhere")
            .member("Cholpon"),
    ] {
        person.types("/actor THU").await.sees_text("Osh");
    }
}

#[tokio::test]
async fn commands_are_registered_once() {
    let stage = Stage::new().await;
    let first = stage.bot().await;
    stage.discord.received(1, route::SET_COMMANDS).await;
    first.stops().await.expect("a good end");
    stage.discord.gateway().is_left_alone().await;
    let _again = stage.bot().await;
    stage.discord.received(2, route::COMMANDS).await;
    assert_eq!(stage.discord.requests_to(route::SET_COMMANDS).len(), 1);
}

#[tokio::test]
async fn commands_are_left_alone_where_the_operator_says_so() {
    let stage = Stage::new().await.with("[discord]\nregister = false\n");
    let _bot = stage.bot().await;
    assert!(stage.discord.requests_to(route::COMMANDS).is_empty());
    assert!(stage.discord.requests_to(route::SET_COMMANDS).is_empty());
}

#[tokio::test]
async fn a_meeting_has_its_days_in_the_readers_own_calendar() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for line in ["/summit next", "/summit show summit.tea-road-2"] {
        aida.types(line).await.sees_embed(|embed| {
            assert_eq!(
                embed.field("When"),
                "<t:1750075200:D> – <t:1750161600:D>",
                "{line}"
            );
        });
    }
    aida.types("/actor THU").await.does_not_see("<t:");
}

#[tokio::test]
async fn every_client_is_answered_in_its_language_from_the_menu_to_the_buttons() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    for (locale, line, title, sources, ask, miss) in [
        (
            "ru",
            "/участник THU",
            "Союз чайхан",
            "Источники",
            "/спросить",
            "В наших источниках этого нет",
        ),
        ("zh-CN", "/参与方 THU", "茶馆联盟", "来源", "/提问", "来源"),
        (
            "de",
            "/actor THU",
            "Teahouse Union",
            "Sources",
            "/ask",
            "Not in our sources",
        ),
    ] {
        let member = server.member("Aida").speaking(locale);
        let reply = member.types(line).await;
        reply.sees_text(title).sees_button(sources);
        reply.presses(sources).await.sees_private("Almanac");
        member
            .types(&format!("{ask} zeppelin over Atlantis"))
            .await
            .sees_private(miss);
    }
}

#[tokio::test]
async fn every_name_that_can_be_typed_is_completed() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for (line, offered) in [
        ("/summit next", "Tea Road summits"),
        ("/summit last", "Tea Road summits"),
        ("/summit list", "Tea Road summits"),
        ("/summit show", "First Tea Road summit"),
        ("/actor", "Teahouse Union"),
        ("/corridor", "Southern Leg"),
        ("/topic", "Green tea"),
        ("/figure", "Tea sold"),
        ("/sources", "Green tea"),
    ] {
        aida.autocompletes(&format!("{line} "))
            .await
            .offers(offered);
    }
}

#[tokio::test]
async fn whatever_people_type_is_shown_as_text_and_pings_nobody() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for line in [
        "/ask @everyone **zeppelin** over <@1>",
        "/actor [zeppelin](https://example.com/)",
        "/topic ```zeppelin",
    ] {
        aida.types(line)
            .await
            .is_private()
            .pings_nobody()
            .does_not_see("https://example.com")
            .does_not_see("<@1>");
    }
}

#[tokio::test]
async fn two_servers_are_answered_each_in_its_own_place() {
    let stage = Stage::new().await;
    let _bot = stage.bot().await;
    let here = stage.discord.server("Silk Road Studies").member("Aida");
    let there = stage
        .discord
        .server("Steppe Seminar")
        .member("Bektur")
        .speaking("ru");
    let first = here.types("/actor THU").sent().await;
    let second = there.types("/участник THU").sent().await;
    let (first, second) = (first.outcome().await, second.outcome().await);
    first.sees_text("Teahouse Union").sees_button("Delete");
    second.sees_text("Союз чайхан").sees_button("Удалить");
    second.presses("Удалить").await.is_gone();
    first.now().sees_text("Osh");
}
