//! What the targets share: a desk and a bot to ask, events as Discord sends them, and what holds for all that is said.

pub mod endpoint;
pub mod events;
pub mod holds;

use std::sync::{Arc, LazyLock};

use chaikhana::config::Config;
use chaikhana::desk::Desk;
use chaikhana::discord::{Bot, Clock};
use chaikhana::knowledge::{CheckOptions, Knowledge, embedded};
use jiff::Timestamp;
use jiff::civil::{Date, date};

/// The day on which everything is asked; the shipped knowledge is of no later one.
pub const TODAY: Date = date(2026, 6, 1);

/// The channels of the bot, by the mode of each; others are as direct messages are.
const CHANNELS: &str = r#"
[channels]
default = "mention"
cooldown_seconds = 0

[channels.modes]
"301" = "question"
"302" = "keyword"
"#;

/// The shipped knowledge.
pub fn knowledge() -> Knowledge {
    let reading = embedded(&CheckOptions::on(TODAY));
    reading.knowledge.expect("the shipped knowledge is sound")
}

/// A desk over the shipped knowledge.
pub fn desk() -> &'static Arc<Desk> {
    static DESK: LazyLock<Arc<Desk>> = LazyLock::new(|| Arc::new(Desk::new(knowledge())));
    &DESK
}

/// A bot at that desk.
pub fn bot() -> &'static Bot {
    static BOT: LazyLock<Bot> = LazyLock::new(new_bot);
    &BOT
}

/// Another bot at that desk.
pub(crate) fn new_bot() -> Bot {
    let config = Config::parse(CHANNELS).expect("settings");
    let clock = Clock::at(Timestamp::UNIX_EPOCH, TODAY);
    Bot::new(&config, Arc::clone(desk()), clock)
}

/// The bytes as a text; what is no UTF-8 is replaced.
pub fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}
