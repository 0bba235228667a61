//! Requests to Discord, each with a deadline, a bounded number of attempts and a wait that grows.
//!
//! Routes, headers and forms are serenity's; the sending is ours. Serenity's own limiter ignores a proxy, waits out a
//! 429 however long it is, never tries again after a 5xx and keeps an entry for every interaction for ever.
//! Interactions have no limit to keep ahead of time, and the few other requests wait when they are told to.

mod attempt;
mod calls;
mod error;
mod guard;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, RETRY_AFTER};
use serenity::http::{Http, HttpBuilder, Request};
use tokio::time::{Instant, sleep, timeout_at};

use crate::config::Token;
use crate::metrics::Counters;
use attempt::{Outcome, Step, next_step};
pub use calls::ReplyAddress;
pub use error::RestError;
use guard::Guard;

/// How long a connection may take to stand.
const CONNECT: Duration = Duration::from_secs(2);
/// How long one attempt may take, whatever its deadline.
const LONGEST_ATTEMPT: Duration = Duration::from_secs(10);
/// How long a request that nobody waits for may take with all its attempts.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// Sends requests to Discord.
#[derive(Debug)]
pub struct Rest {
    client: reqwest::Client,
    http: Http,
    guard: Mutex<Guard>,
    counters: Arc<Counters>,
    has_token: bool,
}

impl Rest {
    /// A client for that bot; requests go to the proxy where one is given.
    ///
    /// Without a token it can do what an interaction's own token allows: responses, their edits and their deletion.
    pub fn new(
        token: Option<&Token>,
        api: Option<&str>,
        counters: Arc<Counters>,
    ) -> Result<Self, RestError> {
        let client = client(api)?;
        Ok(Self {
            http: http(token.map_or("", Token::expose), api, &client),
            client,
            guard: Mutex::new(Guard::default()),
            counters,
            has_token: token.is_some(),
        })
    }

    /// Another of serenity's own clients, for its gateway.
    pub(super) fn for_gateway(&self, token: &Token, api: Option<&str>) -> Http {
        http(token.expose(), api, &self.client)
    }

    /// Sends a request until it is answered, refused or too late; gives the body of the answer.
    ///
    /// `attempt` bounds a single attempt, so that a request that hangs leaves time for another.
    async fn send(
        &self,
        request: Request<'_>,
        deadline: Instant,
        attempt: Duration,
    ) -> Result<Vec<u8>, RestError> {
        let sent = self.try_until(request, deadline, attempt).await;
        let outcome = sent.as_ref().err().map_or("done", RestError::word);
        self.counters.rest.count(outcome);
        sent
    }

    async fn try_until(
        &self,
        request: Request<'_>,
        deadline: Instant,
        attempt: Duration,
    ) -> Result<Vec<u8>, RestError> {
        for number in 1.. {
            self.check_guard()?;
            let until = deadline.min(Instant::now() + attempt.min(LONGEST_ATTEMPT));
            let outcome = match timeout_at(until, self.once(request.clone())).await {
                Ok(outcome) => outcome?,
                Err(_) => Outcome::Lost,
            };
            let left = deadline.saturating_duration_since(Instant::now());
            match next_step(outcome, number, left) {
                Step::Done(body) => return Ok(body),
                Step::Again(wait) => sleep(wait).await,
                Step::Fail(error) => return Err(error),
            }
        }
        Err(RestError::TooLate)
    }

    async fn once(&self, request: Request<'_>) -> Result<Outcome, RestError> {
        let request = request
            .build(&self.client, self.http.token(), self.http.proxy.as_deref())
            .map_err(|error| RestError::Unsendable(error.to_string()))?
            .build();
        let mut request =
            request.map_err(|error| RestError::Unsendable(error.without_url().to_string()))?;
        if !self.has_token {
            // An empty one would be a wrong one.
            request.headers_mut().remove(AUTHORIZATION);
        }
        let response = match self.client.execute(request).await {
            Ok(response) => response,
            Err(error) => return Ok(Outcome::of_error(error)),
        };
        let status = response.status();
        let retry_after = response
            .headers()
            .get(RETRY_AFTER)
            .and_then(|value| value.to_str().ok())
            .and_then(|seconds| seconds.parse().ok());
        let shared = response
            .headers()
            .get("x-ratelimit-scope")
            .is_some_and(|scope| scope == "shared");
        if matches!(status.as_u16(), 401 | 403 | 429) && !shared {
            self.count_invalid();
        }
        match response.bytes().await {
            Ok(body) => Ok(Outcome::Answered {
                status: status.as_u16(),
                retry_after,
                body: body.to_vec(),
            }),
            Err(error) => Ok(Outcome::of_error(error)),
        }
    }

    fn check_guard(&self) -> Result<(), RestError> {
        let mut guard = self
            .guard
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if guard.allows(Instant::now().into_std()) {
            Ok(())
        } else {
            Err(RestError::Held)
        }
    }

    fn count_invalid(&self) {
        let mut guard = self
            .guard
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        guard.count(Instant::now().into_std());
    }
}

fn client(api: Option<&str>) -> Result<reqwest::Client, RestError> {
    let builder = reqwest::Client::builder()
        .connect_timeout(CONNECT)
        .timeout(LONGEST_ATTEMPT);
    // Where the operator names a proxy, the one of the environment is not meant.
    let builder = if api.is_some() {
        builder.no_proxy()
    } else {
        builder
    };
    builder
        .build()
        .map_err(|error| RestError::Unsendable(error.to_string()))
}

fn http(token: &str, api: Option<&str>, client: &reqwest::Client) -> Http {
    let builder = HttpBuilder::new(token)
        .client(client.clone())
        // With the limiter on, serenity ignores the proxy.
        .ratelimiter_disabled(true);
    match api {
        Some(api) => builder.proxy(api).build(),
        None => builder.build(),
    }
}
