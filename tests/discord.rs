//! Scenes of the bot on the loopback Discord: people type, press and write, and see what the bot says.
#![cfg(feature = "discord")]

mod support;

mod discord {
    mod answers;
    mod channels;
    mod clocks;
    mod events;
    mod faults;
    mod folder;
    mod hostile;
    mod instances;
    mod lifecycle;
    mod lines;
    mod moderation;
    mod presses;
    mod process;
    mod stage;
    mod watchdog;
}
