//! How the shards of this process are, for whoever asks from outside.

use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serenity::all::ShardId;
use serenity::gateway::{ConnectionStage, ShardManager, ShardRunnerInfo};
use tokio::time::timeout;

use crate::config::{DiscordConfig, Shards};
use crate::metrics::ShardNow;

/// How long a look may take: a shard that hangs may hold what is looked at.
const LOOK: Duration = Duration::from_millis(250);

/// What is known of the shards.
#[derive(Debug)]
pub struct ShardBoard {
    /// Whether there are to be any.
    gateway: bool,
    part: Shards,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    /// The shards that are to be connected; nothing before Discord has told how many it wants.
    expected: Option<Range<u32>>,
    manager: Option<Arc<ShardManager>>,
}

impl ShardBoard {
    pub(super) fn new(config: &DiscordConfig) -> Self {
        let expected = match config.shards {
            Shards::Auto => None,
            Shards::Part(part) => Some(part.numbers()),
        };
        Self {
            gateway: config.gateway,
            part: config.shards,
            known: Mutex::new(Known {
                expected,
                manager: None,
            }),
        }
    }

    /// The shards are in these hands from now on.
    pub(super) fn are_with(&self, manager: &Arc<ShardManager>) {
        self.known().manager = Some(Arc::clone(manager));
    }

    /// Discord has told how many shards there are over all processes; gives those that are to be connected here.
    pub(super) fn are_in_total(&self, total: u32) -> Range<u32> {
        let here = match self.part {
            Shards::Auto => 0..total,
            Shards::Part(part) => part.numbers(),
        };
        self.known().expected = Some(here.clone());
        here
    }

    /// Whether there are to be any.
    pub fn has_gateway(&self) -> bool {
        self.gateway
    }

    /// The shards at this moment, those that are to be there and are not among them.
    pub async fn look(&self) -> Vec<ShardNow> {
        let (expected, manager) = {
            let known = self.known();
            (known.expected.clone(), known.manager.clone())
        };
        let (Some(expected), Some(manager)) = (expected, manager) else {
            return Vec::new();
        };
        let Ok(runners) = timeout(LOOK, manager.runners.lock()).await else {
            return expected.map(|id| shard(id, None)).collect();
        };
        expected
            .map(|id| shard(id, runners.get(&ShardId(id))))
            .collect()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn shard(id: u32, runner: Option<&ShardRunnerInfo>) -> ShardNow {
    ShardNow {
        id,
        stage: runner.map_or("absent", |runner| word(runner.stage)),
        connected: runner.is_some_and(|runner| runner.stage == ConnectionStage::Connected),
        latency: runner.and_then(|runner| runner.latency),
    }
}

const fn word(stage: ConnectionStage) -> &'static str {
    match stage {
        ConnectionStage::Connected => "connected",
        ConnectionStage::Connecting => "connecting",
        ConnectionStage::Disconnected => "disconnected",
        ConnectionStage::Handshake => "handshake",
        ConnectionStage::Identifying => "identifying",
        ConnectionStage::Resuming => "resuming",
        _ => "other",
    }
}
