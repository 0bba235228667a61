//! What is said where there is no answer: the entries that may be meant, or that nothing is known.

use super::phrases::Phrase;
use super::speaker::Speaker;
use crate::desk::{Outcome, Suggestions, Unknown};
use crate::knowledge::EntryIndex;

/// The most entries that are suggested.
const SUGGESTED: usize = 5;

/// The entries that may be meant, under that sentence.
pub(super) fn suggest(speaker: &Speaker<'_>, why: Phrase, entries: &[EntryIndex]) -> Outcome {
    let entries: Vec<_> = entries
        .iter()
        .take(SUGGESTED)
        .map(|index| speaker.entry(*index))
        .map(|entry| (entry.id.clone(), speaker.text(&entry.name).to_owned()))
        .collect();
    if entries.is_empty() {
        return speaker.nothing();
    }
    Outcome::Suggest(Suggestions {
        message: speaker.words.plain(why),
        entries,
    })
}

/// Nothing known, in that sentence.
pub(super) fn unknown(speaker: &Speaker<'_>, why: Phrase) -> Outcome {
    Outcome::Unknown(Unknown {
        message: speaker.words.plain(why),
    })
}
