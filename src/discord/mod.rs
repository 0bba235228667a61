//! The Discord front: the only room that knows Discord.
//!
//! Nothing here composes an answer. An interaction or a message is read into a
//! [`Request`](crate::desk::Request), the desk answers it, and the outcome is drawn.

pub mod caller;
pub mod clock;
pub mod commands;
pub mod drawn;
pub mod limits;
pub mod markdown;
pub mod moderation;
pub mod press;
pub mod render;
pub mod request;
pub mod response;
pub mod rest;
pub mod words;
