//! Any text as a channel message, in a channel of each mode and in direct messages.

#![no_main]

use std::time::Instant;

use chaikhana_fuzz::{bot, events, holds, text};
use libfuzzer_sys::fuzz_target;
use serenity::model::channel::Message;

fuzz_target!(|data: &[u8]| {
    let typed = text(data);
    for channel in [None, Some(300), Some(301), Some(302)] {
        let json = events::message(&typed, channel);
        let message: Message = serde_json::from_value(json).expect("a message");
        let heard = bot().hear(&message);
        if let Some(drawn) = heard.and_then(|heard| bot().say(&heard, Instant::now())) {
            holds::message(&drawn.to_json());
        }
    }
});
