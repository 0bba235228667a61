//! Scenes of the bot on the loopback Discord: people type, press and write, and see what the bot says.
#![cfg(feature = "discord")]

mod support;

mod discord {
    mod answers;
    mod channels;
    mod faults;
    mod hostile;
    mod lifecycle;
    mod moderation;
    mod presses;
    mod process;
    mod stage;
}
