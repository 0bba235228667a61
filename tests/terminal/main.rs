//! The program as people and scripts meet it: arguments and stdin in, stdout, stderr and an exit code out.

#![allow(clippy::unwrap_used)]

mod ask;
mod chat;
mod check;
mod export;
mod stage;
mod stream;
mod usage;
