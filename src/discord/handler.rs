//! Puts events into their lanes, and nothing else: serenity waits for nobody, so nothing may wait here.

use std::sync::Arc;

use serenity::async_trait;
use serenity::client::{Context, EventHandler, RawEventHandler};
use serenity::gateway::ShardStageUpdateEvent;
use serenity::model::application::Interaction;
use serenity::model::channel::Message;
use serenity::model::event::{Event, ResumedEvent};
use serenity::model::gateway::Ready;
use tokio::time::Instant;

use super::bot::Bot;
use super::invite;
use super::lane::Entrance;
use super::work::{Arrival, Asked};

/// Events that the bot understands; one of these that cannot be read is a fault.
const UNDERSTOOD: &[&str] = &["INTERACTION_CREATE", "MESSAGE_CREATE", "READY", "RESUMED"];

/// The entrances of the lanes.
#[derive(Debug, Clone)]
pub struct Handler {
    bot: Arc<Bot>,
    interactions: Entrance<Arrival>,
    messages: Entrance<Box<Message>>,
}

impl Handler {
    /// A handler that fills those lanes.
    pub fn new(
        bot: Arc<Bot>,
        interactions: Entrance<Arrival>,
        messages: Entrance<Box<Message>>,
    ) -> Self {
        Self {
            bot,
            interactions,
            messages,
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
impl EventHandler for Handler {
    async fn interaction_create(&self, _: Context, interaction: Interaction) {
        let arrival = Arrival {
            asked: Asked::Read(Box::new(interaction)),
            at: Instant::now(),
        };
        if self.interactions.enter(arrival).is_err() {
            self.dropped("interaction");
        }
    }

    async fn message(&self, _: Context, message: Message) {
        if self.messages.enter(Box::new(message)).is_err() {
            self.dropped("message");
        }
    }

    async fn ready(&self, context: Context, ready: Ready) {
        // `READY` comes again after every lost session; the link is told once.
        if self.bot.us() == 0 {
            let link = invite::link(ready.application.id, &self.bot.channels);
            tracing::info!(link, "invite the bot with this link");
        }
        self.bot.set_us(ready.user.id.get());
        let total = ready.shard.map_or(1, |shard| shard.total);
        self.bot.shards.are_in_total(total);
        tracing::info!(
            shard = context.shard_id.get(),
            servers = ready.guilds.len(),
            "connected"
        );
    }

    async fn resume(&self, context: Context, _: ResumedEvent) {
        tracing::info!(shard = context.shard_id.get(), "resumed");
    }

    async fn shard_stage_update(&self, _: Context, update: ShardStageUpdateEvent) {
        tracing::debug!(shard = update.shard_id.get(), from = %update.old, to = %update.new, "shard");
    }
}

#[async_trait]
impl RawEventHandler for Handler {
    /// Serenity says nothing of an event that it cannot read.
    async fn raw_event(&self, _: Context, event: Event) {
        if let Event::Unknown(unknown) = event
            && UNDERSTOOD.contains(&unknown.kind.as_str())
        {
            self.bot.counters.unreadable.count();
            tracing::warn!(event = unknown.kind, "event cannot be read");
        }
    }
}
