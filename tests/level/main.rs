//! The share of questions that come out right, over `tests/questions`, does not fall.

use std::path::Path;

use chaikhana::desk::{Ask, Desk, Request};
use chaikhana::evaluation::{Expected, Question, Verdict, judge, read_questions};
use chaikhana::knowledge::{CheckOptions, embedded};
use jiff::civil::date;

/// The least share of questions with an answer that get the right one, in percent.
const RIGHT: usize = 78;
/// The least share of questions without an answer that are refused, in percent.
const REFUSED: usize = 90;

#[test]
fn as_many_questions_as_before_come_out_right() {
    let today = date(2026, 11, 23);
    let knowledge = embedded(&CheckOptions::on(today)).knowledge;
    let desk = Desk::new(knowledge.expect("the embedded knowledge has no error"));
    let right = |question: &Question| {
        let reply = desk.answer(&Request {
            ask: Ask::Question(question.text.clone()),
            today: question.today,
            language: question.language,
        });
        judge(&question.expected, &reply.outcome) == Verdict::Right
    };
    let (refusals, answers): (Vec<_>, Vec<_>) = questions(today)
        .into_iter()
        .partition(|question| question.expected == Expected::Refusal);
    for (asked, least) in [(answers, RIGHT), (refusals, REFUSED)] {
        let count = asked.iter().filter(|question| right(question)).count();
        let share = count * 100 / asked.len();
        assert!(
            share >= least,
            "{count} of {} are right, {share} % and not {least} %",
            asked.len()
        );
    }
}

fn questions(today: jiff::civil::Date) -> Vec<Question> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions");
    let mut questions = Vec::new();
    for file in std::fs::read_dir(folder).expect("the folder of questions") {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("text");
        questions.extend(
            read_questions(&path.display().to_string(), &text, today).expect("valid questions"),
        );
    }
    questions
}
