//! One snapshot of the knowledge with what it takes to answer from it.

use std::fmt;

use super::{Ask, Outcome, Reply, Request};
use crate::answer::Speaker;
use crate::knowledge::{EntryId, EntryIndex, Kind, Knowledge};
use crate::language::Language;
use crate::search::{CalendarQuestion, Finding, Found, Search, Which};

/// The most names that [`Library::complete`] gives: what Discord takes as choices.
/// <https://docs.discord.com/developers/interactions/application-commands#autocomplete>
pub const COMPLETIONS: usize = 25;

/// One snapshot of the knowledge with the indexes that make it quick to search.
pub struct Library {
    knowledge: Knowledge,
    search: Search,
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

    /// The entries whose names may be meant by what was typed so far, best first, with the names to show.
    pub fn complete(
        &self,
        kind: Option<Kind>,
        typed: &str,
        language: Language,
    ) -> Vec<(EntryId, String)> {
        let kinds = kind.as_slice();
        let found = self
            .search
            .complete(&self.knowledge, typed, kinds, COMPLETIONS);
        found
            .into_iter()
            .map(|index| self.knowledge.entry(index))
            .map(|entry| (entry.id.clone(), entry.name.get(language).to_owned()))
            .collect()
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
