//! A set of terms in one word: it tells quickly, and for certain, what the set has not.

use super::TermId;

/// The marks of a set of terms, as in Bloom's filter of one hash function ("Space/time trade-offs in hash coding with
/// allowable errors", 1970): what has no mark is not in the set; what has one may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::search) struct Marks(u64);

impl Marks {
    /// How many different marks there are.
    pub(in crate::search) const BITS: usize = u64::BITS as usize;

    /// The marks of these terms.
    pub(in crate::search) fn of(terms: &[TermId]) -> Self {
        let marks = terms.iter().map(|term| 1 << Self::place(*term));
        Self(marks.fold(0, |marks, mark: u64| marks | mark))
    }

    /// The place of a term's mark, less than [`Self::BITS`].
    pub(in crate::search) fn place(term: TermId) -> usize {
        term as usize % Self::BITS
    }

    /// Whether the term may be in the set.
    pub(in crate::search) fn may_have(self, term: TermId) -> bool {
        self.0 >> Self::place(term) & 1 == 1
    }

    /// The marks that both sets have.
    pub(in crate::search) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The places of the marks, in order.
    pub(in crate::search) fn places(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let place = (rest != 0).then_some(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(place)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_set_has_its_mark() {
        let terms = [0, 7, 63, 64, 1_000_003];
        let marks = Marks::of(&terms);
        assert!(terms.iter().all(|term| marks.may_have(*term)));
        assert!(!marks.may_have(8));
    }

    #[test]
    fn common_marks_are_told_by_their_places() {
        let both = Marks::of(&[3, 5, 70]).and(Marks::of(&[5, 6, 9]));
        assert_eq!(both.places().collect::<Vec<_>>(), [5, 6]);
        assert_eq!(Marks::of(&[]).places().count(), 0);
    }
}
