//! How a bot with a gateway tells that it is well.

use super::stage::Stage;
use crate::support::visit::get;

const LISTENING: &str = "[http]\nlisten = \"127.0.0.1:0\"\n";

#[tokio::test]
async fn a_bot_is_ready_while_its_shard_is_connected() {
    let stage = Stage::new().await.with(LISTENING);
    stage.discord.gateway().refuses_connections(true);
    let bot = stage.starts();
    let address = bot.address.expect("an address");
    stage.discord.gateway().refused(1).await;
    let early = get(address, "/readyz").await;
    assert_eq!(early.status, 503, "{early:?}");
    assert_eq!(get(address, "/healthz").await.status, 200);
    assert_eq!(get(address, "/interactions").await.status, 404);
    stage.discord.gateway().refuses_connections(false);
    stage.discord.gateway().is_ready().await;
    while get(address, "/readyz").await.status != 200 {}
    let ready = get(address, "/readyz").await;
    assert!(ready.text.ends_with("\nshard 0: connected\n"), "{ready:?}");
    stage.discord.gateway().refuses_connections(true);
    let _lost = stage.discord.gateway().cuts_the_line();
    while get(address, "/readyz").await.status == 200 {}
    stage.discord.gateway().refuses_connections(false);
    while get(address, "/readyz").await.status != 200 {}
}

#[tokio::test]
async fn what_happens_over_the_gateway_is_counted() {
    let stage = Stage::new()
        .await
        .with(LISTENING)
        .with("[channels]\ndefault = \"keyword\"\n");
    let bot = stage.bot().await;
    let address = bot.address.expect("an address");
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/summit next").await;
    aida.writes("nothing that anybody knows").await;
    aida.writes("is there a samovar?").await.reply().await;
    while get(address, "/readyz").await.status != 200 {}
    let shown = get(address, "/metrics").await.text;
    for line in [
        r#"chaikhana_interactions_total{command="summit next",outcome="answer"} 1"#,
        r#"chaikhana_response_seconds_count{way="gateway"} 1"#,
        r#"chaikhana_messages_total{outcome="no_keyword"} 1"#,
        r#"chaikhana_messages_total{outcome="answered"} 1"#,
        r#"chaikhana_lost_total{outcome="dropped"} 0"#,
        r#"chaikhana_shard_connected{shard="0"} 1"#,
        r#"chaikhana_shard_stage{shard="0",stage="connected"} 1"#,
    ] {
        assert!(shown.lines().any(|shown| shown == line), "{line}\n{shown}");
    }
    assert!(shown.contains(r#"chaikhana_rest_requests_total{outcome="done"}"#));
    assert!(!shown.contains("samovar"));
}
