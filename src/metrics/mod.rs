//! What happened so far, in numbers: one set for the whole process, whichever way a question came in.
//!
//! Moderators read it in Discord, Prometheus in the [text format](https://prometheus.io/docs/specs/om/open_metrics_spec/).
//! No label holds what somebody typed, a person, a server or a channel: the series stay few, and nobody is watched.

mod counter;
mod memory;
mod moment;

use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::{encode_eof, encode_registry};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

pub use counter::{Counter, Interactions, Latest, Outcomes, Silences};
pub use memory::resident_bytes;
pub use moment::{KnowledgeNow, Moment, ShardNow};

/// The name of the program stands before each name.
const PREFIX: &str = "chaikhana";

/// The upper ends of the histogram's steps, in seconds: the last is when Discord stops waiting.
const STEPS: [f64; 13] = [
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0, 3.0,
];

/// Where an interaction came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Over the gateway; its time ends when Discord has taken the response.
    Gateway,
    /// Over HTTP; its time ends when the response is handed to the connection.
    Http,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct WayLabel {
    way: &'static str,
}

/// What happened so far.
#[derive(Debug)]
pub struct Counters {
    /// Questions that got an answer.
    pub answered: Counter,
    /// Questions that got suggestions.
    pub suggested: Counter,
    /// Questions that got neither.
    pub unknown: Counter,
    /// Interactions by what was called and what came of it.
    pub interactions: Interactions,
    /// Channel messages that were answered.
    pub spoken: Counter,
    /// Channel messages that were left alone, for each reason.
    pub silences: Silences,
    /// Channel messages that came too soon after the same.
    pub cooldowns: Counter,
    /// Events that found their queue full.
    pub dropped: Counter,
    /// Interactions whose time was over before their response came.
    pub late: Counter,
    /// Responses and messages that Discord did not take.
    pub unsent: Counter,
    /// Work that broke off.
    pub broken: Counter,
    /// Events that should be understood and could not be read.
    pub unreadable: Counter,
    /// Of these, interactions that were answered all the same.
    pub mended: Counter,
    /// Interactions that came over the gateway although they are to come over HTTP.
    pub unexpected: Counter,
    /// Events that came a second time.
    pub duplicates: Counter,
    /// Interactions that another instance of the bot had answered already.
    pub taken: Counter,
    /// Requests that Discord asked to send later.
    pub limited: Counter,
    /// Attempts beyond the first of a request.
    pub repeated: Counter,
    /// Sessions with the gateway that were begun.
    pub sessions: Counter,
    /// Sessions that were taken up again after their line was lost.
    pub resumed: Counter,
    /// Connections that hung and were given up.
    pub hung: Counter,
    /// How long the latest first response took.
    pub latest_response: Latest,
    /// Reloads of the knowledge by what came of them.
    pub reloads: Outcomes,
    /// Requests to Discord by what came of them.
    pub rest: Outcomes,
    /// Requests over HTTP that were refused, by the reason.
    pub refused: Outcomes,
    responses: Family<WayLabel, Histogram, fn() -> Histogram>,
    registry: Registry,
}

impl Default for Counters {
    fn default() -> Self {
        let (questions, messages, lost) = <(Outcomes, Outcomes, Outcomes)>::default();
        let mut registry = Registry::with_prefix(PREFIX);
        let mut outcomes = |name: &str, help: &str, outcomes: &Outcomes| {
            registry.register(name, help, outcomes.0.clone());
        };
        let (reloads, rest, refused) = <(Outcomes, Outcomes, Outcomes)>::default();
        outcomes("questions", "Questions by what was found", &questions);
        outcomes(
            "messages",
            "Channel messages by what was said to them, or why nothing was",
            &messages,
        );
        outcomes("lost", "Events and responses that were lost, by how", &lost);
        outcomes(
            "reloads",
            "Reloads of the knowledge by what came of them",
            &reloads,
        );
        outcomes(
            "rest_requests",
            "Requests to Discord by what came of them",
            &rest,
        );
        outcomes(
            "http_refused",
            "Requests over HTTP that were refused, by the reason",
            &refused,
        );
        let mut counter = |name: &str, help: &str| {
            let counter = Counter::default();
            registry.register(name, help, counter.number());
            counter
        };
        let mended = counter(
            "mended",
            "Unreadable interactions that were answered all the same",
        );
        let duplicates = counter("duplicates", "Events that came a second time");
        let taken = counter(
            "taken",
            "Interactions that another instance had answered already",
        );
        let limited = counter("rest_limited", "Requests that Discord asked to send later");
        let repeated = counter(
            "rest_repeated",
            "Attempts beyond the first of a request to Discord",
        );
        let sessions = counter(
            "gateway_sessions",
            "Sessions with the gateway that were begun",
        );
        let resumed = counter(
            "gateway_resumed",
            "Sessions taken up again after their line was lost",
        );
        let hung = counter("gateway_hung", "Connections that hung and were given up");
        let interactions = Interactions::default();
        registry.register(
            "interactions",
            "Interactions by command and outcome",
            interactions.0.clone(),
        );
        let steps: fn() -> Histogram = || Histogram::new(STEPS);
        let responses = Family::new_with_constructor(steps);
        registry.register_with_unit(
            "response",
            "How long the first response to an interaction took",
            Unit::Seconds,
            responses.clone(),
        );
        Self {
            answered: questions.of("answer"),
            suggested: questions.of("suggest"),
            unknown: questions.of("unknown"),
            interactions,
            spoken: messages.of("answered"),
            silences: Silences::new(&messages),
            cooldowns: messages.of("cooldown"),
            dropped: lost.of("dropped"),
            late: lost.of("late"),
            unsent: lost.of("unsent"),
            broken: lost.of("broken"),
            unreadable: lost.of("unreadable"),
            mended,
            unexpected: lost.of("unexpected"),
            duplicates,
            taken,
            limited,
            repeated,
            sessions,
            resumed,
            hung,
            latest_response: Latest::default(),
            reloads,
            rest,
            refused,
            responses,
            registry,
        }
    }
}

impl Counters {
    /// Every number that only grows and stands for itself, by its name in the status.
    pub fn each(&self) -> impl Iterator<Item = (&'static str, u64)> {
        [
            ("answered", &self.answered),
            ("suggested", &self.suggested),
            ("unknown", &self.unknown),
            ("cooldown", &self.cooldowns),
            ("dropped", &self.dropped),
            ("late", &self.late),
            ("unsent", &self.unsent),
            ("broken", &self.broken),
            ("unreadable", &self.unreadable),
            ("mended", &self.mended),
            ("unexpected", &self.unexpected),
            ("duplicate", &self.duplicates),
            ("taken", &self.taken),
            ("limited", &self.limited),
            ("repeated", &self.repeated),
            ("sessions", &self.sessions),
            ("resumed", &self.resumed),
            ("hung", &self.hung),
        ]
        .into_iter()
        .map(|(name, counter)| (name, counter.get()))
    }

    /// A first response was given.
    pub fn responded(&self, way: Way, took: Duration) {
        let way = match way {
            Way::Gateway => "gateway",
            Way::Http => "http",
        };
        self.latest_response.set(took);
        self.responses
            .get_or_create(&WayLabel { way })
            .observe(took.as_secs_f64());
    }

    /// Everything in Prometheus' text format, with how things stand at this moment.
    pub fn to_text(&self, moment: &Moment) -> String {
        let mut text = String::new();
        // Writing into a text does not fail.
        let _ = encode_registry(&mut text, &self.registry);
        let _ = encode_registry(&mut text, &moment.registry());
        let _ = encode_eof(&mut text);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(counters: &Counters) -> String {
        counters.to_text(&Moment::default())
    }

    #[test]
    fn what_is_counted_is_shown() {
        let counters = Counters::default();
        counters.answered.count();
        counters.interactions.count("summit next", "answer");
        counters.silences.count(crate::trigger::Silence::NoKeyword);
        counters.reloads.count("replaced");
        counters.rest.count("refused");
        counters.dropped.count();
        counters.resumed.count();
        counters.responded(Way::Http, Duration::from_micros(700));
        let text = text(&counters);
        for line in [
            r#"chaikhana_questions_total{outcome="answer"} 1"#,
            r#"chaikhana_questions_total{outcome="unknown"} 0"#,
            r#"chaikhana_interactions_total{command="summit next",outcome="answer"} 1"#,
            r#"chaikhana_messages_total{outcome="no_keyword"} 1"#,
            r#"chaikhana_reloads_total{outcome="replaced"} 1"#,
            r#"chaikhana_rest_requests_total{outcome="refused"} 1"#,
            r#"chaikhana_lost_total{outcome="dropped"} 1"#,
            "chaikhana_gateway_resumed_total 1",
            "chaikhana_gateway_hung_total 0",
            r#"chaikhana_response_seconds_bucket{le="0.0005",way="http"} 0"#,
            r#"chaikhana_response_seconds_bucket{le="0.001",way="http"} 1"#,
        ] {
            assert!(text.lines().any(|shown| shown == line), "{line}\n{text}");
        }
        assert!(text.ends_with("# EOF\n"));
    }

    #[test]
    fn every_figure_that_the_alerts_speak_of_is_there() {
        let counters = Counters::default();
        counters.responded(Way::Gateway, Duration::ZERO);
        counters.reloads.count("refused");
        counters.rest.count("done");
        let shard = ShardNow {
            id: 0,
            stage: "connected",
            connected: true,
            latency: None,
        };
        let text = counters.to_text(&Moment {
            shards: vec![shard],
            ..Moment::default()
        });
        let alerts = include_str!("../../deploy/alerts.yaml");
        let ours = |word: &&str| word.starts_with("chaikhana_");
        let word = |letter: char| !letter.is_ascii_alphanumeric() && letter != '_';
        let mut count = 0;
        for name in alerts.split(word).filter(ours) {
            let shown = text.lines().any(|line| {
                line.strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with('{'))
            });
            assert!(shown, "{name}\n{text}");
            count += 1;
        }
        assert!(count > 5);
    }

    #[test]
    fn no_name_stands_for_two_things() {
        let text = text(&Counters::default());
        let mut names: Vec<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("# TYPE "))
            .collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{text}");
    }
}
