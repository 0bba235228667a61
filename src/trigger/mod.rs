//! From a channel message and the channel's rules to a question, or to silence with its reason. Pure.

mod mode;
mod plain;

pub use mode::Mode;
pub use plain::plain_words;
