//! A Discord that only sends and counts, for crowds.
//!
//! The Discord of the scenes writes down and checks all that the bot says; ten thousand events keep it busier than
//! the bot. This one has its payloads ready, reads of an answer no more than whose it is, and forgets it at once: what
//! it costs is small beside what it measures, and it holds no more memory after a million answers than after one.
//!
//! It speaks to one bot, over one connection, only on `127.0.0.1`. The bot is a process of its own, so that what it
//! holds in memory is its own too.
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the tests and the bench each use their own part"
)]

mod account;
mod crowd;
mod discord;
mod gateway;
mod payloads;
mod process;
mod rest;
mod tally;

pub use account::Account;
pub use crowd::Crowd;
pub use discord::{Firehose, TOKEN};
pub use process::{Memory, Process};
pub use tally::{PATIENCE, Tally};
