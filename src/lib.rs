//! Chaikhana answers questions about the China–Central Asia summits and the region around them.

pub mod answer;
pub mod config;
pub mod console;
pub mod desk;
#[cfg(feature = "discord")]
pub mod discord;
pub mod evaluation;
pub mod knowledge;
pub mod language;
pub mod search;
pub mod telemetry;
pub mod trigger;

pub use language::Language;
