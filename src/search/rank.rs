//! How well each statement answers the terms of a question.
//!
//! Two views of every statement are weighed. *Likeness* compares the question with each way to ask for the statement,
//! as Tversky compares two sets ("Features of similarity", 1977): what both have, against what only one has, each
//! term with its weight. *Coverage* asks how much of the question the statement speaks of at all, in its own words,
//! in any of its phrasings or in its surroundings. A word that nothing here knows of counts against both, so that a
//! question about something else scores low.

mod asked;
mod cover;

use std::collections::BinaryHeap;

use jiff::civil::Date;

use super::effort;
use super::index::{Index, TermId};
use asked::Asked;
use cover::{Covered, cover};

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
const KEPT: usize = 8;

/// The statements that answer a query best, best first, each once.
///
/// What a statement covers bounds how alike it can be, so most need no look at their phrasings.
pub(super) fn rank(index: &Index, query: &Query, today: Date) -> Vec<Ranked> {
    effort::ranked(query.terms.len());
    let asked = Asked::new(index, query);
    let covered = cover(index, &asked, today);
    // Numbers that are not negative have the order of their bits.
    let bounds = covered.iter().map(|covered| covered.bound.to_bits());
    let mut promising: BinaryHeap<(u32, usize)> = bounds.zip(0..).collect();
    let mut ranked: Vec<Ranked> = Vec::with_capacity(KEPT + 1);
    while let Some((_, place)) = promising.pop() {
        let candidate = &covered[place];
        let least = ranked.get(KEPT - 1).map_or(FLOOR, |last| last.score);
        if candidate.bound <= least {
            break;
        }
        if let Some(fit) = fit(index, candidate, &asked, least) {
            let place = ranked.partition_point(|better| better.score >= fit.score);
            ranked.insert(place, fit);
            ranked.truncate(KEPT);
        }
    }
    ranked
}

/// How well a statement answers a query; `None` where that is no more than `least`.
fn fit(index: &Index, candidate: &Covered, asked: &Asked<'_>, least: f32) -> Option<Ranked> {
    let statement = &index.statements[candidate.statement as usize];
    let needed = (least / candidate.standing - (1.0 - LIKENESS) * candidate.coverage) / LIKENESS;
    let mut likeness = candidate.own_words;
    let mut best = likeness.max(needed);
    let only_asked = asked.only_asked(candidate.missing, 0.0);
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

/// The score of a likeness and a coverage.
fn mix(likeness: f32, coverage: f32) -> f32 {
    LIKENESS * likeness + (1.0 - LIKENESS) * coverage
}

#[cfg(test)]
mod tests;
