//! People who type what should never have been typed, and press what was never drawn.
#![cfg(feature = "discord")]

/// The same events that the fuzzer sends.
#[path = "../fuzz/src/events.rs"]
#[allow(unreachable_pub, reason = "the fuzzer takes it from outside")]
mod events;

mod hostile {
    mod authors;
    mod bench;
    mod logged;
    mod markdown;
    mod moderators;
    mod pieces;
    mod rights;
    mod typed;
}
