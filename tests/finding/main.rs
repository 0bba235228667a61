//! What people type over the knowledge that comes with the program, and what has to be found for it.
//!
//! The tests are tables. A table names every row that went wrong, so that a change of the search shows at once what
//! it costs and what it gains.

mod anything;
mod completion;
mod days;
mod languages;
mod names;
mod narrowing;
mod own_words;
mod questions;
mod refusals;
mod stage;
mod typos;
