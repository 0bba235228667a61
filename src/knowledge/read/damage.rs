//! Where a file could not be understood, so that what follows from a syntax error is not reported again.

use std::ops::Range;

/// The syntax errors of one file.
#[derive(Debug, Default)]
pub(super) struct Damage {
    /// Where each syntax error begins, in order; an error without a place begins at 0.
    starts: Vec<usize>,
}

impl Damage {
    /// The damage of errors that begin at these places, in order.
    pub(super) fn new(starts: impl Iterator<Item = usize>) -> Self {
        Self {
            starts: starts.collect(),
        }
    }

    /// Whether the file has a syntax error, so that parts of it may be missing from its tree.
    pub(super) fn is_any(&self) -> bool {
        !self.starts.is_empty()
    }

    /// Whether a syntax error lies within these bytes, so that a value is not what somebody meant.
    pub(super) fn touches(&self, bytes: &Range<usize>) -> bool {
        let after = self.starts.partition_point(|start| *start < bytes.start);
        self.starts
            .get(after)
            .is_some_and(|start| *start <= bytes.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_touched_by_an_error_in_it_or_at_its_edges() {
        let damage = Damage::new([3, 10].into_iter());
        for (bytes, touched) in [
            (0..2, false),
            (0..3, true),
            (3..5, true),
            (4..9, false),
            (4..20, true),
            (11..12, false),
        ] {
            assert_eq!(damage.touches(&bytes), touched, "{bytes:?}");
        }
        assert!(!Damage::default().is_any());
    }
}
