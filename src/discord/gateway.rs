//! The connection to Discord's gateway, over serenity's client, from the first identify to the last close.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use serenity::Error as SerenityError;
use serenity::client::{Client, ClientBuilder};
use serenity::gateway::{GatewayError, ShardManager, ShardRunnerMessage};
use serenity::model::gateway::GatewayIntents;
use tokio::sync::watch;
use tokio::task::JoinError;
use tokio::time::{sleep, timeout};

use super::apart::Apart;
use super::bot::Bot;
use super::handler::Handler;
use super::lane::closed;
use super::loopback::check_gateway;
use super::rest::Rest;
use super::run::RunError;
use crate::config::{DirectMessages, Token};

/// The first wait before a connection that could not even begin is tried again; it doubles.
const FIRST_WAIT: Duration = Duration::from_secs(1);
/// The longest such wait.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// How long shards may take to close.
const CLOSING: Duration = Duration::from_millis(1_500);
/// How often the shards are looked at.
const LOOK: Duration = Duration::from_secs(1);
/// What is no silence yet: a heartbeat every 41 seconds, and a line that has to be made anew in between.
const NO_SILENCE: Duration = Duration::from_mins(2);
/// Discord's code for a line that is no longer needed.
const GOING_AWAY: u16 = 1_000;

/// What a connection needs.
pub(super) struct Gateway {
    /// The address of the API, where it is not Discord's own.
    pub(super) api: Option<String>,
    pub(super) token: Token,
    pub(super) rest: Arc<Rest>,
    pub(super) bot: Arc<Bot>,
    pub(super) handler: Handler,
    /// How long a shard may be silent before all of the process starts anew.
    pub(super) silence: Option<Duration>,
}

/// How a connection ends that nobody told to.
enum End {
    /// Serenity's client ended, with its result or by breaking off.
    Client(Result<Result<(), SerenityError>, JoinError>),
    /// A shard never gives way any more.
    Hangs,
    /// A shard has been silent for longer than allowed.
    Silent(Duration),
}

/// What to do after an end.
enum Next {
    /// At once, without what Discord does not grant.
    WithoutMessages,
    /// After a wait.
    Again,
    /// Nothing that could help.
    GiveUp(RunError),
}

impl Gateway {
    /// Stays connected until `closing` becomes true, until Discord will not have us, or until it says nothing more.
    pub(super) async fn run(&self, mut closing: watch::Receiver<bool>) -> Result<(), RunError> {
        if self.silence.is_some_and(|most| most < NO_SILENCE) {
            tracing::warn!(
                "`silent_seconds` in [discord] is so short that a healthy bot may be started again and again"
            );
        }
        let mut wait = FIRST_WAIT;
        loop {
            let apart = Apart::new().map_err(RunError::Runtime)?;
            let mut client = self.client(&apart).await?;
            let shards = Arc::clone(&client.shard_manager);
            let sessions = self.bot.counters.sessions.get();
            let running = apart.spawn(async move { client.start_autosharded().await });
            let end = tokio::select! {
                biased;
                () = closed(&mut closing) => {
                    close(&apart, &shards).await;
                    return Ok(());
                }
                ended = running => End::Client(ended),
                end = self.watch(&apart, &shards) => end,
            };
            if self.bot.counters.sessions.get() > sessions {
                // It stood; the next one has the same chances as the first.
                wait = FIRST_WAIT;
            }
            let_go(&shards).await;
            self.bot.pulse.starts_over();
            match self.judge(end, wait) {
                Next::WithoutMessages => continue,
                Next::GiveUp(error) => return Err(error),
                Next::Again => {}
            }
            tokio::select! {
                biased;
                () = closed(&mut closing) => return Ok(()),
                () = sleep(wait) => {}
            }
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    /// Looks at the shards from outside; done when they are not worth waiting for.
    async fn watch(&self, apart: &Apart, shards: &ShardManager) -> End {
        let mut canary = apart.canary();
        loop {
            sleep(LOOK).await;
            // Whoever holds it may hold it for ever.
            if let Ok(runners) = shards.runners.try_lock() {
                for (shard, runner) in runners.iter() {
                    self.bot.pulse.acknowledged(shard.0, runner.latency);
                }
            }
            let silence = self.bot.pulse.silence();
            if self.silence.is_some_and(|most| silence >= most) {
                return End::Silent(silence);
            }
            if !canary.sings() {
                return End::Hangs;
            }
        }
    }

    fn judge(&self, end: End, wait: Duration) -> Next {
        let seconds = wait.as_secs();
        match end {
            End::Client(Ok(Err(SerenityError::Gateway(error)))) => match error {
                GatewayError::InvalidAuthentication => return Next::GiveUp(RunError::Token),
                GatewayError::DisallowedGatewayIntents if self.bot.reads_messages() => {
                    self.go_on_without_messages();
                    return Next::WithoutMessages;
                }
                GatewayError::InvalidGatewayIntents | GatewayError::DisallowedGatewayIntents => {
                    return Next::GiveUp(RunError::Intents);
                }
                error => tracing::warn!(%error, seconds, "no connection; trying again"),
            },
            End::Client(Ok(Err(error))) => {
                tracing::warn!(%error, seconds, "no connection; trying again");
            }
            End::Client(Ok(Ok(()))) => {
                tracing::warn!(seconds, "the connection ended; trying again");
            }
            End::Client(Err(error)) => {
                tracing::error!(%error, seconds, "the connection broke off; trying again");
            }
            End::Hangs => {
                self.bot.counters.hung.count();
                tracing::warn!(
                    seconds,
                    "a shard hangs on a line that Discord has closed; connecting anew"
                );
            }
            End::Silent(silence) => {
                tracing::error!(
                    seconds = silence.as_secs(),
                    "nothing comes from Discord's gateway any more"
                );
                return Next::GiveUp(RunError::Silent(silence));
            }
        }
        Next::Again
    }

    /// A client whose tasks all live apart.
    async fn client(&self, apart: &Apart) -> Result<Client, RunError> {
        let api = self.api.as_deref();
        let http = self.rest.for_gateway(&self.token, api);
        let building = ClientBuilder::new_with_http(http, self.intents())
            .raw_event_handler(self.handler.clone());
        let client = apart
            .spawn(async move { building.await })
            .await
            .map_err(|broken| RunError::Runtime(io::Error::other(broken)))?
            .map_err(|error| RunError::Client(Box::new(error)))?;
        check_gateway(api, &client.ws_url.lock().await.clone())?;
        Ok(client)
    }

    /// No more than the configuration takes: commands take none at all.
    fn intents(&self) -> GatewayIntents {
        let channels = &self.bot.channels;
        let mut intents = GatewayIntents::empty();
        if channels.listens() {
            intents |= GatewayIntents::GUILD_MESSAGES;
        }
        if channels.direct == DirectMessages::Answer {
            intents |= GatewayIntents::DIRECT_MESSAGES;
        }
        if self.bot.reads_messages() {
            intents |= GatewayIntents::MESSAGE_CONTENT;
        }
        intents
    }

    fn go_on_without_messages(&self) {
        self.bot.stop_reading_messages();
        tracing::error!(
            "Discord does not let this bot read messages, so channels with \"question\" or \"keyword\" answer only \
             when the bot is addressed. To change that, open the application in Discord's Developer Portal, turn on \
             Bot > Privileged Gateway Intents > Message Content Intent, and start the bot again"
        );
    }
}

/// Closes the shards, or gives up on them.
async fn close(apart: &Apart, shards: &ShardManager) {
    // Serenity's own way waits for the other side's last word, for ever where the line is dead.
    if timeout(LOOK, apart.spawn(async {})).await.is_err() {
        tracing::warn!("a shard hangs and is left behind");
        let_go(shards).await;
    } else if timeout(CLOSING, shards.shutdown_all()).await.is_err() {
        tracing::warn!("a shard did not close in time");
    }
}

/// Ends every shard, one that hangs as well: a line takes one close frame, and a shard ends that cannot send its next.
async fn let_go(shards: &ShardManager) {
    let Ok(runners) = timeout(LOOK, shards.runners.lock()).await else {
        return;
    };
    for runner in runners.values() {
        for _ in 0..2 {
            let end = ShardRunnerMessage::Close(GOING_AWAY, None);
            runner.runner_tx.send_to_shard(end);
        }
    }
}
