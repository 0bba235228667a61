//! Both ways in at once.

use super::stage::{SIGNED, Stage};
use crate::support::endpoint;

#[tokio::test]
async fn beside_http_the_gateway_serves_channel_messages_alone() {
    let settings = format!(
        "[http]\nlisten = \"127.0.0.1:0\"\npublic_key = \"{}\"\n",
        endpoint::public_key()
    );
    let stage = Stage::new().await.with(&settings);
    let bot = stage.bot().await;
    let aida = stage.discord.person("Aida");
    aida.writes("Teahouse Union").await.reply().await;

    let astray = aida.types("/actor THU").sent().await;
    while bot.bot.counters.unexpected.get() == 0 {
        tokio::task::yield_now().await;
    }
    let address = bot.address.expect("an address");
    stage.discord.sends_interactions_to(&[address], SIGNED);
    let reply = aida.types("/actor THU").await;
    reply.sees_text("Osh");
    reply.presses("Delete").await.is_gone();
    assert!(astray.requests().is_empty(), "{:?}", astray.requests());
    let answered = &bot.bot.counters.interactions;
    assert_eq!(answered.get("actor", "answer"), 1);
}
