//! The connection to Discord's gateway, over serenity's client, from the first identify to the last close.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use serenity::Error as SerenityError;
use serenity::client::{Client, ClientBuilder};
use serenity::gateway::{GatewayError, ShardManager};
use serenity::model::gateway::GatewayIntents;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::apart::Apart;
use super::bot::Bot;
use super::handler::Handler;
use super::lane::closed;
use super::loopback::check_gateway;
use super::rest::Rest;
use super::run::RunError;
use crate::config::{DirectMessages, Shards, Token};

/// The first wait before a connection that could not even begin is tried again; it doubles.
const FIRST_WAIT: Duration = Duration::from_secs(1);
/// The longest such wait.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// How long shards may take to close.
const CLOSING: Duration = Duration::from_millis(1_500);

/// What a connection needs.
pub(super) struct Gateway {
    /// The address of the API, where it is not Discord's own.
    pub(super) api: Option<String>,
    pub(super) token: Token,
    pub(super) rest: Arc<Rest>,
    pub(super) bot: Arc<Bot>,
    pub(super) handler: Handler,
    /// Which part of the connections this process holds.
    pub(super) shards: Shards,
}

impl Gateway {
    /// Stays connected until `closing` becomes true, or until Discord will not have us.
    pub(super) async fn run(&self, mut closing: watch::Receiver<bool>) -> Result<(), RunError> {
        let mut wait = FIRST_WAIT;
        loop {
            let apart = Apart::new().map_err(RunError::Runtime)?;
            let mut client = self.client(&apart).await?;
            let shards = Arc::clone(&client.shard_manager);
            self.bot.shards.are_with(&shards);
            let part = self.shards;
            let ending = apart.spawn(async move { start(&mut client, part).await });
            let ended = tokio::select! {
                biased;
                () = closed(&mut closing) => {
                    close(&shards).await;
                    return Ok(());
                }
                ended = ending => ended,
            };
            match ended {
                Ok(Err(SerenityError::Gateway(GatewayError::DisallowedGatewayIntents)))
                    if self.bot.reads_messages() =>
                {
                    self.go_on_without_messages();
                    continue;
                }
                Ok(Err(SerenityError::Gateway(
                    error @ (GatewayError::InvalidAuthentication
                    | GatewayError::InvalidGatewayIntents
                    | GatewayError::DisallowedGatewayIntents),
                ))) => return Err(RunError::Refused(error)),
                Ok(Err(error)) => {
                    tracing::warn!(%error, seconds = wait.as_secs(), "no connection; trying again");
                }
                Ok(Ok(())) => {
                    tracing::warn!(
                        seconds = wait.as_secs(),
                        "the connection ended; trying again"
                    );
                }
                Err(error) => {
                    tracing::error!(%error, seconds = wait.as_secs(), "the connection broke off; trying again");
                }
            }
            close(&shards).await;
            tokio::select! {
                biased;
                () = closed(&mut closing) => return Ok(()),
                () = sleep(wait) => {}
            }
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    /// A client whose tasks all live apart.
    async fn client(&self, apart: &Apart) -> Result<Client, RunError> {
        let api = self.api.as_deref();
        let http = self.rest.for_gateway(&self.token, api);
        let building = ClientBuilder::new_with_http(http, self.intents())
            .event_handler(self.handler.clone())
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

/// Connects, and ends with the connection.
async fn start(client: &mut Client, shards: Shards) -> serenity::Result<()> {
    match shards {
        Shards::Auto => client.start_autosharded().await,
        // Serenity's range includes its end.
        Shards::Part(part) => {
            let range = part.first()..part.last();
            client.start_shard_range(range, part.total()).await
        }
    }
}

/// Closes the shards, or gives up on them: a shard that spins hears nothing.
async fn close(shards: &ShardManager) {
    if timeout(CLOSING, shards.shutdown_all()).await.is_err() {
        tracing::warn!("a shard did not close in time");
    }
}
