//! The desk over the embedded knowledge, and what the rows of a table may ask of it.

use std::sync::LazyLock;

use chaikhana::Language;
use chaikhana::desk::{Ask, Desk, Outcome, Reply, Request};
use chaikhana::knowledge::{CheckOptions, Entry, EntryId, Kind, Knowledge, embedded};
use chaikhana::search::{Finding, Found};
use jiff::civil::{Date, date};

/// The day on which questions are asked where a table names no other.
pub(crate) const DAY: Date = date(2026, 4, 1);

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let reading = embedded(&CheckOptions::on(DAY));
    Desk::new(reading.knowledge.expect("the embedded knowledge is sound"))
});

/// What became of a row: nothing to say, or what went wrong.
pub(crate) type Checked = Result<(), String>;

/// Checks every row and fails with all that are wrong.
pub(crate) fn every_row<Row>(rows: impl IntoIterator<Item = Row>, check: impl Fn(Row) -> Checked) {
    let results: Vec<Checked> = rows.into_iter().map(check).collect();
    let wrong: Vec<&str> = results
        .iter()
        .filter_map(|result| result.as_ref().err().map(String::as_str))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} rows are wrong:\n  {}\n",
        wrong.len(),
        results.len(),
        wrong.join("\n  ")
    );
}

/// The rows of a table in text: `what is typed => what is expected`, one a line.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (typed, expected) = line.split_once("=>").expect("a row has an arrow");
            (typed.trim(), expected.trim())
        })
}

/// The lines of a table that has nothing but what is typed.
pub(crate) fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The desk, made once for all tests.
pub(crate) fn desk() -> &'static Desk {
    &DESK
}

/// What is said to a question in English, whatever language it is asked in.
pub(crate) fn reply(question: &str, today: Date) -> Reply {
    desk().answer(&Request {
        ask: Ask::Question(question.to_owned()),
        today,
        language: Language::english(),
    })
}

/// What a question finds, before it is put into words.
pub(crate) fn find(question: &str, today: Date) -> Found {
    let library = desk().library();
    library
        .search()
        .question(library.knowledge(), question, today)
}

/// The ids of the entries that are suggested; none where there is an answer.
pub(crate) fn suggested(reply: &Reply) -> Vec<String> {
    match &reply.outcome {
        Outcome::Suggest(suggestions) => suggestions
            .entries
            .iter()
            .map(|(id, _)| id.to_string())
            .collect(),
        Outcome::Answer(_) | Outcome::Unknown(_) => Vec::new(),
    }
}

/// A row that is right where these words alone bring up the card of that entry, as sure as can be.
pub(crate) fn names(entry: &str, typed: &str) -> Checked {
    let found = find(typed, DAY);
    let certain = found.score >= 1.0;
    match card(&found) {
        Some(id) if id.to_string() == entry && certain => Ok(()),
        _ => Err(format!(
            "`{typed}` should be {entry}: {}",
            told(&reply(typed, DAY))
        )),
    }
}

/// A row that is right where these words alone bring up the card of that entry, guessed or not.
pub(crate) fn brings_up(entry: &str, typed: &str) -> Checked {
    match card(&find(typed, DAY)) {
        Some(id) if id.to_string() == entry => Ok(()),
        _ => Err(format!(
            "`{typed}` should bring up {entry}: {}",
            told(&reply(typed, DAY))
        )),
    }
}

/// A row that is right where the first sentence of the answer has these words. Several that are all needed are parted
/// by `&`, several of which one will do by `/`. A card that happens to have them is no answer to a question.
fn leads_to(question: &str, needed: &str, today: Date) -> Checked {
    let reply = reply(question, today);
    let first = match &reply.outcome {
        Outcome::Answer(answer) => answer
            .sentences()
            .first()
            .map_or_else(String::new, |sentence| sentence.text.clone()),
        Outcome::Suggest(_) | Outcome::Unknown(_) => String::new(),
    };
    let is_card = card(&find(question, today)).is_some();
    if has_all(&first, needed) && !is_card {
        Ok(())
    } else {
        let card = if is_card { "a card, " } else { "" };
        Err(format!(
            "`{question}` needs {needed}: {card}{}",
            told(&reply)
        ))
    }
}

/// Checks that every question of a table, asked on that day, leads to what stands beside it.
pub(crate) fn all_lead(today: Date, table: &'static str) {
    every_row(rows(table), |(question, needed)| {
        leads_to(question, needed, today)
    });
}

/// A row that is right where the sentences of the answer have these words together, written as for [`leads_to`].
pub(crate) fn tells(question: &str, needed: &str, today: Date) -> Checked {
    let reply = reply(question, today);
    match &reply.outcome {
        Outcome::Answer(answer) if has_all(&answer.text(), needed) => Ok(()),
        _ => Err(format!("`{question}` needs {needed}: {}", told(&reply))),
    }
}

/// A row that is right where nothing is answered: entries may be suggested.
pub(crate) fn refuses(question: &str, today: Date) -> Checked {
    let reply = reply(question, today);
    match reply.outcome {
        Outcome::Suggest(_) | Outcome::Unknown(_) => Ok(()),
        Outcome::Answer(_) => Err(format!("`{question}` has no answer here: {}", told(&reply))),
    }
}

/// A row that is right where at least these entries, parted by commas, are suggested and nothing is answered.
pub(crate) fn offers(typed: &str, entries: &str) -> Checked {
    let reply = reply(typed, DAY);
    let suggested = suggested(&reply);
    let all = entries
        .split(',')
        .all(|entry| suggested.iter().any(|id| id == entry.trim()));
    if all {
        Ok(())
    } else {
        Err(format!(
            "`{typed}` should suggest {entries}: {}",
            told(&reply)
        ))
    }
}

/// The ids that autocomplete gives for what was typed.
pub(crate) fn completed(kind: Option<Kind>, typed: &str) -> Vec<String> {
    desk()
        .complete(kind, typed, Language::english())
        .into_iter()
        .map(|(id, _)| id.to_string())
        .collect()
}

/// Calls back with the knowledge that the desk answers from.
pub(crate) fn with_knowledge<T>(look: impl FnOnce(&Knowledge) -> T) -> T {
    look(desk().library().knowledge())
}

/// Every name of an entry, in all languages.
pub(crate) fn names_of(entry: &Entry) -> impl Iterator<Item = &str> {
    entry
        .name
        .all()
        .chain(entry.native.as_deref())
        .chain(entry.aliases.iter().map(String::as_str))
}

/// The entry whose card was found.
fn card(found: &Found) -> Option<EntryId> {
    match found.finding {
        Finding::Card(entry) => with_knowledge(|knowledge| Some(knowledge.entry(entry).id.clone())),
        _ => None,
    }
}

fn has_all(text: &str, needed: &str) -> bool {
    let text = text.to_lowercase();
    needed.to_lowercase().split(" & ").all(|alternatives| {
        alternatives
            .split(" / ")
            .any(|words| text.contains(words.trim()))
    })
}

/// What was said, on one line.
fn told(reply: &Reply) -> String {
    let what = match &reply.outcome {
        Outcome::Answer(answer) => format!("{} answers: {}", answer.entry(), answer.text()),
        Outcome::Suggest(_) => format!("suggests {}", suggested(reply).join(", ")),
        Outcome::Unknown(_) => "nothing known".to_owned(),
    };
    let beginning: String = what.replace('\n', " / ").chars().take(200).collect();
    format!("{:.2} by {}; {beginning}", reply.score, reply.reason)
}
