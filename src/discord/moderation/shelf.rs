//! Where the knowledge is read from, and reading it: whole, checked, with its report.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::config::KnowledgeConfig;
use crate::knowledge::report::{self, Style};
use crate::knowledge::{CheckOptions, Files, Knowledge, Problem, read, read_found};

/// The file name under which a tried entry stands in a report. No file of a folder can have it.
pub(super) const TRIED: &str = "what you wrote.toml";

/// Where the knowledge comes from.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: Option<PathBuf>,
    stale_days: Option<u32>,
}

/// What came of reading everything.
#[derive(Debug)]
pub(super) struct Checked {
    /// The knowledge, where it can be used.
    pub knowledge: Option<Knowledge>,
    /// "2 errors, 1 warning".
    pub summary: String,
    /// Every problem with its line; empty where there is none.
    pub report: String,
}

impl Shelf {
    /// The folder of the configuration, or the knowledge that is part of the program.
    pub fn new(config: &KnowledgeConfig) -> Self {
        Self {
            folder: config.folder.clone(),
            stale_days: config.stale_days,
        }
    }

    /// The folder, where there is one.
    pub fn folder(&self) -> Option<&PathBuf> {
        self.folder.as_ref()
    }

    /// The knowledge to begin with, or the report of what is wrong with it.
    pub fn open(&self, today: Date) -> Result<Knowledge, String> {
        let Checked {
            knowledge,
            summary,
            report,
        } = self.read(today);
        if !report.is_empty() && knowledge.is_some() {
            tracing::info!(
                problems = summary,
                "`chaikhana check` shows what to look at"
            );
        }
        knowledge.ok_or(report)
    }

    /// Reads and checks everything.
    pub(super) fn read(&self, today: Date) -> Checked {
        let (files, problems) = self.files();
        let reading = read_found(&files, problems, &self.options(today));
        checked(reading.knowledge, &reading.problems, &files)
    }

    /// Reads and checks everything with one more file; tells the problems of that file.
    pub(super) fn read_with(&self, text: &str, today: Date) -> Checked {
        let (files, _) = self.files();
        let files = files.with(TRIED, text.to_owned());
        let reading = read(&files, &self.options(today));
        let (own, others): (Vec<Problem>, Vec<Problem>) = reading
            .problems
            .into_iter()
            .partition(|problem| is_in(problem, TRIED));
        // Where the others alone stand in the way, they are what there is to tell.
        let told = if own.is_empty() && reading.knowledge.is_none() {
            others
        } else {
            own
        };
        checked(reading.knowledge, &told, &files)
    }

    fn files(&self) -> (Files, Vec<Problem>) {
        match &self.folder {
            Some(folder) => Files::from_folder(folder),
            None => (Files::embedded(), Vec::new()),
        }
    }

    fn options(&self, today: Date) -> CheckOptions {
        CheckOptions {
            stale_after_days: self.stale_days,
            ..CheckOptions::on(today).with_any_clock()
        }
    }
}

fn is_in(problem: &Problem, file: &str) -> bool {
    problem
        .place
        .as_ref()
        .is_some_and(|place| place.file == file)
}

fn checked(knowledge: Option<Knowledge>, problems: &[Problem], files: &Files) -> Checked {
    let report = if problems.is_empty() {
        String::new()
    } else {
        report::render(problems, files, Style::Plain)
    };
    Checked {
        knowledge,
        summary: report::summary(problems),
        report,
    }
}
