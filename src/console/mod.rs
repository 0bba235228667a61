//! The terminal front: `chat`, `ask`, `check`, `evaluate` and `export`.
//!
//! It is an edge of the house: the clock, the terminal and the knowledge folder are touched here, and what
//! is asked goes through the one door, the [`Desk`](crate::desk::Desk). Whatever it shows has passed `plain` or the escaping
//! of `json`, so that neither a question nor a knowledge file can take hold of the terminal.

mod arguments;
mod ask;
mod chat;
mod check;
mod completion;
mod conversation;
mod editor;
mod evaluate;
mod export;
mod input;
mod json;
mod line;
mod look;
mod opening;
mod plain;
mod render;
mod untranslated;
mod vocabulary;

use std::io;
use std::path::Path;
use std::process::ExitCode;

pub use arguments::{
    AskArguments, ChatArguments, CheckArguments, Command, EvaluateArguments, Format, Viewpoint,
};

/// How a command ended that did what it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All is well.
    Good,
    /// There is a problem in what was asked for: no answer, or an error in the knowledge.
    Problem,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Good => Self::SUCCESS,
            Ending::Problem => Self::FAILURE,
        }
    }
}

/// Why a command could not do what it was told.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The knowledge has errors; they have been shown on stderr.
    #[error("this knowledge cannot be used before its errors are mended")]
    Knowledge,
    /// The questions cannot be read.
    #[error("stdin cannot be read")]
    Input(#[source] io::Error),
    /// The questions of an evaluation cannot be used; the text says which and why.
    #[error("{0}")]
    Questions(String),
    /// The answers cannot be written.
    #[error("stdout cannot be written to")]
    Output(#[from] io::Error),
    /// The prompt does not work.
    #[error("the prompt does not work on this terminal")]
    Prompt(#[source] rustyline::error::ReadlineError),
}

/// Does what the command line says, with the knowledge of that folder or the one built in.
///
/// A reader of our stdout who has heard enough is no failure.
pub fn run(command: &Command, knowledge: Option<&Path>) -> Result<Ending, Failure> {
    match follow(command, knowledge) {
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            Ok(Ending::Good)
        }
        result => result,
    }
}

fn follow(command: &Command, folder: Option<&Path>) -> Result<Ending, Failure> {
    match command {
        Command::Chat(chat) => chat::run(opening::desk(folder)?, chat),
        Command::Ask(ask) => ask::run(opening::desk(folder)?, ask),
        Command::Check(check) => match check.translations {
            None => check::run(&opening::read(folder)),
            Some(language) => untranslated::run(folder, language),
        },
        Command::Evaluate(evaluate) => evaluate::run(opening::desk(folder)?, evaluate),
        Command::Export => export::run(&opening::knowledge(folder)?),
    }
}

/// A number with its noun.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
