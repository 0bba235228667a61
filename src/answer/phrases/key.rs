//! The name of every phrase, so that a phrase that does not exist cannot be said.

macro_rules! phrases {
    ($($name:ident => $key:literal,)+) => {
        /// One message of the language files that answers are made of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::answer) enum Phrase {
            $($name,)+
        }

        impl Phrase {
            /// Every phrase, in the order of the files.
            #[cfg(test)]
            pub(super) const ALL: &[Self] = &[$(Self::$name,)+];

            /// The message's id in the files.
            pub(super) const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)+
                }
            }
        }
    };
}

phrases! {
    // Dates
    DateYear => "date-year",
    DateMonth => "date-month",
    DateDay => "date-day",
    DateDaysOfMonth => "date-days-of-month",
    DateDaysOfYear => "date-days-of-year",
    DateSpan => "date-span",
    WhenYear => "when-year",
    WhenMonth => "when-month",
    WhenDay => "when-day",
    // Facts
    AsOf => "as-of",
    Assessment => "assessment",
    Author => "author",
    Gap => "gap",
    Earlier => "earlier",
    EarlierUndated => "earlier-undated",
    EarlierAssessment => "earlier-assessment",
    EarlierAssessmentUndated => "earlier-assessment-undated",
    // Places
    Place => "place",
    PlaceOnline => "place-online",
    DateAndPlace => "date-and-place",
    Where => "where",
    WhereOnline => "where-online",
    // The calendar of a format
    CalendarNext => "calendar-next",
    CalendarNextUndated => "calendar-next-undated",
    CalendarAlso => "calendar-also",
    CalendarAfter => "calendar-after",
    CalendarMaybePast => "calendar-maybe-past",
    CalendarToday => "calendar-today",
    CalendarTodayNowhere => "calendar-today-nowhere",
    CalendarTodayAnnounced => "calendar-today-announced",
    CalendarTodayAnnouncedNowhere => "calendar-today-announced-nowhere",
    CalendarDue => "calendar-due",
    CalendarHeld => "calendar-held",
    CalendarHeldUndated => "calendar-held-undated",
    CalendarAnnouncedUndated => "calendar-announced-undated",
    CalendarUnconfirmed => "calendar-unconfirmed",
    CalendarPostponed => "calendar-postponed",
    CalendarPostponedUndated => "calendar-postponed-undated",
    CalendarCancelled => "calendar-cancelled",
    CalendarCancelledUndated => "calendar-cancelled-undated",
    CalendarLast => "calendar-last",
    CalendarLastUndated => "calendar-last-undated",
    CalendarNothingAhead => "calendar-nothing-ahead",
    CalendarNothingLater => "calendar-nothing-later",
    CalendarNoneHeld => "calendar-none-held",
    CalendarNoneInYear => "calendar-none-in-year",
    CalendarRule => "calendar-rule",
    CalendarCount => "calendar-count",
    LackingCity => "lacking-city",
    LackingPlace => "lacking-place",
    LackingDate => "lacking-date",
    LackingCityAndDate => "lacking-city-and-date",
    LackingPlaceAndDate => "lacking-place-and-date",
    StatusDue => "status-due",
    StatusUnderWay => "status-under-way",
    StatusHeld => "status-held",
    StatusAnnounced => "status-announced",
    StatusUnconfirmed => "status-unconfirmed",
    StatusPostponed => "status-postponed",
    StatusCancelled => "status-cancelled",
    // Figures
    FigureYear => "figure-year",
    FigureValues => "figure-values",
    FigureBy => "figure-by",
    FigureValue => "figure-value",
    FigureValueOf => "figure-value-of",
    FigureNoted => "figure-noted",
    FigureLacking => "figure-lacking",
    FigureNearest => "figure-nearest",
    FigureNearestTwo => "figure-nearest-two",
    // Particulars
    LabelCapital => "label-capital",
    LabelHeadOfState => "label-head-of-state",
    LabelLeaders => "label-leaders",
    LabelHeadOfGovernment => "label-head-of-government",
    LabelHeadOfOrganisation => "label-head-of-organisation",
    LabelHeadquarters => "label-headquarters",
    LabelMemberships => "label-memberships",
    LabelMembers => "label-members",
    LabelStatus => "label-status",
    LabelDocuments => "label-documents",
    LabelDates => "label-dates",
    LabelPlace => "label-place",
    LabelHost => "label-host",
    LabelFormat => "label-format",
    LabelNext => "label-next",
    LabelLast => "label-last",
    LabelRule => "label-rule",
    Particular => "particular",
    NotInSources => "not-in-sources",
    Joined => "joined",
    ItemsAndMore => "items-and-more",
    // Sources and the bot itself
    SourcesTitle => "sources-title",
    SourcesCount => "sources-count",
    SourcesShown => "sources-shown",
    AboutTitle => "about-title",
    AboutWhat => "about-what",
    AboutSize => "about-size",
    KindFormat => "kind-format",
    KindSummit => "kind-summit",
    KindActor => "kind-actor",
    KindCorridor => "kind-corridor",
    KindTopic => "kind-topic",
    KindFigure => "kind-figure",
    LabelRevision => "label-revision",
    // No answer
    SuggestSeveral => "suggest-several",
    SuggestNear => "suggest-near",
    SuggestAbout => "suggest-about",
    Unknown => "unknown",
    UnknownMore => "unknown-more",
}
