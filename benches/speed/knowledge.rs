//! The knowledge of each size; made when a benchmark first needs it, and once.

use std::sync::LazyLock;

use chaikhana::desk::Library;
use chaikhana::evaluation::{Question, read_questions};
use chaikhana::knowledge::{CheckOptions, EntryIndex, Files, Knowledge, read};
use jiff::civil::Date;

use crate::generator::{TODAY, invent};

/// Whatever is invented is invented the same each time.
const SEED: u64 = 20_250_617;
/// How many questions invented knowledge is asked.
const QUESTIONS: usize = 200;
/// What the shipped knowledge is asked.
const SHIPPED_QUESTIONS: &str = include_str!("../../tests/questions/asked-by-newcomers.toml");

/// Knowledge of one size.
pub(crate) struct Stock {
    /// Its files.
    pub(crate) files: Files,
    /// It with its indexes.
    pub(crate) library: Library,
    /// What it is asked.
    pub(crate) questions: Vec<Question>,
}

/// Knowledge that is made when it is first looked at.
pub(crate) type Later = LazyLock<Stock>;

/// The knowledge inside the bot.
pub(crate) static SHIPPED: Later = Later::new(|| stock(Files::embedded(), SHIPPED_QUESTIONS));
/// Twenty times as much.
pub(crate) static TEN_THOUSAND: Later = Later::new(|| invented(10_000));
/// Two hundred times as much; it has as many names.
pub(crate) static HUNDRED_THOUSAND: Later = Later::new(|| invented(100_000));

/// Every size with its name.
pub(crate) const SIZES: [(&str, &Later); 3] = [
    ("shipped", &SHIPPED),
    ("10,000 facts", &TEN_THOUSAND),
    ("100,000 facts", &HUNDRED_THOUSAND),
];

/// The day on which everything is checked and asked.
pub(crate) fn today() -> Date {
    TODAY.parse().expect("a day")
}

/// What good files say.
pub(crate) fn checked(files: &Files) -> Knowledge {
    let reading = read(files, &CheckOptions::on(today()));
    reading.knowledge.expect("the knowledge has no error")
}

/// Every name of every entry.
pub(crate) fn names(knowledge: &Knowledge) -> Vec<(&str, EntryIndex)> {
    let mut names = Vec::new();
    for (index, entry) in knowledge.indexed() {
        let shown = entry.name.all().chain(entry.native.as_deref());
        let all = shown.chain(entry.aliases.iter().map(String::as_str));
        names.extend(all.map(|name| (name, index)));
    }
    names
}

fn invented(facts: usize) -> Stock {
    let invention = invent(facts, QUESTIONS, SEED);
    stock(Files::new(invention.files), &invention.questions)
}

fn stock(files: Files, questions: &str) -> Stock {
    Stock {
        library: Library::new(checked(&files)),
        files,
        questions: read_questions("questions", questions, today()).expect("good questions"),
    }
}
