//! The bot as a process: its runtime, the signals of the system, and an end that always comes.

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::bot::Bot;
use super::clock::Clock;
use super::moderation::{Keeper, reload_for_operator};
use super::registration::{Registration, register};
use super::rest::{Rest, RestError};
use super::run::RunError;
use super::ways::{listen, run_ways};
use crate::config::{Config, Token};
use crate::desk::Desk;

/// How long after the first signal the process is gone, whatever still goes on in it.
const LAST_MOMENT: Duration = Duration::from_secs(5);
/// How long the log then has for its last line.
const LAST_WORD: Duration = Duration::from_millis(100);

/// Why the process ends with a failure.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The system gives no threads or no signals.
    #[error("the runtime cannot be started")]
    Runtime(#[from] io::Error),
    /// The bot does not run.
    #[error(transparent)]
    Run(#[from] RunError),
    /// The commands are not registered.
    #[error("the commands could not be registered")]
    Register(#[from] RestError),
}

/// Runs the bot until the system says to stop.
pub fn serve(config: &Config, token: Option<&Token>, desk: Arc<Desk>) -> Result<(), ServeError> {
    let runtime = runtime()?;
    let ended = runtime.block_on(async {
        let bot = Arc::new(Bot::new(config, desk, Clock::system()));
        let stop = Stop::new()?;
        let listener = listen(config).await?;
        let reloads = tokio::spawn(reload_on_hangup(Arc::clone(bot.keeper())));
        let ended = run_ways(config, token, bot, listener, stop.signal()).await;
        reloads.abort();
        Ok(ended?)
    });
    // What still goes on has had its time.
    runtime.shutdown_background();
    ended
}

/// Registers the commands where Discord has others.
pub fn register_now(config: &Config, token: &Token) -> Result<Registration, ServeError> {
    let runtime = runtime()?;
    let api = config.discord.api.as_deref();
    let rest = Rest::new(Some(token), api, Arc::default())?;
    Ok(runtime.block_on(register(&rest))?)
}

fn runtime() -> io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
}

/// The signals that end the process; listened to from the start, so that none is missed.
struct Stop {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Stop {
    fn new() -> io::Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            terminate: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?,
        })
    }

    /// Done when the first of the signals comes. From then on the process has its last moments.
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there is no second signal"))]
    async fn signal(mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = self.terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
        thread::spawn(|| {
            thread::sleep(LAST_MOMENT);
            tracing::error!("the shutdown took too long");
            // The line is written by somebody else.
            thread::sleep(LAST_WORD);
            std::process::exit(1);
        });
    }
}

/// The operator's old way to say that the files have changed.
async fn reload_on_hangup(keeper: Arc<Keeper>) {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::hangup()) {
            Ok(mut hangup) => {
                while hangup.recv().await.is_some() {
                    reload_for_operator(&keeper).await;
                }
            }
            Err(error) => tracing::warn!(%error, "SIGHUP is not heard"),
        }
    }
    #[cfg(not(unix))]
    let _ = keeper;
}
