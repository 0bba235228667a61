//! The numbers of terms. Nearly all terms of a text are of few kinds with few members, which need no hash to be found.

use rustc_hash::FxHashMap;

use super::TermId;
use crate::search::term::Term;

/// Numbers for terms, from 0 in the order in which they come.
#[derive(Debug, Default)]
pub(super) struct Ids {
    count: TermId,
    /// By the number of the entry or of the concept, one more than the term's number; 0 where it has none.
    entries: Vec<u32>,
    concepts: Vec<u32>,
    others: FxHashMap<Term, TermId>,
}

impl Ids {
    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.count as usize
    }

    /// The number of a term, if it has one.
    pub(super) fn get(&self, term: &Term) -> Option<TermId> {
        let number = match term {
            Term::Entry(entry) => *self.entries.get(entry.0 as usize)?,
            Term::Concept(concept) => *self.concepts.get(concept.place())?,
            Term::Ask(_) | Term::Year(_) | Term::Word(_) => return self.others.get(term).copied(),
        };
        number.checked_sub(1)
    }

    /// The number of a term, which has one from now on.
    pub(super) fn add(&mut self, term: Term) -> TermId {
        if let Some(number) = self.get(&term) {
            return number;
        }
        let number = self.count;
        self.count += 1;
        match term {
            Term::Entry(entry) => put(&mut self.entries, entry.0 as usize, self.count),
            Term::Concept(concept) => put(&mut self.concepts, concept.place(), self.count),
            Term::Ask(_) | Term::Year(_) | Term::Word(_) => {
                self.others.insert(term, number);
            }
        }
        number
    }

    /// The terms that are neither entries nor concepts.
    pub(super) fn others(&self) -> impl Iterator<Item = (&Term, TermId)> {
        self.others.iter().map(|(term, number)| (term, *number))
    }

    /// The numbers of the entries.
    pub(super) fn entries(&self) -> impl Iterator<Item = TermId> {
        self.entries
            .iter()
            .filter_map(|number| number.checked_sub(1))
    }
}

fn put(numbers: &mut Vec<u32>, place: usize, number: u32) {
    if place >= numbers.len() {
        numbers.resize(place + 1, 0);
    }
    numbers[place] = number;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::EntryIndex;
    use crate::search::lexicon::{AskKind, Lexicon};

    #[test]
    fn every_term_has_a_number_of_its_own_in_the_order_of_coming() {
        let terms = [
            Term::Entry(EntryIndex(7)),
            Term::Concept(Lexicon::get().concept("trade")),
            Term::Ask(AskKind::When),
            Term::Year(2025),
            Term::Word("tea".into()),
            Term::Entry(EntryIndex(2)),
        ];
        let mut ids = Ids::default();
        for _ in 0..2 {
            for (number, term) in (0..).zip(&terms) {
                assert_eq!(ids.add(term.clone()), number);
                assert_eq!(ids.get(term), Some(number));
            }
        }
        assert_eq!(ids.len(), terms.len());
        assert_eq!(ids.get(&Term::Entry(EntryIndex(3))), None);
        assert_eq!(ids.get(&Term::Year(2026)), None);
        assert!(ids.entries().eq([5, 0]), "by their places");
        assert_eq!(ids.others().count(), 3);
    }
}
