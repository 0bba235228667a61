//! How well each statement answers the terms of a question.
//!
//! Two views of every statement are weighed. *Likeness* compares the question with each way to ask for the statement,
//! as Tversky compares two sets ("Features of similarity", 1977): what both have, against what only one has, each
//! term with its weight. *Coverage* asks how much of the question the statement speaks of at all, in its own words,
//! in any of its phrasings or in its surroundings. A word that nothing here knows of counts against both, so that a
//! question about something else scores low.

use jiff::civil::Date;

use super::index::{Index, Indexed, TermId};

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
const NEARBY: f32 = 0.3;
/// What a term counts that only the phrasing has.
const UNASKED: f32 = 0.5;
/// What a term of the surroundings counts for coverage.
const SURROUNDING: f32 = 0.6;
/// The share of a statement's own words that a question must have to be about them.
const FOCUS: f32 = 0.3;
/// What a statement's own words are worth as a question, against a phrasing.
const OWN_WORDS: f32 = 0.85;
/// What a statement is worth whose entry the question does not name.
const UNNAMED: f32 = 0.96;
/// The share of likeness in the score; the rest is coverage.
const LIKENESS: f32 = 0.7;
/// What is left of the score of a statement that was not known yet on the day of the question.
const NOT_KNOWN_YET: f32 = 0.55;
/// Statements that score less are not worth suggesting.
pub(super) const FLOOR: f32 = 0.15;
/// How many statements are kept.
const KEPT: usize = 16;

/// The statements that answer a query best, best first, each once.
pub(super) fn rank(index: &Index, query: &Query, today: Date) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = candidates(index, query)
        .into_iter()
        .map(|statement| fit(index, statement, query, today))
        .filter(|ranked| ranked.score >= FLOOR)
        .collect();
    ranked.sort_by(|one, other| other.score.total_cmp(&one.score));
    ranked.truncate(KEPT);
    ranked
}

/// The statements that can reach the floor: those with at least one of the terms without which the rest of the
/// query is too light.
fn candidates(index: &Index, query: &Query) -> Vec<u32> {
    let mut terms = query.terms.clone();
    terms.sort_by(|one, other| index.weight(*other).total_cmp(&index.weight(*one)));
    let mut rest = index.sum(&terms);
    let enough = FLOOR * (rest + query.unknown);
    let mut found = Vec::new();
    for term in terms {
        if rest < enough {
            break;
        }
        found.extend_from_slice(index.postings(term));
        rest -= index.weight(term);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// How well one statement answers a query.
pub(super) fn fit(index: &Index, place: u32, query: &Query, today: Date) -> Ranked {
    let statement = &index.statements[place as usize];
    let (coverage, own_words) = coverage(index, statement, query);
    let likeness = index.phrasings[statement.phrasings.clone()]
        .iter()
        .map(|terms| likeness(index, terms, statement, query))
        .fold(OWN_WORDS * own_words, f32::max);
    let known = statement.known_from.is_none_or(|from| from <= today);
    let named = statement
        .subject
        .is_some_and(|subject| query.terms.binary_search(&subject).is_ok());
    let mut score = LIKENESS * likeness + (1.0 - LIKENESS) * coverage;
    if !named {
        score *= UNNAMED;
    }
    if !known {
        score *= NOT_KNOWN_YET;
    }
    Ranked {
        statement: place,
        score,
        likeness,
        coverage,
    }
}

/// How alike a query and a phrasing are.
fn likeness(index: &Index, terms: &[TermId], statement: &Indexed, query: &Query) -> f32 {
    let mut shared = 0.0;
    let mut missing = query.unknown;
    for term in &query.terms {
        let weight = index.weight(*term);
        if terms.binary_search(term).is_ok() {
            shared += weight;
        } else if statement.context.binary_search(term).is_ok() {
            missing += weight * NEARBY;
        } else {
            missing += weight;
        }
    }
    if shared == 0.0 {
        return 0.0;
    }
    let unasked = index.sum(terms) - shared;
    shared / (shared + missing + unasked * UNASKED)
}

/// How much of a query a statement speaks of, and how alike the query and its own words are.
fn coverage(index: &Index, statement: &Indexed, query: &Query) -> (f32, f32) {
    let (mut core, mut around, mut in_text) = (0.0, 0.0, 0.0);
    let mut total = query.unknown;
    for term in &query.terms {
        let weight = index.weight(*term);
        total += weight;
        if statement.core.binary_search(term).is_ok() {
            core += weight;
        } else if statement.context.binary_search(term).is_ok() {
            around += weight;
        }
        if statement.text.binary_search(term).is_ok() {
            in_text += weight;
        }
    }
    if total == 0.0 {
        return (0.0, 0.0);
    }
    let coverage = (core + SURROUNDING * around) / total;
    let focus = (in_text / (FOCUS * statement.text_weight).max(f32::MIN_POSITIVE)).min(1.0);
    (coverage, in_text / total * focus)
}
