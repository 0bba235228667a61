//! When each shard last showed that it lives: by an event, or by a heartbeat that Discord acknowledged.
//!
//! A process whose shard is silent lives and answers nobody. Nothing inside such a shard can tell: it has to be seen
//! from outside.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// The time between the beginnings of two shards: Discord lets one begin every five seconds.
/// <https://docs.discord.com/developers/events/gateway#rate-limiting>
const TURN: Duration = Duration::from_secs(5);

/// The signs of life of every shard.
#[derive(Debug)]
pub struct Pulse(Mutex<Signs>);

#[derive(Debug)]
struct Signs {
    /// Where no shard is known yet: since when none is.
    since: Instant,
    /// By shard; those that this process holds.
    shards: BTreeMap<u32, Sign>,
}

#[derive(Debug, Clone, Copy)]
struct Sign {
    at: Instant,
    /// Changes with every heartbeat that is acknowledged.
    latency: Option<Duration>,
}

impl Pulse {
    /// No shard is known, and none is expected to have said anything before this moment.
    pub fn new() -> Self {
        Self(Mutex::new(Signs {
            since: Instant::now(),
            shards: BTreeMap::new(),
        }))
    }

    /// A shard has begun a session and is one of those here: each of them is expected to be heard once it had its turn.
    pub(super) fn begins(&self, shard: u32, here: Range<u32>) {
        let at = Instant::now();
        let mut signs = self.signs();
        for expected in here {
            let turn = at + TURN * expected.saturating_sub(shard);
            let silent = Sign {
                at: turn,
                latency: None,
            };
            signs.shards.entry(expected).or_insert(silent);
        }
        signs.sign(shard).at = at;
    }

    /// An event came over a shard.
    pub(super) fn beats(&self, shard: u32) {
        self.signs().sign(shard).at = Instant::now();
    }

    /// A shard's latest heartbeat took that long; another time than before means that one more was acknowledged.
    pub(super) fn acknowledged(&self, shard: u32, latency: Option<Duration>) {
        let mut signs = self.signs();
        let sign = signs.sign(shard);
        if latency.is_some() && sign.latency != latency {
            *sign = Sign {
                at: Instant::now(),
                latency,
            };
        }
    }

    /// All shards are given up for new ones, of which there may be fewer. The silence so far goes on.
    pub(super) fn starts_over(&self) {
        let mut signs = self.signs();
        signs.since = signs.oldest();
        signs.shards.clear();
    }

    /// How long the shard that has been silent longest has been silent.
    pub fn silence(&self) -> Duration {
        self.signs().oldest().elapsed()
    }

    fn signs(&self) -> MutexGuard<'_, Signs> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Pulse {
    fn default() -> Self {
        Self::new()
    }
}

impl Signs {
    fn sign(&mut self, shard: u32) -> &mut Sign {
        let since = self.since;
        self.shards.entry(shard).or_insert(Sign {
            at: since,
            latency: None,
        })
    }

    fn oldest(&self) -> Instant {
        let signs = self.shards.values().map(|sign| sign.at);
        signs.min().unwrap_or(self.since)
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::advance;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn silence_is_counted_from_the_beginning_until_something_comes() {
        let pulse = Pulse::new();
        advance(SECOND).await;
        assert_eq!(pulse.silence(), SECOND);
        pulse.begins(0, 0..1);
        assert_eq!(pulse.silence(), Duration::ZERO);
        advance(SECOND).await;
        pulse.beats(0);
        assert_eq!(pulse.silence(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn a_heartbeat_counts_when_it_is_acknowledged_and_not_when_it_is_looked_at() {
        let pulse = Pulse::new();
        pulse.begins(0, 0..1);
        advance(SECOND).await;
        pulse.acknowledged(0, None);
        assert_eq!(pulse.silence(), SECOND);
        pulse.acknowledged(0, Some(SECOND));
        assert_eq!(pulse.silence(), Duration::ZERO);
        advance(SECOND).await;
        pulse.acknowledged(0, Some(SECOND));
        assert_eq!(pulse.silence(), SECOND);
        pulse.acknowledged(0, Some(SECOND / 2));
        assert_eq!(pulse.silence(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn the_loudest_shard_does_not_cover_for_the_silent_one() {
        let pulse = Pulse::new();
        pulse.begins(0, 0..2);
        advance(TURN).await;
        pulse.beats(0);
        assert_eq!(pulse.silence(), Duration::ZERO);
        advance(SECOND).await;
        pulse.beats(0);
        assert_eq!(pulse.silence(), SECOND);
        pulse.begins(1, 0..2);
        assert_eq!(pulse.silence(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn shards_of_other_processes_are_not_waited_for() {
        let pulse = Pulse::new();
        pulse.begins(2, 2..4);
        advance(TURN).await;
        pulse.begins(3, 2..4);
        advance(SECOND).await;
        pulse.beats(2);
        pulse.beats(3);
        assert_eq!(pulse.silence(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn new_shards_do_not_end_the_silence_of_the_old_before_they_are_heard() {
        let pulse = Pulse::new();
        pulse.begins(0, 0..3);
        advance(SECOND).await;
        pulse.starts_over();
        advance(SECOND).await;
        assert_eq!(pulse.silence(), SECOND * 2);
        pulse.begins(0, 0..1);
        assert_eq!(pulse.silence(), Duration::ZERO);
    }
}
