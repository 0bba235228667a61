//! Answers interactions the way they came: a body in, a response out, with no connection to Discord.
//!
//! Nothing is kept between two interactions, so any number of copies answer alike behind any load balancer. What has
//! to be done after a response is done by the copy that gave it, with the interaction's own token.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::{oneshot, watch};
use tokio::time::{Instant, sleep, timeout};

use super::answering::{Answered, Errand};
use super::bot::Bot;
use super::drawn::Drawn;
use super::lane::{self, Entrance, Width};
use super::request::Call;
use super::response::Response;
use super::rest::{ReplyAddress, Rest, RestError};
use super::work::Worker;
use crate::language::Language;
use crate::metrics::Way;

/// Work after a response: a few moderators at most.
const ERRANDS: Width = Width {
    waiting: 64,
    working: 8,
};
/// How long a response waits for work before it says that the answer takes a while; half of what Discord waits.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// The waits before what follows a response is sent again, because Discord does not know of the response yet.
const UNKNOWN_YET: [Duration; 4] = [
    Duration::from_millis(100),
    Duration::from_millis(200),
    Duration::from_millis(400),
    Duration::from_millis(800),
];

/// What has to be there for anything to be said at all.
const ENVELOPE: [&str; 4] = ["id", "application_id", "token", "type"];

/// Answers interactions the way they came.
#[derive(Debug, Clone)]
pub struct Direct {
    worker: Worker,
    errands: Entrance<Job>,
    patience: Duration,
}

/// Why a body cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Senseless {
    /// It is no JSON.
    #[error("the body is not JSON")]
    NoJson,
    /// It asks for nothing that an interaction asks for.
    #[error("the body is not an interaction")]
    NoInteraction,
}

/// Work after a response.
#[derive(Debug)]
struct Job {
    errand: Errand,
    address: ReplyAddress,
    /// Where a response still waits for what comes of it.
    waiting: oneshot::Sender<Drawn>,
}

impl Direct {
    /// Answers for that bot; `rest` sends what follows a response. The future does the work after responses, and ends
    /// when `closing` has become true and all of it is done.
    pub fn new(
        bot: Arc<Bot>,
        rest: Arc<Rest>,
        closing: watch::Receiver<bool>,
    ) -> (Self, impl Future<Output = ()> + Send) {
        let worker = Worker::new(bot, Arc::clone(&rest));
        let theirs = worker.clone();
        let (errands, work) = lane::open(ERRANDS, closing, move |job| {
            run(theirs.clone(), Arc::clone(&rest), job)
        });
        let direct = Self {
            worker,
            errands,
            patience: PATIENCE,
        };
        (direct, work)
    }

    /// With another patience for work before a response says that the answer takes a while.
    #[must_use]
    pub fn waiting(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// The bot.
    pub fn bot(&self) -> &Arc<Bot> {
        self.worker.bot()
    }

    /// The response to the body of a request whose signature was good, which came in at that moment.
    pub async fn answer(&self, body: &[u8], at: Instant) -> Result<Response, Senseless> {
        let Ok(call) = serde_json::from_slice::<Call>(body) else {
            return self.unreadable(body);
        };
        if call.is_ping() {
            return Ok(Response::Pong);
        }
        let Some(answered) = self.worker.answer_call(&call) else {
            return self.unreadable(body);
        };
        let response = match answered {
            Answered {
                response,
                errand: None,
            } => response,
            Answered {
                response,
                errand: Some(errand),
            } => self.start(errand, call.address(), response).await,
        };
        self.bot().counters.responded(Way::Http, at.elapsed());
        Ok(response)
    }

    /// What can be said where something is missing that an answer needs: whoever waits is told.
    fn unreadable(&self, body: &[u8]) -> Result<Response, Senseless> {
        let mut value: Value = serde_json::from_slice(body).map_err(|_| Senseless::NoJson)?;
        if let Some(parts) = value.as_object_mut() {
            parts.retain(|name, part| {
                ENVELOPE.contains(&name.as_str()) || (name == "locale" && part.is_string())
            });
        }
        let call: Call = serde_json::from_value(value).map_err(|_| Senseless::NoInteraction)?;
        if call.is_ping() {
            return Ok(Response::Pong);
        }
        if !call.is_known() {
            return Err(Senseless::NoInteraction);
        }
        self.bot().counters.unreadable.count();
        if call.is_typing() {
            return Ok(Response::Choices(Vec::new()));
        }
        let address = call.address();
        let sentence = self.worker.broken(address.interaction, call.language());
        Ok(Response::Message(sentence))
    }

    /// Begins the work that follows a response, and gives what to say now: what came of it, where that is known in
    /// time, or else that it takes a while.
    async fn start(&self, errand: Errand, address: ReplyAddress, response: Response) -> Response {
        let (told, mut waiting) = oneshot::channel();
        let language = errand.language();
        let job = Job {
            errand,
            address,
            waiting: told,
        };
        if let Err(job) = self.errands.enter(job) {
            self.bot().counters.dropped.count();
            let interaction = job.address.interaction;
            return Response::Message(self.worker.broken(interaction, language));
        }
        if response != Response::Wait {
            return response;
        }
        match timeout(self.patience, &mut waiting).await {
            Ok(Ok(drawn)) => Response::Message(drawn),
            // The work has ended without a word; its lane has told the log.
            Ok(Err(_)) => response,
            Err(_) => {
                waiting.close();
                waiting.try_recv().map_or(response, Response::Message)
            }
        }
    }
}

/// Does the work that follows a response.
async fn run(worker: Worker, rest: Arc<Rest>, job: Job) {
    let Job {
        errand,
        address,
        waiting,
    } = job;
    let (sent, what) = match errand {
        Errand::Delete => {
            let sent = when_known(|| rest.delete_response(&address)).await;
            (sent, "deletion")
        }
        Errand::Moderate {
            task,
            caller,
            language,
        } => {
            let interaction = address.interaction;
            let drawn = worker.moderate(task, caller, language, interaction).await;
            let Err(drawn) = waiting.send(drawn) else {
                return;
            };
            let sent = when_known(|| rest.edit_response(&address, &drawn)).await;
            (sent, "report")
        }
    };
    if let Err(error) = sent {
        worker.unsent(&error, what);
    }
}

/// Sends what follows a response: again, while Discord has not read the response yet.
async fn when_known<F>(send: impl Fn() -> F) -> Result<(), RestError>
where
    F: Future<Output = Result<(), RestError>>,
{
    for wait in UNKNOWN_YET {
        match send().await {
            Err(error) if error.is_gone() => sleep(wait).await,
            done => return done,
        }
    }
    send().await
}

impl Errand {
    /// The language of what is said about it.
    fn language(&self) -> Language {
        match self {
            Self::Delete => Language::default(),
            Self::Moderate { language, .. } => *language,
        }
    }
}
