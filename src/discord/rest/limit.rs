//! What a 429 says: how long to wait, and who has to.
//!
//! <https://docs.discord.com/developers/topics/rate-limits>

use std::time::Duration;

use reqwest::header::{HeaderMap, RETRY_AFTER};
use serde::Deserialize;
use tokio::time::Instant;

/// The wait where Discord, or a proxy before it, names none.
const UNNAMED: f64 = 1.0;

/// A wait that Discord asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limit {
    /// How long.
    pub(super) wait: Duration,
    /// Whether all of the bot's requests have to wait.
    pub(super) global: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Body {
    retry_after: Option<f64>,
    global: bool,
}

impl Limit {
    /// What the headers and the body of a 429 ask for; a proxy's page asks for nothing.
    pub(super) fn new(headers: &HeaderMap, body: &[u8]) -> Self {
        let body: Body = serde_json::from_slice(body).unwrap_or_default();
        let header = text(headers, RETRY_AFTER.as_str()).and_then(|seconds| seconds.parse().ok());
        // The header is rounded up to whole seconds.
        let seconds = body.retry_after.or(header).unwrap_or(UNNAMED);
        Self {
            // A wait that is no number waits longer than anybody can.
            wait: Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX),
            global: body.global
                || text(headers, "x-ratelimit-global") == Some("true")
                || text(headers, "x-ratelimit-scope") == Some("global"),
        }
    }
}

/// Whether the limit is shared with other bots: it is not this one's fault and does not count against it.
pub(super) fn is_shared(headers: &HeaderMap) -> bool {
    text(headers, "x-ratelimit-scope") == Some("shared")
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

/// Until when all requests wait.
#[derive(Debug, Default)]
pub(super) struct Hold(Option<Instant>);

impl Hold {
    /// Everybody waits from now for so long.
    pub(super) fn until(&mut self, now: Instant, wait: Duration) {
        // A wait without an end is waited out by nobody, and must not hold up everybody for ever.
        self.0 = self.0.max(now.checked_add(wait));
    }

    /// How long everybody still waits.
    pub(super) fn left(&self, now: Instant) -> Duration {
        self.0
            .map_or(Duration::ZERO, |until| until.saturating_duration_since(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(headers: &[(&'static str, &'static str)], body: &str) -> Limit {
        let headers = headers.iter().map(|(name, value)| {
            (
                name.parse().expect("a name"),
                value.parse().expect("a value"),
            )
        });
        Limit::new(&headers.collect(), body.as_bytes())
    }

    #[test]
    fn the_wait_is_told_by_the_body_or_the_header_or_is_a_second() {
        for (headers, body, milliseconds) in [
            (&[("retry-after", "0.5")][..], "", 500),
            (
                &[("retry-after", "2")],
                r#"{"retry_after": 1.25, "global": false}"#,
                1_250,
            ),
            (&[], r#"{"retry_after": 0.25}"#, 250),
            (&[], "<html>", 1_000),
            (&[("retry-after", "soon")], "{}", 1_000),
        ] {
            let limit = limit(headers, body);
            assert_eq!(limit.wait, Duration::from_millis(milliseconds), "{body}");
            assert!(!limit.global);
        }
        for senseless in ["-1", "NaN", "inf"] {
            assert_eq!(
                limit(&[("retry-after", senseless)], "").wait,
                Duration::MAX,
                "{senseless}"
            );
        }
    }

    #[test]
    fn a_wait_for_all_is_told_in_three_ways() {
        for (headers, body, global) in [
            (&[("x-ratelimit-global", "true")][..], "", true),
            (&[("x-ratelimit-scope", "global")], "", true),
            (&[], r#"{"global": true}"#, true),
            (
                &[("x-ratelimit-scope", "user")],
                r#"{"global": false}"#,
                false,
            ),
            (&[("x-ratelimit-scope", "shared")], "", false),
        ] {
            assert_eq!(limit(headers, body).global, global, "{headers:?} {body}");
        }
    }

    #[test]
    fn everybody_waits_until_the_longest_wait_is_over() {
        const SECOND: Duration = Duration::from_secs(1);
        let now = Instant::now();
        let mut hold = Hold::default();
        assert_eq!(hold.left(now), Duration::ZERO);
        hold.until(now, SECOND * 2);
        hold.until(now, SECOND);
        assert_eq!(hold.left(now + SECOND), SECOND);
        hold.until(now, Duration::MAX);
        assert_eq!(hold.left(now + SECOND * 3), Duration::ZERO);
    }
}
