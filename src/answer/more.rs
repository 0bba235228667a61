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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::testing::{answer, answered, sentences, speaker};
    use crate::knowledge::testing::{Shelf, fact, text};
    use crate::knowledge::{Fact, Particulars};
    use crate::language::Language;
    use crate::search::Finding;

    fn topic(facts: usize, note: Option<&str>) -> (Shelf, EntryIndex) {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let topic = shelf.entry("topic.trade", "Trade", &[], Particulars::Topic);
        for number in 0..facts {
            let fact = Fact {
                note: note.map(text),
                ..fact(&format!("Fact {number}."), &[source])
            };
            shelf.fact(topic, fact);
        }
        (shelf, topic)
    }

    /// Every sentence of the card and of the pages after it, until no more is promised.
    fn walk(shelf: &Shelf, entry: EntryIndex) -> Vec<String> {
        let knowledge = shelf.knowledge();
        let speaker = speaker(&knowledge, "2026-01-01", Language::english());
        let mut answer = answer(&knowledge, &Finding::Card(entry), "2026-01-01");
        let mut said: Vec<String> = Vec::new();
        for page in 0.. {
            said.extend(sentences(&answer).into_iter().map(str::to_owned));
            if !answer.has_more() {
                break;
            }
            answer = answered(speaker.more(entry, page));
        }
        said
    }

    #[test]
    fn the_card_and_its_pages_tell_every_fact_once() {
        for facts in [1, 3, 4, 6, 7, 11] {
            let (shelf, entry) = topic(facts, None);
            let expected: Vec<String> =
                (0..facts).map(|number| format!("Fact {number}.")).collect();
            assert_eq!(walk(&shelf, entry), expected);
        }
    }

    #[test]
    fn notes_take_room_but_hide_no_fact() {
        let (shelf, entry) = topic(7, Some("A dispute."));
        let said = walk(&shelf, entry);
        let facts = said.iter().filter(|text| text.starts_with("Fact"));
        assert_eq!(facts.count(), 7, "{said:?}");
    }

    #[test]
    fn after_the_last_page_come_the_facts_of_the_card_and_then_nothing() {
        let (shelf, entry) = topic(4, None);
        let knowledge = shelf.knowledge();
        let speaker = speaker(&knowledge, "2026-01-01", Language::english());
        let page = |page| speaker.more(entry, page);
        assert_eq!(sentences(&answered(page(0))), ["Fact 3."]);
        assert_eq!(
            sentences(&answered(page(1))),
            ["Fact 0.", "Fact 1.", "Fact 2."]
        );
        let Outcome::Unknown(unknown) = page(2) else {
            panic!("{:?}", page(2));
        };
        assert_eq!(
            unknown.message,
            "Our sources have no further facts on this."
        );
        assert!(matches!(page(usize::MAX), Outcome::Unknown(_)));
    }
}
