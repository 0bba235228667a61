//! From a channel message to what is said to it, if anything.

use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use serenity::model::channel::{Message, MessageType};

use super::bot::Bot;
use super::drawn::Drawn;
use super::render::{Scene, draw_aloud};
use super::request::Place;
use crate::config::DirectMessages;
use crate::desk::{Library, Request};
use crate::knowledge::Revision;
use crate::language::Language;
use crate::trigger::{self, Author, Cooldowns, Keywords, Mode, Verdict};

/// What listening remembers.
#[derive(Debug)]
pub(super) struct Ears {
    cooldowns: Cooldowns,
    /// The keywords of the knowledge in use when somebody last listened for some.
    keywords: Option<(Revision, Arc<Keywords>)>,
}

impl Ears {
    pub(super) fn new(cooldown: Duration) -> Self {
        Self {
            cooldowns: Cooldowns::new(cooldown),
            keywords: None,
        }
    }

    fn keywords(&mut self, mode: Mode, library: &Library) -> Arc<Keywords> {
        if !mode.reads_messages() {
            return Arc::new(Keywords::none());
        }
        let revision = library.knowledge().revision();
        match &self.keywords {
            Some((known, keywords)) if *known == revision => Arc::clone(keywords),
            _ => {
                let keywords = Arc::new(Keywords::new(library.knowledge()));
                self.keywords = Some((revision, Arc::clone(&keywords)));
                keywords
            }
        }
    }
}

impl Bot {
    /// What is said to a message; `None` for silence.
    pub fn listen(&self, message: &Message, now: Instant) -> Option<Drawn> {
        let mode = self.mode(message);
        let heard = trigger::Message {
            text: &message.content,
            author: author(message),
            channel: message.channel_id.get(),
            direct: message.guild_id.is_none(),
            us: self.us(),
        };
        let library = self.keeper.desk().library();
        let language = Language::of_text(&message.content);
        let today = self.clock.today();
        let verdict = {
            let mut ears = self.ears.lock().unwrap_or_else(PoisonError::into_inner);
            let keywords = ears.keywords(mode, &library);
            trigger::decide(&heard, mode, &keywords, &mut ears.cooldowns, now, |ask| {
                library.answer(&Request {
                    ask: ask.clone(),
                    today,
                    language,
                })
            })
        };
        match verdict {
            Verdict::Speak { ask, reply } => {
                self.counters.spoken.count();
                self.note(&ask, &reply, "message");
                let scene = Scene {
                    ask: &ask,
                    language,
                    place: Place::Channel,
                    asker: message.author.id.get(),
                    knowledge: library.knowledge(),
                };
                Some(draw_aloud(&reply.outcome, &scene))
            }
            Verdict::Silent(silence) => {
                self.counters.silences.count(silence);
                tracing::debug!(channel = heard.channel, reason = silence.word(), "silent");
                None
            }
            Verdict::Cooldown => {
                self.counters.cooldowns.count();
                tracing::debug!(channel = heard.channel, "too soon");
                None
            }
        }
    }

    fn mode(&self, message: &Message) -> Mode {
        if message.guild_id.is_none() {
            return match self.channels.direct {
                DirectMessages::Answer => Mode::Mention,
                DirectMessages::Ignore => Mode::Off,
            };
        }
        match self.channels.mode(message.channel_id.get()) {
            mode if mode.reads_messages() && !self.reads_messages() => Mode::Mention,
            mode => mode,
        }
    }
}

fn author(message: &Message) -> Author {
    if message.webhook_id.is_some() {
        Author::Webhook
    } else if message.author.bot {
        Author::Bot
    } else if matches!(
        message.kind,
        MessageType::Regular | MessageType::InlineReply
    ) {
        Author::Person
    } else {
        Author::System
    }
}
