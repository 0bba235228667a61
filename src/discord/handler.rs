//! Puts events that call for an answer into their lanes, and nothing else: serenity waits for nobody, so nothing may
//! wait here.
//!
//! Events come in through serenity's raw handler alone: each further handler costs another copy and another task for
//! each event.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use serde_json::Value;
use serenity::async_trait;
use serenity::client::{Context, RawEventHandler};
use serenity::model::channel::Message;
use serenity::model::event::{Event, UnknownEvent};
use serenity::model::gateway::Ready;
use serenity::model::id::ShardId;

use super::bot::Bot;
use super::invite;
use super::lane::Entrance;
use super::listening::Heard;
use super::mend::Raw;
use super::seen::Seen;
use super::work::{Arrival, Asked};

/// Somebody asks and waits.
const INTERACTION: &str = "INTERACTION_CREATE";
/// A session begins.
const READY: &str = "READY";
/// Events that the bot understands; one of these that cannot be read is a fault.
const UNDERSTOOD: &[&str] = &[INTERACTION, "MESSAGE_CREATE", READY, "RESUMED"];

/// The entrances of the lanes.
#[derive(Debug, Clone)]
pub struct Handler {
    bot: Arc<Bot>,
    interactions: Entrance<Arrival>,
    messages: Entrance<Heard>,
    seen: Arc<Mutex<Seen>>,
}

impl Handler {
    /// A handler that fills those lanes.
    pub fn new(bot: Arc<Bot>, interactions: Entrance<Arrival>, messages: Entrance<Heard>) -> Self {
        Self {
            bot,
            interactions,
            messages,
            seen: Arc::default(),
        }
    }

    /// Whether the event with that id comes for the first time.
    fn is_new(&self, what: &'static str, id: u64) -> bool {
        let new = self
            .seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_new(id);
        if !new {
            self.bot.counters.duplicates.count();
            tracing::info!(what, id, "event came a second time");
        }
        new
    }

    fn arrives(&self, id: u64, asked: Asked) {
        if !self.is_new("interaction", id) {
            return;
        }
        let arrival = Arrival {
            asked,
            at: Instant::now(),
        };
        if self.interactions.enter(arrival).is_err() {
            self.dropped("interaction");
        }
    }

    /// Only a message that calls for an answer goes on; most do not, and push nothing out of what was seen.
    fn hears(&self, message: &Message) {
        match catch_unwind(AssertUnwindSafe(|| self.bot.hear(message))) {
            Ok(Some(heard)) => {
                if self.is_new("message", message.id.get()) && self.messages.enter(heard).is_err() {
                    self.dropped("message");
                }
            }
            Ok(None) => {}
            Err(_) => {
                self.bot.counters.broken.count();
                tracing::error!(message = message.id.get(), "hearing a message broke off");
            }
        }
    }

    fn connects(&self, shard: ShardId, ready: &Ready) {
        // `READY` comes again after every lost session; the link is told once.
        if self.bot.us() == 0 {
            let link = invite::link(ready.application.id, &self.bot.channels);
            tracing::info!(link, "invite the bot with this link");
        }
        self.bot.set_us(ready.user.id.get());
        self.bot.counters.sessions.count();
        let total = ready.shard.map_or(1, |shard| shard.total);
        self.bot.pulse.begins(shard.get(), total);
        tracing::info!(
            shard = shard.get(),
            servers = ready.guilds.len(),
            "connected"
        );
    }

    fn resumes(&self, shard: ShardId) {
        self.bot.counters.resumed.count();
        tracing::info!(shard = shard.get(), "resumed");
    }

    /// Serenity says nothing of an event that it cannot read.
    fn cannot_read(&self, event: &UnknownEvent) {
        let kind = event.kind.as_str();
        if !UNDERSTOOD.contains(&kind) {
            return;
        }
        self.bot.counters.unreadable.count();
        tracing::warn!(event = kind, "event cannot be read");
        match kind {
            INTERACTION => self.unreadable_interaction(&event.value),
            READY => self.unreadable_ready(&event.value),
            _ => {}
        }
    }

    /// Serenity could not read it; somebody waits for an answer all the same.
    fn unreadable_interaction(&self, value: &Value) {
        let raw = Raw(value);
        if let Some(interaction) = raw.mended() {
            self.bot.counters.mended.count();
            tracing::info!("the interaction could be read after all");
            self.arrives(interaction.id().get(), Asked::Read(Box::new(interaction)));
        } else if let Some((address, language)) = raw.address() {
            self.arrives(
                address.interaction.get(),
                Asked::Unreadable(address, language),
            );
        }
    }

    /// Who we are stands in it all the same; without it the bot would not know when it is addressed.
    fn unreadable_ready(&self, value: &Value) {
        let id = value["user"]["id"].as_str();
        if let Some(id) = id.and_then(|id| id.parse().ok()) {
            self.bot.set_us(id);
        }
    }

    fn dropped(&self, what: &'static str) {
        let so_far = self.bot.counters.dropped.count();
        // Under a flood, one line for each doubling says enough.
        if so_far.is_power_of_two() {
            tracing::warn!(what, so_far, "event dropped: its queue is full or closed");
        }
    }
}

#[async_trait]
impl RawEventHandler for Handler {
    async fn raw_event(&self, context: Context, event: Event) {
        let shard = context.shard_id;
        self.bot.pulse.beats(shard.get());
        match event {
            Event::MessageCreate(event) => self.hears(&event.message),
            Event::InteractionCreate(event) => {
                let interaction = event.interaction;
                self.arrives(interaction.id().get(), Asked::Read(Box::new(interaction)));
            }
            Event::Ready(event) => self.connects(shard, &event.ready),
            Event::Resumed(_) => self.resumes(shard),
            Event::Unknown(event) => self.cannot_read(&event),
            _ => {}
        }
    }
}
