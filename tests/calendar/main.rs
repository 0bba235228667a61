//! What is said about the meetings of every format on any day, and how honest every answer is.
//!
//! The knowledge is the one that the binary carries, so these scenes also tell an editor of it when a changed
//! date or name changes what members are told.

#[path = "../embedded/mod.rs"]
mod embedded;

mod scene;

mod dates;
mod entries;
mod figures;
mod formats;
mod honesty;
mod questions;
