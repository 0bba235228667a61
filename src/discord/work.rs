//! The work behind an event: the bot is asked, and what it says is sent.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use serenity::model::application::Interaction;
use serenity::model::id::InteractionId;
use tokio::time::Instant;

use super::answering::{Answered, Errand};
use super::bot::Bot;
use super::caller::Caller;
use super::drawn::Drawn;
use super::limits;
use super::listening::Heard;
use super::moderation::Task;
use super::response::Response;
use super::rest::{ReplyAddress, Rest, RestError};
use super::words;
use crate::language::Language;

/// What a first response may take of its three seconds; the way of the event to us took the rest.
const FIRST_RESPONSE: Duration = limits::FIRST_RESPONSE.saturating_sub(Duration::from_millis(200));

/// An interaction with the moment it came in.
#[derive(Debug)]
pub struct Arrival {
    /// The interaction.
    pub asked: Asked,
    /// When it came in, on the clock of the system: the gateway's runtime has one of its own.
    pub at: std::time::Instant,
}

/// An interaction as far as it can be read.
#[derive(Debug)]
pub enum Asked {
    /// It can be read.
    Read(Box<Interaction>),
    /// Nothing of it can be read but who waits for an answer, and in which language.
    Unreadable(ReplyAddress, Language),
}

/// Does the work of events.
#[derive(Debug, Clone)]
pub struct Worker {
    bot: Arc<Bot>,
    rest: Arc<Rest>,
}

impl Worker {
    /// A worker for that bot, sending through that client.
    pub fn new(bot: Arc<Bot>, rest: Arc<Rest>) -> Self {
        Self { bot, rest }
    }

    /// Answers an interaction.
    pub async fn interaction(self, arrival: Arrival) {
        let Arrival { asked, at } = arrival;
        let left = FIRST_RESPONSE.saturating_sub(at.elapsed());
        if left.is_zero() {
            self.bot.counters.late.count();
            tracing::warn!("an interaction waited until nobody waited for it any more");
            return;
        }
        let deadline = Instant::now() + left;
        let Some((address, answered)) = self.answer(asked) else {
            return;
        };
        let Answered { response, errand } = answered;
        if let Err(error) = self.rest.respond(&address, &response, deadline).await {
            self.unanswered(&error);
            return;
        }
        self.bot.counters.latest_response.set(at.elapsed());
        tracing::debug!(
            interaction = address.interaction.get(),
            milliseconds = u64::try_from(at.elapsed().as_millis()).unwrap_or(u64::MAX),
            "responded"
        );
        match errand {
            None => {}
            Some(Errand::Delete) => {
                if let Err(error) = self.rest.delete_response(&address).await {
                    self.unsent(&error, "deletion");
                }
            }
            Some(Errand::Moderate {
                task,
                caller,
                language,
            }) => {
                let drawn = self
                    .moderate(task, caller, language, address.interaction)
                    .await;
                if let Err(error) = self.rest.edit_response(&address, &drawn).await {
                    self.unsent(&error, "report");
                }
            }
        }
    }

    /// What is said to an interaction, and where; `None` for one that asks for nothing.
    fn answer(&self, asked: Asked) -> Option<(ReplyAddress, Answered)> {
        let interaction = match asked {
            Asked::Read(interaction) => interaction,
            Asked::Unreadable(address, language) => {
                let sentence = self.broken(address.interaction, language);
                return Some((address, Response::Message(sentence).into()));
            }
        };
        let (address, language) = address(&interaction)?;
        let answered = catch_unwind(AssertUnwindSafe(|| self.bot.respond(&interaction)));
        let answered = match answered {
            Ok(answered) => answered?,
            Err(_) => Response::Message(self.broken(address.interaction, language)).into(),
        };
        Some((address, answered))
    }

    /// Answers a channel message that calls for it, or does not.
    pub async fn message(self, heard: Heard) {
        let now = Instant::now().into_std();
        let said = catch_unwind(AssertUnwindSafe(|| self.bot.say(&heard, now)));
        let drawn = match said {
            Ok(Some(drawn)) => drawn,
            Ok(None) => return,
            Err(_) => {
                self.bot.counters.broken.count();
                tracing::error!(
                    message = heard.message.get(),
                    "answering a message broke off"
                );
                return;
            }
        };
        if let Err(error) = self.rest.reply(heard.channel, heard.message, &drawn).await {
            self.unsent(&error, "reply");
        }
    }

    async fn moderate(
        &self,
        task: Task,
        caller: Caller,
        language: Language,
        interaction: InteractionId,
    ) -> Drawn {
        let bot = Arc::clone(&self.bot);
        let work = async move { bot.run_errand(&task, &caller, language).await };
        // A task of its own, so that whoever waits is told when it breaks off.
        match tokio::spawn(work).await {
            Ok(drawn) => drawn,
            Err(_) => self.broken(interaction, language),
        }
    }

    /// One sentence and a reference for the person; the same reference stands in the log.
    fn broken(&self, interaction: InteractionId, language: Language) -> Drawn {
        self.bot.counters.broken.count();
        let reference = interaction.get();
        tracing::error!(reference, "answering an interaction broke off");
        Drawn::private_sentence(format!("{} `{reference}`", words::BROKE.get(language)))
    }

    /// A first response that Discord did not take: often somebody else was faster, or the asker has gone.
    fn unanswered(&self, error: &RestError) {
        if error.is_taken() {
            self.bot.counters.taken.count();
            tracing::info!("another instance of the bot has answered this already");
        } else if error.is_expired() {
            self.bot.counters.late.count();
            tracing::warn!(%error, "the response came too late");
        } else {
            self.unsent(error, "response");
        }
    }

    fn unsent(&self, error: &RestError, what: &'static str) {
        self.bot.counters.unsent.count();
        let cause = std::error::Error::source(error).map(ToString::to_string);
        if error.is_gone() {
            // Somebody deleted it, or waited too long.
            tracing::info!(%error, what, "not sent");
        } else {
            tracing::warn!(%error, cause, what, "not sent");
        }
    }
}

fn address(interaction: &Interaction) -> Option<(ReplyAddress, Language)> {
    let (id, application, token, locale) = match interaction {
        Interaction::Command(it) | Interaction::Autocomplete(it) => {
            (it.id, it.application_id, &it.token, &it.locale)
        }
        Interaction::Component(it) => (it.id, it.application_id, &it.token, &it.locale),
        Interaction::Modal(it) => (it.id, it.application_id, &it.token, &it.locale),
        _ => return None,
    };
    let address = ReplyAddress {
        interaction: id,
        application,
        token: token.clone(),
    };
    Some((address, Language::from_locale(locale)))
}
