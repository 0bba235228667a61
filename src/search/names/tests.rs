use super::*;
use crate::knowledge::testing::{Shelf, actor};
use crate::knowledge::{Actor, ActorType, Text};

/// The entries that a text begins with the name of, in one of its readings.
fn named(names: &Names, text: &str) -> Option<(usize, Vec<EntryIndex>)> {
    let folded = fold(text);
    names
        .all(folded.split(' ').map(|word| names.word(word)))
        .last()
        .map(|(length, entries)| (length, entries.to_vec()))
}

#[test]
fn every_name_of_an_entry_is_known_in_any_inflection() {
    let mut shelf = Shelf::default();
    let entry = shelf.entry("actor.union", "Uzbek", &[], Particulars::Topic);
    shelf.entry_mut(entry).native = Some("Oʻzbekiston".to_owned());
    shelf.entry_mut(entry).aliases = ["Узбекистан", "Республика Узбекистан", "C5+1"]
        .map(ToOwned::to_owned)
        .into();
    let names = Names::new(&shelf.knowledge());
    for (text, length) in [
        ("uzbek", 1),
        ("Uzbeks", 1),
        ("OZBEKISTON", 1),
        ("узбекистане", 1),
        ("Республики Узбекистан", 2),
        ("c5+1", 1),
    ] {
        assert_eq!(named(&names, text), Some((length, vec![entry])), "{text}");
    }
    for text in ["uzbekis", "республика", "us", "c5"] {
        assert_eq!(named(&names, text), None, "{text}");
    }
}

#[test]
fn a_chinese_name_is_known_inside_a_run() {
    let mut shelf = Shelf::default();
    let entry = shelf.entry("actor.russia", "Russia", &[], Particulars::Topic);
    shelf.entry_mut(entry).aliases = vec!["俄罗斯".to_owned()];
    let names = Names::new(&shelf.knowledge());
    let found: Vec<_> = names
        .han()
        .find("中国和俄罗斯")
        .map(|found| found.meanings.to_vec())
        .collect();
    assert_eq!(found, [vec![entry]]);
}

#[test]
fn a_leader_is_known_by_either_name_where_only_one_has_it() {
    let mut shelf = Shelf::default();
    let mut state = |id: &str, name: &str, leader: &str| {
        let actor = Particulars::Actor(Actor {
            head_of_state: Some(Text::english(leader)),
            ..actor(ActorType::State)
        });
        shelf.entry(id, name, &[], actor)
    };
    let spain = state("actor.spain", "Spain", "King Felipe (de facto leader)");
    let brazil = state("actor.brazil", "Brazil", "Maria Silva; Ana Costa");
    let portugal = state("actor.portugal", "Portugal", "António Costa");
    let names = Names::new(&shelf.knowledge());
    for (name, led) in [
        ("felipe", Some(spain)),
        ("silva", Some(brazil)),
        ("Antonio", Some(portugal)),
        ("costa", None),
        ("facto", None),
        ("maduro", None),
    ] {
        assert_eq!(names.led_by(&stem(&fold(name))), led, "{name}");
    }
}
