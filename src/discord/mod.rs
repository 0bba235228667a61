//! The Discord front: the only room that knows Discord.
//!
//! Nothing here composes an answer. An interaction or a message is read into a [`Request`](crate::desk::Request), the
//! desk answers it, and the outcome is drawn.
//!
//! - What Discord is: [`limits`], [`commands`], [`markdown`].
//! - Pure, from an event to what is said: [`request`] and [`press`] read, [`answering`] and `listening` ask the desk,
//!   [`render`] draws, [`drawn`] and [`response`] are what is sent.
//! - The edges: [`rest`] sends, `gateway` connects, [`handler`] puts events into their [`lane`], [`work`] takes them
//!   out, [`run()`] holds it all from start to shutdown, [`serve()`] is the process around it.
//! - Against what goes wrong there: `apart` keeps a shard that hangs from everybody else, [`pulse`] shows one that is
//!   silent, `seen` leaves out what comes twice, `mend` reads what serenity cannot.
//! - [`moderation`] keeps the knowledge up to date.

pub mod answering;
mod apart;
pub mod bot;
pub mod caller;
pub mod clock;
mod command_line;
pub mod commands;
pub mod counters;
pub mod drawn;
mod gateway;
pub mod handler;
#[cfg(test)]
mod independent;
mod invite;
pub mod lane;
pub mod limits;
pub mod listening;
mod loopback;
pub mod markdown;
mod mend;
pub mod moderation;
pub mod press;
pub mod pulse;
pub mod registration;
pub mod render;
pub mod request;
pub mod response;
pub mod rest;
pub mod run;
mod seen;
pub mod serve;
pub mod words;
pub mod work;

pub use bot::Bot;
pub use clock::Clock;
pub use command_line::{Command, Failure, follow};
pub use run::{RunError, run, run_bot};
pub use serve::{ServeError, register_now, serve};
