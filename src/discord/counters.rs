//! What happened so far, in numbers that only grow.

use std::sync::atomic::{AtomicU64, Ordering};

/// One number that only grows.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    /// One more; gives the number with it.
    pub fn count(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// The number.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// What happened so far.
#[derive(Debug, Default)]
pub struct Counters {
    /// Questions that got an answer.
    pub answered: Counter,
    /// Questions that got suggestions.
    pub suggested: Counter,
    /// Questions that got neither.
    pub unknown: Counter,
    /// Channel messages that were left alone.
    pub silences: Counter,
    /// Channel messages that came too soon after the same.
    pub cooldowns: Counter,
    /// Events that found their queue full.
    pub dropped: Counter,
    /// Interactions whose time was over before their turn came.
    pub late: Counter,
    /// Responses and messages that Discord did not take.
    pub unsent: Counter,
    /// Work that broke off.
    pub broken: Counter,
    /// Events that should be understood and could not be read.
    pub unreadable: Counter,
}
