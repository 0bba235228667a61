//! The ids of the latest events: a session that is taken up again may tell some of them twice.

use std::collections::{HashSet, VecDeque};

/// How many events are remembered; a session repeats what came in its last seconds.
const REMEMBERED: usize = 4_096;

/// The latest ids. Discord gives each interaction and each message one of its own.
#[derive(Debug, Default)]
pub(super) struct Seen {
    ids: HashSet<u64>,
    order: VecDeque<u64>,
}

impl Seen {
    /// Whether this id is new; from now on it is not.
    pub(super) fn is_new(&mut self, id: u64) -> bool {
        let new = self.ids.insert(id);
        if new {
            self.order.push_back(id);
        }
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_new_once_and_no_more_are_remembered_than_needed() {
        let mut seen = Seen::default();
        assert!(seen.is_new(1));
        assert!(!seen.is_new(1));
        for id in 2..=REMEMBERED as u64 + 1 {
            assert!(seen.is_new(id), "{id}");
        }
        assert!(!seen.is_new(2));
        assert!(seen.is_new(1));
        assert_eq!(seen.ids.len(), REMEMBERED);
        assert_eq!(seen.order.len(), REMEMBERED);
    }
}
