//! Everything that answering needs, in one place, shared by all the work that is under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use jiff::Timestamp;

use super::clock::Clock;
use super::listening::Ears;
use super::moderation::{Keeper, Shelf};
use super::pulse::Pulse;
use super::shards::ShardBoard;
use crate::config::{ChannelsConfig, Config, ModeratorsConfig};
use crate::desk::Desk;
use crate::metrics::{Counters, KnowledgeNow, Moment, resident_bytes};

/// The bot between Discord and the desk. It knows no connection: an event goes in, a response comes out.
#[derive(Debug)]
pub struct Bot {
    pub(super) keeper: Arc<Keeper>,
    pub(super) channels: ChannelsConfig,
    pub(super) moderators: ModeratorsConfig,
    pub(super) clock: Clock,
    pub(super) ears: Ears,
    /// What happened so far.
    pub counters: Arc<Counters>,
    /// How the shards of this process are.
    pub shards: ShardBoard,
    /// Whether interactions come over HTTP, and so never over the gateway.
    pub(super) over_http: bool,
    /// When the gateway last showed that it lives.
    pub pulse: Pulse,
    us: AtomicU64,
    reads_messages: AtomicBool,
}

impl Bot {
    /// A bot at that desk.
    pub fn new(config: &Config, desk: Arc<Desk>, clock: Clock) -> Self {
        let shelf = Shelf::new(&config.knowledge);
        let counters = Arc::<Counters>::default();
        let reloads = counters.reloads.clone();
        Self {
            keeper: Arc::new(Keeper::new(desk, shelf, clock.clone(), reloads)),
            channels: config.channels.clone(),
            moderators: config.moderators.clone(),
            clock,
            ears: Ears::new(config.channels.cooldown),
            counters,
            shards: ShardBoard::new(&config.discord),
            over_http: config.http.public_key.is_some(),
            pulse: Pulse::new(),
            us: AtomicU64::new(0),
            reads_messages: AtomicBool::new(config.channels.reads_messages()),
        }
    }

    /// Who keeps the knowledge.
    pub fn keeper(&self) -> &Arc<Keeper> {
        &self.keeper
    }

    /// The knowledge in use, in numbers.
    pub fn knowledge_now(&self) -> KnowledgeNow {
        let library = self.keeper.desk().library();
        let knowledge = library.knowledge();
        KnowledgeNow {
            revision: knowledge.revision().to_string(),
            age: self.since(self.keeper.since()),
            entries: knowledge.entries().len(),
            facts: knowledge.fact_count(),
        }
    }

    /// How things stand, in numbers.
    pub async fn moment(&self) -> Moment {
        Moment {
            running: self.since(self.keeper.begun()),
            knowledge: self.knowledge_now(),
            shards: self.shards.look().await,
            memory: resident_bytes(),
        }
    }

    fn since(&self, begun: Timestamp) -> Duration {
        let passed = self.clock.now().duration_since(begun);
        passed.try_into().unwrap_or_default()
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The bot's own id; 0 before Discord has told it.
    pub(super) fn us(&self) -> u64 {
        self.us.load(Ordering::Relaxed)
    }

    /// Discord tells the bot who it is.
    pub(super) fn set_us(&self, id: u64) {
        self.us.store(id, Ordering::Relaxed);
    }

    /// Whether Discord shows the bot messages that do not address it.
    pub(super) fn reads_messages(&self) -> bool {
        self.reads_messages.load(Ordering::Relaxed)
    }

    /// Discord does not show them after all.
    pub(super) fn stop_reading_messages(&self) {
        self.reads_messages.store(false, Ordering::Relaxed);
    }
}
