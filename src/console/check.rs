//! `chaikhana check`: every problem of the knowledge, and how much there is of it.

use std::io::{self, Write};

use anstream::AutoStream;

use super::opening::{self, Opened};
use super::{Ending, Failure, counted};
use crate::knowledge::{Kind, Knowledge, Problem, report};

/// Shows the problems on stdout, for they are what was asked for; an error among them is a problem.
pub(super) fn run(opened: &Opened) -> Result<Ending, Failure> {
    let stdout = io::stdout();
    let style = opening::style(AutoStream::choice(&stdout));
    let problems = &opened.reading.problems;
    let mut out = stdout.lock();
    if !problems.is_empty() {
        let report = report::render(problems, &opened.files, style);
        // Our own last line says more than the report's.
        let report = report.trim_end();
        let report = report.strip_suffix(&report::summary(problems));
        writeln!(out, "{}\n", report.unwrap_or_default().trim_end())?;
    }
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    writeln!(
        out,
        "{}",
        summary(problems, opened.reading.knowledge.as_ref())
    )?;
    out.flush()?;
    Ok(if errors == 0 {
        Ending::Good
    } else {
        Ending::Problem
    })
}

fn summary(problems: &[Problem], knowledge: Option<&Knowledge>) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let mut summary = format!(
        "{}, {}",
        counted(errors, "error", "errors"),
        counted(problems.len() - errors, "warning", "warnings")
    );
    if let Some(knowledge) = knowledge {
        summary.push_str("; ");
        summary.push_str(&contents(knowledge));
    }
    summary
}

/// How much a knowledge holds: "269 sources, 434 facts, 3 formats, ...".
fn contents(knowledge: &Knowledge) -> String {
    let kinds = Kind::ALL
        .into_iter()
        .map(|kind| counted(knowledge.count(kind), kind.word(), &format!("{kind}s")));
    [
        counted(knowledge.sources().len(), "source", "sources"),
        counted(knowledge.fact_count(), "fact", "facts"),
    ]
    .into_iter()
    .chain(kinds)
    .collect::<Vec<_>>()
    .join(", ")
}
