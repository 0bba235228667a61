//! How long something takes, and what it leaves in memory.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::ALLOCATOR;

/// How often each query is made.
const ROUNDS: usize = 3;

/// What it took to build something.
#[derive(Debug, Clone, Copy)]
pub struct Built {
    /// The time.
    pub time: Duration,
    /// The bytes that it holds.
    pub bytes: usize,
}

/// Builds something and says what that took.
pub fn build<T>(make: impl FnOnce() -> T) -> (T, Built) {
    let before = ALLOCATOR.allocated();
    let started = Instant::now();
    let value = make();
    let time = started.elapsed();
    let bytes = ALLOCATOR.allocated().saturating_sub(before);
    (value, Built { time, bytes })
}

/// How fast queries are.
#[derive(Debug, Clone, Copy)]
pub struct Speed {
    /// Half of the queries are faster.
    pub median: Duration,
    /// One of a hundred queries is slower.
    pub slowest: Duration,
}

/// Makes every query a few times; each counts with the median of its times, which no other process disturbs.
pub fn speed<Q, A>(queries: &[Q], mut answer: impl FnMut(&Q) -> A) -> Speed {
    let mut times: Vec<Vec<Duration>> = vec![Vec::with_capacity(ROUNDS); queries.len()];
    for _ in 0..ROUNDS {
        for (query, times) in queries.iter().zip(&mut times) {
            let started = Instant::now();
            black_box(answer(black_box(query)));
            times.push(started.elapsed());
        }
    }
    let mut medians: Vec<Duration> = times
        .into_iter()
        .map(|mut times| {
            times.sort_unstable();
            percentile(&times, 50)
        })
        .collect();
    medians.sort_unstable();
    Speed {
        median: percentile(&medians, 50),
        slowest: percentile(&medians, 99),
    }
}

/// The value below which so many of a hundred sorted times lie.
fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let place = sorted.len() * percent / 100;
    sorted
        .get(place)
        .or(sorted.last())
        .copied()
        .unwrap_or_default()
}
