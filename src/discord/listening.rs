//! From a channel message to what is said to it, if anything.
//!
//! A message is heard where it comes in and at once, by its text alone; only what calls for an answer is taken along,
//! and looked up in its own time.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use arc_swap::ArcSwapOption;
use serenity::model::channel::{Message, MessageType};
use serenity::model::id::{ChannelId, MessageId, UserId};

use super::bot::Bot;
use super::drawn::Drawn;
use super::render::{Scene, draw_aloud};
use super::request::Place;
use crate::config::DirectMessages;
use crate::desk::{Library, Request};
use crate::knowledge::Revision;
use crate::language::Language;
use crate::trigger::{self, Author, Call, Cooldowns, Hearing, Keywords, Mode, Silence, Verdict};

/// What listening remembers.
#[derive(Debug)]
pub(super) struct Ears {
    cooldowns: Mutex<Cooldowns>,
    /// The keywords of the knowledge in use when somebody last listened for some.
    keywords: ArcSwapOption<(Revision, Keywords)>,
}

/// A message that calls for an answer, as far as the answer takes it.
#[derive(Debug)]
pub struct Heard {
    /// The message.
    pub message: MessageId,
    /// Its channel.
    pub channel: ChannelId,
    /// Who wrote it.
    asker: UserId,
    language: Language,
    call: Call,
}

impl Ears {
    pub(super) fn new(cooldown: Duration) -> Self {
        Self {
            cooldowns: Mutex::new(Cooldowns::new(cooldown)),
            keywords: ArcSwapOption::empty(),
        }
    }

    fn keywords(&self, library: &Library) -> Arc<(Revision, Keywords)> {
        let revision = library.knowledge().revision();
        if let Some(known) = self.keywords.load_full()
            && known.0 == revision
        {
            return known;
        }
        let keywords = Arc::new((revision, Keywords::new(library.knowledge())));
        self.keywords.store(Some(Arc::clone(&keywords)));
        keywords
    }
}

impl Bot {
    /// Hears a message; `None` where it calls for no answer. Cheap, and waits for nothing.
    pub fn hear(&self, message: &Message) -> Option<Heard> {
        let mode = self.mode(message);
        let said = trigger::Message {
            text: &message.content,
            author: author(message),
            direct: message.guild_id.is_none(),
            us: self.us(),
        };
        let hearing = if mode.reads_messages() {
            let keywords = self.ears.keywords(&self.keeper.desk().library());
            trigger::hear(&said, mode, &keywords.1)
        } else {
            trigger::hear(&said, mode, &Keywords::none())
        };
        match hearing {
            Hearing::Call(call) => Some(Heard {
                message: message.id,
                channel: message.channel_id,
                asker: message.author.id,
                language: Language::of_text(&message.content),
                call,
            }),
            Hearing::Silent(silence) => {
                self.stay_silent(message.channel_id, silence);
                None
            }
        }
    }

    /// What is said to a message that calls for an answer; `None` for silence all the same.
    pub fn say(&self, heard: &Heard, now: Instant) -> Option<Drawn> {
        let library = self.keeper.desk().library();
        let (language, today) = (heard.language, self.clock.today());
        let verdict = trigger::decide(
            &heard.call,
            |ask| {
                library.answer(&Request {
                    ask: ask.clone(),
                    today,
                    language,
                })
            },
            |subject| {
                let cooldowns = self.ears.cooldowns.lock();
                let mut cooldowns = cooldowns.unwrap_or_else(PoisonError::into_inner);
                cooldowns.admit(heard.channel.get(), subject, now)
            },
        );
        match verdict {
            Verdict::Speak { ask, reply } => {
                self.note(&ask, &reply, "message");
                let scene = Scene {
                    ask: &ask,
                    language,
                    place: Place::Channel,
                    asker: heard.asker.get(),
                    knowledge: library.knowledge(),
                };
                Some(draw_aloud(&reply.outcome, &scene))
            }
            Verdict::Silent(silence) => {
                self.stay_silent(heard.channel, silence);
                None
            }
            Verdict::Cooldown => {
                self.counters.cooldowns.count();
                tracing::debug!(channel = heard.channel.get(), "too soon");
                None
            }
        }
    }

    fn stay_silent(&self, channel: ChannelId, silence: Silence) {
        self.counters.silences.count(silence);
        tracing::debug!(channel = channel.get(), reason = silence.word(), "silent");
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
