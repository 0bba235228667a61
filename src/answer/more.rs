//! The facts of an entry that its card has no room for, a few at a time.

use super::card;
use super::draft::Draft;
use super::phrases::Phrase;
use super::ranking::Ranking;
use super::speaker::Speaker;
use super::suggestions;
use crate::desk::Outcome;
use crate::knowledge::EntryIndex;

/// The facts of that page; after the last come those of the card, then nothing.
pub(super) fn more(speaker: &Speaker<'_>, index: EntryIndex, page: usize) -> Outcome {
    let ranking = Ranking::of(speaker, index);
    let first = card::facts_shown(speaker, index, &ranking);
    let Some((start, end)) = stretch(speaker, &ranking, first, page) else {
        return suggestions::unknown(speaker, Phrase::UnknownMore);
    };
    let entry = speaker.entry(index);
    let mut draft = Draft::new(entry, speaker.text(&entry.name));
    let (pieces, count) = ranking.page(speaker, start, end - start);
    for piece in pieces {
        draft.sentence(piece);
    }
    draft.more(start >= first && start + count < ranking.len());
    draft.finish(speaker)
}

/// From where to where the facts of that page stand in the ranking.
fn stretch(
    speaker: &Speaker<'_>,
    ranking: &Ranking,
    first: usize,
    page: usize,
) -> Option<(usize, usize)> {
    let mut passed = 0;
    for (mut start, end) in [(first, ranking.len()), (0, first)] {
        while start < end {
            if passed == page {
                return Some((start, end));
            }
            let (_, count) = ranking.page(speaker, start, end - start);
            start += count.max(1);
            passed += 1;
        }
    }
    None
}
