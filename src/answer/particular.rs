//! One particular of an entry: its capital, its head, its members, its status.

use super::card;
use super::draft::{Draft, Piece};
use super::phrases::Phrase;
use super::speaker::Speaker;
use super::statement::{as_of, ended};
use crate::desk::Outcome;
use crate::knowledge::{Actor, ActorType, Entry, EntryIndex, PartialDate, Particulars};
use crate::search::Particular;

/// The most characters that a list of names or documents takes.
const LIST_CHARACTERS: usize = 400;

/// A particular in words.
pub(super) struct Detail {
    /// What it is: "Capital".
    pub(super) label: Phrase,
    /// What it says, with its date where that matters.
    pub(super) text: String,
    /// What to know about it.
    pub(super) note: Option<String>,
}

/// The answer that tells this particular, or the entry's card where it has none.
pub(super) fn particular(speaker: &Speaker<'_>, index: EntryIndex, asked: Particular) -> Outcome {
    let entry = speaker.entry(index);
    let Some(detail) = nearest(speaker, entry, asked) else {
        return card::card(speaker, index);
    };
    let mut draft = Draft::new(entry, speaker.text(&entry.name));
    let text = if detail.label == Phrase::LabelRule {
        detail.text
    } else {
        let label = speaker.words.plain(detail.label);
        speaker.words.say(
            Phrase::Particular,
            [
                ("label", label.into()),
                ("name", speaker.name(entry).into()),
                ("value", detail.text.into()),
            ],
        )
    };
    draft.sentence(Piece::new(ended(&text, ""), &*entry.sources));
    if let Some(note) = detail.note {
        draft.sentence(Piece::new(ended(&note, ""), &*entry.sources));
    }
    draft.more(!entry.facts.is_empty());
    draft.finish(speaker)
}

/// What was asked for, or what answers it as well: who leads it, where it sits.
fn nearest(speaker: &Speaker<'_>, entry: &Entry, asked: Particular) -> Option<Detail> {
    use Particular::{Capital, HeadOfGovernment, HeadOfOrganisation, HeadOfState, Headquarters};
    let order: &[Particular] = match asked {
        Capital => &[Capital, Headquarters],
        Headquarters => &[Headquarters, Capital],
        HeadOfState => &[HeadOfState, HeadOfGovernment, HeadOfOrganisation],
        HeadOfGovernment => &[HeadOfGovernment, HeadOfState, HeadOfOrganisation],
        HeadOfOrganisation => &[HeadOfOrganisation, HeadOfState, HeadOfGovernment],
        Particular::Memberships | Particular::Status | Particular::Documents | Particular::Rule => {
            &[asked]
        }
    };
    order
        .iter()
        .find_map(|asked| detail(speaker, entry, *asked))
}

/// The particular in words, where the entry has it.
pub(super) fn detail(speaker: &Speaker<'_>, entry: &Entry, asked: Particular) -> Option<Detail> {
    let (label, text, note) = match (&entry.particulars, asked) {
        (Particulars::Actor(actor), _) => of_actor(speaker, actor, asked, entry.as_of)?,
        (Particulars::Corridor(corridor), Particular::Status) => {
            let status = speaker.text(corridor.status.as_ref()?);
            let text = format!("{status}{}", as_of(speaker, entry.as_of));
            (Phrase::LabelStatus, text, None)
        }
        (Particulars::Summit(summit), Particular::Documents) => {
            let text = list(speaker, &summit.documents, "; ")?;
            (Phrase::LabelDocuments, text, None)
        }
        (Particulars::Format(format), Particular::Rule) => {
            let rule = speaker.text(format.rule.as_ref()?);
            (Phrase::LabelRule, rule.to_owned(), None)
        }
        _ => return None,
    };
    Some(Detail { label, text, note })
}

fn of_actor(
    speaker: &Speaker<'_>,
    actor: &Actor,
    asked: Particular,
    date: Option<PartialDate>,
) -> Option<(Phrase, String, Option<String>)> {
    // People change offices, so whoever holds one is told with the date.
    let person = |label, name: &Option<String>| {
        let name = name.as_ref()?;
        Some((label, format!("{name}{}", as_of(speaker, date)), None))
    };
    match asked {
        Particular::Capital => {
            let capital = speaker.text(actor.capital.as_ref()?);
            Some((Phrase::LabelCapital, capital.to_owned(), None))
        }
        Particular::HeadOfState if actor.actor_type == ActorType::State => {
            person(Phrase::LabelHeadOfState, &actor.head_of_state)
        }
        Particular::HeadOfState => person(Phrase::LabelLeaders, &actor.head_of_state),
        Particular::HeadOfGovernment => {
            person(Phrase::LabelHeadOfGovernment, &actor.head_of_government)
        }
        Particular::HeadOfOrganisation => {
            person(Phrase::LabelHeadOfOrganisation, &actor.head_of_organisation)
        }
        Particular::Headquarters => {
            let seat = actor.headquarters.clone()?;
            Some((Phrase::LabelHeadquarters, seat, None))
        }
        Particular::Memberships => {
            let label = match actor.actor_type {
                ActorType::State => Phrase::LabelMemberships,
                ActorType::Organisation | ActorType::Bloc => Phrase::LabelMembers,
            };
            let names = list(speaker, &actor.memberships, ", ")?;
            let text = format!("{names}{}", as_of(speaker, date));
            Some((label, text, actor.memberships_note.clone()))
        }
        Particular::Status | Particular::Documents | Particular::Rule => None,
    }
}

/// The items one after another; those that find no room are counted. `None` where there is no item.
fn list(speaker: &Speaker<'_>, items: &[String], separator: &str) -> Option<String> {
    let (first, others) = items.split_first()?;
    let mut text = first.clone();
    let mut characters = first.chars().count();
    for (place, item) in others.iter().enumerate() {
        characters += separator.len() + item.chars().count();
        if characters > LIST_CHARACTERS {
            let left = others.len() - place;
            return Some(speaker.words.say(
                Phrase::ItemsAndMore,
                [("items", text.into()), ("count", left.into())],
            ));
        }
        text.push_str(separator);
        text.push_str(item);
    }
    Some(text)
}
