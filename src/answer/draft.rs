//! An answer in the making: sentences and rows with the sources they rest on.
//!
//! The pieces are collected first and held to the limits; only then are the citations chosen, so that none is
//! spent on a piece that is not shown and every sentence keeps at least one.

use std::borrow::Cow;

use super::choose::choose;
use super::model::{
    ANSWER_CHARACTERS, Answer, AnswerParts, Citation, Citations, Days, ROWS, Row, SENTENCES,
    Sentence,
};
use super::speaker::Speaker;
use crate::desk::Outcome;
use crate::knowledge::{Entry, EntryIndex, SourceIndex};

/// The most entries that an answer points on to.
const RELATED: usize = 5;

/// A text and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece<'k> {
    /// The text, ready to be shown.
    pub(super) text: String,
    /// Its sources, the best first.
    pub(super) sources: Cow<'k, [SourceIndex]>,
}

impl<'k> Piece<'k> {
    /// A text that rests on these sources.
    pub(super) fn new(text: String, sources: impl Into<Cow<'k, [SourceIndex]>>) -> Self {
        Self {
            text,
            sources: sources.into(),
        }
    }
}

/// How much may still be said.
#[derive(Debug, Default)]
pub(super) struct Room {
    sentences: usize,
    characters: usize,
}

impl Room {
    /// Takes the room that the text needs; `false`, and nothing taken, where it does not fit.
    ///
    /// The first text always fits: an answer says something.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let first = self.sentences == 0;
        let characters = self.characters + text.chars().count() + usize::from(!first);
        if !first && (self.sentences == SENTENCES || characters > ANSWER_CHARACTERS) {
            return false;
        }
        self.sentences += 1;
        self.characters = characters;
        true
    }
}

/// The parts of an answer before its citations are chosen.
#[derive(Debug)]
pub(super) struct Draft<'k> {
    entry: &'k Entry,
    title: String,
    room: Room,
    sentences: Vec<Piece<'k>>,
    rows: Vec<(String, Piece<'k>)>,
    days: Option<Days>,
    more: bool,
    related: Vec<EntryIndex>,
}

impl<'k> Draft<'k> {
    /// An answer about that entry, with nothing said yet.
    pub(super) fn new(entry: &'k Entry, title: impl Into<String>) -> Self {
        Self {
            entry,
            title: title.into(),
            room: Room::default(),
            sentences: Vec::new(),
            rows: Vec::new(),
            days: None,
            more: false,
            related: Vec::new(),
        }
    }

    /// Adds a sentence where it fits; one that rests on nothing is not said.
    pub(super) fn sentence(&mut self, piece: Piece<'k>) -> bool {
        let said = !piece.sources.is_empty() && self.room.take(&piece.text);
        if said {
            self.sentences.push(piece);
        }
        said
    }

    /// Adds a row where there is still one to be had.
    pub(super) fn row(&mut self, label: impl Into<String>, piece: Piece<'k>) {
        if self.rows.len() < ROWS {
            self.rows.push((label.into(), piece));
        }
    }

    /// Whether there are rows.
    pub(super) fn has_rows(&self) -> bool {
        !self.rows.is_empty()
    }

    /// Says on which days the meeting is that the answer is about.
    pub(super) fn days(&mut self, days: Option<Days>) {
        self.days = days;
    }

    /// Says that the entry has more facts than the answer shows.
    pub(super) fn more(&mut self, more: bool) {
        self.more = more;
    }

    /// Points on to these entries, each once and never to the entry itself.
    pub(super) fn related(&mut self, entries: impl IntoIterator<Item = EntryIndex>) {
        for entry in entries {
            if !self.related.contains(&entry) {
                self.related.push(entry);
            }
        }
    }

    /// The answer; "not in our sources" where nothing could be cited.
    pub(super) fn finish(self, speaker: &Speaker<'k>) -> Outcome {
        let shown = choose(&self.sentences, &self.rows);
        let mut citations = shown
            .iter()
            .map(|source| Citation::from(speaker.knowledge.source(*source)));
        let Some(first) = citations.next() else {
            return speaker.nothing();
        };
        let citations = Citations::new(first, citations);
        let places = |piece: &Piece<'_>| {
            let cited = shown.iter().enumerate();
            cited
                .filter(|(_, source)| piece.sources.contains(source))
                .map(|(place, _)| place)
                .collect()
        };
        let ids = self.related.iter().map(|index| &speaker.entry(*index).id);
        let related = ids.filter(|id| **id != self.entry.id).cloned();
        let sentences = self.sentences.into_iter().map(|piece| Sentence {
            citations: places(&piece),
            text: piece.text,
        });
        let rows = self.rows.into_iter().map(|(label, piece)| Row {
            label,
            citations: places(&piece),
            text: piece.text,
        });
        Outcome::Answer(Box::new(Answer::new(AnswerParts {
            entry: self.entry.id.clone(),
            sentences: sentences.collect(),
            rows: rows.collect(),
            days: self.days,
            citations,
            more: self.more,
            related: related.take(RELATED).collect(),
            title: self.title,
        })))
    }
}
