//! The loopback Discord shown to be one: a bare serenity bot lives on it, and each test proves one thing the scenes
//! of the real bot rely on.
#![cfg(feature = "discord")]

mod support;

mod loopback {
    mod answers;
    mod bare_answers;
    mod bare_bot;
    mod command_lines;
    mod faults;
    mod gateway;
    mod guards;
    mod messages;
    mod specification;
}
