//! The one door: a [`Request`] comes in, a [`Reply`] goes out, over the knowledge of the moment.

use std::sync::Arc;

use jiff::civil::Date;

use crate::answer::Answer;
use crate::knowledge::{EntryId, Kind, Knowledge};
use crate::language::Language;

/// What somebody wants to know, with all that the answer depends on.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What is asked.
    pub ask: Ask,
    /// Today's date for the asker; nothing inside asks the clock.
    pub today: Date,
    /// The language of the answer.
    pub language: Language,
}

/// What is asked: one of the commands, or a question in free words.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// A question, as typed.
    Question(String),
    /// `/summit next [format]`.
    NextSummit(Option<String>),
    /// `/summit last [format]`.
    LastSummit(Option<String>),
    /// `/summit list [format]`.
    ListSummits(Option<String>),
    /// `/summit show`, `/actor`, `/corridor`, `/topic`: one entry of a kind by its name or id.
    Lookup {
        /// The kind that the command looks in.
        kind: Kind,
        /// The name as typed, or a full id as autocomplete gives it.
        name: String,
        /// What the facts shown should be about.
        about: Option<String>,
    },
    /// `/figure <series> [year]`.
    Figure {
        /// The name as typed, or a full id.
        name: String,
        /// The year asked for.
        year: Option<i16>,
    },
    /// The facts of an entry after those of its card, a few at a time.
    More {
        /// The entry.
        entry: EntryId,
        /// Which page, from 0.
        page: usize,
    },
    /// `/sources <entry>`: everything that an entry rests on.
    Sources(String),
    /// The card of an entry that was chosen from suggestions.
    Entry(EntryId),
    /// `/about`: what this is and how large the knowledge is.
    About,
}

/// What the desk says.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A cited answer.
    Answer(Box<Answer>),
    /// No answer, but entries that may be meant.
    Suggest(Suggestions),
    /// Nothing known.
    Unknown(Unknown),
}

/// Entries that may be meant, best first; at least one, at most five.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestions {
    /// Why there is no answer, as one sentence in the asker's language.
    pub message: String,
    /// The entries with the names to show.
    pub entries: Vec<(EntryId, String)>,
}

/// Nothing known, as one sentence in the asker's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The sentence.
    pub message: String,
}

/// An outcome with how it came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// What to show.
    pub outcome: Outcome,
    /// How well it fits, from 0 to 1; 1 where nothing was guessed.
    pub score: f32,
    /// Why this outcome, in a few words for a log.
    pub reason: &'static str,
}

/// One snapshot of the knowledge with the indexes that make it quick to search.
#[derive(Debug)]
pub struct Library {
    knowledge: Knowledge,
}

/// The one door to the answers; cheap to share, safe to use from any thread.
#[derive(Debug)]
pub struct Desk {
    library: arc_swap::ArcSwap<Library>,
}

impl Desk {
    /// A desk over that knowledge.
    pub fn new(knowledge: Knowledge) -> Self {
        Self {
            library: arc_swap::ArcSwap::from_pointee(Library { knowledge }),
        }
    }

    /// The snapshot of this moment; it stays as it is while it is held.
    pub fn library(&self) -> Arc<Library> {
        self.library.load_full()
    }
}

impl Library {
    /// The knowledge.
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }
}
