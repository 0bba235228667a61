//! Where to look next: what an entry is part of, what is part of it, who hosted it.

use super::calendar::{Meetings, Phase};
use super::speaker::Speaker;
use crate::knowledge::{EntryId, EntryIndex, Kind, Particulars, Text};

/// The entries near to that one, the nearest first.
pub(super) fn related(speaker: &Speaker<'_>, index: EntryIndex) -> Vec<EntryIndex> {
    match &speaker.entry(index).particulars {
        Particulars::Summit(summit) => {
            let host = summit.host.as_ref().or(summit.country.as_ref());
            let host = host.and_then(|name| actor_named(speaker, name));
            [summit.format].into_iter().chain(host).collect()
        }
        Particulars::Format(_) => {
            let meetings = Meetings::of(speaker, index);
            let ends = [meetings.ahead().first().copied(), meetings.last()];
            ends.into_iter()
                .flatten()
                .map(|meeting| meeting.index)
                .collect()
        }
        Particulars::Actor(_) => {
            let mut near = of_same_slug(speaker, index);
            near.extend(hosted(speaker, index));
            near
        }
        Particulars::Figure(figure) => figure.compare.clone(),
        Particulars::Corridor(_) | Particulars::Topic => of_same_slug(speaker, index),
    }
}

/// What has the same slug is of the same matter: an organisation and its summits, a topic and its figure.
fn of_same_slug(speaker: &Speaker<'_>, index: EntryIndex) -> Vec<EntryIndex> {
    let id = &speaker.entry(index).id;
    let others = Kind::ALL.into_iter().filter(|kind| *kind != id.kind());
    others
        .filter_map(|kind| speaker.knowledge.find(&EntryId::new(kind, id.slug())))
        .collect()
}

/// The actor of that English name.
fn actor_named(speaker: &Speaker<'_>, name: &Text) -> Option<EntryIndex> {
    let mut entries = speaker.knowledge.indexed();
    let found = entries
        .find(|(_, entry)| entry.id.kind() == Kind::Actor && entry.name.english == name.english);
    found.map(|(index, _)| index)
}

/// The meetings that the actor hosts or hosted, the latest first.
fn hosted(speaker: &Speaker<'_>, actor: EntryIndex) -> Vec<EntryIndex> {
    let name = &speaker.entry(actor).name.english;
    let mut meetings: Vec<_> = speaker
        .knowledge
        .indexed()
        .filter_map(|(index, entry)| match &entry.particulars {
            Particulars::Summit(summit) => Some((index, summit)),
            _ => None,
        })
        .filter(|(_, summit)| {
            let host = summit.host.as_ref().or(summit.country.as_ref());
            host.is_some_and(|host| host.english == *name)
                && Phase::of(summit, speaker.today) != Phase::Cancelled
        })
        .collect();
    meetings.sort_by_key(|(_, summit)| std::cmp::Reverse(summit.starts));
    meetings.into_iter().map(|(index, _)| index).collect()
}
