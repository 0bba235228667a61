//! Whether an outcome is what a question expected.

use super::question::Expected;
use crate::desk::Outcome;

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// As expected.
    Right,
    /// Another answer than the right one, or an answer where there is none.
    Wrong,
    /// No answer where there is one.
    Refused,
}

/// Judges an outcome.
pub fn judge(expected: &Expected, outcome: &Outcome) -> Verdict {
    match (expected, outcome) {
        (Expected::Refusal, Outcome::Answer(_)) => Verdict::Wrong,
        (Expected::Refusal, Outcome::Suggest(_) | Outcome::Unknown(_)) => Verdict::Right,
        (Expected::Answer { .. }, Outcome::Suggest(_) | Outcome::Unknown(_)) => Verdict::Refused,
        (
            Expected::Answer {
                contains,
                cites,
                entries,
            },
            Outcome::Answer(answer),
        ) => {
            let text = format!("{}\n{}", answer.title(), answer.text()).to_lowercase();
            let says = contains.iter().all(|needed| {
                needed
                    .split('|')
                    .any(|alternative| text.contains(&alternative.trim().to_lowercase()))
            });
            let cited = cites.is_empty()
                || answer
                    .citations()
                    .iter()
                    .any(|citation| cites.contains(&citation.id));
            let from = entries.is_empty() || entries.contains(answer.entry());
            if says && cited && from {
                Verdict::Right
            } else {
                Verdict::Wrong
            }
        }
    }
}
