//! How often the answers are right, and how often nothing is said where nothing is asked, does not get worse.

mod ordinary_lines;

use std::path::Path;

use chaikhana::Language;
use chaikhana::desk::{Ask, Desk, Request};
use chaikhana::evaluation::{Expected, Question, Verdict, judge, read_questions};
use chaikhana::knowledge::{CheckOptions, embedded};
use jiff::civil::{Date, date};

/// The least share of questions with an answer that get the right one, in percent.
const RIGHT: usize = 97;
/// The least share of questions without an answer that are refused, in percent.
const REFUSED: usize = 97;
/// The least share of questions in each language that come out right.
const IN_EACH_LANGUAGE: usize = 95;

const TODAY: Date = date(2026, 11, 23);

fn desk() -> Desk {
    let knowledge = embedded(&CheckOptions::on(TODAY)).knowledge;
    Desk::new(knowledge.expect("the embedded knowledge has no error"))
}

#[test]
fn as_many_questions_as_before_come_out_right() {
    let desk = desk();
    let is_right = |question: &&Question| {
        let reply = desk.answer(&Request {
            ask: Ask::Question(question.text.clone()),
            today: question.today,
            language: question.language,
        });
        judge(&question.expected, &reply.outcome) == Verdict::Right
    };
    let questions = questions();
    let share_is_kept = |what: &str, least: usize, asked: &dyn Fn(&Question) -> bool| {
        let asked: Vec<&Question> = questions
            .iter()
            .filter(|question| asked(question))
            .collect();
        let right = asked.iter().copied().filter(is_right).count();
        let count = asked.len();
        assert!(
            right * 100 >= least * count,
            "{what}: {right} of {count} are right, less than {least} %"
        );
    };
    let has_none = |question: &Question| question.expected == Expected::Refusal;
    share_is_kept("with an answer", RIGHT, &|question| !has_none(question));
    share_is_kept("without an answer", REFUSED, &has_none);
    for language in Language::all() {
        share_is_kept(language.tag(), IN_EACH_LANGUAGE, &|question| {
            question.language == language
        });
    }
}

fn questions() -> Vec<Question> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions");
    let mut questions = Vec::new();
    for file in std::fs::read_dir(folder).expect("the folder of questions") {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("text");
        questions.extend(
            read_questions(&path.display().to_string(), &text, TODAY).expect("valid questions"),
        );
    }
    questions
}
