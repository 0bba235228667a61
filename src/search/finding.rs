//! What a search found: which part of the knowledge answers the words.

use crate::knowledge::EntryIndex;

/// What answers a question or a lookup. Pure positions in the knowledge; nothing is worded yet.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// The words name this entry and ask nothing of it: its card.
    Card(EntryIndex),
    /// These facts answer, best first; never empty.
    Facts(Vec<FactHit>),
    /// One particular of an entry answers: the capital, the head of state.
    Particular(EntryIndex, Particular),
    /// The calendar of a format answers.
    Calendar(CalendarQuestion),
    /// A figure answers; without a year, its latest value and the series.
    Figure(EntryIndex, Option<i16>),
    /// The question asks several things: each of these answers a part of it; two or three, best first.
    Several(Vec<Finding>),
    /// The words name several entries; never fewer than two, best first.
    Ambiguous(Vec<EntryIndex>),
    /// Nothing answers, but these entries are near; never empty, best first, at most five.
    Near(Vec<EntryIndex>),
    /// Nothing answers and nothing is near.
    Nothing,
}

/// A fact that answers, with how well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactHit {
    /// The entry that has the fact.
    pub entry: EntryIndex,
    /// The place of the fact in the entry.
    pub fact: usize,
    /// How well it answers, from 0 to 1.
    pub score: f32,
}

/// A particular of an entry that can be asked for by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Particular {
    /// The capital of a state.
    Capital,
    /// The head of state, or the heads of a bloc.
    HeadOfState,
    /// The head of government.
    HeadOfGovernment,
    /// The secretary-general or president of an organisation.
    HeadOfOrganisation,
    /// The seat of an organisation.
    Headquarters,
    /// The organisations a state is in, or the members of an organisation.
    Memberships,
    /// How far a corridor has come.
    Status,
    /// The documents of a summit.
    Documents,
    /// How often and where a format meets.
    Rule,
}

/// A question to the calendar of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarQuestion {
    /// The format; `None` means the knowledge's default format.
    pub format: Option<EntryIndex>,
    /// Which of its meetings.
    pub which: Which,
}

/// Which meetings of a format are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The first one that is not over.
    Next,
    /// The latest one that has begun.
    Last,
    /// All of them.
    List,
    /// This one: when and where.
    One(EntryIndex),
    /// Those of a year.
    InYear(i16),
}
