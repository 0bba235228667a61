//! Questions that ask several things: what answers each of them, where that is better than one answer to the whole.

use jiff::civil::Date;

use super::Search;
use super::coordinates::{Piece, alone, coordinates, pieces};
use super::halves::{complete, halves};
use super::lexicon::AskKind;
use super::rank::Ranked;
use super::reading::{analyse, inside_names, understand};
use super::term::{Analysis, Term};
use crate::knowledge::{Knowledge, Particulars};

/// How fit the answer to each half of a question must be.
const PART: f32 = 0.6;
/// How fit the answer about each of several things must be.
const THING: f32 = 0.52;
/// What the answers to the parts of a question are worth against one answer to the whole.
const PARTS: f32 = 0.94;
/// A question that one statement fits so well does not ask several things of its entry.
const ONE_THING: f32 = 0.89;
/// A statement that speaks of all the things of a question answers it alone if it fits so much of what they fit.
const SPEAKS_OF_ALL: f32 = 0.9;

/// What answers the parts of a question.
#[derive(Debug)]
pub(super) struct Parts {
    /// The best statement for each, two or three, none of them twice.
    pub(super) best: Vec<Ranked>,
    /// How well they fit together.
    pub(super) fit: f32,
}

/// What answers the parts of a question, where they fit better than the best answer to the whole.
pub(super) fn parts(
    search: &Search,
    knowledge: &Knowledge,
    text: &str,
    analysis: &Analysis,
    whole: Option<Ranked>,
    today: Date,
) -> Option<Parts> {
    let fit = whole.map_or(0.0, |whole| whole.score);
    if fit > PARTS {
        // No parts can fit better.
        return None;
    }
    match things(search, knowledge, text, analysis, whole, today) {
        Some(Things::EachAnswered(parts)) => return Some(parts),
        Some(Things::OneForAll) => return None,
        None => {}
    }
    let parts = two_halves(search, text, today)?;
    let one_thing = fit >= ONE_THING && of_one_entry(search, &parts.best);
    (parts.fit > fit && !one_thing).then_some(parts)
}

/// What answers a question that asks the same about several things.
enum Things {
    /// A statement for each.
    EachAnswered(Parts),
    /// The best statement of the whole question speaks of all of them.
    OneForAll,
}

/// What answers about each of the things that a question asks the same about; `None` where it does not.
fn things(
    search: &Search,
    knowledge: &Knowledge,
    text: &str,
    analysis: &Analysis,
    whole: Option<Ranked>,
    today: Date,
) -> Option<Things> {
    let pieces = pieces(text);
    (pieces.len() > 1).then_some(())?;
    let analysed: Vec<Piece<Analysis>> = pieces
        .into_iter()
        .map(|piece| Piece {
            content: analyse(search, piece.content, today),
            joined: piece.joined,
        })
        .collect();
    // With names as they stand, and with the names that stand inside longer ones.
    let as_they_stand = |analysis: &Analysis| Some(analysis.terms.clone());
    let is_figure = |entry| matches!(knowledge.entry(entry).particulars, Particulars::Figure(_));
    let mut best: Option<(Parts, bool)> = None;
    for terms_of in [
        as_they_stand as fn(&Analysis) -> Option<Vec<Term>>,
        inside_names,
    ] {
        let Some(terms) = terms_of(analysis) else {
            continue;
        };
        let pieces: Vec<Piece<Vec<Term>>> = analysed
            .iter()
            .map(|piece| Piece {
                content: terms_of(&piece.content).unwrap_or_else(|| piece.content.terms.clone()),
                joined: piece.joined,
            })
            .collect();
        for things in coordinates(&terms, &pieces, &is_figure) {
            let Some(parts) = each(search, &terms, &things, today) else {
                continue;
            };
            let better = |(best, _): &(Parts, bool)| parts.fit > best.fit;
            if best.as_ref().is_none_or(better) {
                let speaks_of_all = whole.is_some_and(|whole| {
                    let mut all = things.iter().flatten();
                    all.all(|thing| speaks_of(search, whole, thing))
                });
                best = Some((parts, speaks_of_all));
            }
        }
    }
    let (parts, speaks_of_all) = best?;
    let fit = whole.map_or(0.0, |whole| whole.score);
    Some(if speaks_of_all && fit >= parts.fit * SPEAKS_OF_ALL {
        Things::OneForAll
    } else {
        Things::EachAnswered(parts)
    })
}

/// What answers the same question about each of several things.
fn each(search: &Search, terms: &[Term], things: &[Vec<Term>], today: Date) -> Option<Parts> {
    let mut best: Vec<Ranked> = Vec::new();
    for thing in things {
        let alone = Analysis {
            terms: alone(terms, things, thing),
            inner: Vec::new(),
            ambiguous: Vec::new(),
        };
        let part = understand(search, &alone, today)
            .ranked
            .into_iter()
            .find(|ranked| thing.iter().all(|term| speaks_of(search, *ranked, term)))?;
        if part.score < THING {
            return None;
        }
        if best.iter().all(|known| known.statement != part.statement) {
            best.push(part);
        }
    }
    let fit = together(&best)?;
    Some(Parts { best, fit })
}

/// Whether a statement's own words or phrasings have the term.
fn speaks_of(search: &Search, ranked: Ranked, term: &Term) -> bool {
    let index = &search.index;
    index
        .id(term)
        .is_some_and(|id| index.has_in_core(ranked.statement, id))
}

/// The statements that answer the two halves of a question, where it falls apart into halves with an answer each.
fn two_halves(search: &Search, text: &str, today: Date) -> Option<Parts> {
    let mut best: Option<Parts> = None;
    for (left, right) in halves(text) {
        let (left, right) = (analyse(search, left, today), analyse(search, right, today));
        if !(asks_of_itself(&left) && asks_of_itself(&right)) {
            continue;
        }
        let part = |half: &Analysis, other: &Analysis| {
            let completed = Analysis {
                terms: complete(&half.terms, &other.terms),
                inner: half.inner.clone(),
                ambiguous: Vec::new(),
            };
            understand(search, &completed, today)
                .ranked
                .first()
                .copied()
        };
        let (Some(left), Some(right)) = (part(&left, &right), part(&right, &left)) else {
            continue;
        };
        let halves = [left, right];
        let Some(fit) = together(&halves) else {
            continue;
        };
        if left.score.min(right.score) >= PART
            && left.statement != right.statement
            && best.as_ref().is_none_or(|known| fit > known.fit)
        {
            best = Some(Parts {
                best: halves.into(),
                fit,
            });
        }
    }
    best
}

/// Whether a half says what is asked, and not only of whom or when.
fn asks_of_itself(half: &Analysis) -> bool {
    half.terms.iter().any(|term| match term {
        Term::Concept(_) | Term::Word(_) => true,
        Term::Ask(kind) => !matches!(kind, AskKind::When | AskKind::Where | AskKind::Who),
        Term::Entry(_) | Term::Year(_) => false,
    })
}

/// How well the answers to several parts fit; `None` for fewer than two.
fn together(parts: &[Ranked]) -> Option<f32> {
    let scores = || parts.iter().map(|part| part.score);
    let worst = scores().reduce(f32::min).filter(|_| parts.len() > 1)?;
    let best = scores().reduce(f32::max)?;
    Some(PARTS * (0.8 * worst + 0.2 * best))
}

fn of_one_entry(search: &Search, parts: &[Ranked]) -> bool {
    let entry = |part: &Ranked| search.index.statements[part.statement as usize].entry;
    parts
        .windows(2)
        .all(|pair| entry(&pair[0]) == entry(&pair[1]))
}
