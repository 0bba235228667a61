//! The calendar asked in free words.

use chaikhana::Language;
use jiff::civil::date;

use crate::embedded::language;
use crate::scene::{on, today};

const ASTANA: &str = "summit.china-central-asia-2";
const THIRD: &str = "summit.china-central-asia-3";

#[test]
fn the_next_summit_is_asked_for_in_three_languages() {
    for (language, question, answer) in [
        (
            Language::english(),
            "when is the next summit",
            "is due in 2027 in China",
        ),
        (
            language("ru"),
            "когда следующий саммит",
            "намечена на 2027 год, место – Китай",
        ),
        (
            language("zh-CN"),
            "下次峰会是什么时候",
            "定于2027年在中国举行",
        ),
    ] {
        today()
            .speaking(language)
            .asks(question)
            .is_about(THIRD)
            .says(answer);
        // The words may be of another language than the answer.
        for other in Language::all() {
            today().speaking(other).asks(question).is_about(THIRD);
        }
    }
}

#[test]
fn the_next_summit_depends_on_the_day() {
    on(date(2025, 6, 1))
        .asks("when is the next summit")
        .is_about(ASTANA)
        .says("17 June 2025");
    on(date(2025, 6, 17))
        .asks("when is the next summit")
        .says("under way today");
    on(date(2025, 6, 18))
        .asks("when is the next summit")
        .is_about(THIRD);
    on(date(2028, 2, 1))
        .asks("when is the next summit")
        .says("was announced for 2027");
}

#[test]
fn the_last_summit_is_asked_for_in_three_languages() {
    for (language, question, answer) in [
        (
            Language::english(),
            "when was the last China–Central Asia summit?",
            "held on 17 June 2025 in Astana",
        ),
        (
            language("ru"),
            "где прошёл последний саммит Китай – Центральная Азия?",
            "Астана",
        ),
        (
            language("zh-CN"),
            "上一次中国—中亚峰会是什么时候？",
            "2025年6月17日",
        ),
    ] {
        today()
            .speaking(language)
            .asks(question)
            .is_about(ASTANA)
            .says(answer);
    }
}

#[test]
fn another_format_is_asked_for_by_its_name() {
    today()
        .asks("when is the next C5+1 summit?")
        .says("no coming meeting")
        .says("Washington");
    today()
        .asks("when is the next Russia–Central Asia summit?")
        .says("2027");
    today()
        .asks("When will the SCO leaders meet next?")
        .says("2026")
        .says("Bishkek");
    today()
        .asks("когда следующий саммит ШОС?")
        .says("2026")
        .says("Bishkek");
    today().asks("下次上合组织峰会在哪里举行？").says("Bishkek");
    today()
        .asks("When is the next Consultative Meeting?")
        .says("no coming meeting")
        .says("Tashkent");
}

#[test]
fn the_meetings_of_a_year_are_asked_for() {
    today().asks("was there a summit in 2025?").is_about(ASTANA);
    today()
        .asks("Is there a China–Central Asia summit in 2027?")
        .is_about(THIRD);
}

#[test]
fn a_year_without_a_meeting_is_told_so() {
    for question in [
        "Was there a China–Central Asia summit in 2024?",
        "Were there China–Central Asia summits in 2024?",
        "был ли саммит Китай – Центральная Азия в 2024 году?",
    ] {
        today()
            .asks(question)
            .says("name no meeting of this format in 2024");
    }
}

#[test]
fn one_meeting_is_asked_for_by_its_name() {
    today()
        .asks("when did the second GCC–Central Asia summit take place?")
        .says("no new date");
    today()
        .asks("Where was the first China–Central Asia summit held?")
        .says("Xi'an");
}

#[test]
fn the_list_is_asked_for() {
    today()
        .asks("list of China–Central Asia summits")
        .says("First China–Central Asia Summit: 18–19 May 2023, Xi'an, China – held")
        .does_not_say("inister");
}
