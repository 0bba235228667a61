//! The people of a scene: what they do, and what they see.

mod asking;
mod choices;
mod controls;
mod embed;
mod form;
mod person;
mod reply;
mod server;
mod sight;
mod written;

pub use asking::{Asking, Sent};
pub use choices::Choices;
pub use embed::Embed;
pub use form::Form;
pub use person::Person;
pub use reply::Reply;
pub use server::{Server, ServerRecord};
pub use written::{Message, Written};
