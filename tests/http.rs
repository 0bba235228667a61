//! The bot without a gateway: Discord sends interactions as signed requests, and the scenes of the gateway are played
//! again over HTTP, with some that only HTTP has.
#![cfg(feature = "discord")]

mod support;

/// How interactions come to the bot in these scenes.
const WAY: scenes::stage::Way = scenes::stage::Way::Http;

#[path = "discord"]
mod scenes {
    mod answers;
    mod moderation;
    mod presses;
    #[allow(dead_code, reason = "each file of scenes uses its own part")]
    pub(crate) mod stage;

    #[path = "../http/alone.rs"]
    mod alone;
    #[path = "../http/copies.rs"]
    mod copies;
    #[path = "../http/front.rs"]
    mod front;
    #[path = "../http/health.rs"]
    mod health;
    #[path = "../http/process.rs"]
    mod process;
    #[path = "../http/shutdown.rs"]
    mod shutdown;
}
