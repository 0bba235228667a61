//! A small Discord of our own, for the scenes of the integration tests.
//!
//! The bot is a program that talks to Discord, so a test that replaces Discord by a mock of our own functions
//! proves little. Here the bot speaks HTTP and WebSocket as it does in service, only to `127.0.0.1`: whatever it
//! sends is written down and held against Discord's own specification, and the people of a scene see what they
//! would see.
//!
//! ```ignore
//! mod support;
//!
//! let discord = LoopbackDiscord::start().await;
//! let server = discord.server("Silk Road Studies");
//! let aida = server.member("Aida").speaking("ru");
//! // ... start the bot with `discord.api()` and `discord.token()` ...
//! let reply = aida.types("/summit next").await;
//! reply.sees_embed(|embed| assert!(embed.title().contains("summit"))).sees_button("Sources");
//! reply.presses("Sources").await.sees_private("Xinhua");
//! ```
//!
//! The rooms: [`loopback`] starts and stops it, [`world`] is what it remembers, [`rest`] and [`gateway`] are its two
//! fronts, [`endpoint`] is the way of interactions without a gateway, [`visit`] anybody else's, [`scene`] holds the people, [`faults`] what can go wrong, [`specification`] and [`rules`] what Discord
//! would refuse.
//!
//! Nothing here sleeps or looks at the time of the test: a wait ends with the event it waits for, and gives up on the
//! clock of the loopback's own thread, so a scene may pause its clock.
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "each file of scenes is a crate of its own and uses its own part"
)]

mod assert_loopback;
pub mod command_line;
mod commands;
pub mod endpoint;
mod faults;
mod gateway;
mod log;
mod loopback;
mod messages;
mod payloads;
mod recorder;
mod rest;
mod routes;
mod rules;
mod scene;
mod snowflake;
mod specification;
pub mod visit;
mod world;

pub use assert_loopback::assert_loopback;
pub use faults::Fault;
pub use gateway::{Gateway, Severed, close, op};
pub use log::Log;
pub use loopback::LoopbackDiscord;
pub use recorder::{Payload, Received, Upload};
pub use rest::Refusal;
pub use routes::{Route, route};
pub use scene::{Choices, Embed, Form, Message, Person, Reply, Sent, Server, Written};
