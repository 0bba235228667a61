//! From the words people type to the entries and facts that answer them, with a score.

pub mod finding;
pub mod fold;

pub use finding::{CalendarQuestion, FactHit, Finding, Particular, Which};
