//! Every format is found by its names in three languages, and its calendar is answered on any day.

use chaikhana::Language;
use chaikhana::desk::Ask;
use chaikhana::knowledge::{Entry, EntryId, Kind, Particulars};
use jiff::civil::date;

use crate::embedded::DESK;
use crate::scene::{on, today};

/// The formats of the knowledge.
fn formats() -> Vec<Entry> {
    let library = DESK.library();
    let entries = library.knowledge().entries().iter();
    entries
        .filter(|entry| entry.id.kind() == Kind::Format)
        .cloned()
        .collect()
}

/// The format that an answer of the calendar is about, be it by one of its meetings.
fn format_of(entry: &EntryId) -> EntryId {
    let library = DESK.library();
    let knowledge = library.knowledge();
    let entry = knowledge.entry(knowledge.find(entry).expect("an answer is about an entry"));
    match &entry.particulars {
        Particulars::Summit(summit) => knowledge.entry(summit.format).id.clone(),
        _ => entry.id.clone(),
    }
}

#[test]
fn a_format_is_found_by_its_name_in_every_language() {
    for format in formats() {
        for language in Language::all() {
            let name = format.name.get(language);
            let scene = today().speaking(language).next_of(name);
            assert_eq!(format_of(scene.answer().entry()), format.id, "{name}");
        }
    }
}

#[test]
fn a_format_is_found_by_the_names_people_use() {
    for (format, names) in [
        (
            "format.china-central-asia",
            ["C+C5", "саммит Китай – Центральная Азия", "中国—中亚机制"],
        ),
        ("format.c5plus1", ["C5+1", "саммиты C5+1", "C5+1峰会"]),
        ("format.sco", ["SCO", "ШОС", "上合组织"]),
        ("format.ots", ["OTS", "ОТГ", "突厥国家组织"]),
        ("format.csto", ["CSTO", "ОДКБ", "集安组织"]),
        ("format.cis", ["CIS", "СНГ", "独联体"]),
        (
            "format.eu-central-asia",
            ["EU–Central Asia", "ЕС – Центральная Азия", "欧盟—中亚"],
        ),
        (
            "format.russia-central-asia",
            [
                "russia central asia",
                "Россия – Центральная Азия",
                "俄罗斯—中亚",
            ],
        ),
        (
            "format.consultative-meeting",
            [
                "consultative meeting",
                "консультативная встреча",
                "中亚国家元首磋商会晤",
            ],
        ),
    ] {
        for name in names {
            let scene = today().next_of(name);
            assert_eq!(
                format_of(scene.answer().entry()).to_string(),
                format,
                "{name}"
            );
        }
    }
}

#[test]
fn every_calendar_is_answered_on_any_day_in_every_language() {
    for format in formats() {
        let name = || Some(format.id.to_string());
        for day in [date(2025, 6, 1), date(2026, 11, 23), date(2028, 2, 1)] {
            for language in Language::all() {
                for ask in [
                    Ask::NextSummit(name()),
                    Ask::LastSummit(name()),
                    Ask::ListSummits(name()),
                ] {
                    let scene = on(day).speaking(language).requests(ask);
                    assert_eq!(format_of(scene.answer().entry()), format.id);
                }
            }
        }
    }
}

#[test]
fn a_meeting_that_was_put_off_or_never_recorded_is_told_so() {
    today()
        .next_of("GCC–Central Asia summit")
        .says("Second GCC–Central Asia Summit was postponed; our sources name no new date")
        .says("First GCC–Central Asia Summit, held on 19 July 2023 in Jeddah");
    today()
        .next_of("CIS summit")
        .says("was announced for 9 October 2026")
        .says("do not say whether it took place");
    today()
        .next_of("Central Asia plus Japan")
        .says("is announced in Kazakhstan, but our sources give no date");
    today()
        .requests(Ask::LastSummit(Some(
            "Korea–Central Asia summit".to_owned(),
        )))
        .says("record no earlier meeting")
        .says("announced for 16–17 September 2026");
    today()
        .next_of("C5+1")
        .says("name no coming meeting")
        .says("held on 6 November 2025 in Washington");
}
