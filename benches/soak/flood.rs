//! More messages than anybody can hear, while somebody waits for an answer.

use std::sync::Arc;
use std::time::{Duration, Instant};

use indicatif::ProgressBar;

use crate::bare::Bare;
use crate::firehose::{Crowd, Firehose, Memory, PATIENCE, Process};
use crate::progress;
use crate::table::Table;
use crate::times::Times;

/// How often all bots are measured, in turn; the machine has other things to do as well.
const ROUNDS: usize = 5;
/// After so many messages somebody asks the bot something.
const MESSAGES_PER_QUESTION: usize = 1_000;
/// The most work that there can be: every channel is listened to for keywords.
const SETTINGS: &str = "[channels]\ndefault = \"keyword\"\n";

/// What one bot did with one flood.
struct Flood {
    per_second: f64,
    /// What a message took of a processor, in microseconds.
    processor: Option<f64>,
    memory: Option<Memory>,
}

pub(crate) async fn run(messages: usize, table: &mut Table) {
    let bar = progress("messages", messages * ROUNDS * 3);
    let (mut bare, mut raw) = (Vec::new(), Vec::new());
    let mut ours = Vec::new();
    let mut times = Vec::new();
    let (mut heard, mut dropped, mut lost, mut unanswered) = (0, 0, 0, 0);
    for _ in 0..ROUNDS {
        bare.push(flood_bare(Bare::Usual, messages, &bar).await);
        raw.push(flood_bare(Bare::Raw, messages, &bar).await);
        let crowd = Crowd::of(Arc::new(Firehose::start(Duration::ZERO)));
        let bot = Process::chaikhana(crowd.discord(), SETTINGS);
        let flood = flood_with_questions(&crowd, &bot, messages, &bar).await;
        crowd.discord().tally().are_answered(PATIENCE).await;
        unanswered += crowd.discord().tally().unanswered();
        times.extend(crowd.discord().tally().take_times());
        let account = crowd
            .account(messages + messages / MESSAGES_PER_QUESTION)
            .await;
        heard += account.heard;
        dropped += account.dropped;
        lost += account.missing;
        ours.push(flood);
    }
    bar.finish_and_clear();
    let (beside_bare, beside_raw) = (ratio(&ours, &bare), ratio(&ours, &raw));
    let all = messages * ROUNDS;
    table.tells(
        format!("{messages} messages as fast as they are read, bare serenity"),
        describe(&bare),
    );
    table.tells("the same, its raw handler on one thread", describe(&raw));
    table.tells("the same, chaikhana listening everywhere", describe(&ours));
    table.checks(
        "throughput beside bare serenity",
        format!("{:.0}%", beside_bare * 100.0),
        "at least 90%",
        beside_bare >= 0.9,
    );
    table.tells(
        "throughput beside its raw handler on one thread",
        format!("{:.0}%", beside_raw * 100.0),
    );
    let most = peak(&ours);
    table.checks(
        "memory at the most, bare serenity and chaikhana",
        format!("{:.1} MB, {most:.1} MB", peak(&bare)),
        "under 100 MB",
        most < 100.0,
    );
    table.checks(
        format!("of {all} messages heard, dropped, not accounted for"),
        format!("{heard}, {dropped}, {lost}"),
        "all counted",
        lost == 0,
    );
    let times = Times::of(times);
    table.checks(
        "slowest answer to a command meanwhile, none left over",
        format!("{:.0} ms, {unanswered}", times.per_mille(1_000)),
        "under 3 s",
        times.per_mille(1_000) < 3_000.0 && unanswered == 0,
    );
}

async fn flood_bare(bare: Bare, messages: usize, bar: &ProgressBar) -> Flood {
    let crowd = Crowd::of(Arc::new(Firehose::start(Duration::ZERO)));
    let program = std::env::current_exe().expect("this program has a path");
    let bot = Process::other(crowd.discord(), &program, &[bare.argument()]);
    measure(&crowd, &bot, messages, async || {
        for _ in 0..messages {
            crowd.talks().await;
            bar.inc(1);
        }
    })
    .await
}

async fn flood_with_questions(
    crowd: &Crowd,
    bot: &Process,
    messages: usize,
    bar: &ProgressBar,
) -> Flood {
    measure(crowd, bot, messages, async || {
        for number in 1..=messages {
            crowd.talks().await;
            if number % MESSAGES_PER_QUESTION == 0 {
                crowd.asks(None).await;
            }
            bar.inc(1);
        }
    })
    .await
}

async fn measure(
    crowd: &Crowd,
    bot: &Process,
    messages: usize,
    flood: impl AsyncFnOnce(),
) -> Flood {
    crowd.discord().is_read().await;
    let busy = bot.processor_seconds();
    let begun = Instant::now();
    flood().await;
    crowd.discord().is_read().await;
    let took = begun.elapsed();
    let processor = busy
        .zip(bot.processor_seconds())
        .map(|(before, after)| (after - before) * 1_000_000.0 / messages as f64);
    Flood {
        per_second: messages as f64 / took.as_secs_f64(),
        processor,
        memory: bot.memory(),
    }
}

fn describe(floods: &[Flood]) -> String {
    let per_second = median(floods.iter().map(|flood| flood.per_second).collect());
    let processor = floods.iter().filter_map(|flood| flood.processor).collect();
    format!("{per_second:.0}/s, {:.1} µs CPU", median(processor))
}

/// The throughput of ours beside that of the others, round by round.
fn ratio(ours: &[Flood], others: &[Flood]) -> f64 {
    let rounds = ours.iter().zip(others);
    median(
        rounds
            .map(|(ours, other)| ours.per_second / other.per_second)
            .collect(),
    )
}

/// The most that any of them held, in mebibytes.
fn peak(floods: &[Flood]) -> f64 {
    let peaks = floods.iter().filter_map(|flood| flood.memory);
    peaks.map(|memory| memory.peak).fold(f64::NAN, f64::max)
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_unstable_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
