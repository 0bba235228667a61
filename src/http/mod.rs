//! What is answered over HTTP: interactions, and how the bot is.
//!
//! Discord sends interactions as signed requests where an application names an *Interactions Endpoint URL*; the
//! response goes back in the body. This room knows HTTP and signatures; what is said comes from
//! [`Direct`], the same as over the gateway.
//!
//! - `signature`: whether a request is Discord's, looked at before anything in it is read.
//! - `interactions`: one request, one response; `body` writes it as JSON, or with a file beside it.
//! - `health`: `/healthz`, `/readyz` and `/metrics`.
//! - `refusal`: everything else, a status and one sentence.
//! - [`serve`]: connections, with limits and an end.
//!
//! <https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint>

mod body;
mod health;
mod interactions;
mod refusal;
mod serve;
mod signature;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use tokio::sync::watch;

use crate::discord::Bot;
use crate::discord::direct::Direct;
use refusal::Refusal;
pub use serve::serve;
pub use signature::{Key, NoKey};

/// How large the body of a request may be, in bytes: several times what Discord sends with the longest message.
const BODY: usize = 256 * 1024;

/// What the requests are answered with.
#[derive(Debug)]
pub struct Front {
    bot: Arc<Bot>,
    interactions: Option<(Key, Direct)>,
    closing: watch::Receiver<bool>,
}

impl Front {
    /// A front that tells how that bot is, and that it is not ready any more once `closing` has become true.
    pub fn new(bot: Arc<Bot>, closing: watch::Receiver<bool>) -> Self {
        Self {
            bot,
            interactions: None,
            closing,
        }
    }

    /// Answers interactions that are signed with that key, too.
    #[must_use]
    pub fn answering(mut self, key: Key, direct: Direct) -> Self {
        self.interactions = Some((key, direct));
        self
    }

    /// The routes.
    pub fn router(self) -> Router {
        let mut router = Router::new()
            .route("/healthz", get(health::alive))
            .route("/readyz", get(health::ready))
            .route("/metrics", get(health::metrics));
        if self.interactions.is_some() {
            router = router.route("/interactions", post(interactions::answer));
        }
        router
            .fallback(async || Refusal::NotHere)
            .method_not_allowed_fallback(async || Refusal::WrongMethod)
            .layer(DefaultBodyLimit::max(BODY))
            .with_state(Arc::new(self))
    }
}
