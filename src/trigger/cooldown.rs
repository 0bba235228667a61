//! What was spoken of where, a moment ago. Bounded and forgetful.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::knowledge::EntryId;
use crate::search::fold::fold;

/// How many things are remembered at most; beyond that the oldest is forgotten early.
const REMEMBERED: usize = 4_096;

/// Remembers for a while what was said in which channel.
#[derive(Debug)]
pub struct Cooldowns {
    span: Duration,
    recent: HashSet<Arc<Spoken>>,
    /// The same things with the moment they are forgotten, the earliest first.
    order: VecDeque<(Instant, Arc<Spoken>)>,
}

/// What was spoken of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An entry.
    Entry(EntryId),
    /// A question, however it was spelled.
    Words(String),
}

type Spoken = (u64, Subject);

impl Subject {
    /// A question, however it is spelled.
    pub fn words(words: &str) -> Self {
        Self::Words(fold(words))
    }
}

impl Cooldowns {
    /// Remembers everything for that long.
    pub fn new(span: Duration) -> Self {
        Self {
            span,
            recent: HashSet::new(),
            order: VecDeque::new(),
        }
    }

    /// Whether the channel has not heard of this for a while; if so, it is now being spoken of.
    pub fn admit(&mut self, channel: u64, subject: Subject, now: Instant) -> bool {
        self.forget(now);
        let spoken = Arc::new((channel, subject));
        if self.recent.contains(&spoken) {
            return false;
        }
        if self.order.len() >= REMEMBERED {
            self.forget_oldest();
        }
        if !self.span.is_zero() {
            self.order.push_back((now + self.span, Arc::clone(&spoken)));
            self.recent.insert(spoken);
        }
        true
    }

    fn forget(&mut self, now: Instant) {
        while self.order.front().is_some_and(|(until, _)| *until <= now) {
            self.forget_oldest();
        }
    }

    fn forget_oldest(&mut self) {
        if let Some((_, spoken)) = self.order.pop_front() {
            self.recent.remove(&spoken);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPAN: Duration = Duration::from_mins(1);

    fn tea() -> Subject {
        Subject::words("tea")
    }

    #[test]
    fn a_subject_rests_in_its_channel_until_the_span_is_over() {
        let start = Instant::now();
        let mut cooldowns = Cooldowns::new(SPAN);
        for (channel, subject, after, admitted) in [
            (1, tea(), 0, true),
            (1, tea(), 0, false),
            (1, Subject::words("TEA!"), 1, false),
            (2, tea(), 1, true),
            (1, Subject::words("coffee"), 1, true),
            (1, tea(), 59, false),
            (1, tea(), 60, true),
            (1, tea(), 119, false),
        ] {
            let now = start + Duration::from_secs(after);
            assert_eq!(
                cooldowns.admit(channel, subject, now),
                admitted,
                "{channel} after {after}"
            );
        }
    }

    #[test]
    fn without_a_span_nothing_rests() {
        let mut cooldowns = Cooldowns::new(Duration::ZERO);
        let now = Instant::now();
        assert!(cooldowns.admit(1, tea(), now));
        assert!(cooldowns.admit(1, tea(), now));
    }

    #[test]
    fn memory_is_bounded_and_forgets_the_oldest_first() {
        let now = Instant::now();
        let mut cooldowns = Cooldowns::new(SPAN);
        for channel in 0..=REMEMBERED as u64 {
            assert!(cooldowns.admit(channel, tea(), now));
        }
        assert_eq!(cooldowns.order.len(), REMEMBERED);
        assert_eq!(cooldowns.recent.len(), REMEMBERED);
        assert!(!cooldowns.admit(1, tea(), now));
        assert!(cooldowns.admit(0, tea(), now));
        assert!(cooldowns.admit(0, tea(), now + SPAN));
        assert_eq!(cooldowns.recent.len(), 1);
    }
}
