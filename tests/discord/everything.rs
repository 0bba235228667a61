//! Whatever the project knows can be shown on Discord.

use chaikhana::knowledge::Kind;

use super::stage::Stage;

/// The loopback holds every body against Discord's limits, and against its specification where that is there.
#[tokio::test]
async fn everything_in_the_real_knowledge_can_be_shown() {
    let stage = Stage::with_the_real_knowledge().await;
    let bot = stage.bot().await;
    let server = stage.discord.server("Silk Road Studies");
    let library = bot.bot.keeper().desk().library();
    let readers = ["en-US", "ru", "zh-CN"].map(|locale| server.member("Aida").speaking(locale));
    for entry in library.knowledge().entries() {
        let id = &entry.id;
        let line = match id.kind() {
            Kind::Format => format!("/summit list {id}"),
            Kind::Summit => format!("/summit show {id}"),
            Kind::Actor => format!("/actor {id}"),
            Kind::Corridor => format!("/corridor {id}"),
            Kind::Topic => format!("/topic {id}"),
            Kind::Figure => format!("/figure {id}"),
        };
        for reader in &readers {
            reader.types(&line).await.is_public();
        }
        readers[0].types(&format!("/sources {id}")).await;
    }
    assert_eq!(bot.bot.counters.unsent.get(), 0);
}
