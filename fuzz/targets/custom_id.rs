//! Any text as the id of a button: what reads back is what was written, and no id gives a right.

#![no_main]

use chaikhana::discord::press::Press;
use chaikhana_fuzz::{bot, events, holds, text};
use libfuzzer_sys::fuzz_target;
use serenity::model::application::Interaction;

fuzz_target!(|data: &[u8]| {
    let custom_id = text(data);
    if let Some(press) = Press::decode(&custom_id) {
        assert_eq!(Press::decode(&press.to_string()), Some(press));
    }
    let interaction: Interaction =
        serde_json::from_value(events::press(&custom_id)).expect("an interaction");
    holds::answered(&bot().respond(&interaction).expect("a response"));
});
