//! Any text in every place of an interaction where somebody can type, choose or forge one.

#![no_main]

use chaikhana_fuzz::{bot, events, holds, text};
use libfuzzer_sys::fuzz_target;
use serenity::model::application::Interaction;

fuzz_target!(|data: &[u8]| {
    for json in events::every_way(&text(data)) {
        let Ok(interaction) = serde_json::from_value::<Interaction>(json) else {
            continue;
        };
        if let Some(answered) = bot().respond(&interaction) {
            holds::answered(&answered);
        }
    }
});
