//! What to do after one attempt: done, again after a wait, or fail. Pure.

use std::time::Duration;

use serde::Deserialize;

use super::error::RestError;
use super::limit::Limit;

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
        /// The body.
        body: Vec<u8>,
    },
    /// Discord asks to send it later.
    Limited(Limit),
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
    errors: Option<serde_json::Value>,
}

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
        } => Step::Done(body),
        Outcome::Limited(Limit { wait, .. }) => {
            again(wait, number, left, RestError::RateLimited(wait))
        }
        Outcome::Answered {
            status: status @ 500..,
            body,
        } => again(wait, number, left, refused(status, &body)),
        Outcome::Answered { status, body } => {
            let error = refused(status, &body);
            if number > 1 && error.is_taken() {
                // An earlier attempt had its effect; only its answer was lost.
                Step::Done(Vec::new())
            } else {
                Step::Fail(error)
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

fn refused(status: u16, body: &[u8]) -> RestError {
    // A proxy's page says nothing.
    let refusal: Refusal = serde_json::from_slice(body).unwrap_or_default();
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

    fn answered(status: u16, body: &str) -> Outcome {
        Outcome::Answered {
            status,
            body: body.into(),
        }
    }

    fn limited(seconds: f64) -> Outcome {
        Outcome::Limited(Limit {
            wait: Duration::from_secs_f64(seconds),
            global: false,
        })
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
        assert_eq!(step(answered(204, ""), 1, 3.0), "done 0");
        assert_eq!(step(answered(200, "{}"), 3, 0.0), "done 2");
    }

    #[test]
    fn a_limit_is_waited_out_only_if_there_is_time() {
        for (wait, left, expected) in [
            (0.5, 2.0, "again in 500 ms"),
            (2.5, 2.0, "fail: Discord asks to wait 2.5s"),
            (3600.0, 20.0, "fail: Discord asks to wait 3600s"),
        ] {
            assert_eq!(step(limited(wait), 1, left), expected);
        }
    }

    #[test]
    fn a_failing_discord_is_asked_again_with_growing_waits_a_few_times() {
        for (number, expected) in [
            (1, "again in 100 ms"),
            (2, "again in 300 ms"),
            (3, "again in 900 ms"),
            (4, "fail: Discord answered 502 (code 0): "),
        ] {
            assert_eq!(step(answered(502, "<html>"), number, 3.0), expected);
        }
        assert_eq!(
            step(answered(500, ""), 3, 0.5),
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
            step(answered(400, body), 1, 3.0),
            r#"fail: Discord answered 400 (code 50035): Invalid Form Body {"content":1}"#
        );
    }

    #[test]
    fn an_answer_that_was_taken_already_counts_as_taken_only_when_it_was_tried_before() {
        let body = r#"{"code": 40060, "message": "Interaction has already been acknowledged."}"#;
        assert_eq!(step(answered(400, body), 2, 3.0), "done 0");
        assert!(step(answered(400, body), 1, 3.0).starts_with("fail"));
    }
}
