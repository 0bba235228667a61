//! From a finding, today's date and a language to an answer: short, cited, true today.
//!
//! A [`Speaker`] stands for one asker; each kind of answer has its file. Nothing here searches, asks the clock
//! or reads a file, and what is said is plain text: each front adds its own markers and links.

mod about;
mod calendar;
mod card;
mod choose;
mod draft;
mod facts;
mod figure;
mod model;
mod more;
mod overtaken;
mod particular;
mod phrases;
mod ranking;
mod related;
mod several;
mod sources;
mod speaker;
mod statement;
mod suggestions;
#[cfg(test)]
mod testing;

pub use model::{
    ANSWER_CHARACTERS, Answer, AnswerParts, CITATIONS, Citation, Citations, Days, ROWS, Row,
    SENTENCES, Sentence,
};
pub use speaker::Speaker;
