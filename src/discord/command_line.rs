//! `chaikhana run` and `chaikhana commands`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Subcommand};

use super::clock::Clock;
use super::commands::to_json;
use super::moderation::Shelf;
use super::registration::Registration;
use super::run::RunError;
use super::serve::{ServeError, register_now, serve};
use crate::config::{Config, ConfigError, Shards, TOKEN_VARIABLE, Token, TokenError};
use crate::desk::Desk;
use crate::knowledge::Knowledge;
use crate::telemetry::{self, LogFormat};

/// The file that is read where none is named.
const CONFIG: &str = "config.toml";

/// What the program can do on Discord.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the Discord bot
    Run(RunArguments),
    /// Print the slash commands as Discord takes them
    Commands(CommandsArguments),
}

/// `chaikhana run`.
#[derive(Debug, Args)]
pub struct RunArguments {
    /// Where the settings are; without it `config.toml`, and the defaults where that does not exist
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// The first of the shards that this process holds, in place of `first` in the settings
    #[arg(long, value_name = "NUMBER")]
    pub first_shard: Option<u32>,
}

/// `chaikhana commands`.
#[derive(Debug, Args)]
pub struct CommandsArguments {
    /// Register them with Discord where it has others
    #[arg(long)]
    pub register: bool,

    /// Where the settings are; without it `config.toml`, and the defaults where that does not exist
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// Why a command could not do what it was told.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The settings are wrong.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// There is no token.
    #[error(transparent)]
    Token(#[from] TokenError),
    /// The shards that this process is to hold do not exist.
    #[error(
        "--first-shard {0} does not fit: `shards` in [discord] has to name a `count` and a `total` that leave room for it"
    )]
    FirstShard(u32),
    /// The knowledge has errors.
    #[error("{0}\nthis knowledge cannot be used before its errors are mended")]
    Knowledge(String),
    /// The bot ended with a failure.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// Nobody can be told.
    #[error("stdout cannot be written to")]
    Output(#[from] io::Error),
}

/// Wrong settings, or a bot that Discord refuses: another start changes nothing.
const WRONG_USE: u8 = 2;
/// The system or the network does not do its part; another start may find it better.
const NOT_NOW: u8 = 1;
/// Nothing comes from the gateway any more: to be started again.
const SILENT: u8 = 3;

impl Failure {
    /// The exit code by which whatever runs the program knows whether another start helps.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Config(_) | Self::Token(_) | Self::FirstShard(_) | Self::Knowledge(_) => {
                WRONG_USE
            }
            Self::Output(_) => NOT_NOW,
            Self::Serve(error) => match error {
                ServeError::Run(
                    RunError::Token
                    | RunError::Intents
                    | RunError::NoToken(_)
                    | RunError::PublicKey(_)
                    | RunError::LeavesLoopback(_),
                ) => WRONG_USE,
                ServeError::Run(RunError::Silent(_)) => SILENT,
                ServeError::Runtime(_) | ServeError::Run(_) | ServeError::Register(_) => NOT_NOW,
            },
        }
    }
}

/// Does what the command line says.
pub fn follow(
    command: &Command,
    knowledge: Option<&Path>,
    log_format: Option<LogFormat>,
) -> Result<(), Failure> {
    let file = match command {
        Command::Run(arguments) => &arguments.config,
        Command::Commands(arguments) => &arguments.config,
    };
    let mut config = settings(file.as_deref())?;
    if let Some(folder) = knowledge {
        config.knowledge.folder = Some(folder.to_owned());
    }
    let format = log_format.unwrap_or(config.log.format);
    let _log = telemetry::start_in_background(format, &config.log.filter);
    if let Command::Run(RunArguments {
        first_shard: Some(first),
        ..
    }) = command
    {
        config.discord.shards = starting_at(config.discord.shards, *first)?;
    }
    match command {
        Command::Run(_) => run(&config),
        Command::Commands(arguments) => commands(&config, arguments.register),
    }
}

/// The shards of the settings, from another one on.
fn starting_at(shards: Shards, first: u32) -> Result<Shards, Failure> {
    match shards {
        Shards::Auto => None,
        Shards::Part(part) => part.starting_at(first).map(Shards::Part),
    }
    .ok_or(Failure::FirstShard(first))
}

fn run(config: &Config) -> Result<(), Failure> {
    let token = match token(config) {
        Err(TokenError::Missing) if !config.discord.gateway => None,
        token => Some(token?),
    };
    let knowledge = knowledge(config)?;
    tracing::info!(
        revision = %knowledge.revision(),
        entries = knowledge.entries().len(),
        facts = knowledge.fact_count(),
        "knowledge read"
    );
    Ok(serve(
        config,
        token.as_ref(),
        Arc::new(Desk::new(knowledge)),
    )?)
}

fn commands(config: &Config, register: bool) -> Result<(), Failure> {
    if register {
        let said = match register_now(config, &token(config)?)? {
            Registration::Registered => "the commands are registered now",
            Registration::Unchanged => "the commands were registered already",
        };
        writeln!(io::stderr(), "{said}")?;
    }
    writeln!(io::stdout(), "{:#}", to_json())?;
    Ok(())
}

fn settings(file: Option<&Path>) -> Result<Config, ConfigError> {
    match file {
        Some(file) => Config::load(file),
        None if Path::new(CONFIG).exists() => Config::load(Path::new(CONFIG)),
        None => Ok(Config::default()),
    }
}

fn token(config: &Config) -> Result<Token, TokenError> {
    let environment = std::env::var(TOKEN_VARIABLE).ok();
    Token::find(environment, config.discord.token_file.as_deref())
}

fn knowledge(config: &Config) -> Result<Knowledge, Failure> {
    let shelf = Shelf::new(&config.knowledge);
    shelf
        .open(Clock::system().today())
        .map_err(Failure::Knowledge)
}
