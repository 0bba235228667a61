//! How well each statement answers the terms of a question.
//!
//! Two views of every statement are weighed. *Likeness* compares the question with each way to ask for the statement,
//! as Tversky compares two sets ("Features of similarity", 1977): what both have, against what only one has, each
//! term with its weight. *Coverage* asks how much of the question the statement speaks of at all, in its own words,
//! in any of its phrasings or in its surroundings. A word that nothing here knows of counts against both, so that a
//! question about something else scores low.

use jiff::civil::Date;

use super::index::{Index, Indexed, Marks, Posting, TermId};

/// The terms of a question, as the index knows them.
#[derive(Debug, Default, Clone)]
pub(super) struct Query {
    /// Known terms, sorted, without repeats.
    pub(super) terms: Vec<TermId>,
    /// The weight of words that no statement has.
    pub(super) unknown: f32,
}

/// A statement with how well it answers, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    pub(super) statement: u32,
    pub(super) score: f32,
    pub(super) likeness: f32,
    pub(super) coverage: f32,
}

/// What a term counts that only the question has, where the statement's surroundings have it.
const NEARBY: f32 = 0.9;
/// What a term counts that only the phrasing has.
const UNASKED: f32 = 0.47;
/// What a term of the surroundings counts for coverage.
const SURROUNDING: f32 = 0.985;
/// The share of a statement's own words that a question must have to be about them.
const FOCUS: f32 = 0.28;
/// What a statement's own words are worth as a question, against a phrasing.
const OWN_WORDS: f32 = 0.88;
/// What a statement is worth whose entry the question does not name.
const UNNAMED: f32 = 0.9;
/// The share of likeness in the score; the rest is coverage.
const LIKENESS: f32 = 0.685;
/// What is left of the score of a statement that was not known yet on the day of the question.
const NOT_KNOWN_YET: f32 = 0.55;
/// Statements that score less are not worth suggesting.
pub(super) const FLOOR: f32 = 0.15;
/// How many statements are kept.
const KEPT: usize = 16;

/// The statements that answer a query best, best first, each once.
///
/// What a statement covers bounds how alike it can be, so most need no look at their phrasings.
pub(super) fn rank(index: &Index, query: &Query, today: Date) -> Vec<Ranked> {
    let asked = Asked::new(index, query);
    let mut covered = cover(index, &asked, today);
    covered.sort_unstable_by(|one, other| other.bound.total_cmp(&one.bound));
    let mut ranked: Vec<Ranked> = Vec::with_capacity(KEPT + 1);
    for candidate in covered {
        let least = match ranked.get(KEPT - 1) {
            Some(last) => last.score,
            None => FLOOR,
        };
        if candidate.bound <= least {
            break;
        }
        if let Some(fit) = fit(index, &candidate, &asked, least) {
            let place = ranked.partition_point(|better| better.score >= fit.score);
            ranked.insert(place, fit);
            ranked.truncate(KEPT);
        }
    }
    ranked
}

/// A query with what its terms weigh.
struct Asked<'query> {
    terms: &'query [TermId],
    /// The weight of each term.
    weights: Vec<f32>,
    /// The weight of all that is asked, known or not.
    total: f32,
    /// The marks of the terms.
    marks: Marks,
    /// The weight of the terms of each mark.
    weight_of_mark: [f32; Marks::BITS],
}

impl<'query> Asked<'query> {
    fn new(index: &Index, query: &'query Query) -> Self {
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

    /// The weight of the asked terms that are among those, each of which stands there once.
    fn shared(&self, terms: &[TermId]) -> f32 {
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
    fn shared_at_most(&self, marks: Marks) -> f32 {
        let places = marks.and(self.marks).places();
        places.map(|place| self.weight_of_mark[place]).sum()
    }
}

/// A statement with what it covers of a query.
struct Covered {
    statement: u32,
    coverage: f32,
    /// The weight of the terms that it has nothing to do with.
    missing: f32,
    /// What its score is multiplied with, whatever it says.
    standing: f32,
    /// The most that it can score.
    bound: f32,
}

/// What a statement has of a query.
#[derive(Clone, Copy, Default, PartialEq)]
struct Weights {
    /// In its own words and phrasings.
    core: f32,
    /// In its surroundings alone.
    around: f32,
}

/// The statements that have any of the terms without which the rest of the query is too light to reach the floor.
fn cover(index: &Index, asked: &Asked<'_>, today: Date) -> Vec<Covered> {
    let mut terms: Vec<(TermId, f32)> = asked
        .terms
        .iter()
        .copied()
        .zip(asked.weights.iter().copied())
        .collect();
    terms.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let mut rest: f32 = asked.weights.iter().sum();
    let mut opened: Vec<u32> = Vec::new();
    let mut weights: Vec<Weights> = vec![Weights::default(); index.statements.len()];
    for (term, weight) in terms {
        let enough = rest >= FLOOR * asked.total;
        for Posting { statement, core } in index.postings(term) {
            let weights = &mut weights[statement as usize];
            if *weights == Weights::default() {
                if !enough {
                    continue;
                }
                opened.push(statement);
            }
            if core {
                weights.core += weight;
            } else {
                weights.around += weight;
            }
        }
        rest -= weight;
    }
    opened
        .into_iter()
        .map(|statement| {
            let Weights { core, around } = weights[statement as usize];
            let missing = asked.total - core - around;
            let likeness = core / (core + missing + NEARBY * around).max(f32::MIN_POSITIVE);
            let coverage = (core + SURROUNDING * around) / asked.total;
            let standing = standing(&index.statements[statement as usize], asked, today);
            Covered {
                statement,
                coverage,
                missing,
                standing,
                bound: standing * mix(likeness, coverage),
            }
        })
        .collect()
}

/// What a statement's score is multiplied with for what it is about and since when it is known.
fn standing(statement: &Indexed, asked: &Asked<'_>, today: Date) -> f32 {
    let named = |subject| asked.terms.binary_search(&subject).is_ok();
    let mut standing = if statement.subject.is_some_and(named) {
        1.0
    } else {
        UNNAMED
    };
    if statement.known_from.is_some_and(|from| from > today) {
        standing *= NOT_KNOWN_YET;
    }
    standing
}

fn mix(likeness: f32, coverage: f32) -> f32 {
    LIKENESS * likeness + (1.0 - LIKENESS) * coverage
}

/// How well a statement answers a query; `None` where that is no more than `least`.
fn fit(index: &Index, candidate: &Covered, asked: &Asked<'_>, least: f32) -> Option<Ranked> {
    let statement = &index.statements[candidate.statement as usize];
    let needed = (least / candidate.standing - (1.0 - LIKENESS) * candidate.coverage) / LIKENESS;
    let mut likeness = OWN_WORDS * own_words(index, statement, asked);
    let mut best = likeness.max(needed);
    let only_asked = candidate.missing + NEARBY * (asked.total - candidate.missing);
    for phrasing in &index.phrasings[statement.phrasings.clone()] {
        // What is shared, and all that the query or the phrasing has with the weight that it counts with.
        let all = |shared: f32| {
            shared * (1.0 - NEARBY - UNASKED) + only_asked + phrasing.weight * UNASKED
        };
        let most = asked.shared_at_most(phrasing.marks);
        if most > best * all(most) {
            let shared = asked.shared(index.terms(phrasing.terms));
            likeness = likeness.max(shared / all(shared));
            best = best.max(likeness);
        }
    }
    let score = candidate.standing * mix(likeness, candidate.coverage);
    (score > least).then_some(Ranked {
        statement: candidate.statement,
        score,
        likeness,
        coverage: candidate.coverage,
    })
}

/// How alike a query and a statement's own words are: the share of the query in them, where it is about them at all.
fn own_words(index: &Index, statement: &Indexed, asked: &Asked<'_>) -> f32 {
    let in_text = asked.shared(index.terms(statement.text));
    if in_text == 0.0 {
        return 0.0;
    }
    let focus = (in_text / (FOCUS * statement.text_weight)).min(1.0);
    in_text / asked.total * focus
}

#[cfg(test)]
mod tests;
