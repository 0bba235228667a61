//! The one door: a [`Request`] comes in, a [`Reply`] goes out, over the knowledge of the moment.

mod library;

use std::sync::Arc;

use arc_swap::ArcSwap;
use jiff::civil::Date;

use crate::answer::Answer;
use crate::knowledge::{EntryId, Kind, Knowledge};
use crate::language::Language;

pub use library::{COMPLETIONS, Library};

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

/// The one door to the answers; cheap to share, safe to use from any thread.
#[derive(Debug)]
pub struct Desk {
    library: ArcSwap<Library>,
}

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
        self.library.load().complete(kind, typed, language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Particulars;
    use crate::knowledge::testing::{Shelf, fact, figure, format, on, summit, text};
    use crate::knowledge::{EntryIndex, Fact, Summit};

    /// A format with one meeting, a topic with a fact about trade, and a figure.
    fn shelf() -> Shelf {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let rule = format("The leaders meet every two years.");
        let format = shelf.entry("format.leaders", "Leaders", &[source], rule);
        let meeting = Particulars::Summit(Summit {
            starts: Some(on("2025-06-17")),
            city: Some(text("Astana")),
            ..summit(format)
        });
        shelf.entry("summit.second", "Second Summit", &[source], meeting);
        let topic = shelf.entry("topic.region", "Region", &[], Particulars::Topic);
        let fact = Fact {
            about: vec!["trade".to_owned()],
            ..fact("It trades.", &[source])
        };
        shelf.fact(topic, fact);
        let trade = Particulars::Figure(figure("customs", &[(2024, 94.82)], &[source]));
        shelf.entry("figure.trade", "Trade", &[], trade);
        shelf
    }

    fn desk() -> Desk {
        Desk::new(shelf().knowledge())
    }

    fn reply(desk: &Desk, ask: Ask, today: &str) -> Reply {
        desk.answer(&Request {
            ask,
            today: today.parse().expect("a day"),
            language: Language::english(),
        })
    }

    fn said(ask: Ask) -> String {
        match reply(&desk(), ask, "2026-11-23").outcome {
            Outcome::Answer(answer) => answer.text(),
            Outcome::Suggest(suggestions) => suggestions.message,
            Outcome::Unknown(unknown) => unknown.message,
        }
    }

    fn lookup(kind: Kind, name: &str, about: Option<&str>) -> Ask {
        Ask::Lookup {
            kind,
            name: name.to_owned(),
            about: about.map(str::to_owned),
        }
    }

    #[test]
    fn the_calendar_needs_no_format_where_there_is_one_only() {
        let last = "The last meeting was the Second Summit, held on 17 June 2025 in Astana.";
        assert_eq!(said(Ask::LastSummit(None)), last);
        assert_eq!(said(Ask::LastSummit(Some("leaders".to_owned()))), last);
        assert!(said(Ask::NextSummit(None)).contains("no coming meeting"));
        assert!(said(Ask::ListSummits(None)).contains("17 June 2025, Astana – held"));
        assert_eq!(
            said(Ask::NextSummit(Some("klingons".to_owned()))),
            "Not in our sources."
        );
    }

    #[test]
    fn a_lookup_keeps_to_its_kind() {
        assert_eq!(said(lookup(Kind::Topic, "Region", None)), "It trades.");
        assert_eq!(
            said(lookup(Kind::Actor, "Region", None)),
            "Not in our sources."
        );
    }

    #[test]
    fn a_lookup_about_something_gives_the_facts_about_it_or_the_entry() {
        assert_eq!(
            said(lookup(Kind::Topic, "topic.region", Some("trade"))),
            "It trades."
        );
        let request = lookup(Kind::Topic, "Region", Some("ballet"));
        let Outcome::Suggest(suggestions) = reply(&desk(), request, "2026-11-23").outcome else {
            panic!("nothing is known about ballet");
        };
        assert_eq!(suggestions.entries[0].1, "Region");
    }

    #[test]
    fn a_figure_takes_a_year() {
        let figure = |year| Ask::Figure {
            name: "trade".to_owned(),
            year,
        };
        assert_eq!(
            said(figure(Some(2024))),
            "Trade, 2024: 94.82 billion USD by customs."
        );
        assert!(said(figure(Some(2020))).contains("not in our sources"));
    }

    #[test]
    fn a_button_on_an_entry_that_is_gone_finds_nothing() {
        let gone = EntryId::new(Kind::Topic, "gone");
        let more = Ask::More {
            entry: gone.clone(),
            page: 0,
        };
        for ask in [Ask::Entry(gone), more] {
            let reply = reply(&desk(), ask, "2026-11-23");
            assert!(matches!(reply.outcome, Outcome::Unknown(_)));
            assert_eq!(reply.reason, "no such entry");
        }
    }

    #[test]
    fn sources_and_about_are_answered() {
        assert!(said(Ask::Sources("Region".to_owned())).starts_with("Region rests on one source."));
        assert!(said(Ask::About).contains("no language model"));
    }

    #[test]
    fn names_complete_within_their_kind() {
        let names = |kind, typed| -> Vec<String> {
            let found = desk().complete(kind, typed, Language::english());
            found.into_iter().map(|(_, name)| name).collect()
        };
        assert_eq!(names(None, "re"), ["Region"]);
        assert_eq!(names(Some(Kind::Figure), ""), ["Trade"]);
        assert!(names(Some(Kind::Actor), "re").is_empty());
    }

    #[test]
    fn a_new_knowledge_answers_from_the_next_request_on() {
        let desk = desk();
        let held = desk.library();
        let mut shelf = shelf();
        let source = shelf.source("later");
        shelf.fact(EntryIndex(2), fact("It also travels.", &[source]));
        desk.replace(shelf.knowledge());
        let card = lookup(Kind::Topic, "Region", None);
        let Outcome::Answer(answer) = reply(&desk, card, "2026-11-23").outcome else {
            panic!("the card is there");
        };
        assert_eq!(answer.sentences().len(), 2);
        assert_eq!(held.knowledge().fact_count(), 1);
    }

    #[test]
    fn a_library_prints_its_revision_and_not_its_content() {
        let printed = format!("{:?}", desk());
        assert!(
            printed.contains("revision") && !printed.contains("It trades"),
            "{printed}"
        );
    }
}
