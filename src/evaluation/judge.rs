//! Whether an outcome is what a question expected.

use super::question::Expected;
use crate::desk::Outcome;
use crate::knowledge::EntryId;

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
        (Expected::Answer { .. }, Outcome::Answer(answer)) => {
            let said = format!("{}\n{}", answer.title(), answer.text());
            let cited = answer.citations().iter();
            if is_right(
                expected,
                &said,
                cited.map(|citation| citation.id.as_str()),
                answer.entry(),
            ) {
                Verdict::Right
            } else {
                Verdict::Wrong
            }
        }
    }
}

/// Whether an answer is right that says this, cites these sources and is of this entry.
pub fn is_right<'c>(
    expected: &Expected,
    said: &str,
    mut cited: impl Iterator<Item = &'c str>,
    entry: &EntryId,
) -> bool {
    let Expected::Answer {
        contains,
        cites,
        entries,
    } = expected
    else {
        return false;
    };
    let said = said.to_lowercase();
    let says = contains.iter().all(|needed| {
        needed
            .split('|')
            .any(|alternative| said.contains(&alternative.trim().to_lowercase()))
    });
    let is_cited = cites.is_empty() || cited.any(|source| cites.iter().any(|id| id == source));
    says && is_cited && (entries.is_empty() || entries.contains(entry))
}
