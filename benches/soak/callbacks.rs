//! A million answers: nothing of any of them may stay.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;

use crate::firehose::{Crowd, Firehose, PATIENCE, Process};
use crate::progress;
use crate::table::Table;

/// How many people wait at the same time.
const AT_ONCE: usize = 48;
/// How many looks are taken at the memory.
const LOOKS: usize = 20;
/// The looks before everything has been used once: caches, connections, threads.
const WARM_UP: usize = 2;
/// What comes and goes, in mebibytes: the allocator keeps some of what it is given back.
const NOISE: f64 = 4.0;
/// What the log says of each answer is not measured, only written.
const SETTINGS: &str = "[log]\nfilter = \"warn\"\n";

pub(crate) async fn run(callbacks: usize, table: &mut Table) {
    let crowd = Crowd::of(Arc::new(Firehose::start(Duration::ZERO)));
    let bot = Process::chaikhana(crowd.discord(), SETTINGS);
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let bar = progress("callbacks", callbacks);
    let mut memory = Vec::with_capacity(LOOKS);
    let begun = Instant::now();
    for number in 1..=callbacks {
        let turn = Arc::clone(&turns).acquire_owned().await;
        crowd.asks(turn.ok()).await;
        bar.inc(1);
        if number % (callbacks / LOOKS) == 0 {
            crowd.discord().tally().take_times();
            let now = bot.memory().map_or(f64::NAN, |memory| memory.now);
            bar.set_message(format!("{now:.1} MB"));
            memory.push(now);
        }
    }
    let all = crowd.discord().tally().are_answered(PATIENCE).await;
    let took = begun.elapsed();
    bar.finish_and_clear();
    let answered = crowd.discord().tally().answered();
    let again = crowd.discord().tally().again() + crowd.discord().tally().uncalled();
    table.checks(
        format!("{callbacks} commands, {AT_ONCE} at once: answered, answered twice"),
        format!("{answered}, {again}"),
        "each once",
        all && answered == callbacks && again == 0,
    );
    table.tells(
        "the same in a second",
        format!("{:.0}/s", callbacks as f64 / took.as_secs_f64()),
    );
    let [first, .., last] = memory[WARM_UP - 1..] else {
        return;
    };
    table.checks(
        format!(
            "memory after {} and after {callbacks}",
            callbacks / LOOKS * WARM_UP
        ),
        format!("{first:.1} MB, {last:.1} MB"),
        format!("within {NOISE:.0} MB"),
        last - first < NOISE,
    );
}
