//! The invented knowledge that the benchmarks measure is good knowledge, and its questions have the answers they say.

#[path = "../benches/generator/mod.rs"]
mod generator;

use chaikhana::desk::{Ask, Desk, Request};
use chaikhana::evaluation::{Expected, Question, Verdict, judge, read_questions};
use chaikhana::knowledge::{CheckOptions, Files, read};
use generator::{Invention, TODAY, invent};
use jiff::civil::Date;

fn today() -> Date {
    TODAY.parse().expect("a day")
}

fn desk(invention: &Invention) -> Desk {
    let reading = read(
        &Files::new(invention.files.clone()),
        &CheckOptions::on(today()),
    );
    assert_eq!(reading.problems, []);
    Desk::new(reading.knowledge.expect("no problem is an error"))
}

#[test]
fn invented_knowledge_has_as_many_facts_as_wanted_and_no_problem() {
    for facts in [1, 100, 2_500] {
        let desk = desk(&invent(facts, 0, 7));
        assert_eq!(desk.library().knowledge().fact_count(), facts);
    }
}

#[test]
fn the_same_seed_invents_the_same() {
    let [one, same, other] = [3, 3, 4].map(|seed| invent(200, 20, seed));
    assert_eq!(one.files, same.files);
    assert_eq!(one.questions, same.questions);
    assert_ne!(one.files, other.files);
}

#[test]
fn most_questions_to_invented_facts_are_answered_right() {
    let invention = invent(600, 200, 7);
    let desk = desk(&invention);
    let questions =
        read_questions("invented", &invention.questions, today()).expect("a question file");
    let right = |question: &&Question| {
        let reply = desk.answer(&Request {
            ask: Ask::Question(question.text.clone()),
            today: question.today,
            language: question.language,
        });
        judge(&question.expected, &reply.outcome) == Verdict::Right
    };
    let answered: Vec<&Question> = questions
        .iter()
        .filter(|question| question.expected != Expected::Refusal)
        .collect();
    let count = answered
        .iter()
        .copied()
        .filter(|question| right(question))
        .count();
    assert!(
        count * 10 >= answered.len() * 7,
        "{count} of {}",
        answered.len()
    );
}
