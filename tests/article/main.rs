//! Every statement of the article that the knowledge began with is found by the words of a member.
//!
//! The modules follow the article's paragraphs. The questions are worded like neither the facts nor the questions
//! that the knowledge lists beside them: what they prove is that people who know neither are answered. Where later
//! events overtook the article, they come first, and the article stays in sight or in reach.

#[path = "../embedded/mod.rs"]
mod embedded;

mod question;

mod corridors;
mod economy;
mod players;
mod rivalry;
mod security;
mod summits;
mod translations;

use chaikhana::desk::Outcome;

use embedded::DESK;
use question::Question;

/// The source that is the article.
const ARTICLE: &str = "sr-center-2025-06";

fn every_question() -> Vec<Question> {
    let paragraphs = [
        summits::questions,
        security::questions,
        economy::questions,
        corridors::questions,
        rivalry::questions,
        players::questions,
    ];
    paragraphs.into_iter().flat_map(|ask| ask()).collect()
}

/// Asks every question and complains of all together.
fn answered(questions: &[Question]) {
    let complaints: Vec<String> = questions.iter().filter_map(Question::complaint).collect();
    assert!(
        complaints.is_empty(),
        "{} of {} questions are not answered as they should be:\n\n{}\n",
        complaints.len(),
        questions.len(),
        complaints.join("\n\n")
    );
}

#[test]
fn the_summits_in_xian_and_astana_are_told() {
    answered(&summits::questions());
}

#[test]
fn security_and_the_principles_of_the_format_are_told() {
    answered(&security::questions());
}

#[test]
fn trade_energy_and_minerals_are_told() {
    answered(&economy::questions());
}

#[test]
fn the_corridors_and_the_silk_road_are_told() {
    answered(&corridors::questions());
}

#[test]
fn the_rivalry_of_china_and_the_usa_is_told() {
    answered(&rivalry::questions());
}

#[test]
fn the_other_players_are_told() {
    answered(&players::questions());
}

#[test]
fn every_fact_from_the_article_is_shown_to_somebody() {
    let shown: Vec<String> = every_question()
        .iter()
        .filter(|question| question.is_english())
        .filter_map(|question| match question.reply().outcome {
            Outcome::Answer(answer) => Some(answer.text()),
            _ => None,
        })
        .collect();
    let library = DESK.library();
    let knowledge = library.knowledge();
    let mut hidden = Vec::new();
    for entry in knowledge.entries() {
        for fact in &entry.facts {
            let mut sources = fact.sources.iter();
            let told = fact.text.english.trim_end_matches('.');
            if sources.any(|source| knowledge.source(*source).id == ARTICLE)
                && !shown.iter().any(|text| text.contains(told))
            {
                hidden.push(format!("{}: {told}", entry.id));
            }
        }
    }
    assert!(
        hidden.is_empty(),
        "no question shows:\n{}\n",
        hidden.join("\n")
    );
}

#[test]
fn no_question_is_one_that_the_knowledge_lists() {
    let library = DESK.library();
    let facts = library.knowledge().entries().iter();
    let facts = facts.flat_map(|entry| &entry.facts);
    let listed: Vec<String> = facts
        .flat_map(|fact| &fact.asks)
        .map(|ask| letters(ask))
        .collect();
    for question in every_question() {
        assert!(
            !listed.contains(&letters(question.asked())),
            "“{}” is listed",
            question.asked()
        );
    }
}

/// The text without what may be typed otherwise: case, spaces and marks.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
