//! The meetings of one format in the order of their days.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::phase::{Phase, span};
use super::wording::Wording;
use crate::answer::draft::Piece;
use crate::answer::model::Days;
use crate::answer::phrases::Span;
use crate::answer::speaker::Speaker;
use crate::knowledge::{Entry, EntryIndex, Particulars, Summit};

/// A meeting with where it stands on the asker's day.
#[derive(Debug, Clone, Copy)]
pub(in crate::answer) struct Meeting<'k> {
    pub(in crate::answer) index: EntryIndex,
    pub(in crate::answer) entry: &'k Entry,
    pub(super) summit: &'k Summit,
    pub(super) span: Option<Span>,
    pub(super) phase: Phase,
    today: Date,
}

impl<'k> Meeting<'k> {
    /// The meeting of that entry, if it is one.
    pub(in crate::answer) fn of(speaker: &Speaker<'k>, index: EntryIndex) -> Option<Self> {
        let entry = speaker.entry(index);
        let Particulars::Summit(summit) = &entry.particulars else {
            return None;
        };
        Some(Self {
            index,
            entry,
            summit,
            span: span(summit),
            phase: Phase::of(summit, speaker.today),
            today: speaker.today,
        })
    }

    /// The sentence that tells when and where it meets.
    pub(in crate::answer) fn sentence(&self, speaker: &Speaker<'k>) -> Piece<'k> {
        Wording::of(speaker, self).by_itself()
    }

    /// Its days, where they are known exactly and nobody has put it off or called it off.
    pub(in crate::answer) fn exact_days(&self) -> Option<Days> {
        if matches!(self.phase, Phase::Postponed | Phase::Cancelled) {
            return None;
        }
        let span = self.span?;
        Some(Days {
            first: span.first.day()?,
            last: span.last.day()?,
        })
    }

    /// Whether it may be over although it stands ahead: only its year or month is known, and that has begun.
    pub(super) fn may_be_over(&self) -> bool {
        let today = self.today;
        let begun = |span: Span| span.first.first_day() <= today;
        self.phase == Phase::Ahead && self.span.is_some_and(begun)
    }

    /// The first day on which it may begin, and the last on which it may end; unknown days come last.
    fn days(&self) -> (Date, Date) {
        self.span.map_or((Date::MAX, Date::MAX), |span| {
            (span.first.first_day(), span.last.last_day())
        })
    }

    /// Whether both may meet on one day, as far as their days are known.
    fn may_coincide(&self, other: &Self) -> bool {
        let ((first, last), (other_first, other_last)) = (self.days(), other.days());
        first <= other_last && other_first <= last
    }
}

/// The meetings of one format, the earliest first, those without a date last.
#[derive(Debug)]
pub(in crate::answer) struct Meetings<'k> {
    all: Vec<Meeting<'k>>,
    today: Date,
}

impl<'k> Meetings<'k> {
    /// The meetings of that format.
    pub(in crate::answer) fn of(speaker: &Speaker<'k>, format: EntryIndex) -> Self {
        let entries = speaker.knowledge.indexed();
        let mut all: Vec<Meeting<'k>> = entries
            .filter_map(|(index, _)| Meeting::of(speaker, index))
            .filter(|meeting| meeting.summit.format == format)
            .collect();
        all.sort_by_key(|meeting| (meeting.days(), meeting.summit.number));
        Self {
            all,
            today: speaker.today,
        }
    }

    /// Every meeting.
    pub(in crate::answer) fn all(&self) -> &[Meeting<'k>] {
        &self.all
    }

    /// Those that are under way or to come, the nearest first: by the first day that is still possible, then
    /// by the last; one without a date comes after all the others.
    pub(in crate::answer) fn ahead(&self) -> Vec<Meeting<'k>> {
        let mut ahead = self.in_phases(&[Phase::UnderWay, Phase::Ahead, Phase::Undated]);
        ahead.sort_by_key(|meeting| {
            let (first, last) = meeting.days();
            let waits = meeting.phase != Phase::UnderWay;
            (waits, first.max(self.today), last)
        });
        ahead
    }

    /// The others that began on the same day as the last one.
    pub(super) fn beside_last(&self, last: &Meeting<'k>) -> Vec<Meeting<'k>> {
        let mut others = self.in_phases(&[Phase::Held, Phase::UnderWay]);
        others.retain(|meeting| {
            meeting.index != last.index
                && meeting.span.is_some()
                && meeting.days().0 == last.days().0
        });
        others
    }

    /// The latest one that a source says took place and that has begun.
    pub(in crate::answer) fn last(&self) -> Option<Meeting<'k>> {
        let begun = self.in_phases(&[Phase::Held, Phase::UnderWay]);
        let dated = begun.iter().rev().find(|meeting| meeting.span.is_some());
        dated.or(begun.last()).copied()
    }

    /// Those after the last one of which it is not known that they took place, or known that they did not, the
    /// latest first.
    pub(in crate::answer) fn unsettled(&self) -> Vec<Meeting<'k>> {
        let last = self.last();
        let mut open = self.in_phases(&[Phase::Unconfirmed, Phase::Postponed, Phase::Cancelled]);
        open.retain(|meeting| last.is_none_or(|last| meeting.days().0 > last.days().0));
        open.sort_by_key(|meeting| Reverse(meeting.days()));
        open
    }

    /// The others ahead that may well come as early as this one.
    pub(super) fn beside(&self, next: &Meeting<'k>) -> Vec<Meeting<'k>> {
        let mut beside = self.ahead();
        beside.retain(|meeting| meeting.index != next.index && meeting.may_coincide(next));
        beside
    }

    /// Those that may meet in that year.
    pub(super) fn in_year(&self, year: i16) -> Vec<Meeting<'k>> {
        let within = |meeting: &&Meeting<'k>| {
            meeting
                .span
                .is_some_and(|span| (span.first.year()..=span.last.year()).contains(&year))
        };
        self.all.iter().filter(within).copied().collect()
    }

    fn in_phases(&self, phases: &[Phase]) -> Vec<Meeting<'k>> {
        let stands = |meeting: &&Meeting<'k>| phases.contains(&meeting.phase);
        self.all.iter().filter(stands).copied().collect()
    }
}
