//! The card of an entry: its particulars as rows and its best facts as sentences.

use super::calendar::rows;
use super::draft::{Draft, Piece};
use super::figure;
use super::particular::detail;
use super::ranking::Ranking;
use super::related::related;
use super::speaker::Speaker;
use crate::desk::Outcome;
use crate::knowledge::{EntryIndex, Particulars};
use crate::search::Particular;

/// The particulars that stand on a card, in their order.
const PARTICULARS: [Particular; 9] = [
    Particular::Capital,
    Particular::HeadOfState,
    Particular::HeadOfGovernment,
    Particular::HeadOfOrganisation,
    Particular::Headquarters,
    Particular::Memberships,
    Particular::Status,
    Particular::Documents,
    Particular::Rule,
];
/// The most facts beside rows.
const FACTS_WITH_ROWS: usize = 2;
/// The most facts without rows.
const FACTS_ALONE: usize = 3;

/// The card of that entry; a figure's card is its latest value and its series.
pub(super) fn card(speaker: &Speaker<'_>, index: EntryIndex) -> Outcome {
    let entry = speaker.entry(index);
    if matches!(entry.particulars, Particulars::Figure(_)) {
        return figure::figure(speaker, index, None);
    }
    let mut draft = Draft::new(entry, speaker.text(&entry.name));
    for (label, piece) in rows(speaker, index) {
        draft.row(speaker.words.plain(label), piece);
    }
    for asked in PARTICULARS {
        if let Some(detail) = detail(speaker, entry, asked) {
            let text = match detail.note {
                Some(note) => format!("{} ({})", detail.text, note.trim_end_matches(['.', '。'])),
                None => detail.text,
            };
            let label = speaker.words.plain(detail.label);
            draft.row(label, Piece::new(text, &*entry.sources));
        }
    }
    let ranking = Ranking::of(speaker, index);
    let limit = fact_limit(&ranking, draft.has_rows());
    let (pieces, count) = ranking.page(speaker, 0, limit);
    for piece in pieces {
        draft.sentence(piece);
    }
    draft.more(count < ranking.len());
    draft.related(related(speaker, index));
    draft.finish(speaker)
}

/// How many facts of the ranking the entry's card shows.
pub(super) fn facts_shown(speaker: &Speaker<'_>, index: EntryIndex, ranking: &Ranking) -> usize {
    let entry = speaker.entry(index);
    let has_rows = match entry.particulars {
        // Its card is made of its values and shows no facts.
        Particulars::Figure(_) => return 0,
        Particulars::Format(_) | Particulars::Summit(_) => true,
        Particulars::Actor(_) | Particulars::Corridor(_) | Particulars::Topic => PARTICULARS
            .iter()
            .any(|asked| detail(speaker, entry, *asked).is_some()),
    };
    let limit = fact_limit(ranking, has_rows);
    ranking.page(speaker, 0, limit).1
}

fn fact_limit(ranking: &Ranking, has_rows: bool) -> usize {
    let limit = if has_rows {
        FACTS_WITH_ROWS
    } else {
        FACTS_ALONE
    };
    limit.min(ranking.worth_a_card())
}
