//! Everything that answering needs, in one place, shared by all the work that is under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::clock::Clock;
use super::counters::Counters;
use super::listening::Ears;
use super::moderation::{Keeper, Shelf};
use super::pulse::Pulse;
use crate::config::{ChannelsConfig, Config, ModeratorsConfig};
use crate::desk::Desk;

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
    /// When the gateway last showed that it lives.
    pub pulse: Pulse,
    us: AtomicU64,
    reads_messages: AtomicBool,
}

impl Bot {
    /// A bot at that desk.
    pub fn new(config: &Config, desk: Arc<Desk>, clock: Clock) -> Self {
        let shelf = Shelf::new(&config.knowledge);
        Self {
            keeper: Arc::new(Keeper::new(desk, shelf, clock.clone())),
            channels: config.channels.clone(),
            moderators: config.moderators.clone(),
            clock,
            ears: Ears::new(config.channels.cooldown),
            counters: Arc::default(),
            pulse: Pulse::new(),
            us: AtomicU64::new(0),
            reads_messages: AtomicBool::new(config.channels.reads_messages()),
        }
    }

    /// Who keeps the knowledge.
    pub fn keeper(&self) -> &Arc<Keeper> {
        &self.keeper
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
