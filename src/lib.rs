//! Chaikhana answers questions about the China–Central Asia summits and the region around them.

pub mod answer;
pub mod console;
pub mod desk;
pub mod evaluation;
pub mod knowledge;
pub mod language;
pub mod search;
pub mod telemetry;

pub use language::Language;
