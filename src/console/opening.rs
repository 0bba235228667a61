//! The knowledge that a command works on: the folder it was told, or the one built into the binary.

use std::io::{self, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};

use super::Failure;
use super::arguments::today;
use crate::desk::Desk;
use crate::knowledge::report::{self, Style};
use crate::knowledge::{CheckOptions, Files, Knowledge, Reading};

/// What was read, with the files that its problems point into.
pub(super) struct Opened {
    /// The files.
    pub(super) files: Files,
    /// The knowledge and every problem.
    pub(super) reading: Reading,
}

/// Reads the folder, or the knowledge built in, as somebody who checks it.
pub(super) fn read(folder: Option<&Path>) -> Opened {
    read_with(folder, CheckOptions::on(today()))
}

fn read_with(folder: Option<&Path>, options: CheckOptions) -> Opened {
    let (files, problems) = match folder {
        Some(folder) => Files::from_folder(folder),
        None => (Files::embedded(), Vec::new()),
    };
    let reading = crate::knowledge::read_found(&files, problems, &options);
    Opened { files, reading }
}

/// A desk over the knowledge; the search is made ready while the knowledge is read.
///
/// The desk stays until the program ends, for the system takes all memory back at once.
pub(super) fn desk(folder: Option<&Path>) -> Result<&'static Desk, Failure> {
    std::thread::spawn(crate::search::prepare);
    let desk = Desk::new(knowledge(folder)?);
    Ok(Box::leak(Box::new(desk)))
}

/// The knowledge, for a command that cannot do without. Its errors, if it has any, are shown on stderr.
pub(super) fn knowledge(folder: Option<&Path>) -> Result<Knowledge, Failure> {
    let options = CheckOptions::on(today()).with_any_clock();
    let Opened { files, reading } = read_with(folder, options);
    let Some(knowledge) = reading.knowledge else {
        let style = style(AutoStream::choice(&io::stderr()));
        let report = report::render(&reading.problems, &files, style);
        writeln!(io::stderr(), "{}", report.trim_end())?;
        return Err(Failure::Knowledge);
    };
    if !reading.problems.is_empty() {
        tracing::info!(
            warnings = reading.problems.len(),
            "the knowledge has warnings; `chaikhana check` shows them"
        );
    }
    Ok(knowledge)
}

/// The report's style on a stream that takes colours or does not.
pub(super) fn style(choice: ColorChoice) -> Style {
    match choice {
        ColorChoice::Never => Style::Plain,
        _ => Style::Coloured,
    }
}
