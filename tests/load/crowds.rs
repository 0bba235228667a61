//! Many who ask at the same moment.

use std::sync::Arc;
use std::time::Duration;

use crate::firehose::{Crowd, Firehose, PATIENCE, Process};

/// So few that a bot built without optimisation, on a busy machine, can answer them in the three seconds that they wait.
const ASKERS: usize = 100;

#[tokio::test]
async fn a_crowd_that_asks_at_once_is_answered_to_the_last() {
    // As long as an answer is on its way in the world outside.
    let crowd = Crowd::of(Arc::new(Firehose::start(Duration::from_millis(150))));
    let bot = Process::chaikhana(crowd.discord(), "");
    for _ in 0..ASKERS {
        crowd.asks(None).await;
    }
    let tally = crowd.discord().tally();
    assert!(tally.are_answered(PATIENCE).await, "{}", bot.log());
    assert_eq!((tally.answered(), tally.uncalled()), (ASKERS, 0));
}
