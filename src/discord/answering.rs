//! From an interaction to its response. Only the desk answers; here it is asked, and what it says is drawn.

use serenity::model::application::Interaction;

use super::bot::Bot;
use super::caller::Caller;
use super::drawn::Drawn;
use super::limits;
use super::moderation::{self, Task, may_delete, may_tend};
use super::render::{Scene, draw, draw_related, fit::cut};
use super::request::{self, Call, Incoming, Invocation, Moderation, Place};
use super::response::Response;
use super::words::{self, Wording};
use crate::desk::{Ask, Outcome, Reply, Request};
use crate::knowledge::{EntryId, Kind};
use crate::language::Language;

/// A response, and what remains to be done after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// What is said first.
    pub response: Response,
    /// What comes after.
    pub errand: Option<Errand>,
}

/// What is done after a first response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Take away the message that was pressed.
    Delete,
    /// Work for a moderator; what comes of it takes the place of the first response.
    Moderate {
        /// The work.
        task: Task,
        /// Whose it is.
        caller: Caller,
        /// The language of what is said.
        language: Language,
    },
}

impl From<Response> for Answered {
    fn from(response: Response) -> Self {
        Self {
            response,
            errand: None,
        }
    }
}

impl Bot {
    /// The response to an interaction; `None` for one that asks for nothing.
    pub fn respond(&self, interaction: &Interaction) -> Option<Answered> {
        self.answer(&Call::of(interaction)?)
    }

    /// The response to a call; `None` for one that asks for nothing.
    pub fn answer(&self, call: &Call) -> Option<Answered> {
        let Incoming {
            caller,
            language,
            invocation,
        } = request::read(call, self.clock.today())?;
        let private = |wording: Wording| {
            Response::Message(Drawn::private_sentence(wording.get(language))).into()
        };
        let command = invocation.word();
        let (answered, outcome) = match invocation {
            Invocation::Ask { request, place } => {
                let (response, outcome) = self.ask(&request, place, caller.user);
                (response.into(), outcome)
            }
            Invocation::Complete { kind, typed } => {
                (self.complete(kind, &typed, language).into(), "choices")
            }
            Invocation::Related(entry) => {
                (self.related(entry, caller.user, language).into(), "menu")
            }
            Invocation::Delete { asker } if may_delete(&caller, asker, &self.moderators) => {
                tracing::info!(
                    user = caller.user,
                    asker,
                    channel = caller.channel,
                    "answer deleted"
                );
                let answered = Answered {
                    response: Response::Taken,
                    errand: Some(Errand::Delete),
                };
                (answered, "deleted")
            }
            Invocation::Delete { .. } => (private(words::NOT_YOURS), "refused"),
            Invocation::Moderate(moderation) => self.moderate(moderation, caller, language),
            Invocation::TooOld => (private(words::TOO_OLD), "too_old"),
            Invocation::Unknown => (private(words::UNKNOWN_COMMAND), "unknown_command"),
        };
        self.counters.interactions.count(command, outcome);
        Some(answered)
    }

    /// Does what remains after a first response; gives what takes its place.
    pub async fn run_errand(&self, task: &Task, caller: &Caller, language: Language) -> Drawn {
        let who = caller.user.to_string();
        let (keeper, counters) = (&self.keeper, &self.counters);
        moderation::perform(task, keeper, counters, &who, self.clock.today(), language).await
    }

    fn ask(&self, request: &Request, place: Place, asker: u64) -> (Response, &'static str) {
        let library = self.keeper.desk().library();
        let reply = library.answer(request);
        let outcome = self.note(&request.ask, &reply, "interaction");
        let scene = Scene {
            ask: &request.ask,
            language: request.language,
            place,
            asker,
            knowledge: library.knowledge(),
        };
        let drawn = draw(&reply.outcome, &scene);
        let response = match place {
            Place::SameMessage => Response::Update(drawn),
            Place::Channel | Place::Private => Response::Message(drawn),
        };
        (response, outcome)
    }

    fn complete(&self, kind: Option<Kind>, typed: &str, language: Language) -> Response {
        choices(self.keeper.desk().complete(kind, typed, language))
    }

    fn related(&self, entry: EntryId, asker: u64, language: Language) -> Response {
        let library = self.keeper.desk().library();
        let request = Request {
            ask: Ask::Entry(entry),
            today: self.clock.today(),
            language,
        };
        let scene = Scene {
            ask: &request.ask,
            language,
            place: Place::Private,
            asker,
            knowledge: library.knowledge(),
        };
        let outcome = library.answer(&request).outcome;
        Response::Message(match &outcome {
            Outcome::Answer(answer) => draw_related(answer, &scene),
            Outcome::Suggest(_) | Outcome::Unknown(_) => draw(&outcome, &scene),
        })
    }

    fn moderate(
        &self,
        moderation: Moderation,
        caller: Caller,
        language: Language,
    ) -> (Answered, &'static str) {
        let what = match moderation {
            Moderation::Reload => "reload",
            Moderation::Status => "status",
            Moderation::Check => "check",
            Moderation::OpenTry | Moderation::Try(_) => "try",
        };
        let allowed = may_tend(&caller, &self.moderators);
        tracing::info!(
            what,
            user = caller.user,
            server = caller.server,
            channel = caller.channel,
            allowed,
            "moderation"
        );
        if !allowed {
            let sentence = words::MODERATORS_ONLY.get(language);
            let response = Response::Message(Drawn::private_sentence(sentence));
            return (response.into(), "refused");
        }
        let task = match moderation {
            Moderation::OpenTry => return (Response::TryForm(language).into(), "form"),
            Moderation::Reload => Task::Reload,
            Moderation::Status => Task::Status,
            Moderation::Check => Task::Check,
            Moderation::Try(text) => Task::Try(text),
        };
        let answered = Answered {
            response: Response::Wait,
            errand: Some(Errand::Moderate {
                task,
                caller,
                language,
            }),
        };
        (answered, "task")
    }

    /// Counts and writes down what was said, and gives it in a word. What people typed stands in the log only for
    /// whoever looks for a fault.
    pub(super) fn note(&self, ask: &Ask, reply: &Reply, way: &'static str) -> &'static str {
        let (outcome, entry) = match &reply.outcome {
            Outcome::Answer(answer) => {
                self.counters.answered.count();
                ("answer", Some(answer.entry().to_string()))
            }
            Outcome::Suggest(_) => {
                self.counters.suggested.count();
                ("suggest", None)
            }
            Outcome::Unknown(_) => {
                self.counters.unknown.count();
                ("unknown", None)
            }
        };
        tracing::info!(
            way,
            outcome,
            entry,
            score = reply.score,
            reason = reply.reason,
            "asked"
        );
        tracing::debug!(?ask, "asked in these words");
        outcome
    }
}

/// Names to choose from while one is being typed.
pub(super) fn choices(names: Vec<(EntryId, String)>) -> Response {
    let choices = names
        .into_iter()
        .map(|(id, name)| (id.to_string(), cut(&name, limits::CHOICE)));
    Response::Choices(choices.collect())
}
