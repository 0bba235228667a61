//! The facts that answer a question: the best one, what overtook it, what disputes it, and a second one as good.

use std::collections::HashSet;

use super::draft::{Draft, Piece};
use super::speaker::Speaker;
use super::statement::{earlier, is_known, note, statement};
use crate::desk::Outcome;
use crate::knowledge::{EntryIndex, Fact};
use crate::search::FactHit;

/// A second fact is shown where its score is this close to the first one's.
const AS_GOOD: f32 = 0.9;
/// A fact that could be known stands in for a better one that could not, where its score is this close.
const STANDS_IN: f32 = 0.5;

/// Where a fact stands.
type Place = (EntryIndex, usize);

/// The answer made of these facts, which come best first.
pub(super) fn facts(speaker: &Speaker<'_>, hits: &[FactHit]) -> Outcome {
    let hits = in_their_time(speaker, hits);
    let Some(first) = hits.first() else {
        return speaker.nothing();
    };
    let entry = speaker.entry(first.entry);
    let mut draft = Draft::new(entry, speaker.text(&entry.name));
    let mut shown = HashSet::new();
    tell(speaker, &mut draft, (first.entry, first.fact), &mut shown);
    for hit in hits.iter().skip(1).take(1) {
        if hit.score >= first.score * AS_GOOD {
            tell(speaker, &mut draft, (hit.entry, hit.fact), &mut shown);
        }
    }
    let told = shown.iter().filter(|(entry, _)| *entry == first.entry);
    draft.more(told.count() < entry.facts.len());
    draft.related(hits.iter().skip(1).map(|hit| hit.entry));
    draft.finish(speaker)
}

/// The hits with those first that could be known on the asker's day, as long as they answer about as well.
fn in_their_time(speaker: &Speaker<'_>, hits: &[FactHit]) -> Vec<FactHit> {
    let mut ordered = hits.to_vec();
    if let Some(best) = hits.first() {
        let floor = best.score * STANDS_IN;
        let known = |hit: &FactHit| is_known(speaker, fact(speaker, (hit.entry, hit.fact)));
        // A stable sort: among the known, as among the others, the best stays first.
        ordered.sort_by_key(|hit| !(known(hit) && hit.score >= floor));
    }
    ordered
}

/// Says a fact: behind the one that overtook it where there is one, else with its note.
fn tell<'k>(
    speaker: &Speaker<'k>,
    draft: &mut Draft<'k>,
    place: Place,
    shown: &mut HashSet<Place>,
) {
    let told = fact(speaker, place);
    let latest = latest(speaker, place);
    if latest == place {
        say(draft, place, told, statement(speaker, told), shown);
        let note = note(speaker, told);
        note.map(|note| draft.sentence(Piece::new(note, &*told.sources)));
        return;
    }
    let later = fact(speaker, latest);
    say(draft, latest, later, statement(speaker, later), shown);
    say(draft, place, told, earlier(speaker, told), shown);
    let note = note(speaker, later).map(|note| Piece::new(note, &*later.sources));
    note.map(|note| draft.sentence(note));
}

/// Adds the sentence of a fact that was not said yet.
fn say<'k>(
    draft: &mut Draft<'k>,
    place: Place,
    fact: &'k Fact,
    text: String,
    shown: &mut HashSet<Place>,
) {
    if !shown.contains(&place) && draft.sentence(Piece::new(text, &*fact.sources)) {
        shown.insert(place);
    }
}

/// The newest known fact at the end of those that overtook this one; the fact itself where none did.
pub(super) fn latest(speaker: &Speaker<'_>, place: Place) -> Place {
    let mut current = place;
    let mut seen = HashSet::from([place]);
    loop {
        let known = fact(speaker, current).overtaken_by.iter().copied();
        let newest = known
            .filter(|later| is_known(speaker, fact(speaker, *later)))
            .max_by_key(|later| fact(speaker, *later).as_of.map(|as_of| as_of.first_day()));
        match newest {
            // The files may chain the facts into a ring; each is passed once.
            Some(later) if seen.insert(later) => current = later,
            _ => return current,
        }
    }
}

fn fact<'k>(speaker: &Speaker<'k>, place: Place) -> &'k Fact {
    speaker.knowledge.fact(place.0, place.1)
}
