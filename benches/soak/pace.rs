//! A thousand questions a second, evenly, whether or not the ones before are answered.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

use crate::firehose::{Crowd, Firehose, PATIENCE, Process};
use crate::progress;
use crate::table::Table;
use crate::times::Times;

/// The pace.
const PER_SECOND: u32 = 1_000;
/// How long Discord takes over an answer, far away.
const FAR_AWAY: Duration = Duration::from_millis(150);
/// What the log says of each answer is not measured, only written.
const SETTINGS: &str = "[log]\nfilter = \"warn\"\n";

pub(crate) async fn run(questions: usize, table: &mut Table) {
    let (times, lost) = ask(questions, Duration::ZERO).await;
    let worst = times.per_mille(990);
    let what = format!("{questions} commands, {PER_SECOND} a second");
    table.checks(
        format!("{what}: left without an answer"),
        lost.to_string(),
        "none",
        lost == 0,
    );
    table.checks(
        "the same: median, 99th percentile, slowest answer",
        format!(
            "{:.1}, {worst:.1}, {:.0} ms",
            times.per_mille(500),
            times.per_mille(1_000)
        ),
        "99% in 100 ms",
        worst < 100.0,
    );
    let (times, lost) = ask(questions / 5, FAR_AWAY).await;
    table.checks(
        format!("{}, each answer {FAR_AWAY:?} on its way", questions / 5),
        format!("{lost} lost, 99% in {:.0} ms", times.per_mille(990)),
        "none",
        lost == 0,
    );
}

/// How long the answers took, and how many never came.
async fn ask(questions: usize, answering: Duration) -> (Times, usize) {
    let crowd = Crowd::of(Arc::new(Firehose::start(answering)));
    let _bot = Process::chaikhana(crowd.discord(), SETTINGS);
    crowd.discord().is_read().await;
    let bar = progress("questions at an even pace", questions);
    let mut pace = interval(Duration::from_secs(1) / PER_SECOND);
    pace.set_missed_tick_behavior(MissedTickBehavior::Burst);
    for _ in 0..questions {
        pace.tick().await;
        crowd.asks(None).await;
        bar.inc(1);
    }
    crowd.discord().tally().are_answered(PATIENCE).await;
    bar.finish_and_clear();
    let tally = crowd.discord().tally();
    (Times::of(tally.take_times()), tally.unanswered())
}
