//! Stops sending before Discord shuts the bot out for too many refused requests.

use std::time::Instant;

use crate::discord::limits::{INVALID_REQUEST_WINDOW, INVALID_REQUESTS};

/// How many refusals are taken in a window: half of what Discord takes, since the address may have other users.
const TAKEN: usize = INVALID_REQUESTS / 2;

/// Counts refused requests, window by window.
#[derive(Debug, Default)]
pub(super) struct Guard {
    window: Option<Instant>,
    refused: usize,
}

impl Guard {
    /// Whether another request may be sent.
    pub(super) fn allows(&mut self, now: Instant) -> bool {
        if self
            .window
            .is_some_and(|start| now.duration_since(start) >= INVALID_REQUEST_WINDOW)
        {
            *self = Self::default();
        }
        self.refused < TAKEN
    }

    /// A request was refused with 401, 403 or 429.
    pub(super) fn count(&mut self, now: Instant) {
        self.window.get_or_insert(now);
        self.refused += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_held_after_too_many_refusals_until_the_window_is_over() {
        let start = Instant::now();
        let mut guard = Guard::default();
        for _ in 0..TAKEN {
            assert!(guard.allows(start));
            guard.count(start);
        }
        assert!(!guard.allows(start));
        assert!(!guard.allows(start + INVALID_REQUEST_WINDOW / 2));
        assert!(guard.allows(start + INVALID_REQUEST_WINDOW));
    }
}
