//! How often the bot is right: questions with what a right answer must have, asked and judged.
//!
//! Moderators keep such questions beside their knowledge and see at once what a change made better or worse.

mod judge;
mod question;

pub use judge::{Verdict, is_right, judge};
pub use question::{Expected, Question, QuestionFileError, read_questions};
