//! Any text as a knowledge file: every problem is told in print, and what passes the check can be asked and shown.

#![no_main]

use chaikhana::Language;
use chaikhana::desk::{Ask, Library, Request};
use chaikhana::discord::render::{Scene, draw_aloud};
use chaikhana::discord::request::Place;
use chaikhana::knowledge::report::{Style, render};
use chaikhana::knowledge::{CheckOptions, Files, Problem, read};
use chaikhana_fuzz::{TODAY, holds, text};
use libfuzzer_sys::fuzz_target;

/// So that a file needs no source of its own.
const SOURCES: &str = r#"
[source.s]
title = "Tea"
publisher = "Teahouse News"
url = "https://example.org/tea"
published = "2025-06"
"#;

fuzz_target!(|data: &[u8]| {
    let files = Files::new([
        ("file.toml", text(data)),
        ("sources.toml", SOURCES.to_owned()),
    ]);
    let reading = read(&files, &CheckOptions::on(TODAY));
    let broken = reading.problems.iter().any(Problem::is_error);
    assert_eq!(reading.knowledge.is_none(), broken);
    let report = render(&reading.problems, &files, Style::Plain);
    assert!(
        !report
            .chars()
            .any(|character| character.is_control() && character != '\n')
    );
    let Some(knowledge) = reading.knowledge else {
        return;
    };
    let library = Library::new(knowledge);
    for entry in library.knowledge().entries() {
        let name = entry.name.english.clone();
        for ask in [
            Ask::Entry(entry.id.clone()),
            Ask::Sources(entry.id.to_string()),
            Ask::Question(name),
        ] {
            for language in Language::all() {
                let request = Request {
                    ask: ask.clone(),
                    today: TODAY,
                    language,
                };
                let reply = library.answer(&request);
                holds::reply(&reply);
                let knowledge = library.knowledge();
                let scene = Scene {
                    ask: &ask,
                    language,
                    place: Place::Channel,
                    asker: 1,
                    knowledge,
                };
                holds::message(&draw_aloud(&reply.outcome, &scene).to_json());
            }
        }
    }
});
