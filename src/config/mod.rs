//! What the operator decides: `config.toml`, read once at start into one struct per concern.
//!
//! Reading asks for every setting by name, so the names that are asked for are the names that exist: whatever
//! else stands in the file is refused, with the nearest right name. All problems are told at once.

mod channels;
mod discord;
mod http;
mod knowledge;
mod log;
mod moderators;
mod problem;
mod reader;
mod shards;
#[cfg(test)]
mod tests;
mod token;

use std::path::Path;

pub use channels::{ChannelsConfig, DirectMessages};
pub use discord::DiscordConfig;
pub use http::{HttpConfig, PublicKey};
pub use knowledge::KnowledgeConfig;
pub use log::LogConfig;
pub use moderators::ModeratorsConfig;
pub use problem::{ConfigError, ConfigProblem};
pub use shards::{ShardRange, Shards};
pub use token::{TOKEN_VARIABLE, Token, TokenError};

use reader::{Reading, Section, read};

/// Every setting. Without a file, everything is at its default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// How the bot reaches Discord.
    pub discord: DiscordConfig,
    /// What the bot answers over HTTP.
    pub http: HttpConfig,
    /// What the bot knows.
    pub knowledge: KnowledgeConfig,
    /// Where the bot answers unasked.
    pub channels: ChannelsConfig,
    /// Who may tend the knowledge.
    pub moderators: ModeratorsConfig,
    /// What is written down.
    pub log: LogConfig,
}

impl Config {
    /// Reads the file at that path; paths in it are relative to its folder.
    pub fn load(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|cause| ConfigError::Unreadable {
            path: path.to_owned(),
            cause,
        })?;
        let mut config = Self::parse(&text).map_err(|problems| ConfigError::Wrong {
            path: path.to_owned(),
            problems,
        })?;
        config.settle(path.parent().unwrap_or(Path::new("")));
        Ok(config)
    }

    /// Reads the text of a file, or tells every problem in it, in the order of the text.
    pub fn parse(text: &str) -> Result<Self, Vec<ConfigProblem>> {
        let Reading {
            value, problems, ..
        } = read(text, Self::read);
        if problems.is_empty() {
            Ok(value)
        } else {
            Err(problems)
        }
    }

    fn read(file: &mut Section<'_, '_>) -> Self {
        let mut over_http = false;
        let http = file.section("http", |section| {
            over_http = section.has("public_key");
            HttpConfig::read(section)
        });
        Self {
            discord: file.section("discord", |section| DiscordConfig::read(section, over_http)),
            http,
            knowledge: file.section("knowledge", KnowledgeConfig::read),
            channels: file.section("channels", ChannelsConfig::read),
            moderators: file.section("moderators", ModeratorsConfig::read),
            log: file.section("log", LogConfig::read),
        }
    }

    /// Makes the paths in the file relative to the file instead of to wherever the program was started.
    fn settle(&mut self, folder: &Path) {
        let paths = [&mut self.discord.token_file, &mut self.knowledge.folder];
        for path in paths.into_iter().flatten() {
            *path = folder.join(&*path);
        }
    }
}
