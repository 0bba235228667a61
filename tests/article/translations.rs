//! What a reader of Russian or Chinese asks about first is told in that language: the article, the summits of China
//! and Central Asia, and the first thing about every actor, corridor and topic.

use chaikhana::Language;
use chaikhana::knowledge::{
    CheckOptions, Entry, Fact, Files, Kind, Knowledge, Particulars, Text, read,
};

use crate::ARTICLE;
use crate::embedded::{TODAY, language};

/// The format whose facts are all translated.
const FORMAT: &str = "format.china-central-asia";
/// Its topics: its ministers, and what it is there for.
const TOPICS: [&str; 2] = [
    "topic.china-central-asia-foreign-ministers",
    "topic.trade-china-central-asia",
];

/// Whether the entry is the format, one of its meetings or one of its topics.
fn is_of_the_format(knowledge: &Knowledge, entry: &Entry) -> bool {
    let id = entry.id.to_string();
    let is_meeting = match &entry.particulars {
        Particulars::Summit(summit) => knowledge.entry(summit.format).id.to_string() == FORMAT,
        _ => false,
    };
    id == FORMAT || is_meeting || TOPICS.contains(&id.as_str())
}

/// Whether the fact at that place of the entry must be translated.
fn is_required(knowledge: &Knowledge, entry: &Entry, place: usize, fact: &Fact) -> bool {
    let of_the_article = fact
        .sources
        .iter()
        .any(|source| knowledge.source(*source).id == ARTICLE);
    let introduces = matches!(entry.id.kind(), Kind::Actor | Kind::Corridor | Kind::Topic);
    of_the_article || is_of_the_format(knowledge, entry) || (introduces && place == 0)
}

/// Every text of these files that must be translated into that language and is not.
fn lacking(files: &Files, language: Language) -> Vec<String> {
    let knowledge = read(files, &CheckOptions::on(TODAY)).knowledge;
    let knowledge = knowledge.expect("the embedded knowledge has no error");
    let mut lacking = Vec::new();
    let mut look = |entry: &Entry, text: &Text| {
        if text.translation(language).is_none() {
            lacking.push(format!("{} in {language}: {}", entry.id, text.english));
        }
    };
    for entry in knowledge.entries() {
        look(entry, &entry.name);
        for (place, fact) in entry.facts.iter().enumerate() {
            if is_required(&knowledge, entry, place, fact) {
                look(entry, &fact.text);
                fact.note.iter().for_each(|note| look(entry, note));
            }
        }
    }
    lacking
}

#[test]
fn what_is_asked_about_first_is_told_in_russian_and_in_chinese() {
    for tag in ["ru", "zh-CN"] {
        let lacking = lacking(&Files::embedded(), language(tag));
        assert!(
            lacking.is_empty(),
            "{} texts lack a translation:\n  {}\n",
            lacking.len(),
            lacking.join("\n  ")
        );
    }
}

#[test]
fn a_translation_that_is_taken_away_is_missed() {
    for (path, entry, key) in [
        ("summits/china-central-asia.toml", FORMAT, "text_ru"),
        ("topics/diplomacy.toml", TOPICS[0], "text_zh"),
        ("topics/economy.toml", TOPICS[1], "note_ru"),
        ("actors/kazakhstan.toml", "actor.kazakhstan", "name_zh"),
        ("actors/kazakhstan.toml", "actor.kazakhstan", "text_ru"),
        ("corridors/railways.toml", "corridor.", "text_zh"),
    ] {
        let files = Files::embedded();
        let text = files.get(path).expect("a file of the knowledge");
        // The first line of that key stands in the entry that the file begins with.
        let line = text.lines().find(|line| line.starts_with(key));
        let line = line.expect("a translation");
        let without = text.replacen(&format!("{line}\n"), "", 1);
        let tag = if key.ends_with("_ru") { "ru" } else { "zh-CN" };
        let lacking = lacking(&files.with(path, without), language(tag));
        assert_eq!(lacking.len(), 1, "{path}: {key}");
        assert!(lacking[0].starts_with(entry), "{}", lacking[0]);
    }
}
