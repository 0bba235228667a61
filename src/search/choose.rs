//! Which of the ranked statements answer: the best one, or two or three that answer a part each.

use super::index::{Index, TermId};
use super::rank::{Query, Ranked, fit};

/// How many parts of a question are answered at most.
const PARTS: usize = 3;
/// A statement that answers a part alone must score at least this much against the whole question.
const PART: f32 = 0.36;
/// The weight of words that a further statement must cover anew to be worth a sentence.
const GAIN: f32 = 2.0;

/// The statements that answer a query together, best first, with the score of the whole.
///
/// A further one is taken along only where it covers words of the question that the others leave open; each is then
/// judged by the words that the others do not answer.
pub(super) fn choose(
    index: &Index,
    query: &Query,
    ranked: &[Ranked],
) -> Option<(Vec<Ranked>, f32)> {
    let best = *ranked.first()?;
    let mut chosen = vec![best];
    let mut open: Vec<TermId> = uncovered(index, best, &query.terms);
    for candidate in &ranked[1..] {
        if chosen.len() == PARTS || candidate.score < PART || index.sum(&open) < GAIN {
            break;
        }
        let left = uncovered(index, *candidate, &open);
        if index.sum(&open) - index.sum(&left) >= GAIN {
            chosen.push(*candidate);
            open = left;
        }
    }
    if chosen.len() == 1 {
        return Some((chosen, best.score));
    }
    let parts: Vec<f32> = chosen
        .iter()
        .map(|part| {
            let others = chosen.iter().filter(|other| *other != part);
            let mut own = query.clone();
            for other in others {
                let shared = uncovered(index, *other, &own.terms);
                own.terms
                    .retain(|term| shared.contains(term) || covers(index, *part, *term));
            }
            fit(index, part.statement, &own)
        })
        .collect();
    let together = parts.iter().sum::<f32>() / parts.len() as f32;
    let worst = parts.iter().copied().fold(1.0, f32::min);
    if together > best.score && worst >= best.score.min(0.5) {
        Some((chosen, together))
    } else {
        Some((vec![best], best.score))
    }
}

/// The terms that a statement says nothing of.
fn uncovered(index: &Index, statement: Ranked, terms: &[TermId]) -> Vec<TermId> {
    terms
        .iter()
        .copied()
        .filter(|term| !covers(index, statement, *term))
        .collect()
}

/// Whether the statement's words or the questions that it answers have the term.
fn covers(index: &Index, ranked: Ranked, term: TermId) -> bool {
    let statement = &index.statements[ranked.statement as usize];
    let asked = || {
        index.phrasings[statement.phrasings.clone()]
            .iter()
            .filter_map(|phrasing| phrasing.terms.as_ref())
            .any(|terms| terms.binary_search(&term).is_ok())
    };
    statement.text.binary_search(&term).is_ok() || asked()
}
