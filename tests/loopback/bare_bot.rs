//! The smallest bot that uses everything the loopback offers: one command for each way to answer.

use std::sync::Arc;

use serenity::Client;
use serenity::all::{
    Command, CommandOptionType, CommandType, Context, CreateAllowedMentions, CreateCommand,
    CreateCommandOption, CreateMessage, EventHandler, GatewayIntents, InstallationContext,
    Interaction, InteractionContext, Message, Ready,
};
use serenity::http::{Http, HttpBuilder};
use tokio::task::JoinHandle;

use super::bare_answers::{answer, offer, react, thank};
use crate::support::{LoopbackDiscord, assert_loopback};

/// What the bot wants to be told, unless a test says otherwise.
pub(super) const INTENTS: GatewayIntents = GatewayIntents::GUILDS
    .union(GatewayIntents::GUILD_MESSAGES)
    .union(GatewayIntents::DIRECT_MESSAGES);

/// A bot that runs until it is dropped.
pub(super) struct Running {
    /// Its REST client.
    pub http: Arc<Http>,
    /// How it ended.
    pub end: JoinHandle<serenity::Result<()>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end.abort();
    }
}

/// A REST client that speaks to the loopback alone: without the ratelimiter, which would ignore the address.
pub(super) fn http(discord: &LoopbackDiscord) -> HttpBuilder {
    assert_loopback(&discord.api());
    let client = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("a client");
    HttpBuilder::new(discord.token())
        .proxy(discord.api())
        .ratelimiter_disabled(true)
        .client(client)
}

/// A client that would start the bot.
pub(super) async fn client(discord: &LoopbackDiscord, intents: GatewayIntents) -> Client {
    serenity::client::ClientBuilder::new_with_http(http(discord).build(), intents)
        .event_handler(BareBot)
        .await
        .expect("a client")
}

/// Starts the bot.
pub(super) async fn start(discord: &LoopbackDiscord) -> Running {
    start_with(discord, INTENTS).await
}

/// Starts the bot with these intents.
pub(super) async fn start_with(discord: &LoopbackDiscord, intents: GatewayIntents) -> Running {
    let mut client = client(discord, intents).await;
    assert_loopback(&client.ws_url.lock().await);
    let http = Arc::clone(&client.http);
    Running {
        http,
        end: tokio::spawn(async move { client.start().await }),
    }
}

struct BareBot;

#[serenity::async_trait]
impl EventHandler for BareBot {
    async fn ready(&self, context: Context, _ready: Ready) {
        let _ = Command::set_global_commands(&context, commands()).await;
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        // What Discord refuses is seen by the loopback; the bare bot has nobody to tell.
        let _ = match interaction {
            Interaction::Command(command) => answer(&context, &command).await,
            Interaction::Autocomplete(typing) => offer(&context, &typing).await,
            Interaction::Component(component) => react(&context, &component).await,
            Interaction::Modal(modal) => thank(&context, &modal).await,
            _ => Ok(()),
        };
    }

    async fn message(&self, context: Context, message: Message) {
        if message.author.bot {
            return;
        }
        if message.mentions_me(&context).await.unwrap_or_default()
            || message.content.contains("tea")
        {
            let text = format!("You said {:?}, <@{}>", message.content, message.author.id);
            let quiet = CreateAllowedMentions::new().replied_user(false);
            let reply = CreateMessage::new()
                .content(text)
                .reference_message(&message)
                .allowed_mentions(quiet);
            let _ = message.channel_id.send_message(&context, reply).await;
        }
    }
}

fn commands() -> Vec<CreateCommand> {
    let place = CreateCommandOption::new(CommandOptionType::String, "place", "Where to")
        .name_localized("ru", "место")
        .required(true)
        .set_autocomplete(true);
    let private = CreateCommandOption::new(CommandOptionType::Boolean, "private", "Only I see it");
    let everywhere = vec![
        InteractionContext::Guild,
        InteractionContext::BotDm,
        InteractionContext::PrivateChannel,
    ];
    let to_all = vec![InstallationContext::Guild, InstallationContext::User];
    vec![
        CreateCommand::new("road")
            .description("A road")
            .add_option(place)
            .add_option(private)
            .contexts(everywhere)
            .integration_types(to_all),
        CreateCommand::new("think").description("Takes its time"),
        CreateCommand::new("file").description("Sends a file"),
        CreateCommand::new("form").description("Asks for more"),
        CreateCommand::new("server")
            .description("Only in a server")
            .contexts(vec![InteractionContext::Guild]),
        CreateCommand::new("Look this up").kind(CommandType::Message),
    ]
}
