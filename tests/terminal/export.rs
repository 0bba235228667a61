//! `chaikhana export`: the whole knowledge for other programs.

use serde_json::{Value, json};

use crate::stage::Terminal;

#[test]
fn a_pipe_gets_one_line_with_all_that_is_known() {
    let ran = Terminal::new()
        .arguments(["export"])
        .runs()
        .stays_calm()
        .exits(0);
    let export = ran.json();
    assert_eq!(keys(&export), ["entries", "revision", "sources"]);
    assert!(
        export["revision"]
            .as_str()
            .is_some_and(|revision| !revision.is_empty())
    );

    let entries = export["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 7);
    let vardania = entries
        .iter()
        .find(|entry| entry["id"] == "actor.vardania")
        .unwrap();
    assert_eq!(keys(vardania), ["aliases", "facts", "id", "kind", "name"]);
    assert_eq!(vardania["kind"], "actor");
    assert_eq!(vardania["name"], "Vardania");
    assert_eq!(vardania["aliases"], json!(["Vardanian Republic"]));
    assert_eq!(
        vardania["facts"],
        json!([
            {
                "text": "Vardania keeps a garrison of ninety lamplighters in the eastern pass.",
                "kind": "fact",
                "as_of": "2025-06",
                "sources": ["herald", "almanac"],
            },
            {
                "text": "Vardania buys most of its copper kettles from Sogdovia.",
                "kind": "fact",
                "as_of": null,
                "sources": ["almanac"],
            },
        ])
    );

    let sources = export["sources"].as_array().unwrap();
    assert_eq!(sources.len(), 2);
    assert!(sources.contains(&json!({
        "id": "almanac",
        "title": "The almanac",
        "publisher": "Almanac House",
        "author": "A. Writer",
        "url": "https://almanac.example/two",
        "published": "2024",
        "caution": "a reprint",
    })));
    assert!(sources.iter().any(|source| source["author"] == Value::Null));
}

#[test]
fn the_same_knowledge_is_exported_the_same_way_twice() {
    let export = || Terminal::new().arguments(["export"]).runs().stdout;
    assert_eq!(export(), export());
}

#[test]
fn every_fact_of_the_knowledge_built_in_names_a_source_that_is_exported() {
    let export = Terminal::embedded()
        .arguments(["export"])
        .runs()
        .exits(0)
        .json();
    let known: Vec<&Value> = array(&export["sources"])
        .iter()
        .map(|source| &source["id"])
        .collect();
    for entry in array(&export["entries"]) {
        for fact in array(&entry["facts"]) {
            let cited = array(&fact["sources"]);
            assert!(!cited.is_empty(), "{fact}");
            assert!(cited.iter().all(|id| known.contains(&id)), "{fact}");
        }
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// The keys of an object, sorted.
fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}
