//! One side of a conversation: what a line gets for an answer, given what was said before.
//!
//! Nothing here reads or prints, so the prompt, a pipe and the tests hold the same conversation.

use crate::desk::{Ask, Desk, Library, Outcome, Reply};
use crate::knowledge::{EntryId, Kind};
use crate::search::Finding;

use super::arguments::Viewpoint;
use super::line::{self, Line};

/// A conversation with somebody who asks from one point of view.
#[derive(Debug)]
pub(super) struct Conversation<'a> {
    desk: &'a Desk,
    viewpoint: Viewpoint,
    suggested: Vec<EntryId>,
    more: Option<(EntryId, usize)>,
}

/// What a line leads to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Heard {
    /// Nothing was said.
    Nothing,
    /// The desk's reply.
    Reply(Reply),
    /// The line cannot be followed, for this reason.
    Refused(String),
    /// `/more`, but the last answer left nothing out.
    NoMore,
    /// The list of commands is wanted.
    Help,
    /// The conversation is over.
    Quit,
}

impl<'a> Conversation<'a> {
    /// A conversation at its beginning.
    pub(super) fn new(desk: &'a Desk, viewpoint: Viewpoint) -> Self {
        Self {
            desk,
            viewpoint,
            suggested: Vec::new(),
            more: None,
        }
    }

    /// Hears a line. After suggestions, the number of one chooses it.
    pub(super) fn hear(&mut self, typed: &str) -> Heard {
        if let Some(entry) = self.chosen(typed) {
            return self.ask(Ask::Entry(entry));
        }
        let library = self.desk.library();
        match line::read(typed, |kind, text| is_name(&library, kind, text)) {
            Ok(Line::Empty) => Heard::Nothing,
            Ok(Line::Ask(ask)) => self.ask(ask),
            Ok(Line::More) => match self.more.take() {
                Some((entry, page)) => self.ask(Ask::More { entry, page }),
                None => Heard::NoMore,
            },
            Ok(Line::Help) => Heard::Help,
            Ok(Line::Quit) => Heard::Quit,
            Err(error) => Heard::Refused(error.said(self.viewpoint.lang)),
        }
    }

    /// Forgets what was said, so that the next line stands alone.
    pub(super) fn forget(&mut self) {
        self.suggested.clear();
        self.more = None;
    }

    /// Whether `/more` has something to show.
    pub(super) fn has_more(&self) -> bool {
        self.more.is_some()
    }

    fn chosen(&self, typed: &str) -> Option<EntryId> {
        let number: usize = typed.trim().parse().ok()?;
        self.suggested.get(number.checked_sub(1)?).cloned()
    }

    fn ask(&mut self, ask: Ask) -> Heard {
        let next_page = match &ask {
            Ask::More { page, .. } => page + 1,
            _ => 0,
        };
        let reply = self.desk.answer(&self.viewpoint.request(ask));
        match &reply.outcome {
            Outcome::Answer(answer) => {
                self.suggested.clear();
                self.more = answer
                    .has_more()
                    .then(|| (answer.entry().clone(), next_page));
            }
            Outcome::Suggest(near) => {
                self.suggested = near.entries.iter().map(|(id, _)| id.clone()).collect();
            }
            Outcome::Unknown(_) => {}
        }
        Heard::Reply(reply)
    }
}

/// Whether the text is, but for its spelling, the name of an entry of that kind.
fn is_name(library: &Library, kind: Kind, text: &str) -> bool {
    let found = library.search().name(library.knowledge(), text, &[kind]);
    matches!(found.finding, Finding::Card(_)) && found.score >= 1.0
}
