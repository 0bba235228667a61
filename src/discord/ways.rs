//! The ways in, side by side: the gateway, HTTP, or both, from start to shutdown.

use std::future::Future;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::timeout;

use super::bot::Bot;
use super::direct::Direct;
use super::moderation::watch as watch_folder;
use super::registration::{keep_registering, try_to_register};
use super::rest::Rest;
use super::run::{FINISHING, RunError, run_bot};
use crate::config::{Config, Token, TokenError};
use crate::http::{self, Front, Key};

/// Runs a bot on every way in that the configuration names, until `shutdown` is done; then finishes what is under way.
/// `listener` is where HTTP comes in, if it does.
///
/// The gateway needs a token. Without a gateway it serves only to register the commands: responses need none, and what
/// follows them has the interaction's own.
pub async fn run_ways(
    config: &Config,
    token: Option<&Token>,
    bot: Arc<Bot>,
    listener: Option<TcpListener>,
    shutdown: impl Future<Output = ()> + Send,
) -> Result<(), RunError> {
    let (closing, closed) = watch::channel(false);
    let over_http = if let Some(listener) = listener {
        let served = over_http(config, token, &bot, listener, closed)?;
        Some(tokio::spawn(served))
    } else {
        None
    };
    let shutdown = async {
        shutdown.await;
        closing.send_replace(true);
    };
    let ended = if config.discord.gateway {
        match token {
            Some(token) => run_bot(config, token, bot, shutdown).await,
            None => Err(TokenError::Missing.into()),
        }
    } else {
        without_gateway(config, token, &bot, shutdown).await
    };
    closing.send_replace(true);
    if let Some(served) = over_http
        && timeout(FINISHING, served).await.is_err()
    {
        tracing::warn!("some requests over HTTP were not answered in time");
    }
    ended
}

/// Listens where the configuration says, if it does.
pub async fn listen(config: &Config) -> Result<Option<TcpListener>, RunError> {
    let Some(address) = config.http.listen else {
        return Ok(None);
    };
    let listener = TcpListener::bind(address)
        .await
        .map_err(|source| RunError::Listen { address, source })?;
    tracing::info!(
        address = listener.local_addr().unwrap_or(address).to_string(),
        interactions = config.http.public_key.is_some(),
        "listening"
    );
    Ok(Some(listener))
}

/// Everything that is answered over HTTP, and the work that follows responses.
fn over_http(
    config: &Config,
    token: Option<&Token>,
    bot: &Arc<Bot>,
    listener: TcpListener,
    closed: watch::Receiver<bool>,
) -> Result<impl Future<Output = ()> + Send + use<>, RunError> {
    let front = Front::new(Arc::clone(bot), closed.clone());
    let (front, errands) = match &config.http.public_key {
        None => (front, None),
        Some(key) => {
            let key = Key::try_from(key)?;
            let api = config.discord.api.as_deref();
            let rest = Arc::new(Rest::new(token, api, Arc::clone(&bot.counters))?);
            let (direct, errands) = Direct::new(Arc::clone(bot), rest, closed.clone());
            (front.answering(key, direct), Some(errands))
        }
    };
    Ok(async move {
        let served = http::serve(listener, front.router(), closed);
        match errands {
            Some(errands) => {
                tokio::join!(served, errands);
            }
            None => served.await,
        }
    })
}

/// What a bot with a gateway does beside it.
async fn without_gateway(
    config: &Config,
    token: Option<&Token>,
    bot: &Arc<Bot>,
    shutdown: impl Future<Output = ()> + Send,
) -> Result<(), RunError> {
    if config.channels.listens() {
        tracing::warn!("without a gateway no channel is heard, whatever [channels] says");
    }
    let watching = async {
        if config.knowledge.watch {
            watch_folder(Arc::clone(bot.keeper())).await;
        }
        Ok(())
    };
    let registering = async {
        match token {
            _ if !config.discord.register => Ok(()),
            Some(token) => {
                let api = config.discord.api.as_deref();
                let rest = Rest::new(Some(token), api, Arc::clone(&bot.counters))?;
                let attempt = try_to_register(&rest).await?;
                Err(keep_registering(&rest, attempt).await)
            }
            None => {
                tracing::warn!(
                    "there is no token, so the commands are not registered: `chaikhana commands --register` does it \
                     once, from anywhere; `register = false` in [discord] says that this is meant"
                );
                Ok(())
            }
        }
    };
    let working = async {
        tokio::try_join!(registering, watching)?;
        std::future::pending().await
    };
    tokio::select! {
        ended = working => ended,
        () = shutdown => {
            tracing::info!("shutting down");
            Ok(())
        }
    }
}
