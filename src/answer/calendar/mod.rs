//! The calendar of a format: which meeting is next on the asker's day, which was the last, and which are known.

mod meetings;
mod phase;
mod rows;
#[cfg(test)]
mod tests;
mod wording;

use super::card;
use super::draft::{Draft, Piece};
use super::model::ROWS;
use super::phrases::Phrase;
use super::speaker::Speaker;
use super::statement::unended;
use crate::desk::Outcome;
use crate::knowledge::{Entry, EntryIndex, Particulars, SourceIndex};
use crate::search::{CalendarQuestion, Which};
use wording::Wording;

pub(super) use meetings::{Meeting, Meetings};
pub(super) use phase::Phase;
pub(super) use rows::rows;

/// The most meetings of a year that are told as sentences; more become rows.
const SENTENCES_OF_YEAR: usize = 3;

/// The answer to a question to the calendar.
pub(super) fn calendar(speaker: &Speaker<'_>, question: CalendarQuestion) -> Outcome {
    if let Which::One(index) = question.which {
        return one(speaker, index);
    }
    let Some(index) = question.format.or_else(|| default_format(speaker)) else {
        return speaker.nothing();
    };
    let format = Calendar {
        speaker: *speaker,
        index,
        entry: speaker.entry(index),
        meetings: Meetings::of(speaker, index),
    };
    match question.which {
        Which::Next => format.next(),
        Which::Last => format.last(),
        Which::InYear(year) => format.in_year(year),
        Which::List | Which::One(_) => format.list(),
    }
}

/// When and where one meeting is or was.
fn one(speaker: &Speaker<'_>, index: EntryIndex) -> Outcome {
    let Some(meeting) = Meeting::of(speaker, index) else {
        return card::card(speaker, index);
    };
    let mut draft = about(speaker, &meeting);
    draft.sentence(meeting.sentence(speaker));
    maybe_past(speaker, &meeting, &mut draft);
    draft.related([meeting.summit.format]);
    draft.finish(speaker)
}

/// The format that is meant where none is named.
fn default_format(speaker: &Speaker<'_>) -> Option<EntryIndex> {
    let formats = || {
        let entries = speaker.knowledge.indexed();
        entries.filter_map(|(index, entry)| match &entry.particulars {
            Particulars::Format(format) => Some((index, format.default)),
            _ => None,
        })
    };
    let default = formats().find(|(_, default)| *default);
    default.or_else(|| formats().next()).map(|(index, _)| index)
}

/// An answer about that meeting.
fn about<'k>(speaker: &Speaker<'k>, meeting: &Meeting<'k>) -> Draft<'k> {
    let mut draft = Draft::new(meeting.entry, speaker.text(&meeting.entry.name));
    draft.days(meeting.exact_days());
    draft.more(!meeting.entry.facts.is_empty());
    draft
}

/// Adds that a meeting of which only the year or month is known may be over already.
fn maybe_past<'k>(speaker: &Speaker<'k>, meeting: &Meeting<'k>, draft: &mut Draft<'k>) {
    if meeting.may_be_over() {
        let text = speaker.words.plain(Phrase::CalendarMaybePast);
        draft.sentence(Piece::new(text, &*meeting.entry.sources));
    }
}

/// The meetings of one format, asked for on one day.
struct Calendar<'k> {
    speaker: Speaker<'k>,
    index: EntryIndex,
    entry: &'k Entry,
    meetings: Meetings<'k>,
}

impl<'k> Calendar<'k> {
    fn next(&self) -> Outcome {
        let ahead = self.meetings.ahead();
        let Some(next) = ahead.first() else {
            return self.nothing_ahead();
        };
        let mut draft = about(&self.speaker, next);
        draft.sentence(self.wording(next).next());
        maybe_past(&self.speaker, next, &mut draft);
        let beside = self.meetings.beside(next);
        for meeting in &beside {
            draft.sentence(match meeting.phase {
                Phase::Ahead => self.wording(meeting).sentence(Phrase::CalendarAlso),
                _ => meeting.sentence(&self.speaker),
            });
        }
        let after = ahead.get(1).filter(|after| after.phase == Phase::Ahead);
        let soon_over = next.phase == Phase::UnderWay || next.may_be_over();
        if let Some(after) = after.filter(|_| soon_over && beside.is_empty()) {
            draft.sentence(self.wording(after).sentence(Phrase::CalendarAfter));
        }
        for meeting in self.meetings.unsettled().iter().take(1) {
            draft.sentence(meeting.sentence(&self.speaker));
        }
        let others = ahead.iter().skip(1).map(|meeting| meeting.index);
        draft.related([self.index].into_iter().chain(others));
        draft.finish(&self.speaker)
    }

    /// What was announced and has passed without a record, that nothing else is known, the last one, the rule.
    fn nothing_ahead(&self) -> Outcome {
        let last = self.meetings.last();
        let unsettled = self.meetings.unsettled().first().copied();
        let mut draft = self.draft(unsettled.or(last));
        if let Some(meeting) = unsettled {
            draft.sentence(meeting.sentence(&self.speaker));
        }
        let last = last.filter(|last| last.span.is_some());
        if let Some(last) = last.filter(|_| unsettled.is_some()) {
            draft.sentence(self.wording(&last).sentence(Phrase::CalendarNothingLater));
        } else {
            draft.sentence(self.remark(Phrase::CalendarNothingAhead));
            if let Some(last) = last {
                draft.sentence(self.wording(&last).last());
            }
        }
        self.rule(&mut draft);
        draft.finish(&self.speaker)
    }

    fn last(&self) -> Outcome {
        let Some(last) = self.meetings.last() else {
            return self.none_held();
        };
        let mut draft = about(&self.speaker, &last);
        draft.sentence(self.wording(&last).last());
        let others = self.meetings.beside_last(&last).into_iter();
        for meeting in others.chain(self.meetings.unsettled().into_iter().rev()) {
            draft.sentence(meeting.sentence(&self.speaker));
        }
        draft.related([self.index]);
        draft.finish(&self.speaker)
    }

    fn none_held(&self) -> Outcome {
        let ahead = self.meetings.ahead();
        let mut draft = self.draft(ahead.first().copied());
        draft.sentence(self.remark(Phrase::CalendarNoneHeld));
        for meeting in self.meetings.unsettled().iter().take(1) {
            draft.sentence(meeting.sentence(&self.speaker));
        }
        if let Some(next) = ahead.first() {
            draft.sentence(self.wording(next).next());
        }
        draft.finish(&self.speaker)
    }

    fn in_year(&self, year: i16) -> Outcome {
        let found = self.meetings.in_year(year);
        let mut draft = match found.as_slice() {
            [only] => about(&self.speaker, only),
            _ => self.draft(None),
        };
        match found.as_slice() {
            [] => {
                let year = [("year", year.to_string().into())];
                let text = self.speaker.words.say(Phrase::CalendarNoneInYear, year);
                draft.sentence(Piece::new(text, self.every_source()));
                if let Some(last) = self.meetings.last() {
                    draft.sentence(self.wording(&last).last());
                }
                if let Some(next) = self.meetings.ahead().first() {
                    draft.sentence(self.wording(next).next());
                }
            }
            some if some.len() <= SENTENCES_OF_YEAR => {
                for meeting in some {
                    draft.sentence(meeting.sentence(&self.speaker));
                }
                if let [only] = some {
                    maybe_past(&self.speaker, only, &mut draft);
                }
            }
            many => self.rows(&mut draft, many),
        }
        draft.related([self.index]);
        draft.finish(&self.speaker)
    }

    fn list(&self) -> Outcome {
        let all = self.meetings.all();
        let mut draft = self.draft(None);
        let count = [("count", all.len().into())];
        let text = self.speaker.words.say(Phrase::CalendarCount, count);
        draft.sentence(Piece::new(text, self.every_source()));
        // Where there are more than an answer may show, the earliest are left out.
        self.rows(&mut draft, &all[all.len().saturating_sub(ROWS)..]);
        draft.finish(&self.speaker)
    }

    fn rows(&self, draft: &mut Draft<'k>, meetings: &[Meeting<'k>]) {
        for meeting in meetings {
            let wording = self.wording(meeting);
            let name = self.speaker.text(&meeting.entry.name);
            draft.row(name, Piece::new(wording.summary(), &*meeting.entry.sources));
        }
    }

    /// An answer about the format, or about one of its meetings where it is told first.
    fn draft(&self, meeting: Option<Meeting<'k>>) -> Draft<'k> {
        let mut draft = Draft::new(self.entry, self.speaker.text(&self.entry.name));
        draft.more(!self.entry.facts.is_empty());
        draft.related(meeting.map(|meeting| meeting.index));
        draft
    }

    fn rule(&self, draft: &mut Draft<'k>) {
        if let Particulars::Format(format) = &self.entry.particulars
            && let Some(rule) = &format.rule
        {
            let rule = unended(self.speaker.text(rule));
            let rule = self
                .speaker
                .words
                .say(Phrase::CalendarRule, [("rule", rule.into())]);
            draft.sentence(Piece::new(rule, &*self.entry.sources));
        }
    }

    /// A sentence about the meetings together, which rests on all that is known of them.
    fn remark(&self, phrase: Phrase) -> Piece<'k> {
        Piece::new(self.speaker.words.plain(phrase), self.every_source())
    }

    /// The sources of the latest meeting first, then of the earlier ones, then of the format.
    fn every_source(&self) -> Vec<SourceIndex> {
        let meetings = self.meetings.all().iter().rev();
        let entries = meetings.map(|meeting| meeting.entry).chain([self.entry]);
        let facts = self.entry.facts.iter().flat_map(|fact| &fact.sources);
        let mut sources: Vec<SourceIndex> = Vec::new();
        for source in entries.flat_map(|entry| &entry.sources).chain(facts) {
            if !sources.contains(source) {
                sources.push(*source);
            }
        }
        sources
    }

    fn wording(&self, meeting: &Meeting<'k>) -> Wording<'k> {
        Wording::of(&self.speaker, meeting)
    }
}
