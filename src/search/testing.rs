//! Statements made of plain words, for tests of how they are found and ranked.

use super::index::{Builder, Index};
use super::statement::{Statement, Target};
use super::term::Term;
use crate::knowledge::EntryIndex;

/// The words of a text as terms, without stems or meanings.
pub(super) fn words(text: &str) -> Vec<Term> {
    text.split_whitespace()
        .map(|word| Term::Word(word.into()))
        .collect()
}

/// A statement of that entry with these words of its own and these ways to ask for it.
pub(super) fn statement(entry: u32, text: &str, phrasings: &[&str]) -> Statement {
    let entry = EntryIndex(entry);
    Statement {
        entry,
        target: Target::Card,
        figure: false,
        text: words(text),
        surroundings: [Term::Entry(entry)].into(),
        nearby: Vec::new(),
        phrasings: phrasings.iter().map(|phrasing| words(phrasing)).collect(),
        known_from: None,
    }
}

impl Index {
    /// An index of these statements.
    pub(super) fn new(statements: impl IntoIterator<Item = Statement>) -> Self {
        let mut builder = Builder::default();
        for statement in statements {
            builder.add(statement);
        }
        builder.finish()
    }
}
