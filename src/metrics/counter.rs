//! Numbers that only grow, each a handle: whoever holds a copy counts into the same number.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter as Number;
use prometheus_client::metrics::family::Family;

use crate::trigger::Silence;

/// One number that only grows.
#[derive(Debug, Clone, Default)]
pub struct Counter(Number);

impl Counter {
    /// One more; gives the number with it.
    pub fn count(&self) -> u64 {
        self.0.inc() + 1
    }

    /// The number.
    pub fn get(&self) -> u64 {
        self.0.get()
    }

    /// What a registry shows.
    pub(super) fn number(&self) -> Number {
        self.0.clone()
    }
}

/// The label of a number that stands for one outcome.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Outcome {
    outcome: &'static str,
}

/// A number for each outcome of one kind of work; the outcomes are words of a small set.
#[derive(Debug, Clone, Default)]
pub struct Outcomes(pub(super) Family<Outcome, Number>);

impl Outcomes {
    /// One more with that outcome.
    pub fn count(&self, outcome: &'static str) {
        self.0.get_or_create(&Outcome { outcome }).inc();
    }

    /// How many had that outcome.
    pub fn get(&self, outcome: &'static str) -> u64 {
        self.0.get(&Outcome { outcome }).map_or(0, |one| one.get())
    }

    /// The number of one outcome, which stands there from now on even at zero.
    pub(super) fn of(&self, outcome: &'static str) -> Counter {
        Counter(self.0.get_or_create_owned(&Outcome { outcome }))
    }
}

/// The labels of an interaction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Command {
    command: &'static str,
    outcome: &'static str,
}

/// A number for each command and what came of it; both are words of small sets, never what somebody typed.
#[derive(Debug, Clone, Default)]
pub struct Interactions(pub(super) Family<Command, Number>);

impl Interactions {
    /// One more of that command with that outcome.
    pub fn count(&self, command: &'static str, outcome: &'static str) {
        self.0.get_or_create(&Command { command, outcome }).inc();
    }

    /// How many of that command had that outcome.
    pub fn get(&self, command: &'static str, outcome: &'static str) -> u64 {
        self.0
            .get(&Command { command, outcome })
            .map_or(0, |one| one.get())
    }
}

/// A number for each reason of a silence.
#[derive(Debug, Clone)]
pub struct Silences([Counter; Silence::ALL.len()]);

impl Silences {
    pub(super) fn new(messages: &Outcomes) -> Self {
        Self(Silence::ALL.map(|silence| messages.of(silence.word())))
    }

    /// One more silence for that reason.
    pub fn count(&self, silence: Silence) {
        self.of(silence).count();
    }

    /// How many silences had that reason.
    pub fn get(&self, silence: Silence) -> u64 {
        self.of(silence).get()
    }

    fn of(&self, silence: Silence) -> &Counter {
        // The reasons stand in `ALL` in the order of their values.
        &self.0[silence as usize]
    }
}

/// How long something took the last time.
#[derive(Debug, Clone, Default)]
pub struct Latest(Arc<AtomicU64>);

impl Latest {
    /// It took that long.
    pub fn set(&self, took: Duration) {
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.0.store(microseconds, Ordering::Relaxed);
    }

    /// How long it took; zero where it never happened.
    pub fn get(&self) -> Duration {
        Duration::from_micros(self.0.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_of_a_silence_has_a_number_of_its_own() {
        let messages = Outcomes::default();
        let silences = Silences::new(&messages);
        for (times, silence) in Silence::ALL.into_iter().enumerate() {
            (0..times).for_each(|_| silences.count(silence));
        }
        for (times, silence) in Silence::ALL.into_iter().enumerate() {
            assert_eq!(silences.get(silence), times as u64, "{silence}");
            assert_eq!(messages.get(silence.word()), times as u64, "{silence}");
        }
    }

    #[test]
    fn a_copy_counts_into_the_same_number() {
        let outcomes = Outcomes::default();
        outcomes.clone().count("done");
        assert_eq!(outcomes.of("done").count(), 2);
        assert_eq!(outcomes.get("done"), 2);
        assert_eq!(outcomes.get("refused"), 0);
    }
}
