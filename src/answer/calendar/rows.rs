//! The rows that the calendar gives to a card: a meeting's days and place, a format's next and last meeting.

use super::meetings::{Meeting, Meetings};
use super::wording::Wording;
use crate::answer::draft::Piece;
use crate::answer::phrases::Phrase;
use crate::answer::speaker::Speaker;
use crate::knowledge::{EntryIndex, Particulars};

/// The rows with their labels; none for an entry that the calendar knows nothing of.
pub(in crate::answer) fn rows<'k>(
    speaker: &Speaker<'k>,
    index: EntryIndex,
) -> Vec<(Phrase, Piece<'k>)> {
    match speaker.entry(index).particulars {
        Particulars::Summit(_) => Meeting::of(speaker, index)
            .map(|meeting| of_meeting(speaker, &meeting))
            .unwrap_or_default(),
        Particulars::Format(_) => of_format(speaker, index),
        _ => Vec::new(),
    }
}

fn of_meeting<'k>(speaker: &Speaker<'k>, meeting: &Meeting<'k>) -> Vec<(Phrase, Piece<'k>)> {
    let wording = Wording::of(speaker, meeting);
    let host = meeting.summit.host.as_ref();
    let format = &speaker.entry(meeting.summit.format).name;
    let unknown = || speaker.words.plain(Phrase::NotInSources);
    let texts = [
        (
            Phrase::LabelDates,
            Some(wording.date().unwrap_or_else(unknown)),
        ),
        (
            Phrase::LabelPlace,
            Some(wording.place().unwrap_or_else(unknown)),
        ),
        (
            Phrase::LabelHost,
            host.map(|host| speaker.text(host).to_owned()),
        ),
        (Phrase::LabelStatus, Some(wording.status())),
        (Phrase::LabelFormat, Some(speaker.text(format).to_owned())),
    ];
    texts
        .into_iter()
        .filter_map(|(label, text)| Some((label, Piece::new(text?, &*meeting.entry.sources))))
        .collect()
}

fn of_format<'k>(speaker: &Speaker<'k>, index: EntryIndex) -> Vec<(Phrase, Piece<'k>)> {
    let meetings = Meetings::of(speaker, index);
    let ends = [
        (Phrase::LabelNext, meetings.ahead().first().copied()),
        (Phrase::LabelLast, meetings.last()),
    ];
    ends.into_iter()
        .map(|(label, meeting)| {
            let Some(meeting) = meeting else {
                let unknown = speaker.words.plain(Phrase::NotInSources);
                return (label, Piece::new(unknown, &*speaker.entry(index).sources));
            };
            let name = speaker.text(&meeting.entry.name);
            let summary = Wording::of(speaker, &meeting).summary();
            let text = format!("{name}, {summary}");
            (label, Piece::new(text, &*meeting.entry.sources))
        })
        .collect()
}
