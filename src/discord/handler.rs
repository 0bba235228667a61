//! Puts events that call for an answer into their lanes, and nothing else: serenity waits for nobody, so nothing may
//! wait here.
//!
//! Events come in through serenity's raw handler alone: each further handler costs another copy and another task for
//! each event.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use serenity::async_trait;
use serenity::client::{Context, RawEventHandler};
use serenity::model::application::Interaction;
use serenity::model::channel::Message;
use serenity::model::event::Event;
use serenity::model::gateway::Ready;
use serenity::model::id::ShardId;
use tokio::time::Instant;

use super::bot::Bot;
use super::invite;
use super::lane::Entrance;
use super::listening::Heard;
use super::work::Arrival;

/// Events that the bot understands; one of these that cannot be read is a fault.
const UNDERSTOOD: &[&str] = &["INTERACTION_CREATE", "MESSAGE_CREATE", "READY", "RESUMED"];

/// The entrances of the lanes.
#[derive(Debug, Clone)]
pub struct Handler {
    bot: Arc<Bot>,
    interactions: Entrance<Arrival>,
    messages: Entrance<Heard>,
}

impl Handler {
    /// A handler that fills those lanes.
    pub fn new(bot: Arc<Bot>, interactions: Entrance<Arrival>, messages: Entrance<Heard>) -> Self {
        Self {
            bot,
            interactions,
            messages,
        }
    }

    fn arrives(&self, interaction: Interaction) {
        let arrival = Arrival {
            interaction,
            at: Instant::now(),
        };
        if self.interactions.enter(arrival).is_err() {
            self.dropped("interaction");
        }
    }

    /// Only a message that calls for an answer goes on; most do not.
    fn hears(&self, message: &Message) {
        match catch_unwind(AssertUnwindSafe(|| self.bot.hear(message))) {
            Ok(Some(heard)) => {
                if self.messages.enter(heard).is_err() {
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
        tracing::info!(
            shard = shard.get(),
            servers = ready.guilds.len(),
            "connected"
        );
    }

    /// Serenity says nothing of an event that it cannot read.
    fn cannot_read(&self, event: &str) {
        if UNDERSTOOD.contains(&event) {
            self.bot.counters.unreadable.count();
            tracing::warn!(event, "event cannot be read");
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
        match event {
            Event::MessageCreate(event) => self.hears(&event.message),
            Event::InteractionCreate(event) => self.arrives(event.interaction),
            Event::Ready(event) => self.connects(context.shard_id, &event.ready),
            Event::Resumed(_) => tracing::info!(shard = context.shard_id.get(), "resumed"),
            Event::Unknown(event) => self.cannot_read(&event.kind),
            _ => {}
        }
    }
}
