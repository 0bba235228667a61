//! The text of a command becomes what Discord's client would send, or the reason why it would not.

use serde_json::{Value, json};

use crate::support::command_line::{Typing, read};

fn table() -> Vec<Value> {
    let series = json!({ "type": 3, "name": "series", "required": true, "autocomplete": true });
    let year = json!({ "type": 4, "name": "year", "min_value": 1991 });
    let tone = json!({ "type": 3, "name": "tone", "choices": [{ "name": "Plain", "value": "p" }] });
    let format = json!({ "type": 3, "name": "format", "name_localizations": { "ru": "формат" } });
    vec![
        json!({ "id": "1", "type": 1, "name": "figure", "options": [series, year, tone] }),
        json!({ "id": "2", "type": 1, "name": "summit", "options": [
            { "type": 1, "name": "next", "name_localizations": { "ru": "следующий" }, "options": [format] },
        ] }),
    ]
}

fn options(line: &str) -> Result<Value, String> {
    read(line, &table(), "ru", Typing::Done).map(|line| line.data["options"].clone())
}

#[test]
fn the_first_option_needs_no_name() {
    let expected = json!([
        { "type": 3, "name": "series", "value": "trade: all of it" },
        { "type": 4, "name": "year", "value": 2024 },
        { "type": 3, "name": "tone", "value": "p" },
    ]);
    assert_eq!(
        options("/figure trade: all of it year:2024 tone:Plain"),
        Ok(expected)
    );
}

#[test]
fn subcommands_hold_their_options() {
    let inside = json!([{ "type": 3, "name": "format", "value": "Китай — Центральная Азия" }]);
    let expected = json!([{ "type": 1, "name": "next", "options": inside }]);
    assert_eq!(
        options("/summit next format:Китай — Центральная Азия"),
        Ok(expected.clone())
    );
    assert_eq!(
        options("/summit следующий формат:Китай — Центральная Азия"),
        Ok(expected)
    );
    assert_eq!(
        options("/summit next"),
        Ok(json!([{ "type": 1, "name": "next", "options": [] }]))
    );
}

#[test]
fn the_last_option_is_the_one_being_typed() {
    let table = table();
    let typed =
        |line| read(line, &table, "en-US", Typing::Going).map(|line| line.data["options"].clone());
    let expected = json!([
        { "type": 4, "name": "year", "value": 2024 },
        { "type": 3, "name": "series", "value": "tra", "focused": true },
    ]);
    assert_eq!(typed("/figure year:2024 series:tra"), Ok(expected));
    assert_eq!(typed("/figure").expect("a line")[0]["focused"], true);
    assert!(
        typed("/figure trade year:2")
            .expect_err("no choices")
            .contains("offers no choices")
    );
}

#[test]
fn what_the_client_would_not_send_is_an_error() {
    for (line, reason) in [
        ("figure", "begins without a slash"),
        ("/figures", "no command /figures"),
        ("/figure", "is required"),
        ("/figure trade year:soon", "does not take"),
        ("/figure trade year:1990", "out of bounds"),
        ("/figure trade tone:Loud", "offers no \"Loud\""),
        ("/summit soon", "no subcommand \"soon\""),
    ] {
        let problem = options(line).expect_err(line);
        assert!(problem.contains(reason), "{line}: {problem}");
    }
}
