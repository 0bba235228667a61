//! How the index is made: terms become numbers, and what every statement has becomes who has every term.

use std::sync::Arc;

use super::ids::Ids;
use super::{Index, Indexed, Marks, Packed, Phrasing, TermId, Terms};
use crate::search::statement::Statement;
use crate::search::term::Term;

/// The parts of an index while statements join.
#[derive(Default)]
pub(in crate::search) struct Builder {
    ids: Ids,
    statements: Vec<Indexed>,
    phrasings: Vec<Phrasing>,
    terms: Vec<TermId>,
    /// For one statement after another, all terms that it has anything to do with: a posting each, with the number of
    /// the term in the place of the statement's.
    contexts: Vec<Packed>,
    /// Where the context of each statement ends.
    context_ends: Vec<usize>,
    /// What the statements of the last entry stand under.
    surroundings: Surroundings,
    /// Room for the terms of one statement.
    room: Room,
}

/// What the statements of one entry stand under.
#[derive(Default)]
struct Surroundings {
    terms: Option<Arc<[Term]>>,
    numbers: Vec<TermId>,
}

#[derive(Default)]
struct Room {
    terms: Vec<TermId>,
    text: Vec<TermId>,
    asked: Vec<TermId>,
    around: Vec<TermId>,
}

impl Builder {
    /// Adds a statement. Its terms get numbers in the order of its text, its surroundings, its phrasings.
    pub(in crate::search) fn add(&mut self, statement: Statement) {
        let mut room = std::mem::take(&mut self.room);
        let years = years(&statement);
        self.number(statement.text, &mut room.terms);
        let text = self.keep(&room.terms);
        room.text.clone_from(&room.terms);
        room.asked.clear();
        self.number_surroundings(statement.surroundings);
        self.number(statement.nearby, &mut room.around);
        room.around.extend(&self.surroundings.numbers);
        sort(&mut room.around);
        let first_phrasing = self.phrasings.len();
        for phrasing in statement.phrasings {
            self.number(phrasing, &mut room.terms);
            if !room.terms.is_empty() {
                room.asked.extend(&room.terms);
                let terms = self.keep(&room.terms);
                self.phrasings.push(Phrasing {
                    terms,
                    marks: Marks::of(&room.terms),
                    weight: 0.0,
                });
            }
        }
        sort(&mut room.asked);
        let Room {
            text: own,
            asked,
            around,
            ..
        } = &room;
        let has = |terms: &[TermId], term: TermId| terms.binary_search(&term).is_ok();
        let all = own
            .iter()
            .chain(asked.iter().filter(|term| !has(own, **term)));
        let core = all.map(|term| Packed::new(*term, has(own, *term), has(asked, *term)));
        self.contexts.extend(core);
        let around = around
            .iter()
            .filter(|term| !has(own, **term) && !has(asked, **term));
        self.contexts
            .extend(around.map(|term| Packed::new(*term, false, false)));
        self.context_ends.push(self.contexts.len());
        self.room = room;
        self.statements.push(Indexed {
            entry: statement.entry,
            target: statement.target,
            figure: statement.figure,
            years,
            subject: None,
            known_from: statement.known_from,
            text,
            text_weight: 0.0,
            phrasings: first_phrasing..self.phrasings.len(),
        });
    }

    fn number_surroundings(&mut self, terms: Arc<[Term]>) {
        let last = self.surroundings.terms.as_ref();
        if last.is_some_and(|last| Arc::ptr_eq(last, &terms)) {
            return;
        }
        let mut numbers = std::mem::take(&mut self.surroundings.numbers);
        self.number(terms.iter().cloned(), &mut numbers);
        self.surroundings = Surroundings {
            terms: Some(terms),
            numbers,
        };
    }

    /// The index.
    pub(in crate::search) fn finish(mut self) -> Index {
        for statement in &mut self.statements {
            statement.subject = self.ids.get(&Term::Entry(statement.entry));
        }
        let (first_postings, postings) = self.post();
        let mut index = Index {
            ids: self.ids,
            weights: Vec::new(),
            first_postings,
            postings,
            statements: self.statements,
            phrasings: self.phrasings,
            terms: self.terms,
        };
        index.weigh();
        index
    }

    /// Gives every term a number and puts the numbers into `numbers`, sorted, each once.
    fn number(&mut self, terms: impl IntoIterator<Item = Term>, numbers: &mut Vec<TermId>) {
        numbers.clear();
        numbers.extend(terms.into_iter().map(|term| self.ids.add(term)));
        sort(numbers);
    }

    fn keep(&mut self, terms: &[TermId]) -> Terms {
        let from = self.terms.len() as u32;
        self.terms.extend(terms);
        let to = self.terms.len() as u32;
        Terms { from, to }
    }

    /// Sorts what every statement has by who has every term: counts, then puts each in its place.
    fn post(&self) -> (Vec<u32>, Vec<Packed>) {
        let mut next = vec![0_u32; self.ids.len() + 1];
        for context in &self.contexts {
            next[context.place() as usize + 1] += 1;
        }
        for term in 1..next.len() {
            next[term] += next[term - 1];
        }
        let first = next.clone();
        let mut postings = vec![Packed::default(); self.contexts.len()];
        let mut from = 0;
        for (end, statement) in self.context_ends.iter().zip(0..) {
            for context in &self.contexts[from..*end] {
                let place = &mut next[context.place() as usize];
                postings[*place as usize] = context.at(statement);
                *place += 1;
            }
            from = *end;
        }
        (first, postings)
    }
}

/// The years that a statement speaks of: those of its own words, else those that it stands under.
fn years(statement: &Statement) -> Box<[i16]> {
    let years_of = |terms: &[Term]| -> Vec<i16> { terms.iter().filter_map(Term::year).collect() };
    let mut years = years_of(&statement.text);
    if years.is_empty() {
        years = years_of(&statement.surroundings);
        years.extend(years_of(&statement.nearby));
    }
    years.sort_unstable();
    years.dedup();
    years.into()
}

fn sort(terms: &mut Vec<TermId>) {
    terms.sort_unstable();
    terms.dedup();
}
