//! One meeting as a sentence: when and where it is due, was held, or was announced for.

use std::borrow::Cow;

use super::meetings::Meeting;
use super::phase::{Phase, is_exact};
use crate::answer::draft::Piece;
use crate::answer::phrases::{Argument, Phrase};
use crate::answer::speaker::Speaker;
use crate::knowledge::SummitStatus;

/// Where a meeting takes place, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place<'k> {
    /// In a city.
    City(Cow<'k, str>),
    /// Only the country is known.
    Country(&'k str),
    /// By video link.
    Online,
    /// Nothing is known.
    Unknown,
}

impl<'k> Place<'k> {
    fn of(speaker: &Speaker<'k>, meeting: &Meeting<'k>) -> Self {
        let summit = meeting.summit;
        let country = summit.country.as_ref().map(|country| speaker.text(country));
        match (&summit.city, country) {
            (Some(city), _) if city.english.eq_ignore_ascii_case("online") => Self::Online,
            (Some(city), None) => Self::City(speaker.text(city).into()),
            (Some(city), Some(country)) => {
                let city = speaker.text(city);
                let both = [("city", city.into()), ("country", country.into())];
                Self::City(speaker.words.say(Phrase::Place, both).into())
            }
            (None, Some(country)) => Self::Country(country),
            (None, None) => Self::Unknown,
        }
    }
}

/// A meeting that can be worded.
pub(super) struct Wording<'k> {
    speaker: Speaker<'k>,
    meeting: Meeting<'k>,
    place: Place<'k>,
}

impl<'k> Wording<'k> {
    /// The wording of that meeting.
    pub(super) fn of(speaker: &Speaker<'k>, meeting: &Meeting<'k>) -> Self {
        Self {
            place: Place::of(speaker, meeting),
            speaker: *speaker,
            meeting: *meeting,
        }
    }

    /// The sentence by which a question for this very meeting is answered.
    pub(super) fn by_itself(&self) -> Piece<'k> {
        let dated = self.meeting.span.is_some();
        let phrase = match (self.meeting.phase, dated) {
            (Phase::UnderWay, _) => return self.under_way(),
            (Phase::Ahead, _) => Phrase::CalendarDue,
            (Phase::Held, true) => Phrase::CalendarHeld,
            (Phase::Held, false) => Phrase::CalendarHeldUndated,
            (Phase::Unconfirmed, _) => Phrase::CalendarUnconfirmed,
            (Phase::Undated, _) => Phrase::CalendarAnnouncedUndated,
            (Phase::Postponed, true) => Phrase::CalendarPostponed,
            (Phase::Postponed, false) => Phrase::CalendarPostponedUndated,
            (Phase::Cancelled, true) => Phrase::CalendarCancelled,
            (Phase::Cancelled, false) => Phrase::CalendarCancelledUndated,
        };
        self.sentence(phrase)
    }

    /// The sentence that it is the next one.
    pub(super) fn next(&self) -> Piece<'k> {
        match self.meeting.phase {
            Phase::UnderWay => self.under_way(),
            Phase::Undated => self.sentence(Phrase::CalendarNextUndated),
            _ => self.sentence(Phrase::CalendarNext),
        }
    }

    /// The sentence that it was the last one.
    pub(super) fn last(&self) -> Piece<'k> {
        match (self.meeting.phase, self.meeting.span) {
            (Phase::UnderWay, _) => self.under_way(),
            (_, Some(_)) => self.sentence(Phrase::CalendarLast),
            (_, None) => self.sentence(Phrase::CalendarLastUndated),
        }
    }

    /// A sentence that takes all that is known about the meeting.
    pub(super) fn sentence(&self, phrase: Phrase) -> Piece<'k> {
        let text = self.speaker.words.say(phrase, self.arguments());
        Piece::new(text, &*self.meeting.entry.sources)
    }

    /// Date and place without a sentence around them: "17 June 2025, Astana, Kazakhstan".
    pub(super) fn date_and_place(&self) -> Option<String> {
        match (self.date(), self.place()) {
            (Some(date), Some(place)) => {
                let both = [("date", date.into()), ("place", place.into())];
                Some(self.speaker.words.say(Phrase::DateAndPlace, both))
            }
            (date, place) => date.or(place),
        }
    }

    /// Date, place and where it stands: "17 June 2025, Astana, Kazakhstan – held".
    pub(super) fn summary(&self) -> String {
        let status = self.status();
        match self.date_and_place() {
            Some(known) => format!("{known} – {status}"),
            None => status,
        }
    }

    /// The days by themselves.
    pub(super) fn date(&self) -> Option<String> {
        self.meeting.span.map(|span| self.speaker.words.span(span))
    }

    /// The place by itself.
    pub(super) fn place(&self) -> Option<String> {
        match &self.place {
            Place::City(place) => Some(place.clone().into_owned()),
            Place::Country(place) => Some((*place).to_owned()),
            Place::Online => Some(self.speaker.words.plain(Phrase::PlaceOnline)),
            Place::Unknown => None,
        }
    }

    /// Where the meeting stands, in a word or two.
    pub(super) fn status(&self) -> String {
        self.speaker.words.plain(match self.meeting.phase {
            Phase::Ahead if self.meeting.may_be_over() => Phrase::StatusUnconfirmed,
            Phase::Ahead => Phrase::StatusDue,
            Phase::UnderWay => Phrase::StatusUnderWay,
            Phase::Held => Phrase::StatusHeld,
            Phase::Unconfirmed => Phrase::StatusUnconfirmed,
            Phase::Undated => Phrase::StatusAnnounced,
            Phase::Postponed => Phrase::StatusPostponed,
            Phase::Cancelled => Phrase::StatusCancelled,
        })
    }

    fn under_way(&self) -> Piece<'k> {
        let announced = self.meeting.summit.status == SummitStatus::Announced;
        let somewhere = self.place != Place::Unknown;
        self.sentence(match (announced, somewhere) {
            (false, true) => Phrase::CalendarToday,
            (false, false) => Phrase::CalendarTodayNowhere,
            (true, true) => Phrase::CalendarTodayAnnounced,
            (true, false) => Phrase::CalendarTodayAnnouncedNowhere,
        })
    }

    /// Every variable that a phrase about a meeting may use.
    fn arguments(&self) -> Vec<Argument<'_>> {
        let words = self.speaker.words;
        let place = self.place();
        let clause = match &place {
            None => String::new(),
            Some(_) if self.place == Place::Online => words.plain(Phrase::WhereOnline),
            Some(place) => words.say(Phrase::Where, [("place", place.as_str().into())]),
        };
        let mut arguments = vec![
            ("name", self.speaker.name(self.meeting.entry).into()),
            ("where", clause.into()),
            ("lacking", self.lacking().into()),
        ];
        arguments.extend(place.map(|place| ("place", place.into())));
        if let Some(span) = self.meeting.span {
            arguments.push(("date", words.span(span).into()));
            arguments.push(("when", words.when(span).into()));
        }
        arguments
    }

    /// What the sources do not tell about a meeting to come.
    fn lacking(&self) -> String {
        let exact = self.meeting.span.is_some_and(is_exact);
        let phrase = match (&self.place, exact) {
            (Place::City(_) | Place::Online, true) => return String::new(),
            (Place::City(_) | Place::Online, false) => Phrase::LackingDate,
            (Place::Country(_), true) => Phrase::LackingCity,
            (Place::Country(_), false) => Phrase::LackingCityAndDate,
            (Place::Unknown, true) => Phrase::LackingPlace,
            (Place::Unknown, false) => Phrase::LackingPlaceAndDate,
        };
        self.speaker.words.plain(phrase)
    }
}
