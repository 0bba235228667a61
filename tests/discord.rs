//! Scenes of the bot on the loopback Discord: people type, press and write, and see what the bot says.
#![cfg(feature = "discord")]

mod support;

/// How interactions come to the bot in these scenes.
const WAY: discord::stage::Way = discord::stage::Way::Gateway;

mod discord {
    mod answers;
    mod channels;
    mod clocks;
    mod events;
    mod everything;
    mod faults;
    mod folder;
    mod health;
    mod hostile;
    mod instances;
    mod lifecycle;
    mod lines;
    mod moderation;
    mod presses;
    mod process;
    mod shards;
    #[allow(dead_code, reason = "each file of scenes uses its own part")]
    pub(crate) mod stage;
    mod watchdog;
    mod ways;
}
