//! Which statements have anything to do with a query, how much of it they cover, and the most that they can score.

use jiff::civil::Date;

use super::asked::Asked;
use super::{FLOOR, FOCUS, NOT_KNOWN_YET, OWN_WORDS, SURROUNDING, UNNAMED, mix};
use crate::search::index::{Index, Indexed};

/// A statement with what it covers of a query.
pub(super) struct Covered {
    pub(super) statement: u32,
    pub(super) coverage: f32,
    /// The weight of the terms that it has nothing to do with.
    pub(super) missing: f32,
    /// How alike the query and its own words are.
    pub(super) own_words: f32,
    /// What its score is multiplied with, whatever it says.
    pub(super) standing: f32,
    /// The most that it can score; not negative.
    pub(super) bound: f32,
}

/// The weights of the terms that a statement has of a query.
#[derive(Clone, Copy, Default)]
struct Weights {
    /// All of them.
    all: f32,
    /// Those of its own words.
    text: f32,
    /// Those of its phrasings.
    phrasings: f32,
    /// Those of its surroundings alone.
    around: f32,
}

/// The statements that have any of the terms without which the rest of the query is too light to reach the floor.
pub(super) fn cover(index: &Index, asked: &Asked<'_>, today: Date) -> Vec<Covered> {
    let weights = asked.weights.iter().copied();
    let mut terms: Vec<_> = asked.terms.iter().copied().zip(weights).collect();
    terms.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let mut rest: f32 = asked.weights.iter().sum();
    let mut opened: Vec<u32> = Vec::new();
    let mut weights = vec![Weights::default(); index.statements.len()];
    for (term, weight) in terms {
        let enough = rest >= FLOOR * asked.total;
        for posting in index.postings(term) {
            let weights = &mut weights[posting.statement as usize];
            if weights.all == 0.0 {
                if !enough {
                    continue;
                }
                opened.push(posting.statement);
            }
            weights.all += weight;
            if posting.text {
                weights.text += weight;
            }
            if posting.phrasings {
                weights.phrasings += weight;
            }
            if !posting.is_core() {
                weights.around += weight;
            }
        }
        rest -= weight;
    }
    let cover = |statement| {
        let indexed = &index.statements[statement as usize];
        covered(
            statement,
            indexed,
            weights[statement as usize],
            asked,
            today,
        )
    };
    opened.into_iter().map(cover).collect()
}

fn covered(
    statement: u32,
    indexed: &Indexed,
    weights: Weights,
    asked: &Asked<'_>,
    today: Date,
) -> Covered {
    let missing = asked.total - weights.all;
    let coverage = (weights.all - (1.0 - SURROUNDING) * weights.around) / asked.total;
    let own_words = OWN_WORDS * own_words(indexed, weights.text, asked);
    let shared = weights.phrasings;
    let in_phrasings = shared / (shared + asked.only_asked(missing, shared)).max(f32::MIN_POSITIVE);
    let standing = standing(indexed, asked, today);
    Covered {
        statement,
        coverage,
        missing,
        own_words,
        standing,
        bound: standing * mix(own_words.max(in_phrasings), coverage),
    }
}

/// How alike a query and a statement's own words are that share so much weight: the share of the query in them, where
/// it is about them at all.
fn own_words(indexed: &Indexed, shared: f32, asked: &Asked<'_>) -> f32 {
    if shared == 0.0 {
        return 0.0;
    }
    let focus = (shared / (FOCUS * indexed.text_weight)).min(1.0);
    shared / asked.total * focus
}

/// What a statement's score is multiplied with for what it is about and since when it is known.
fn standing(indexed: &Indexed, asked: &Asked<'_>, today: Date) -> f32 {
    let mut standing = if indexed.subject.is_some_and(|subject| asked.has(subject)) {
        1.0
    } else {
        UNNAMED
    };
    if indexed.known_from.is_some_and(|from| from > today) {
        standing *= NOT_KNOWN_YET;
    }
    standing
}
