//! What to do after one attempt: done, again after a wait, or fail. Pure.

use std::time::Duration;

use serde::Deserialize;

use super::error::RestError;

/// How often a request is tried at most.
const ATTEMPTS: u32 = 4;
/// The wait before the second attempt; each further one waits three times as long.
const FIRST_WAIT: Duration = Duration::from_millis(100);

/// What came of one attempt.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Discord, or a proxy before it, answered.
    Answered {
        /// The HTTP status.
        status: u16,
        /// Seconds to wait, from the header.
        retry_after: Option<f64>,
        /// The body.
        body: Vec<u8>,
    },
    /// No answer in time, or the line was cut: the request may have had its effect or not.
    Lost,
    /// The request never left.
    Unreachable(reqwest::Error),
}

/// What to do next.
#[derive(Debug)]
pub(super) enum Step {
    /// The request was carried out.
    Done(Vec<u8>),
    /// The same request again, after this wait.
    Again(Duration),
    /// No further attempt.
    Fail(RestError),
}

/// Discord's answer to a request that it does not carry out.
/// <https://docs.discord.com/developers/reference#error-messages>
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Refusal {
    code: i64,
    message: String,
    retry_after: Option<f64>,
    errors: Option<serde_json::Value>,
}

/// "Interaction has already been acknowledged."
/// <https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes>
const ALREADY_ACKNOWLEDGED: i64 = 40_060;

impl Outcome {
    pub(super) fn of_error(error: reqwest::Error) -> Self {
        if error.is_connect() {
            // An interaction's address holds its token.
            Self::Unreachable(error.without_url())
        } else {
            Self::Lost
        }
    }
}

/// Decides after attempt `number`, from 1, with that much time left.
pub(super) fn next_step(outcome: Outcome, number: u32, left: Duration) -> Step {
    let wait = FIRST_WAIT * 3_u32.saturating_pow(number - 1);
    match outcome {
        Outcome::Answered {
            status: 200..300,
            body,
            ..
        } => Step::Done(body),
        Outcome::Answered {
            status: 429,
            retry_after,
            body,
        } => {
            let told = retry_after.or(refusal(&body).retry_after).unwrap_or(1.0);
            // A wait that is no number waits longer than anybody can.
            let told = Duration::try_from_secs_f64(told).unwrap_or(Duration::MAX);
            again(told, number, left, RestError::RateLimited(told))
        }
        Outcome::Answered {
            status: status @ 500..,
            body,
            ..
        } => {
            let refusal = refusal(&body);
            again(wait, number, left, refused(status, refusal))
        }
        Outcome::Answered { status, body, .. } => {
            let refusal = refusal(&body);
            if number > 1 && refusal.code == ALREADY_ACKNOWLEDGED {
                // An earlier attempt had its effect; only its answer was lost.
                Step::Done(Vec::new())
            } else {
                Step::Fail(refused(status, refusal))
            }
        }
        Outcome::Lost => again(wait, number, left, RestError::TooLate),
        Outcome::Unreachable(error) => again(wait, number, left, RestError::Unreachable(error)),
    }
}

fn again(wait: Duration, number: u32, left: Duration, error: RestError) -> Step {
    if number < ATTEMPTS && wait < left {
        Step::Again(wait)
    } else {
        Step::Fail(error)
    }
}

/// Whatever the body says; a proxy's page says nothing.
fn refusal(body: &[u8]) -> Refusal {
    serde_json::from_slice(body).unwrap_or_default()
}

fn refused(status: u16, refusal: Refusal) -> RestError {
    RestError::Refused {
        status,
        code: refusal.code,
        message: match refusal.errors {
            Some(errors) => format!("{} {errors}", refusal.message),
            None => refusal.message,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: u16, retry_after: Option<f64>, body: &str) -> Outcome {
        Outcome::Answered {
            status,
            retry_after,
            body: body.into(),
        }
    }

    /// The step in a few words.
    fn step(outcome: Outcome, number: u32, left: f64) -> String {
        match next_step(outcome, number, Duration::from_secs_f64(left)) {
            Step::Done(body) => format!("done {}", body.len()),
            Step::Again(wait) => format!("again in {} ms", wait.as_millis()),
            Step::Fail(error) => format!("fail: {error}"),
        }
    }

    #[test]
    fn a_good_answer_is_the_end() {
        assert_eq!(step(answered(204, None, ""), 1, 3.0), "done 0");
        assert_eq!(step(answered(200, None, "{}"), 3, 0.0), "done 2");
    }

    #[test]
    fn a_limit_is_waited_out_only_if_there_is_time() {
        for (retry_after, body, left, expected) in [
            (Some(0.5), "", 2.0, "again in 500 ms"),
            (None, r#"{"retry_after": 0.25}"#, 2.0, "again in 250 ms"),
            (None, "<html>", 2.0, "again in 1000 ms"),
            (Some(2.5), "", 2.0, "fail: Discord asks to wait 2.5s"),
            (Some(3600.0), "", 20.0, "fail: Discord asks to wait 3600s"),
        ] {
            assert_eq!(step(answered(429, retry_after, body), 1, left), expected);
        }
        assert!(step(answered(429, Some(f64::NAN), ""), 1, 2.0).starts_with("fail"));
        assert!(step(answered(429, Some(-1.0), ""), 1, 2.0).starts_with("fail"));
    }

    #[test]
    fn a_failing_discord_is_asked_again_with_growing_waits_a_few_times() {
        for (number, expected) in [
            (1, "again in 100 ms"),
            (2, "again in 300 ms"),
            (3, "again in 900 ms"),
            (4, "fail: Discord answered 502 (code 0): "),
        ] {
            assert_eq!(step(answered(502, None, "<html>"), number, 3.0), expected);
        }
        assert_eq!(
            step(answered(500, None, ""), 3, 0.5),
            "fail: Discord answered 500 (code 0): "
        );
        assert_eq!(step(Outcome::Lost, 1, 3.0), "again in 100 ms");
        assert_eq!(
            step(Outcome::Lost, 1, 0.05),
            "fail: there was no answer in time"
        );
    }

    #[test]
    fn a_refusal_is_final_and_says_why() {
        let body = r#"{"code": 50035, "message": "Invalid Form Body", "errors": {"content": 1}}"#;
        assert_eq!(
            step(answered(400, None, body), 1, 3.0),
            r#"fail: Discord answered 400 (code 50035): Invalid Form Body {"content":1}"#
        );
    }

    #[test]
    fn an_answer_that_was_taken_already_counts_as_taken_only_when_it_was_tried_before() {
        let body = r#"{"code": 40060, "message": "Interaction has already been acknowledged."}"#;
        assert_eq!(step(answered(400, None, body), 2, 3.0), "done 0");
        assert!(step(answered(400, None, body), 1, 3.0).starts_with("fail"));
    }
}
