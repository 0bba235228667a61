//! How well each statement answers the terms of a question.
//!
//! A phrasing is compared with the question as Tversky compares two sets ("Features of similarity", 1977):
//! what both have, against what only one has, each term with its weight. What the question has and the
//! statement knows nothing of counts in full, so a question about something else scores low.

use jiff::civil::Date;

use super::index::{Index, Indexed, Phrasing, TermId};
use super::statement::Target;

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
}

/// What a term counts that only the question has, where the statement's surroundings have it.
const NEARBY: f32 = 0.3;
/// What a term counts that only the phrasing has.
const UNASKED: f32 = 0.5;
/// The most that a statement's own words can score, without a phrasing that fits.
const OWN_WORDS: f32 = 0.9;
/// The share of a statement's own words that a question must have to be about them.
const FOCUS: f32 = 0.3;
/// What is left of the score of a statement that was not known yet on the day of the question.
const NOT_KNOWN_YET: f32 = 0.55;
/// Statements that score less are not worth suggesting.
pub(super) const FLOOR: f32 = 0.25;
/// How many statements are kept.
const KEPT: usize = 16;

/// The statements that answer a query best, best first, each once.
pub(super) fn rank(index: &Index, query: &Query, today: Date) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = candidates(index, query)
        .into_iter()
        .map(|phrasing| score(index, &index.phrasings[phrasing as usize], query, today))
        .filter(|ranked| ranked.score >= FLOOR)
        .collect();
    ranked.sort_unstable_by(|one, other| {
        one.statement
            .cmp(&other.statement)
            .then(other.score.total_cmp(&one.score))
    });
    ranked.dedup_by_key(|ranked| ranked.statement);
    ranked.sort_by(|one, other| other.score.total_cmp(&one.score));
    ranked.truncate(KEPT);
    ranked
}

/// How well one statement answers a query, whatever the day.
pub(super) fn fit(index: &Index, statement: u32, query: &Query) -> f32 {
    let phrasings = index.statements[statement as usize].phrasings.clone();
    let always = Date::MAX;
    index.phrasings[phrasings]
        .iter()
        .map(|phrasing| score(index, phrasing, query, always).score)
        .fold(0.0, f32::max)
}

/// The phrasings that can reach the floor: those with at least one of the terms without which the rest of the
/// query is too light.
fn candidates(index: &Index, query: &Query) -> Vec<u32> {
    let mut terms = query.terms.clone();
    terms.sort_by(|one, other| index.weight(*other).total_cmp(&index.weight(*one)));
    let total = index.sum(&terms) + query.unknown;
    let mut rest = total - query.unknown;
    let mut found = Vec::new();
    for term in terms {
        if rest < FLOOR * total {
            break;
        }
        found.extend_from_slice(index.postings(term));
        rest -= index.weight(term);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn score(index: &Index, phrasing: &Phrasing, query: &Query, today: Date) -> Ranked {
    let statement = &index.statements[phrasing.statement as usize];
    let score = match &phrasing.terms {
        Some(terms) => asked(index, terms, statement, query),
        None => own_words(index, statement, query),
    };
    let known = statement.known_from.is_none_or(|from| from <= today);
    let score = if known { score } else { score * NOT_KNOWN_YET };
    Ranked {
        statement: phrasing.statement,
        score,
    }
}

/// How alike a query and a phrasing are.
fn asked(index: &Index, terms: &[TermId], statement: &Indexed, query: &Query) -> f32 {
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

/// How much of a query a statement's own words and surroundings have, and how much of its own words is asked.
fn own_words(index: &Index, statement: &Indexed, query: &Query) -> f32 {
    let mut covered = 0.0;
    let mut in_text = 0.0;
    let mut total = query.unknown;
    for term in &query.terms {
        let weight = index.weight(*term);
        total += weight;
        if statement.text.binary_search(term).is_ok() {
            in_text += weight;
            covered += weight;
        } else if statement.context.binary_search(term).is_ok() {
            covered += weight;
        }
    }
    if covered == 0.0 {
        return 0.0;
    }
    let coverage = covered / total;
    let focus = (in_text / (FOCUS * statement.text_weight)).min(1.0);
    let fixed = matches!(statement.target, Target::Fact(_));
    let share = if fixed { 0.5 + 0.5 * focus } else { focus };
    OWN_WORDS * coverage * coverage * share
}
