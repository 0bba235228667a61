//! The whole bot from start to shutdown: tests and the program take the same way.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

use super::bot::Bot;
use super::clock::Clock;
use super::gateway::Gateway;
use super::handler::Handler;
use super::lane::{self, Width};
use super::moderation::watch as watch_folder;
use super::registration::{Attempt, keep_registering, try_to_register};
use super::rest::{Rest, RestError};
use super::work::Worker;
use crate::config::{Config, Token};
use crate::desk::Desk;

/// Interactions that wait and that are worked on: somebody waits three seconds for each. Most of the work is to wait
/// for Discord to take the response, so with a tenth of a second for that, two thousand a second find room.
const INTERACTIONS: Width = Width {
    waiting: 2_048,
    working: 256,
};
/// Channel messages that wait and that are worked on.
const MESSAGES: Width = Width {
    waiting: 256,
    working: 16,
};
/// How long replies that are under way may take at shutdown.
const FINISHING: Duration = Duration::from_secs(3);

/// Why the bot does not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Requests cannot be sent.
    #[error("requests to Discord cannot be sent")]
    Rest(#[from] RestError),
    /// Discord does not take the token.
    #[error(
        "Discord does not take the token. Reset it in Discord's Developer Portal, on the page Bot of the application, \
         and give the bot the new one"
    )]
    Token,
    /// Discord's gateway does not grant what the bot needs to listen.
    #[error(
        "Discord's gateway does not grant the bot's intents (close code 4013 or 4014). Look at Bot > Privileged \
         Gateway Intents in Discord's Developer Portal, or let the bot listen to less: `default`, `direct` and \
         `modes` of [channels]"
    )]
    Intents,
    /// A shard of the gateway was silent for too long.
    #[error("nothing came from Discord's gateway for {} seconds; the process has to be started again", .0.as_secs())]
    Silent(Duration),
    /// The system gives no threads.
    #[error("the gateway's runtime cannot be started")]
    Runtime(#[source] std::io::Error),
    /// The gateway's client cannot be built.
    #[error("the gateway's client cannot be built")]
    Client(#[source] Box<serenity::Error>),
    /// The API is on this machine, the gateway is not.
    #[error("the API is on this machine, but its gateway {0} is not")]
    LeavesLoopback(String),
}

/// Runs the bot until `shutdown` is done, then finishes what is under way.
pub async fn run(
    config: &Config,
    token: &Token,
    desk: Arc<Desk>,
    shutdown: impl Future<Output = ()> + Send,
) -> Result<(), RunError> {
    let bot = Arc::new(Bot::new(config, desk, Clock::system()));
    run_bot(config, token, bot, shutdown).await
}

/// Runs a bot that was made before, with its clock and its counters.
pub async fn run_bot(
    config: &Config,
    token: &Token,
    bot: Arc<Bot>,
    shutdown: impl Future<Output = ()> + Send,
) -> Result<(), RunError> {
    let rest = Arc::new(Rest::new(
        token,
        config.discord.api.as_deref(),
        Arc::clone(&bot.counters),
    )?);
    let (closing, closed) = watch::channel(false);
    let worker = Worker::new(Arc::clone(&bot), Arc::clone(&rest));
    let for_messages = worker.clone();
    let (interactions, answering) = lane::open(INTERACTIONS, closed.clone(), move |arrival| {
        worker.clone().interaction(arrival)
    });
    let (messages, listening) = lane::open(MESSAGES, closed.clone(), move |message| {
        for_messages.clone().message(message)
    });
    let answering = tokio::spawn(answering);
    let listening = tokio::spawn(listening);
    let watching = config
        .knowledge
        .watch
        .then(|| tokio::spawn(watch_folder(Arc::clone(bot.keeper()))));
    let gateway = Gateway {
        api: config.discord.api.clone(),
        token: token.clone(),
        rest: Arc::clone(&rest),
        bot: Arc::clone(&bot),
        handler: Handler::new(Arc::clone(&bot), interactions, messages),
        silence: config.discord.silence,
    };
    let connected = async {
        let attempt = if config.discord.register {
            try_to_register(&rest).await?
        } else {
            Attempt::Settled
        };
        tokio::select! {
            ended = gateway.run(closed) => ended,
            refused = keep_registering(&rest, attempt) => Err(refused),
        }
    };
    let mut connected = std::pin::pin!(connected);
    let ended = tokio::select! {
        ended = &mut connected => Some(ended),
        () = shutdown => None,
    };
    tracing::info!("shutting down");
    closing.send_replace(true);
    if let Some(watching) = watching {
        watching.abort();
    }
    let finished = async {
        let _ = answering.await;
        let _ = listening.await;
    };
    // Replies do not need the gateway, so both end at the same time.
    let (finished, ended) = if let Some(ended) = ended {
        (timeout(FINISHING, finished).await, ended)
    } else {
        let closed = async { timeout(FINISHING, connected).await.unwrap_or(Ok(())) };
        tokio::join!(timeout(FINISHING, finished), closed)
    };
    if finished.is_err() {
        tracing::warn!("some replies were not finished in time");
    }
    ended
}
