//! The one door: a [`Request`] comes in, a [`Reply`] goes out, over the knowledge of the moment.

use std::fmt;
use std::sync::Arc;

use arc_swap::ArcSwap;
use jiff::civil::Date;

use crate::answer::{Answer, Speaker};
use crate::knowledge::{EntryId, EntryIndex, Kind, Knowledge};
use crate::language::Language;
use crate::search::{CalendarQuestion, Finding, Found, Search, Which};

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
pub struct Library {
    knowledge: Knowledge,
    search: Search,
}

/// The one door to the answers; cheap to share, safe to use from any thread.
#[derive(Debug)]
pub struct Desk {
    library: ArcSwap<Library>,
}

/// The most names that [`Desk::complete`] gives: what Discord takes as choices.
/// <https://docs.discord.com/developers/interactions/application-commands#autocomplete>
pub const COMPLETIONS: usize = 25;

impl Desk {
    /// A desk over that knowledge.
    pub fn new(knowledge: Knowledge) -> Self {
        Self {
            library: ArcSwap::from_pointee(Library::new(knowledge)),
        }
    }

    /// The snapshot of this moment; it stays as it is while it is held.
    pub fn library(&self) -> Arc<Library> {
        self.library.load_full()
    }

    /// Answers from that knowledge from now on. Its indexes are built before anything changes; whoever is being
    /// answered at this moment is still answered from the old one.
    pub fn replace(&self, knowledge: Knowledge) {
        self.library.store(Arc::new(Library::new(knowledge)));
    }

    /// What is said to that request.
    pub fn answer(&self, request: &Request) -> Reply {
        self.library.load().answer(request)
    }

    /// The entries whose names may be meant by what was typed so far, best first, with the names to show.
    pub fn complete(
        &self,
        kind: Option<Kind>,
        typed: &str,
        language: Language,
    ) -> Vec<(EntryId, String)> {
        let library = self.library.load();
        let knowledge = &library.knowledge;
        let found = library
            .search
            .complete(knowledge, typed, kind.as_slice(), COMPLETIONS);
        found
            .into_iter()
            .map(|index| knowledge.entry(index))
            .map(|entry| (entry.id.clone(), entry.name.get(language).to_owned()))
            .collect()
    }
}

impl Library {
    /// The knowledge with its indexes.
    pub fn new(knowledge: Knowledge) -> Self {
        Self {
            search: Search::new(&knowledge),
            knowledge,
        }
    }

    /// The knowledge.
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// The indexes.
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// What is said to that request.
    pub fn answer(&self, request: &Request) -> Reply {
        let visit = Visit {
            library: self,
            speaker: Speaker::new(&self.knowledge, request.today, request.language),
        };
        match &request.ask {
            Ask::Question(text) => {
                let found = self.search.question(&self.knowledge, text, request.today);
                visit.say(&found)
            }
            Ask::NextSummit(format) => visit.calendar(format.as_deref(), Which::Next),
            Ask::LastSummit(format) => visit.calendar(format.as_deref(), Which::Last),
            Ask::ListSummits(format) => visit.calendar(format.as_deref(), Which::List),
            Ask::Lookup { kind, name, about } => visit.lookup(*kind, name, about.as_deref()),
            Ask::Figure { name, year } => visit.figure(name, *year),
            Ask::More { entry, page } => {
                visit.known(entry, "more", |index| visit.speaker.more(index, *page))
            }
            Ask::Sources(name) => visit.sources(name),
            Ask::Entry(id) => visit.known(id, "entry", |index| {
                visit.speaker.outcome(&Finding::Card(index))
            }),
            Ask::About => Reply {
                outcome: visit.speaker.about(),
                score: SURE,
                reason: "about",
            },
        }
    }
}

// The whole knowledge in a log line helps nobody.
impl fmt::Debug for Library {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Library")
            .field("revision", &self.knowledge.revision())
            .finish_non_exhaustive()
    }
}

/// The score where nothing was guessed.
const SURE: f32 = 1.0;

/// One request at the desk: the shelves and the one who words what is found there.
struct Visit<'l> {
    library: &'l Library,
    speaker: Speaker<'l>,
}

impl Visit<'_> {
    fn say(&self, found: &Found) -> Reply {
        Reply {
            outcome: self.speaker.outcome(&found.finding),
            score: found.score,
            reason: found.reason,
        }
    }

    /// Finds the entry of that name; what else was found instead is said.
    fn named(&self, name: &str, kinds: &[Kind]) -> Result<(EntryIndex, Found), Reply> {
        let found = self
            .library
            .search
            .name(&self.library.knowledge, name, kinds);
        match found.finding {
            Finding::Card(index) => Ok((index, found)),
            _ => Err(self.say(&found)),
        }
    }

    fn calendar(&self, format: Option<&str>, which: Which) -> Reply {
        let (format, score) = match format.map(|name| self.named(name, &[Kind::Format])) {
            Some(Ok((index, found))) => (Some(index), found.score),
            Some(Err(reply)) => return reply,
            None => (None, SURE),
        };
        self.say(&Found {
            finding: Finding::Calendar(CalendarQuestion { format, which }),
            score,
            reason: "calendar",
        })
    }

    fn lookup(&self, kind: Kind, name: &str, about: Option<&str>) -> Reply {
        let (index, found) = match self.named(name, &[kind]) {
            Ok(named) => named,
            Err(reply) => return reply,
        };
        let Some(about) = about else {
            return self.say(&found);
        };
        let hits = self
            .library
            .search
            .within(&self.library.knowledge, index, about);
        if hits.is_empty() {
            return Reply {
                outcome: self.speaker.nothing_about(index),
                score: 0.0,
                reason: "nothing about that",
            };
        }
        Reply {
            score: hits.first().map_or(found.score, |hit| hit.score),
            outcome: self.speaker.outcome(&Finding::Facts(hits)),
            reason: "about",
        }
    }

    fn figure(&self, name: &str, year: Option<i16>) -> Reply {
        match self.named(name, &[Kind::Figure]) {
            Ok((index, found)) => self.say(&Found {
                finding: Finding::Figure(index, year),
                ..found
            }),
            Err(reply) => reply,
        }
    }

    fn sources(&self, name: &str) -> Reply {
        match self.named(name, &[]) {
            Ok((index, found)) => Reply {
                outcome: self.speaker.sources(index),
                score: found.score,
                reason: "sources",
            },
            Err(reply) => reply,
        }
    }

    /// What is said of an entry that a button names; it may be gone since the button was shown.
    fn known(
        &self,
        id: &EntryId,
        reason: &'static str,
        say: impl FnOnce(EntryIndex) -> Outcome,
    ) -> Reply {
        match self.library.knowledge.find(id) {
            Some(index) => Reply {
                outcome: say(index),
                score: SURE,
                reason,
            },
            None => Reply {
                outcome: self.speaker.nothing(),
                score: 0.0,
                reason: "no such entry",
            },
        }
    }
}
