//! What can go wrong between the bot and Discord's REST front, as a queue of scripted fates for a route.

use std::time::Duration;

use serde_json::{Value, json};

use super::rest::Refusal;

/// The fate of one request.
#[derive(Clone, Debug)]
pub struct Fault {
    /// How long the request waits before its fate, on the clock of the loopback's own thread.
    pub delay: Duration,
    /// What then becomes of it.
    pub fate: Fate,
}

/// What becomes of a request.
#[derive(Clone, Debug)]
pub enum Fate {
    /// It is answered as always.
    Work,
    /// It is answered with this and has no effect.
    Answer {
        /// The HTTP status.
        status: u16,
        /// Headers beside the usual ones.
        headers: Vec<(String, String)>,
        /// The body, and whether it is JSON.
        body: Body,
    },
    /// It is never answered; the line stays open.
    Hang,
    /// The line is cut and the request has no effect.
    Cut,
    /// The request has its effect, and the line is cut before the answer.
    LoseAnswer,
}

/// The body of a scripted answer.
#[derive(Clone, Debug)]
pub enum Body {
    /// None.
    Empty,
    /// JSON.
    Json(Value),
    /// What a proxy in front of Discord sends.
    Html(&'static str),
}

impl Fault {
    /// The request is answered as always, and at once.
    pub const NONE: Self = Self::new(Fate::Work);

    const fn new(fate: Fate) -> Self {
        Self {
            delay: Duration::ZERO,
            fate,
        }
    }

    /// An answer with this status and no body.
    pub fn status(status: u16) -> Self {
        Self::new(Fate::Answer {
            status,
            headers: Vec::new(),
            body: Body::Empty,
        })
    }

    /// An error as Discord words it.
    pub fn refused(refusal: Refusal) -> Self {
        Self::status(refusal.status).with_body(refusal.body())
    }

    /// The page of a proxy that cannot reach Discord.
    pub fn bad_gateway() -> Self {
        let body = Body::Html("<html><head><title>502 Bad Gateway</title></head></html>");
        Self::new(Fate::Answer {
            status: 502,
            headers: Vec::new(),
            body,
        })
    }

    /// Too many requests of the bot to this route; try again after `wait`.
    pub fn rate_limited(wait: Duration) -> Self {
        Self::limited("user", wait)
    }

    /// Too many requests of everybody to this channel; try again after `wait`.
    pub fn rate_limited_with_others(wait: Duration) -> Self {
        Self::limited("shared", wait)
    }

    /// Too many requests of the bot altogether; none may come before `wait` is over.
    pub fn rate_limited_everywhere(wait: Duration) -> Self {
        Self::limited("global", wait).with_header("x-ratelimit-global", "true")
    }

    /// Too many requests, as a proxy before Discord says it: without a word on when to try again.
    pub fn rate_limited_without_a_word() -> Self {
        Self::new(Fate::Answer {
            status: 429,
            headers: Vec::new(),
            body: Body::Html("<html><head><title>Access denied</title></head></html>"),
        })
    }

    /// <https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit>
    fn limited(scope: &str, wait: Duration) -> Self {
        let seconds = wait.as_secs_f64();
        Self::status(429)
            .with_header("retry-after", &seconds.ceil().to_string())
            .with_header("x-ratelimit-scope", scope)
            .with_body(json!({
                "message": "You are being rate limited.",
                "retry_after": seconds,
                "global": scope == "global",
            }))
    }

    /// An answer that is not what it should be: a proxy's page, with the status of a good answer.
    pub fn senseless() -> Self {
        Self::new(Fate::Answer {
            status: 200,
            headers: Vec::new(),
            body: Body::Html("<html><head><title>Welcome to this network</title></head></html>"),
        })
    }

    /// No answer, ever.
    pub fn hang() -> Self {
        Self::new(Fate::Hang)
    }

    /// The line is cut before anything happens.
    pub fn cut() -> Self {
        Self::new(Fate::Cut)
    }

    /// The request is carried out, but its answer is lost on the way.
    pub fn lost_answer() -> Self {
        Self::new(Fate::LoseAnswer)
    }

    /// A good answer that takes this long.
    pub fn slow(delay: Duration) -> Self {
        Self::NONE.after(delay)
    }

    /// The same fate, this much later.
    #[must_use]
    pub fn after(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// The answer with one more header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        if let Fate::Answer { headers, .. } = &mut self.fate {
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The answer with this JSON body.
    #[must_use]
    pub fn with_body(mut self, json: Value) -> Self {
        if let Fate::Answer { body, .. } = &mut self.fate {
            *body = Body::Json(json);
        }
        self
    }
}
