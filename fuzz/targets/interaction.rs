//! Any JSON as an interaction, as it comes over the gateway or over HTTP.

#![no_main]

use chaikhana_fuzz::{bot, holds};
use libfuzzer_sys::fuzz_target;
use serenity::model::application::Interaction;

fuzz_target!(|data: &[u8]| {
    if let Ok(interaction) = serde_json::from_slice::<Interaction>(data)
        && let Some(answered) = bot().respond(&interaction)
    {
        holds::response(&answered.response.to_json());
    }
});
