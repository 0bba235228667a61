//! How well each statement answers the terms of a question.
//!
//! Two views of every statement are weighed. *Likeness* compares the question with each way to ask for the statement,
//! as Tversky compares two sets ("Features of similarity", 1977): what both have, against what only one has, each
//! term with its weight. *Coverage* asks how much of the question the statement speaks of at all, in its own words,
//! in any of its phrasings or in its surroundings. A word that nothing here knows of counts against both, so that a
//! question about something else scores low.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::index::{Index, Indexed, Phrasing, Posting, TermId};

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
/// What a statement covers bounds how alike it can be, so the phrasings of most need no look.
pub(super) fn rank(index: &Index, query: &Query, today: Date) -> Vec<Ranked> {
    let mut covered = cover(index, query);
    covered.sort_unstable_by(|one, other| other.bound.total_cmp(&one.bound));
    let mut ranked: Vec<Ranked> = Vec::with_capacity(KEPT + 1);
    for candidate in covered {
        if ranked.len() == KEPT && candidate.bound <= ranked[KEPT - 1].score {
            break;
        }
        let fit = fit(index, &candidate, query, today);
        if fit.score >= FLOOR {
            let place = ranked.partition_point(|better| better.score >= fit.score);
            ranked.insert(place, fit);
            ranked.truncate(KEPT);
        }
    }
    ranked
}

/// A statement with what it covers of a query.
struct Covered {
    statement: u32,
    coverage: f32,
    /// The weight of the terms that it has nothing to do with.
    missing: f32,
    /// The most that it can score.
    bound: f32,
}

/// The statements that have any of the terms without which the rest of the query is too light to reach the floor.
fn cover(index: &Index, query: &Query) -> Vec<Covered> {
    let mut terms = query.terms.clone();
    terms.sort_by(|one, other| index.weight(*other).total_cmp(&index.weight(*one)));
    let known = index.sum(&terms);
    let total = known + query.unknown;
    let mut rest = known;
    let mut covered: FxHashMap<u32, (f32, f32)> = FxHashMap::default();
    for term in terms {
        let weight = index.weight(term);
        let enough = rest >= FLOOR * total;
        for Posting { statement, core } in index.postings(term) {
            let weights = if enough {
                covered.entry(statement).or_default()
            } else if let Some(weights) = covered.get_mut(&statement) {
                weights
            } else {
                continue;
            };
            if core {
                weights.0 += weight;
            } else {
                weights.1 += weight;
            }
        }
        rest -= weight;
    }
    covered
        .into_iter()
        .map(|(statement, (core, around))| {
            let coverage = (core + SURROUNDING * around) / total;
            let missing = total - core - around;
            let likeness = core / (core + missing + NEARBY * around).max(f32::MIN_POSITIVE);
            let bound = LIKENESS * likeness + (1.0 - LIKENESS) * coverage;
            Covered {
                statement,
                coverage,
                missing,
                bound,
            }
        })
        .collect()
}

/// How well a statement answers a query.
fn fit(index: &Index, candidate: &Covered, query: &Query, today: Date) -> Ranked {
    let statement = &index.statements[candidate.statement as usize];
    let own_words = OWN_WORDS * own_words(index, statement, query);
    let likeness = index.phrasings[statement.phrasings.clone()]
        .iter()
        .map(|phrasing| likeness(index, phrasing, candidate, query))
        .fold(own_words, f32::max);
    let mut score = LIKENESS * likeness + (1.0 - LIKENESS) * candidate.coverage;
    if statement
        .subject
        .is_none_or(|subject| query.terms.binary_search(&subject).is_err())
    {
        score *= UNNAMED;
    }
    if statement.known_from.is_some_and(|from| from > today) {
        score *= NOT_KNOWN_YET;
    }
    Ranked {
        statement: candidate.statement,
        score,
        likeness,
        coverage: candidate.coverage,
    }
}

/// How alike a query and a phrasing are.
fn likeness(index: &Index, phrasing: &Phrasing, candidate: &Covered, query: &Query) -> f32 {
    let shared: f32 = shared(index.terms(phrasing.terms), &query.terms)
        .map(|term| index.weight(term))
        .sum();
    if shared == 0.0 {
        return 0.0;
    }
    let total = index.sum(&query.terms) + query.unknown;
    let nearby = total - candidate.missing - shared;
    let missing = candidate.missing + NEARBY * nearby;
    let unasked = phrasing.weight - shared;
    shared / (shared + missing + unasked * UNASKED)
}

/// How alike a query and a statement's own words are: the share of the query in them, where it is about them at all.
fn own_words(index: &Index, statement: &Indexed, query: &Query) -> f32 {
    let in_text: f32 = shared(index.terms(statement.text), &query.terms)
        .map(|term| index.weight(term))
        .sum();
    if in_text == 0.0 {
        return 0.0;
    }
    let total = index.sum(&query.terms) + query.unknown;
    let focus = (in_text / (FOCUS * statement.text_weight)).min(1.0);
    in_text / total * focus
}

/// The terms that two sorted lists share; the second one is the shorter.
fn shared<'lists>(
    long: &'lists [TermId],
    short: &'lists [TermId],
) -> impl Iterator<Item = TermId> + 'lists {
    short
        .iter()
        .copied()
        .filter(|term| long.binary_search(term).is_ok())
}

#[cfg(test)]
mod tests;
