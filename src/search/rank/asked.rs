//! What is asked, with its weights.

use super::{NEARBY, Query};
use crate::search::index::{Index, Marks, TermId};

/// A query with what its terms weigh.
pub(super) struct Asked<'query> {
    pub(super) terms: &'query [TermId],
    /// The weight of each term.
    pub(super) weights: Vec<f32>,
    /// The weight of all that is asked, known or not.
    pub(super) total: f32,
    marks: Marks,
    /// The weight of the terms of each mark.
    weight_of_mark: [f32; Marks::BITS],
}

impl<'query> Asked<'query> {
    pub(super) fn new(index: &Index, query: &'query Query) -> Self {
        let weights: Vec<f32> = query.terms.iter().map(|term| index.weight(*term)).collect();
        let mut weight_of_mark = [0.0; Marks::BITS];
        for (term, weight) in query.terms.iter().zip(&weights) {
            weight_of_mark[Marks::place(*term)] += weight;
        }
        Self {
            total: weights.iter().sum::<f32>() + query.unknown,
            marks: Marks::of(&query.terms),
            terms: &query.terms,
            weights,
            weight_of_mark,
        }
    }

    /// Whether the term is asked for.
    pub(super) fn has(&self, term: TermId) -> bool {
        self.marks.may_have(term) && self.terms.binary_search(&term).is_ok()
    }

    /// What counts as asked for but not shared, where a statement has nothing to do with terms of the weight
    /// `missing`, and something of it has terms of the weight `shared`.
    pub(super) fn only_asked(&self, missing: f32, shared: f32) -> f32 {
        missing + NEARBY * (self.total - missing - shared)
    }

    /// The weight of the asked terms that are among those, each of which stands there once.
    pub(super) fn shared(&self, terms: &[TermId]) -> f32 {
        let mut shared = 0.0;
        for term in terms {
            if self.marks.may_have(*term)
                && let Ok(place) = self.terms.binary_search(term)
            {
                shared += self.weights[place];
            }
        }
        shared
    }

    /// No less than the weight of the asked terms that are among those with these marks.
    #[inline]
    pub(super) fn shared_at_most(&self, marks: Marks) -> f32 {
        let mut shared = 0.0;
        for place in marks.and(self.marks).places() {
            shared += self.weight_of_mark[place];
        }
        shared
    }
}
