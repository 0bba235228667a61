//! From a finding, today's date and a language to an answer: short, cited, true today.

mod model;

pub use model::{
    ANSWER_CHARACTERS, Answer, AnswerParts, CITATIONS, Citation, Citations, ROWS, Row, SENTENCES,
    Sentence,
};
