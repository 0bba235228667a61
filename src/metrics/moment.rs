//! How things stand when somebody looks: numbers that rise and fall are asked for, not kept.

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use super::PREFIX;

/// How things stand.
#[derive(Debug, Clone, Default)]
pub struct Moment {
    /// How long the process has run.
    pub running: Duration,
    /// The knowledge in use.
    pub knowledge: KnowledgeNow,
    /// The shards of this process; none where it has no gateway.
    pub shards: Vec<ShardNow>,
    /// The memory that the process holds, in bytes, where the system tells it.
    pub memory: Option<u64>,
}

/// The knowledge in use.
#[derive(Debug, Clone, Default)]
pub struct KnowledgeNow {
    /// Its revision.
    pub revision: String,
    /// For how long it has been in use.
    pub age: Duration,
    /// How many entries it has.
    pub entries: usize,
    /// How many facts it has.
    pub facts: usize,
}

/// One shard of the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShardNow {
    /// Its number.
    pub id: u32,
    /// How far its connection is, as one word.
    pub stage: &'static str,
    /// Whether it is connected.
    pub connected: bool,
    /// How long its latest heartbeat took to be acknowledged, where one was.
    pub latency: Option<Duration>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Shard {
    shard: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Stage {
    shard: u32,
    stage: &'static str,
}

type Seconds = Gauge<f64, AtomicU64>;

impl Moment {
    /// The numbers as a registry of this moment alone: what is gone leaves no series behind.
    pub(super) fn registry(&self) -> Registry {
        let mut registry = Registry::default();
        if let Some(memory) = self.memory {
            registry.register_with_unit(
                "process_resident_memory",
                "Resident memory of the process",
                Unit::Bytes,
                whole(memory),
            );
        }
        let ours = registry.sub_registry_with_prefix(PREFIX);
        let version = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        ours.register("build", "The program", version);
        ours.register_with_unit(
            "running",
            "How long the process has run",
            Unit::Seconds,
            seconds(self.running),
        );
        self.knowledge.register(ours);
        register_shards(&self.shards, ours);
        registry
    }
}

impl KnowledgeNow {
    fn register(&self, registry: &mut Registry) {
        let revision = Info::new([("revision", self.revision.clone())]);
        registry.register("knowledge", "The knowledge in use", revision);
        registry.register_with_unit(
            "knowledge_age",
            "For how long the knowledge has been in use",
            Unit::Seconds,
            seconds(self.age),
        );
        for (name, help, count) in [
            (
                "knowledge_entries",
                "Entries of the knowledge",
                self.entries,
            ),
            ("knowledge_facts", "Facts of the knowledge", self.facts),
        ] {
            registry.register(name, help, whole(count as u64));
        }
    }
}

fn register_shards(shards: &[ShardNow], registry: &mut Registry) {
    let connected = Family::<Shard, Gauge>::default();
    let stages = Family::<Stage, Gauge>::default();
    let latencies = Family::<Shard, Seconds>::default();
    for shard in shards {
        let label = Shard { shard: shard.id };
        let stage = Stage {
            shard: shard.id,
            stage: shard.stage,
        };
        connected
            .get_or_create(&label)
            .set(i64::from(shard.connected));
        stages.get_or_create(&stage).set(1);
        if let Some(latency) = shard.latency {
            latencies.get_or_create(&label).set(latency.as_secs_f64());
        }
    }
    registry.register("shard_connected", "Whether a shard is connected", connected);
    registry.register("shard_stage", "How far a shard's connection is", stages);
    registry.register_with_unit(
        "shard_latency",
        "How long a shard's latest heartbeat took",
        Unit::Seconds,
        latencies,
    );
}

fn whole(number: u64) -> Gauge {
    let gauge = Gauge::default();
    gauge.set(i64::try_from(number).unwrap_or(i64::MAX));
    gauge
}

fn seconds(duration: Duration) -> Seconds {
    let gauge = Seconds::default();
    gauge.set(duration.as_secs_f64());
    gauge
}

#[cfg(test)]
mod tests {
    use prometheus_client::encoding::text::encode;

    use super::*;

    #[test]
    fn a_moment_tells_of_the_knowledge_the_shards_and_the_memory() {
        let moment = Moment {
            running: Duration::from_mins(1),
            knowledge: KnowledgeNow {
                revision: "abc".to_owned(),
                age: Duration::from_millis(1_500),
                entries: 2,
                facts: 3,
            },
            shards: vec![ShardNow {
                id: 4,
                stage: "connected",
                connected: true,
                latency: Some(Duration::from_millis(250)),
            }],
            memory: Some(4_096),
        };
        let mut text = String::new();
        encode(&mut text, &moment.registry()).expect("a text");
        for line in [
            "process_resident_memory_bytes 4096",
            r#"chaikhana_knowledge_info{revision="abc"} 1"#,
            "chaikhana_knowledge_age_seconds 1.5",
            "chaikhana_knowledge_facts 3",
            r#"chaikhana_shard_connected{shard="4"} 1"#,
            r#"chaikhana_shard_stage{shard="4",stage="connected"} 1"#,
            r#"chaikhana_shard_latency_seconds{shard="4"} 0.25"#,
        ] {
            assert!(text.lines().any(|shown| shown == line), "{line}\n{text}");
        }
    }
}
