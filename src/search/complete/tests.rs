use super::*;
use crate::knowledge::Particulars;
use crate::knowledge::testing::{Shelf, fact};

/// Each with its aliases and its number of facts.
const ENTRIES: [(&str, &str, &[&str], usize); 6] = [
    ("actor.green", "Green Tea House", &["GTH"], 1),
    ("actor.tea", "Tea", &["Xi’an tea", "чай"], 2),
    ("topic.black", "Black tea", &["tea, black"], 4),
    ("topic.teapots", "Teapots", &[], 3),
    ("topic.kettle", "Kettle", &["茶壶", "tea machine"], 0),
    ("topic.samovar", "Samovar", &[], 0),
];

fn house() -> Knowledge {
    let mut shelf = Shelf::default();
    let source = shelf.source("news");
    for (id, name, aliases, facts) in ENTRIES {
        let entry = shelf.entry(id, name, &[], Particulars::Topic);
        shelf.entry_mut(entry).aliases = aliases.iter().copied().map(Into::into).collect();
        for number in 0..facts {
            shelf.fact(entry, fact(&format!("Fact {number}."), &[source]));
        }
    }
    shelf.knowledge()
}

fn ids(knowledge: &Knowledge, entries: &[EntryIndex]) -> Vec<String> {
    entries
        .iter()
        .map(|entry| knowledge.entry(*entry).id.to_string())
        .collect()
}

fn completed(typed: &str, kinds: &[Kind], limit: usize) -> Vec<String> {
    let house = house();
    let entries = Completion::new(&house).complete(typed, kinds, limit);
    ids(&house, &entries)
}

/// What a name means: the entries, and how sure that is.
fn named(typed: &str, kinds: &[Kind]) -> (Vec<String>, f32) {
    let house = house();
    let found = Completion::new(&house).name(typed, kinds);
    let entries = match found.finding {
        Finding::Card(entry) => vec![entry],
        Finding::Ambiguous(entries) => {
            assert!(entries.len() > 1, "{typed}");
            entries
        }
        Finding::Nothing => Vec::new(),
        other => panic!("a name does not give {other:?}"),
    };
    (ids(&house, &entries), found.score)
}

#[test]
fn the_name_itself_then_its_beginning_then_a_word_of_it() {
    let offered = [
        "actor.tea",
        "topic.black",
        "topic.teapots",
        "topic.kettle",
        "actor.green",
    ];
    assert_eq!(completed("tea", &[], 25), offered);
    assert_eq!(completed("TEA", &[], 2), offered[..2]);
}

#[test]
fn mistyped_names_come_last() {
    assert_eq!(completed("samovra", &[], 25), ["topic.samovar"]);
    assert_eq!(completed("tae hosue", &[], 25), Vec::<String>::new());
    assert_eq!(completed("green hosue", &[], 25), ["actor.green"]);
}

#[test]
fn where_nothing_is_typed_the_best_known_come_first() {
    for nothing in ["", "  ", "?"] {
        let offered = completed(nothing, &[], 3);
        assert_eq!(offered, ["topic.black", "topic.teapots", "actor.tea"]);
    }
    assert_eq!(
        completed("", &[Kind::Actor], 25),
        ["actor.tea", "actor.green"]
    );
}

#[test]
fn only_the_wanted_kinds_are_offered() {
    assert_eq!(
        completed("tea", &[Kind::Actor], 25),
        ["actor.tea", "actor.green"]
    );
    assert!(completed("tea", &[Kind::Summit], 25).is_empty());
}

#[test]
fn spelling_of_apostrophes_and_scripts_does_not_matter() {
    for typed in ["xi'an", "XIAN T", "Чай", "ча"] {
        assert_eq!(completed(typed, &[], 1), ["actor.tea"], "{typed}");
    }
    assert_eq!(completed("茶", &[], 25), ["topic.kettle"]);
}

#[test]
fn a_name_means_the_entry_that_bears_it() {
    for typed in ["tea", " Tea! ", "чай", "Xi'an tea"] {
        assert_eq!(named(typed, &[]), (vec!["actor.tea".to_owned()], 1.0));
    }
}

#[test]
fn the_only_name_near_is_meant_but_less_surely() {
    let mut last = 1.0;
    for (typed, entry) in [
        ("kett", "topic.kettle"),
        ("machine", "topic.kettle"),
        ("samovra", "topic.samovar"),
        ("house green", "actor.green"),
    ] {
        let (entries, score) = named(typed, &[]);
        assert_eq!(entries, [entry], "{typed}");
        assert!(score < last, "{typed}: {score}");
        last = score;
    }
}

#[test]
fn several_names_alike_are_left_to_the_reader() {
    let (entries, score) = named("te", &[]);
    assert_eq!(entries.len(), 4);
    assert!(score < 0.5);
    assert_eq!(named("te", &[Kind::Actor]).0, ["actor.tea"]);
}

#[test]
fn another_word_is_no_name() {
    for typed in ["", "?!", "coffee", "tea coffee", "ea"] {
        assert_eq!(named(typed, &[]), (Vec::new(), 0.0), "{typed}");
    }
}
