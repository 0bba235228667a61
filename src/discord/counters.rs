//! What happened so far, in numbers.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::trigger::Silence;

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

/// A number for each reason of a silence.
#[derive(Debug, Default)]
pub struct Silences([Counter; Silence::ALL.len()]);

impl Silences {
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
#[derive(Debug, Default)]
pub struct Latest(AtomicU64);

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

/// What happened so far. Whoever shows it elsewhere reads it with [`Counters::each`].
#[derive(Debug, Default)]
pub struct Counters {
    /// Questions that got an answer.
    pub answered: Counter,
    /// Questions that got suggestions.
    pub suggested: Counter,
    /// Questions that got neither.
    pub unknown: Counter,
    /// Channel messages that were left alone, for each reason.
    pub silences: Silences,
    /// Channel messages that came too soon after the same.
    pub cooldowns: Counter,
    /// Events that found their queue full.
    pub dropped: Counter,
    /// Interactions whose time was over before their response came.
    pub late: Counter,
    /// Responses and messages that Discord did not take.
    pub unsent: Counter,
    /// How long the latest first response took, from the event to Discord's "taken".
    pub latest_response: Latest,
    /// Work that broke off.
    pub broken: Counter,
    /// Events that should be understood and could not be read.
    pub unreadable: Counter,
    /// Of these, interactions that were answered all the same.
    pub mended: Counter,
    /// Events that came a second time.
    pub duplicates: Counter,
    /// Interactions that another instance of the bot had answered already.
    pub taken: Counter,
    /// Requests that Discord asked to send later.
    pub limited: Counter,
    /// Attempts beyond the first of a request.
    pub repeated: Counter,
    /// Sessions with the gateway that were begun.
    pub sessions: Counter,
    /// Sessions that were taken up again after their line was lost.
    pub resumed: Counter,
    /// Connections that hung and were given up.
    pub hung: Counter,
}

impl Counters {
    /// Every number that only grows, by its name in the log and in the status; silences by their own reason are apart.
    pub fn each(&self) -> impl Iterator<Item = (&'static str, u64)> {
        [
            ("answered", &self.answered),
            ("suggested", &self.suggested),
            ("unknown", &self.unknown),
            ("cooldown", &self.cooldowns),
            ("dropped", &self.dropped),
            ("late", &self.late),
            ("unsent", &self.unsent),
            ("broken", &self.broken),
            ("unreadable", &self.unreadable),
            ("mended", &self.mended),
            ("duplicate", &self.duplicates),
            ("taken", &self.taken),
            ("limited", &self.limited),
            ("repeated", &self.repeated),
            ("sessions", &self.sessions),
            ("resumed", &self.resumed),
            ("hung", &self.hung),
        ]
        .into_iter()
        .map(|(name, counter)| (name, counter.get()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_of_a_silence_has_a_number_of_its_own() {
        let silences = Silences::default();
        for (times, silence) in Silence::ALL.into_iter().enumerate() {
            (0..times).for_each(|_| silences.count(silence));
        }
        for (times, silence) in Silence::ALL.into_iter().enumerate() {
            assert_eq!(silences.get(silence), times as u64, "{silence}");
        }
    }
}
