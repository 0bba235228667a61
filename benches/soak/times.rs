//! Many durations in few figures.

use std::time::Duration;

/// Durations in order.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    pub(crate) fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// The duration that so many of a thousand do not exceed, in milliseconds.
    pub(crate) fn per_mille(&self, rank: usize) -> f64 {
        let place = (self.0.len() * rank / 1_000).min(self.0.len().saturating_sub(1));
        self.0
            .get(place)
            .map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
    }
}
