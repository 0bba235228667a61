use super::*;
use crate::knowledge::testing::{Shelf, actor};
use crate::knowledge::{Actor, ActorType, Text};
use crate::language::testing::spoken;

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
fn a_chinese_name_may_have_other_letters_and_numbers() {
    let mut shelf = Shelf::default();
    let entry = shelf.entry("format.c5plus1", "C5+1", &[], Particulars::Topic);
    shelf.entry_mut(entry).aliases = ["C5+1 峰会", "2025年峰会", "中亚+日本", "D线"]
        .map(ToOwned::to_owned)
        .into();
    let names = Names::new(&shelf.knowledge());
    let found = |text: &str| names.mixed(&close_up(&fold(text))).count();
    for text in [
        "C5+1峰会",
        "上届C5+1 峰会在哪",
        "the 2025 年 峰会",
        "中亚 + 日本",
        "管道D线",
    ] {
        assert_eq!(found(text), 1, "{text}");
    }
    for text in ["12025年峰会", "C5 峰会", "CD线", "中亚 日本", "C5+1"] {
        assert_eq!(found(text), 0, "{text}");
    }
}

#[test]
fn a_leader_is_known_by_either_name_where_only_one_has_it() {
    let mut shelf = Shelf::default();
    let mut state = |id: &str, name: &str, leader: &str, chinese: &str| {
        let actor = Particulars::Actor(Actor {
            head_of_state: Some(Text {
                english: leader.to_owned(),
                translations: vec![(spoken("zh-CN"), chinese.to_owned())],
            }),
            ..actor(ActorType::State)
        });
        shelf.entry(id, name, &[], actor)
    };
    let spain = state(
        "actor.spain",
        "Spain",
        "King Felipe-Juan (de facto leader)",
        "费利佩六世（国王）",
    );
    let brazil = state(
        "actor.brazil",
        "Brazil",
        "Maria Silva; Ana Costa",
        "玛丽亚·达·席尔瓦；安娜·科斯塔",
    );
    let portugal = state(
        "actor.portugal",
        "Portugal",
        "António Costa",
        "安东尼奥·科斯塔",
    );
    let names = Names::new(&shelf.knowledge());
    for (name, led) in [
        ("felipe", Some(spain)),
        ("juan", Some(spain)),
        ("king", None),
        ("silva", Some(brazil)),
        ("席尔瓦", Some(brazil)),
        ("費利佩六世", Some(spain)),
        ("安东尼奥", Some(portugal)),
        ("科斯塔", None),
        ("达", None),
        ("国王", None),
        ("Antonio", Some(portugal)),
        ("costa", None),
        ("facto", None),
        ("maduro", None),
    ] {
        let term = Term::Word((&*stem(&fold(name))).into());
        assert_eq!(names.led_by(&term), led, "{name}");
    }
    let in_a_run: Vec<_> = names.han_leaders().find("安娜和席尔瓦").collect();
    assert_eq!(in_a_run.len(), 2);
}
