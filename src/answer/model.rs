//! An answer as a value. One without a citation cannot be built.

use jiff::civil::Date;
use serde::Serialize;

use crate::knowledge::{EntryId, PartialDate, Source};

/// The most sentences of an answer.
pub const SENTENCES: usize = 3;
/// The most characters of an answer's sentences together.
pub const ANSWER_CHARACTERS: usize = 600;
/// The most rows of an answer: the particulars of a card, the meetings of a list, the years of a series.
pub const ROWS: usize = 12;
/// The most sources that an answer shows.
pub const CITATIONS: usize = 4;

/// A source as an answer shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// The source's id without its kind.
    pub id: String,
    /// The headline.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where to read it.
    pub url: String,
    /// When it came out; `null` where that is not known.
    pub published: Option<PartialDate>,
    /// Why to read it with care.
    #[serde(skip)]
    pub caution: Option<String>,
}

impl From<&Source> for Citation {
    fn from(source: &Source) -> Self {
        Self {
            id: source.id.clone(),
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            url: source.url.clone(),
            published: source.published,
            caution: source.caution.clone(),
        }
    }
}

/// The sources of an answer: at least one, at most [`CITATIONS`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Citations(Vec<Citation>);

impl Citations {
    /// The first and the others; what comes after the fourth is left out.
    pub fn new(first: Citation, others: impl IntoIterator<Item = Citation>) -> Self {
        Self(
            std::iter::once(first)
                .chain(others)
                .take(CITATIONS)
                .collect(),
        )
    }

    /// The citations in the order of their markers; never empty.
    pub fn as_slice(&self) -> &[Citation] {
        &self.0
    }
}

/// One sentence of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence, without markers.
    pub text: String,
    /// Places in the answer's citations, from 0, that it rests on.
    pub citations: Vec<usize>,
}

/// One line of a card, a list or a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the line is about: "Capital", "2024".
    pub label: String,
    /// The line itself.
    pub text: String,
    /// Places in the answer's citations, from 0, that it rests on.
    pub citations: Vec<usize>,
}

/// The days of the meeting that an answer is about, where they are known exactly.
///
/// The sentences say them already; a front that can show a date in the reader's own way shows it from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: Date,
    /// The last day; the first one where the meeting takes one day.
    pub last: Date,
}

/// The parts of an answer that [`Answer::new`] puts together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerParts {
    /// The entry that answers.
    pub entry: EntryId,
    /// What the answer is about, in the asker's language.
    pub title: String,
    /// The sentences, best first.
    pub sentences: Vec<Sentence>,
    /// The rows below the sentences.
    pub rows: Vec<Row>,
    /// When the meeting that it is about takes place.
    pub days: Option<Days>,
    /// What it rests on.
    pub citations: Citations,
    /// Whether the entry has more facts than these.
    pub more: bool,
    /// Entries to look at next, at most five.
    pub related: Vec<EntryId>,
}

/// A short, cited answer, worded in the asker's language and ready to be shown anywhere.
///
/// It is plain text: no Markdown, no markers, no links; each front adds its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer(AnswerParts);

impl Answer {
    /// Holds the parts to the limits: sentences beyond the third or over the length, rows beyond the last
    /// allowed and markers without a citation are dropped. The first sentence always stays.
    pub fn new(mut parts: AnswerParts) -> Self {
        let mut characters = 0;
        let mut kept = 0;
        for sentence in parts.sentences.iter().take(SENTENCES) {
            characters += sentence.text.chars().count() + usize::from(kept > 0);
            if kept > 0 && characters > ANSWER_CHARACTERS {
                break;
            }
            kept += 1;
        }
        parts.sentences.truncate(kept);
        parts.rows.truncate(ROWS);
        let shown = parts.citations.as_slice().len();
        let markers = parts
            .sentences
            .iter_mut()
            .map(|sentence| &mut sentence.citations)
            .chain(parts.rows.iter_mut().map(|row| &mut row.citations));
        for places in markers {
            places.retain(|place| *place < shown);
        }
        Self(parts)
    }

    /// The entry that answers.
    pub fn entry(&self) -> &EntryId {
        &self.0.entry
    }

    /// What the answer is about.
    pub fn title(&self) -> &str {
        &self.0.title
    }

    /// The sentences, best first.
    pub fn sentences(&self) -> &[Sentence] {
        &self.0.sentences
    }

    /// The rows below the sentences.
    pub fn rows(&self) -> &[Row] {
        &self.0.rows
    }

    /// When the meeting that it is about takes place; `None` where it is about no meeting, or the days are not known.
    pub fn days(&self) -> Option<Days> {
        self.0.days
    }

    /// What it rests on; never empty.
    pub fn citations(&self) -> &[Citation] {
        self.0.citations.as_slice()
    }

    /// Whether the entry has more facts than these.
    pub fn has_more(&self) -> bool {
        self.0.more
    }

    /// Entries to look at next.
    pub fn related(&self) -> &[EntryId] {
        &self.0.related
    }

    /// The whole answer as plain text: the sentences on one line, then a line for each row.
    pub fn text(&self) -> String {
        let sentences: Vec<&str> = self
            .0
            .sentences
            .iter()
            .map(|sentence| sentence.text.as_str())
            .collect();
        let mut text = sentences.join(" ");
        for row in &self.0.rows {
            if !text.is_empty() {
                text.push('\n');
            }
            if !row.label.is_empty() {
                text.push_str(&row.label);
                text.push_str(": ");
            }
            text.push_str(&row.text);
        }
        text
    }
}
