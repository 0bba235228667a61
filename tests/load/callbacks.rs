//! Many answers, one after the other: nothing of any of them may stay.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::firehose::{Crowd, Firehose, PATIENCE, Process};

/// Answers before everything has been used once.
const WARM_UP: usize = 500;
/// Answers after that.
const ANSWERS: usize = 2_500;
/// Mebibytes that come and go; a kept interaction each would be more.
const NOISE: f64 = 6.0;

#[tokio::test]
async fn thousands_of_answers_leave_nothing_behind() {
    let crowd = Crowd::of(Arc::new(Firehose::start(Duration::ZERO)));
    let bot = Process::chaikhana(crowd.discord(), "");
    ask(&crowd, WARM_UP).await;
    let before = bot.memory();
    ask(&crowd, ANSWERS).await;
    let after = bot.memory();
    let tally = crowd.discord().tally();
    assert_eq!((tally.answered(), tally.uncalled()), (WARM_UP + ANSWERS, 0));
    if let (Some(before), Some(after)) = (before, after) {
        assert!(after.now - before.now < NOISE, "{before:?} {after:?}");
    }
}

async fn ask(crowd: &Crowd, times: usize) {
    let turns = Arc::new(Semaphore::new(32));
    for _ in 0..times {
        let turn = Arc::clone(&turns).acquire_owned().await;
        crowd.asks(turn.ok()).await;
    }
    assert!(crowd.discord().tally().are_answered(PATIENCE).await);
}
