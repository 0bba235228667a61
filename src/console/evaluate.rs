//! `chaikhana evaluate`: how often the answers are right, over a folder of questions with known answers.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget};
use walkdir::WalkDir;

use super::arguments::{EvaluateArguments, today};
use super::plain::plain;
use super::{Ending, Failure, counted};
use crate::desk::{Ask, Desk, Outcome, Reply, Request};
use crate::evaluation::{Question, Verdict, judge, read_questions};

/// Results of one kind of question.
#[derive(Default)]
struct Tally {
    right: usize,
    asked: usize,
}

impl Tally {
    fn share(&self) -> f64 {
        if self.asked == 0 {
            1.0
        } else {
            self.right as f64 / self.asked as f64
        }
    }
}

/// Asks every question, then shows each miss and the share of right answers by kind.
pub(super) fn run(desk: &Desk, arguments: &EvaluateArguments) -> Result<Ending, Failure> {
    let questions = questions(&arguments.folder)?;
    let progress = ProgressBar::new(questions.len() as u64);
    if !io::stderr().is_terminal() {
        progress.set_draw_target(ProgressDrawTarget::hidden());
    }
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut all = Tally::default();
    let mut misses = Vec::new();
    for question in &questions {
        let reply = desk.answer(&Request {
            ask: Ask::Question(question.text.clone()),
            today: question.today,
            language: question.language,
        });
        let verdict = judge(&question.expected, &reply.outcome);
        for tally in [tallies.entry(&question.kind).or_default(), &mut all] {
            tally.asked += 1;
            tally.right += usize::from(verdict == Verdict::Right);
        }
        if verdict != Verdict::Right {
            misses.push((question, reply, verdict));
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    let mut out = io::stdout().lock();
    for (question, reply, verdict) in &misses {
        writeln!(out, "{}\n", miss(question, reply, *verdict))?;
    }
    for (kind, tally) in tallies
        .iter()
        .map(|(kind, tally)| (*kind, tally))
        .chain([("all", &all)])
    {
        let Tally { right, asked } = tally;
        writeln!(
            out,
            "{:<24} {right:>5} of {asked:<5} {:>6.1} %",
            plain(kind),
            tally.share() * 100.0
        )?;
    }
    out.flush()?;
    let enough = all.share() * 100.0 >= arguments.at_least;
    Ok(if enough {
        Ending::Good
    } else {
        Ending::Problem
    })
}

/// What was asked, what was wrong about the answer, and how sure it was.
fn miss(question: &Question, reply: &Reply, verdict: Verdict) -> String {
    let what = match verdict {
        Verdict::Refused => "no answer",
        Verdict::Right | Verdict::Wrong => "wrong",
    };
    let said = match &reply.outcome {
        Outcome::Answer(answer) => {
            format!("{}: {}", answer.entry(), answer.text().replace('\n', " / "))
        }
        Outcome::Suggest(suggestions) => {
            let ids: Vec<String> = suggestions
                .entries
                .iter()
                .map(|(id, _)| id.to_string())
                .collect();
            format!("{} {}", suggestions.message, ids.join(", "))
        }
        Outcome::Unknown(unknown) => unknown.message.clone(),
    };
    format!(
        "{what} ({}, {}, {:.2}): {}\n    {}",
        plain(&question.kind),
        question.language,
        reply.score,
        plain(&question.text),
        plain(&said)
    )
}

/// The questions of every TOML file below the folder, in the order of the files' paths.
fn questions(folder: &Path) -> Result<Vec<Question>, Failure> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let path = entry
            .map_err(|error| Failure::Questions(error.to_string()))?
            .into_path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            files.push(path);
        }
    }
    let mut questions = Vec::new();
    for file in files {
        let shown = file.display().to_string();
        let text = fs::read_to_string(&file)
            .map_err(|error| Failure::Questions(format!("{shown}: {error}")))?;
        let read = read_questions(&shown, &text, today());
        questions.extend(read.map_err(|error| Failure::Questions(error.to_string()))?);
    }
    if questions.is_empty() {
        let folder = folder.display();
        return Err(Failure::Questions(format!(
            "{folder} holds no question; see the README for the form of its files"
        )));
    }
    tracing::debug!(
        "asking {}",
        counted(questions.len(), "question", "questions")
    );
    Ok(questions)
}
