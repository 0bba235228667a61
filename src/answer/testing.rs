//! Answers for tests: a finding over a small knowledge, on a day.

use super::{Answer, Sentence, Speaker};
use crate::desk::Outcome;
use crate::knowledge::Knowledge;
use crate::language::Language;
use crate::search::Finding;

/// What is said in English.
pub(super) fn outcome(knowledge: &Knowledge, finding: &Finding, today: &str) -> Outcome {
    speaker(knowledge, today, Language::english()).outcome(finding)
}

/// The answer in English.
pub(super) fn answer(knowledge: &Knowledge, finding: &Finding, today: &str) -> Answer {
    answer_in(Language::english(), knowledge, finding, today)
}

/// The answer in that language; every sentence of it is cited and no mark leads nowhere.
pub(super) fn answer_in(
    language: Language,
    knowledge: &Knowledge,
    finding: &Finding,
    today: &str,
) -> Answer {
    answered(speaker(knowledge, today, language).outcome(finding))
}

/// Somebody who asks on that day.
pub(super) fn speaker<'k>(
    knowledge: &'k Knowledge,
    today: &str,
    language: Language,
) -> Speaker<'k> {
    Speaker::new(knowledge, today.parse().expect("a day"), language)
}

/// The answer of an outcome that is one.
pub(super) fn answered(outcome: Outcome) -> Answer {
    let Outcome::Answer(answer) = outcome else {
        panic!("no answer: {outcome:?}");
    };
    for Sentence { text, citations } in answer.sentences() {
        assert!(!citations.is_empty(), "not cited: {text}");
        assert!(
            citations
                .iter()
                .all(|place| *place < answer.citations().len())
        );
    }
    *answer
}

/// The sentences of an answer.
pub(super) fn sentences(answer: &Answer) -> Vec<&str> {
    let sentences = answer.sentences().iter();
    sentences.map(|sentence| sentence.text.as_str()).collect()
}

/// The rows of an answer as "label: text".
pub(super) fn rows(answer: &Answer) -> Vec<String> {
    let rows = answer.rows().iter();
    rows.map(|row| format!("{}: {}", row.label, row.text))
        .collect()
}
