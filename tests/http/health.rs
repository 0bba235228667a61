//! How a bot without a gateway tells that it is well.

use super::stage::Stage;
use crate::support::visit::get;

#[tokio::test]
async fn a_bot_without_a_gateway_is_ready_when_it_knows_something() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let address = bot.address.expect("an address");
    let alive = get(address, "/healthz").await;
    assert_eq!((alive.status, alive.text.as_str()), (200, "alive\n"));
    let ready = get(address, "/readyz").await;
    let revision = bot.bot.knowledge_now().revision;
    assert_eq!(ready.status, 200, "{ready:?}");
    assert!(ready.text.starts_with(&format!("knowledge {revision}: ")));
}

#[tokio::test]
async fn what_happens_over_http_is_counted() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    let address = bot.address.expect("an address");
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.presses("Delete").await;
    aida.types("/ask zeppelin over Atlantis").await;
    aida.types("/knowledge reload").await;
    aida.autocompletes("/actor tea").await;
    stage.writes("coffee.toml", "[topic.coffee]\nnam = \"Coffee\"\n");
    let moderator = aida.who_manages_the_server();
    moderator.types("/knowledge reload").await;
    get(address, "/nowhere").await;
    let shown = get(address, "/metrics").await;
    assert_eq!(
        shown.kind,
        "application/openmetrics-text; version=1.0.0; charset=utf-8"
    );
    let revision = bot.bot.knowledge_now().revision;
    let knowledge = format!("chaikhana_knowledge_info{{revision=\"{revision}\"}} 1");
    for line in [
        r#"chaikhana_interactions_total{command="actor",outcome="answer"} 1"#,
        r#"chaikhana_interactions_total{command="delete",outcome="deleted"} 1"#,
        r#"chaikhana_interactions_total{command="ask",outcome="unknown"} 1"#,
        r#"chaikhana_interactions_total{command="autocomplete",outcome="choices"} 1"#,
        r#"chaikhana_interactions_total{command="knowledge reload",outcome="refused"} 1"#,
        r#"chaikhana_interactions_total{command="knowledge reload",outcome="task"} 1"#,
        r#"chaikhana_response_seconds_count{way="http"} 6"#,
        r#"chaikhana_reloads_total{outcome="refused"} 1"#,
        &knowledge,
        "chaikhana_knowledge_age_seconds 0.0",
    ] {
        assert!(
            shown.text.lines().any(|shown| shown == line),
            "{line}\n{}",
            shown.text
        );
    }
    assert!(shown.text.contains("process_resident_memory_bytes ") || !cfg!(target_os = "linux"));
    assert!(!shown.text.contains("zeppelin"));
}
