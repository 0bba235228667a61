//! What a good folder becomes.

use chaikhana::Language;
use chaikhana::knowledge::{
    CheckOptions, EntryId, FactKind, Files, Kind, PartialDate, Particulars, SourceIndex,
    SummitStatus, embedded,
};

use crate::support::{ENTRIES, Folder, SOURCES, TODAY};

#[test]
fn a_good_folder_becomes_knowledge() {
    let knowledge = Folder::good().knowledge();
    let ids: Vec<String> = knowledge
        .entries()
        .iter()
        .map(|entry| entry.id.to_string())
        .collect();
    assert_eq!(
        ids,
        [
            "format.tea-talks",
            "summit.tea-talks-1",
            "actor.teahouse",
            "corridor.tea-road",
            "topic.tea",
            "figure.cups"
        ]
    );
    let source = &knowledge.sources()[0];
    assert_eq!(source.publisher, "Teahouse News");
    assert_eq!(source.published, Some(PartialDate::Month(2025, 6)));
}

#[test]
fn words_that_point_become_indexes() {
    let knowledge = Folder::good().knowledge();
    let summit = knowledge
        .find(&EntryId::new(Kind::Summit, "tea-talks-1"))
        .expect("the summit");
    let Particulars::Summit(particulars) = &knowledge.entry(summit).particulars else {
        panic!("a summit has the particulars of one");
    };
    assert_eq!(particulars.status, SummitStatus::Held);
    assert_eq!(
        knowledge.entry(particulars.format).name.english,
        "Tea talks"
    );
    let teahouse = knowledge
        .find(&EntryId::new(Kind::Actor, "teahouse"))
        .expect("the actor");
    let facts = &knowledge.entry(teahouse).facts;
    assert_eq!(facts[0].kind, FactKind::Fact);
    assert_eq!(facts[0].sources, [SourceIndex(0)]);
    assert_eq!(facts[1].overtaken_by, [(teahouse, 0)]);
}

#[test]
fn translations_stand_beside_the_english_text() {
    let knowledge = Folder::good().knowledge();
    let format = &knowledge.entries()[0];
    let spoken = |tag: &str| tag.parse::<Language>().expect("a language of the bot");
    assert_eq!(format.name.get(spoken("ru")), "Чайные беседы");
    assert_eq!(format.name.get(spoken("zh-CN")), "Tea talks");
}

#[test]
fn points_are_whole_or_broken_numbers_and_stand_oldest_first() {
    let knowledge = Folder::good().knowledge();
    let Particulars::Figure(figure) = &knowledge.entries()[5].particulars else {
        panic!("the last entry is the figure");
    };
    let points: Vec<(i16, f64)> = figure
        .points
        .iter()
        .map(|point| (point.year, point.value))
        .collect();
    assert_eq!(points, [(2024, 2.5), (2025, 3.0)]);
}

#[test]
fn an_empty_folder_is_knowledge_too() {
    let knowledge = Folder::empty().knowledge();
    assert!(knowledge.entries().is_empty());
}

#[test]
fn files_stand_in_the_order_of_their_paths() {
    let files = Files::new([("b.toml", "1"), ("a/z.toml", "2"), ("a.toml", "3")]);
    let paths: Vec<&str> = files.iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["a.toml", "a/z.toml", "b.toml"]);
    assert_eq!(files.get("a/z.toml"), Some("2"));
    assert_eq!(files.get("c.toml"), None);
}

#[test]
fn a_file_is_added_or_takes_the_place_of_another() {
    let files = Files::new([("a.toml", "1"), ("c.toml", "3")])
        .with("b.toml", "2")
        .with("a.toml", "new");
    let texts: Vec<(&str, &str)> = files.iter().collect();
    assert_eq!(texts, [("a.toml", "new"), ("b.toml", "2"), ("c.toml", "3")]);
}

#[test]
fn the_embedded_knowledge_has_no_errors() {
    let reading = embedded(&CheckOptions::on(TODAY));
    let errors: Vec<String> = reading
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(ToString::to_string)
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    assert!(reading.knowledge.is_some());
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let plain = Folder::good().knowledge();
    let windows = Folder::empty()
        .with("entries.toml", &ENTRIES.replace('\n', "\r\n"))
        .with("sources.toml", &format!("\u{feff}{SOURCES}"))
        .knowledge();
    assert_eq!(plain.revision(), windows.revision());
}
