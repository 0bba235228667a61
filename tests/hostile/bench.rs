//! A bot with a little knowledge, and nobody between it and the test.

use std::fs;
use std::sync::Arc;

use chaikhana::config::Config;
use chaikhana::desk::Desk;
use chaikhana::discord::moderation::Shelf;
use chaikhana::discord::{Bot, Clock};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use tempfile::TempDir;

pub(super) const TODAY: Date = date(2025, 6, 10);

/// A little of what answers can be made of.
pub(super) const KNOWLEDGE: &str = r#"
[source.gazette]
title = "The meetings"
publisher = "Gazette"
url = "https://example.org/meetings"

[format.tea-road]
name = "Tea Road summits"
default = true

[summit.tea-road-2]
name = "Second Tea Road summit"
format = "tea-road"
starts = "2025-06-16"
city = "Samarkand"
status = "announced"
sources = ["gazette"]

[actor.teahouse]
name = "Teahouse Union"
type = "organisation"
keywords = ["samovar"]

[[actor.teahouse.fact]]
text = "The union keeps the secretariat of the road."
sources = ["gazette"]
asks = ["who keeps the secretariat of the road?"]
"#;

const CHANNELS: &str = r#"
[channels]
cooldown_seconds = 0

[channels.modes]
"300" = "mention"
"301" = "question"
"302" = "keyword"
"#;

/// A bot, with the folder that it reads.
pub(super) struct Bench {
    pub(super) bot: Bot,
    _folder: TempDir,
}

thread_local! {
    static BENCH: Bench = Bench::new();
}

impl Bench {
    /// Does that at a bot that listens in channels of every mode.
    pub(super) fn with<T>(does: impl FnOnce(&Self) -> T) -> T {
        BENCH.with(does)
    }

    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("all.toml"), KNOWLEDGE).expect("a file");
        let mut config = Config::parse(CHANNELS).expect("settings");
        config.knowledge.folder = Some(folder.path().to_owned());
        let knowledge = Shelf::new(&config.knowledge)
            .open(TODAY)
            .expect("sound knowledge");
        let clock = Clock::at(Timestamp::UNIX_EPOCH, TODAY);
        Self {
            bot: Bot::new(&config, Arc::new(Desk::new(knowledge)), clock),
            _folder: folder,
        }
    }
}
