//! `[discord]`: how the bot reaches Discord.

use std::path::PathBuf;
use std::time::Duration;

use super::reader::{Section, numbers};
use super::shards::{ShardRange, Shards};

/// How the bot reaches Discord.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiscordConfig {
    /// The file that holds the bot's token, where the environment does not.
    pub token_file: Option<PathBuf>,
    /// The proxy that requests to Discord's API go through; it keeps the rate limits.
    pub api: Option<String>,
    /// Whether the commands are registered at start, when they differ from what Discord has.
    pub register: bool,
    /// Whether the bot connects to the gateway; without it, interactions come over HTTP alone.
    pub gateway: bool,
    /// Which part of the gateway's connections this process holds.
    pub shards: Shards,
    /// For how long nothing may come from the gateway before the process ends to be started again; `None` waits for ever.
    pub silence: Option<Duration>,
}

const SILENT_SECONDS: u32 = 300;
/// A day.
const LONGEST_SILENCE: u32 = 86_400;

impl Default for DiscordConfig {
    fn default() -> Self {
        Self {
            token_file: None,
            api: None,
            register: true,
            gateway: true,
            shards: Shards::Auto,
            silence: seconds(SILENT_SECONDS),
        }
    }
}

impl DiscordConfig {
    /// Reads the table; `over_http` says whether interactions come over HTTP.
    pub(super) fn read(section: &mut Section<'_, '_>, over_http: bool) -> Self {
        let default = Self::default();
        section.refuse(
            "token",
            "the token does not belong in this file: set CHAIKHANA_TOKEN, or name a file with `token_file`",
        );
        let gateway = section.flag("gateway", default.gateway);
        if !gateway && !over_http {
            section.refuse(
                "gateway",
                "without a gateway and without `public_key` in [http] there is no way in",
            );
        }
        Self {
            token_file: section.text("token_file").map(PathBuf::from),
            api: section.meaning(
                "api",
                "an address such as \"http://127.0.0.1:3000\", without a path",
                origin,
            ),
            register: section.flag("register", default.register),
            gateway,
            shards: section
                .value(
                    "shards",
                    "\"auto\" or a part such as { first = 0, count = 2, total = 4 }, within the total",
                    |value| match value.as_str() {
                        Some("auto") => Some(Shards::Auto),
                        Some(_) => None,
                        None => {
                            let [first, count, total] =
                                numbers(value, ["first", "count", "total"])?;
                            ShardRange::new(first, count, total).map(Shards::Part)
                        }
                    },
                )
                .unwrap_or(default.shards),
            silence: seconds(section.number("silent_seconds", 0..=LONGEST_SILENCE, SILENT_SECONDS)),
        }
    }
}

/// So many seconds; none are no limit.
fn seconds(number: u32) -> Option<Duration> {
    (number > 0).then(|| Duration::from_secs(number.into()))
}

/// The address without the slash at its end, if it names a server and nothing behind it.
fn origin(address: &str) -> Option<String> {
    let address = address.strip_suffix('/').unwrap_or(address);
    let server = address
        .strip_prefix("http://")
        .or_else(|| address.strip_prefix("https://"))?;
    let plain = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | ':' | '[' | ']')
    };
    (!server.is_empty() && server.chars().all(plain)).then(|| address.to_owned())
}
