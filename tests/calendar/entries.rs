//! Every card, every page behind it and every list of sources, in every language, within the limits.

use chaikhana::Language;
use chaikhana::answer::Answer;
use chaikhana::desk::{Ask, Outcome};
use chaikhana::knowledge::Entry;

use crate::embedded::{DESK, TODAY, reply};

/// What Discord takes as the title of an embed, in UTF-16 units.
const TITLE: usize = 256;
/// What Discord takes as the description of an embed.
const DESCRIPTION: usize = 4_096;
/// The most sentences of an answer.
const SENTENCES: usize = 3;
/// The most characters of an answer's sentences together.
const CHARACTERS: usize = 600;
/// The most sources of an answer.
const CITATIONS: usize = 4;

/// More pages than any entry has.
const PAGES: usize = 50;

/// The answer to that; what was said instead where there is none.
fn answer(ask: Ask, language: Language) -> Result<Answer, String> {
    let asked = format!("{ask:?} in {language}");
    match reply(ask, TODAY, language).outcome {
        Outcome::Answer(answer) => Ok(*answer),
        other => Err(format!("{asked} is not answered: {other:?}")),
    }
}

/// The card of an entry and every page that it promises.
pub(crate) fn card_and_pages(entry: &Entry, language: Language) -> Result<Vec<Answer>, String> {
    let mut answers = vec![answer(Ask::Entry(entry.id.clone()), language)?];
    for page in 0..PAGES {
        if answers.last().is_some_and(|last| !last.has_more()) {
            return Ok(answers);
        }
        let entry = entry.id.clone();
        answers.push(answer(Ask::More { entry, page }, language)?);
    }
    Err(format!("the pages of {} never end", entry.id))
}

/// The limits that an answer breaks.
fn broken_limits(answer: &Answer) -> Option<&'static str> {
    let sentences = || answer.sentences().iter();
    let texts: Vec<&str> = sentences().map(|said| said.text.as_str()).collect();
    let title = answer.title().encode_utf16().count();
    let description = answer.text().encode_utf16().count();
    let limits = [
        (
            "has no title or one that is too long",
            (1..=TITLE).contains(&title),
        ),
        (
            "says nothing or too much for an embed",
            (1..=DESCRIPTION).contains(&description),
        ),
        ("has too many sentences", texts.len() <= SENTENCES),
        (
            "has sentences that are too long",
            texts.join(" ").chars().count() <= CHARACTERS,
        ),
        (
            "has no source or too many",
            (1..=CITATIONS).contains(&answer.citations().len()),
        ),
        (
            "has a sentence without a source",
            sentences().all(|said| !said.citations.is_empty()),
        ),
    ];
    limits
        .into_iter()
        .find(|(_, kept)| !kept)
        .map(|(limit, _)| limit)
}

/// Looks at every entry in every language and complains of all together.
fn for_every_entry(look: impl Fn(&Entry, Language) -> Result<Vec<Answer>, String>) {
    let library = DESK.library();
    let mut complaints = Vec::new();
    for entry in library.knowledge().entries() {
        for language in Language::all() {
            match look(entry, language) {
                Err(complaint) => complaints.push(complaint),
                Ok(answers) => complaints.extend(answers.iter().filter_map(|answer| {
                    let limit = broken_limits(answer)?;
                    Some(format!(
                        "{} in {language} {limit}: {}",
                        entry.id,
                        answer.text()
                    ))
                })),
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn every_card_and_every_page_is_cited_and_within_the_limits() {
    for_every_entry(card_and_pages);
}

#[test]
fn every_list_of_sources_is_cited_and_within_the_limits() {
    for_every_entry(|entry, language| {
        answer(Ask::Sources(entry.id.to_string()), language).map(|answer| vec![answer])
    });
}

#[test]
fn the_card_and_its_pages_tell_every_fact() {
    let library = DESK.library();
    let mut hidden = Vec::new();
    for entry in library.knowledge().entries() {
        let answers = card_and_pages(entry, Language::english()).unwrap_or_default();
        for fact in &entry.facts {
            let text = fact.text.english.trim_end_matches('.');
            if !answers.iter().any(|answer| answer.text().contains(text)) {
                hidden.push(format!("{}: {text}", entry.id));
            }
        }
    }
    assert!(hidden.is_empty(), "never told:\n{}\n", hidden.join("\n"));
}
