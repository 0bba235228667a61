//! More messages than anybody can hear or answer.

use std::sync::Arc;
use std::time::Duration;

use crate::firehose::{Account, Crowd, Firehose, PATIENCE, Process};

/// Mebibytes that the bot may hold, whatever comes.
const MEMORY: f64 = 100.0;

#[tokio::test]
async fn a_flood_of_messages_is_counted_to_the_last_and_holds_up_nobody() {
    let crowd = Crowd::of(Arc::new(Firehose::start(Duration::ZERO)));
    let bot = Process::chaikhana(crowd.discord(), "[channels]\ndefault = \"keyword\"\n");
    for number in 1..=4_000 {
        crowd.talks().await;
        if number % 200 == 0 {
            crowd.asks(None).await;
        }
    }
    let tally = crowd.discord().tally();
    assert!(tally.are_answered(PATIENCE).await, "{}", bot.log());
    assert_eq!((tally.answered(), tally.uncalled()), (20, 0));
    let account = crowd.account(4_020).await;
    assert_eq!(account.heard + account.dropped, 4_020, "{}", bot.log());
    if let Some(memory) = bot.memory() {
        assert!(memory.peak < MEMORY, "{memory:?}");
    }
}

#[tokio::test]
async fn questions_beyond_what_can_be_answered_are_dropped_and_counted() {
    let crowd = Crowd::of(Arc::new(Firehose::start(Duration::from_millis(300))));
    let bot = Process::chaikhana(crowd.discord(), "[channels]\ndefault = \"mention\"\n");
    for _ in 0..600 {
        crowd.addresses_the_bot().await;
    }
    crowd.asks(None).await;
    let tally = crowd.discord().tally();
    assert!(tally.are_answered(PATIENCE).await, "{}", bot.log());
    let account = crowd.account(601).await;
    let Account {
        heard,
        dropped,
        missing,
    } = account;
    assert_eq!((heard + dropped, missing), (601, 0), "{}", bot.log());
    assert!(dropped > 0, "{account:?}");
    assert_eq!(
        bot.log().matches("event dropped").count(),
        doublings(dropped)
    );
}

/// How many powers of two there are up to a number.
fn doublings(number: usize) -> usize {
    number.ilog2() as usize + 1
}
