//! Requests to Discord, each with a deadline, a bounded number of attempts and a wait that grows.
//!
//! Routes, headers and forms are serenity's; the sending is ours. Serenity's own limiter ignores a proxy, waits out a
//! 429 however long it is, never tries again after a 5xx and keeps an entry for every interaction for ever.
//! Interactions have no limit to keep ahead of time, and the few other requests wait when they are told to.

mod attempt;
mod calls;
mod error;
mod guard;
mod limit;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serenity::http::{Http, HttpBuilder, Request};
use tokio::time::{Instant, sleep, timeout_at};

use crate::config::Token;
use crate::discord::counters::Counters;
use attempt::{Outcome, Step, next_step};
pub use calls::ReplyAddress;
pub use error::RestError;
use guard::Guard;
use limit::{Hold, Limit};

/// How long a connection may take to stand.
const CONNECT: Duration = Duration::from_secs(2);
/// How long one attempt may take, whatever its deadline.
const LONGEST_ATTEMPT: Duration = Duration::from_secs(10);
/// How long a request that nobody waits for may take with all its attempts.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// Which limits hold for a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// Its own alone: whoever answers an interaction is not bound by the bot's global limit.
    /// <https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints>
    ByItself,
    /// The global limit as well.
    WithOthers,
}

/// Sends requests to Discord.
#[derive(Debug)]
pub struct Rest {
    client: reqwest::Client,
    http: Http,
    guard: Mutex<Guard>,
    hold: Mutex<Hold>,
    counters: Arc<Counters>,
}

impl Rest {
    /// A client for that bot; requests go to the proxy where one is given.
    pub fn new(
        token: &Token,
        api: Option<&str>,
        counters: Arc<Counters>,
    ) -> Result<Self, RestError> {
        let client = client(api)?;
        Ok(Self {
            http: http(token, api, &client),
            client,
            guard: Mutex::default(),
            hold: Mutex::default(),
            counters,
        })
    }

    /// Another of serenity's own clients, for its gateway.
    pub(super) fn for_gateway(&self, token: &Token, api: Option<&str>) -> Http {
        http(token, api, &self.client)
    }

    /// Sends a request until it is answered, refused or too late; gives the body of the answer.
    ///
    /// `attempt` bounds a single attempt, so that a request that hangs leaves time for another.
    async fn send(
        &self,
        request: Request<'_>,
        bound: Bound,
        deadline: Instant,
        attempt: Duration,
    ) -> Result<Vec<u8>, RestError> {
        for number in 1.. {
            if bound == Bound::WithOthers {
                self.wait_for_all(deadline).await?;
            }
            self.check_guard()?;
            let until = deadline.min(Instant::now() + attempt.min(LONGEST_ATTEMPT));
            let outcome = match timeout_at(until, self.once(request.clone())).await {
                Ok(outcome) => outcome?,
                Err(_) => Outcome::Lost,
            };
            let left = deadline.saturating_duration_since(Instant::now());
            match next_step(outcome, number, left) {
                Step::Done(body) => return Ok(body),
                Step::Again(wait) => {
                    self.counters.repeated.count();
                    tracing::debug!(number, ?wait, "a request is sent again");
                    sleep(wait).await;
                }
                Step::Fail(error) => return Err(error),
            }
        }
        Err(RestError::TooLate)
    }

    async fn once(&self, request: Request<'_>) -> Result<Outcome, RestError> {
        let request = request
            .build(&self.client, self.http.token(), self.http.proxy.as_deref())
            .map_err(|error| RestError::Unsendable(error.to_string()))?;
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) => return Ok(Outcome::of_error(error)),
        };
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        if matches!(status, 401 | 403 | 429) && !limit::is_shared(&headers) {
            self.count_invalid();
        }
        let body = match response.bytes().await {
            Ok(body) => body.to_vec(),
            Err(error) => return Ok(Outcome::of_error(error)),
        };
        if status == 429 {
            return Ok(Outcome::Limited(self.limited(Limit::new(&headers, &body))));
        }
        Ok(Outcome::Answered { status, body })
    }

    /// Discord asks to wait; a wait for all holds up everybody whom it binds.
    fn limited(&self, limit: Limit) -> Limit {
        self.counters.limited.count();
        tracing::info!(wait = ?limit.wait, global = limit.global, "Discord asks to wait");
        if limit.global {
            let mut hold = self.hold.lock().unwrap_or_else(PoisonError::into_inner);
            hold.until(Instant::now(), limit.wait);
        }
        limit
    }

    /// Waits out what Discord asked everybody to wait, if there is the time.
    async fn wait_for_all(&self, deadline: Instant) -> Result<(), RestError> {
        let left = {
            let hold = self.hold.lock().unwrap_or_else(PoisonError::into_inner);
            hold.left(Instant::now())
        };
        if left > deadline.saturating_duration_since(Instant::now()) {
            return Err(RestError::RateLimited(left));
        }
        if !left.is_zero() {
            sleep(left).await;
        }
        Ok(())
    }

    fn check_guard(&self) -> Result<(), RestError> {
        let mut guard = self.guard.lock().unwrap_or_else(PoisonError::into_inner);
        if guard.allows(Instant::now().into_std()) {
            Ok(())
        } else {
            Err(RestError::Held)
        }
    }

    fn count_invalid(&self) {
        let mut guard = self.guard.lock().unwrap_or_else(PoisonError::into_inner);
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

fn http(token: &Token, api: Option<&str>, client: &reqwest::Client) -> Http {
    let builder = HttpBuilder::new(token.expose())
        .client(client.clone())
        // With the limiter on, serenity ignores the proxy.
        .ratelimiter_disabled(true);
    match api {
        Some(api) => builder.proxy(api).build(),
        None => builder.build(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_of_an_interaction_by_serenitys_limiter() {
        let token = Token::parse("not-a-token").expect("a token");
        let rest = Rest::new(&token, None, Arc::default()).expect("a client");
        for http in [&rest.http, &rest.for_gateway(&token, None)] {
            assert!(http.ratelimiter.is_none());
        }
    }
}
