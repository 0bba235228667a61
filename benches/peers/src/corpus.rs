//! The knowledge that every engine is given, and the questions that every engine is asked.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use chaikhana::evaluation::{Question, read_questions};
use chaikhana::knowledge::{CheckOptions, EntryIndex, Files, Knowledge, embedded, read};
use jiff::civil::Date;

use crate::generator::{TODAY, invent};

/// How many questions invented knowledge is asked.
const QUESTIONS: usize = 300;
/// Whatever is invented is invented the same each time.
const SEED: u64 = 20_250_617;

/// Knowledge with questions to it.
pub struct Corpus {
    /// What it is called in the table.
    pub title: String,
    /// The knowledge.
    pub knowledge: Knowledge,
    /// Every fact: its entry and its place there.
    pub facts: Vec<(EntryIndex, usize)>,
    /// The questions.
    pub questions: Vec<Question>,
}

impl Corpus {
    /// The knowledge inside the bot, with the questions that its tests ask.
    pub fn shipped() -> anyhow::Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/questions");
        let mut questions = Vec::new();
        for file in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = file?.path();
            let text = fs::read_to_string(&path)?;
            questions.extend(read_questions(
                &path.display().to_string(),
                &text,
                today()?,
            )?);
        }
        let knowledge = embedded(&CheckOptions::on(today()?)).knowledge;
        Self::new("shipped", knowledge, questions)
    }

    /// Invented knowledge of that many facts.
    pub fn invented(facts: usize) -> anyhow::Result<Self> {
        let invention = invent(facts, QUESTIONS, SEED);
        let questions = read_questions("invented", &invention.questions, today()?)?;
        let files = Files::new(invention.files);
        let knowledge = read(&files, &CheckOptions::on(today()?)).knowledge;
        Self::new("invented", knowledge, questions)
    }

    fn new(
        what: &str,
        knowledge: Option<Knowledge>,
        questions: Vec<Question>,
    ) -> anyhow::Result<Self> {
        let knowledge = knowledge.context("the knowledge has errors")?;
        let facts: Vec<_> = knowledge
            .indexed()
            .flat_map(|(index, entry)| (0..entry.facts.len()).map(move |place| (index, place)))
            .collect();
        Ok(Self {
            title: format!("{what}, {} facts", with_commas(facts.len())),
            knowledge,
            facts,
            questions,
        })
    }
}

/// The day on which everything is asked.
pub fn today() -> anyhow::Result<Date> {
    Ok(TODAY.parse()?)
}

/// The number with a comma before every third digit from the end.
pub fn with_commas(number: usize) -> String {
    let digits: Vec<char> = number.to_string().chars().collect();
    let mut text = String::new();
    for (place, digit) in digits.iter().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(*digit);
    }
    text
}
