//! The facts of an entry in the order in which they are worth showing, a few at a time.
//!
//! The card shows the first of them and [`more`](super::more) the rest, so both must count alike.

use std::cmp::Reverse;

use super::draft::{Piece, Room};
use super::overtaken::{is_known, latest};
use super::speaker::Speaker;
use super::statement::{earlier, note, statement};
use crate::knowledge::{EntryIndex, FactKind, PartialDate};

/// How much a fact is worth, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    /// A fact that holds.
    Fact,
    /// Somebody's opinion that holds.
    Assessment,
    /// What a later fact overtook.
    Overtaken,
    /// What the sources do not tell.
    Gap,
    /// What could not be known on the asker's day.
    Later,
}

/// The facts of an entry, the best first: what holds before what was overtaken, the newest before the older.
pub(super) struct Ranking {
    entry: EntryIndex,
    facts: Vec<(Worth, usize)>,
}

impl Ranking {
    /// Ranks the facts of that entry.
    pub(super) fn of(speaker: &Speaker<'_>, entry: EntryIndex) -> Self {
        let facts = &speaker.entry(entry).facts;
        let mut ranked: Vec<(Worth, usize)> = (0..facts.len())
            .filter_map(|place| Some((worth(speaker, entry, place)?, place)))
            .collect();
        // A fact without a date stands behind the dated ones. Facts of one month stay in file order: there the
        // author's order tells more than a day does.
        ranked.sort_by_key(|(worth, place)| {
            let day = facts[*place].as_of.map(PartialDate::first_day);
            (*worth, Reverse(day.map(|day| (day.year(), day.month()))))
        });
        Self {
            entry,
            facts: ranked,
        }
    }

    /// How many facts there are.
    pub(super) fn len(&self) -> usize {
        self.facts.len()
    }

    /// How many of the first facts a card may show: those that hold. Where none does it is just one; and where
    /// the card has rows to tell instead, neither a gap nor what could not be known.
    pub(super) fn worth_a_card(&self, has_rows: bool) -> usize {
        let hold = |(worth, _): &&(Worth, usize)| *worth <= Worth::Assessment;
        let holding = self.facts.iter().take_while(hold).count();
        let best = self.facts.first().map(|(worth, _)| *worth);
        let alone = best.is_some_and(|best| !has_rows || best < Worth::Gap);
        holding.max(usize::from(alone))
    }

    /// The sentences of the facts from `start` on that fit one answer, at most `limit` facts, and how many
    /// facts that are. A fact's note follows it where both fit.
    pub(super) fn page<'k>(
        &self,
        speaker: &Speaker<'k>,
        start: usize,
        limit: usize,
    ) -> (Vec<Piece<'k>>, usize) {
        let mut room = Room::default();
        let mut pieces = Vec::new();
        let mut count = 0;
        for (worth, place) in self.facts.iter().skip(start).take(limit) {
            let fact = speaker.knowledge.fact(self.entry, *place);
            let text = match worth {
                Worth::Overtaken => earlier(speaker, fact),
                _ => statement(speaker, fact),
            };
            if !room.take(&text) {
                break;
            }
            count += 1;
            pieces.push(Piece::new(text, &*fact.sources));
            if let Some(note) = note(speaker, fact).filter(|note| room.take(note)) {
                pieces.push(Piece::new(note, &*fact.sources));
            }
        }
        (pieces, count)
    }
}

/// What a fact is worth; `None` for a gap that a later fact filled.
fn worth(speaker: &Speaker<'_>, entry: EntryIndex, place: usize) -> Option<Worth> {
    let fact = speaker.knowledge.fact(entry, place);
    let overtaken = latest(speaker, (entry, place)) != (entry, place);
    match fact.kind {
        FactKind::Gap => (!overtaken).then_some(Worth::Gap),
        _ if !is_known(speaker, fact) => Some(Worth::Later),
        _ if overtaken => Some(Worth::Overtaken),
        FactKind::Fact => Some(Worth::Fact),
        FactKind::Assessment => Some(Worth::Assessment),
    }
}
