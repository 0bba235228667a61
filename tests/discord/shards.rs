//! The part of the shards that one process holds.

use serde_json::json;

use super::stage::Stage;
use crate::support::op;
use crate::support::visit::get;

/// Serenity leaves five seconds between two shards of one process.
#[tokio::test]
async fn a_process_identifies_its_own_shards_and_no_others() {
    let stage = Stage::new().await.with(
        "[discord]\nshards = { first = 1, count = 2, total = 4 }\n[http]\nlisten = \"127.0.0.1:0\"\n",
    );
    let bot = stage.bot().await;
    let address = bot.address.expect("an address");
    while stage.discord.gateway().count(op::IDENTIFY) < 2 {
        let ready = get(address, "/readyz").await;
        assert!(ready.text.contains("shard 2: "), "{ready:?}");
        if stage.discord.gateway().count(op::IDENTIFY) < 2 {
            assert_eq!(ready.status, 503, "{ready:?}");
        }
    }
    while get(address, "/readyz").await.status != 200 {}
    let identified: Vec<_> = stage
        .discord
        .gateway()
        .received()
        .into_iter()
        .filter(|payload| payload.op == op::IDENTIFY)
        .map(|payload| payload.data["shard"].clone())
        .collect();
    assert_eq!(identified, [json!([1, 4]), json!([2, 4])]);
}
