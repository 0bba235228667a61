//! The usual format on the days that matter: before, during and after Astana, today, and when 2027 is over.

use jiff::civil::date;

use crate::embedded::language;
use crate::scene::{on, today};

const ASTANA: &str = "summit.china-central-asia-2";
const THIRD: &str = "summit.china-central-asia-3";

#[test]
fn two_weeks_before_astana_it_is_the_next_one_and_xian_the_last() {
    on(date(2025, 6, 1)).next().is_about(ASTANA).says_only(
        "The next meeting, the Second China–Central Asia Summit, is due on 17 June 2025 in Astana, Kazakhstan.",
    );
    on(date(2025, 6, 1))
        .last()
        .says("First China–Central Asia Summit, held on 18–19 May 2023 in Xi'an, China");
}

#[test]
fn on_the_day_before_astana_is_still_ahead() {
    on(date(2025, 6, 16))
        .next()
        .is_about(ASTANA)
        .says("is due on 17 June 2025");
    on(date(2025, 6, 16))
        .last()
        .says("First China–Central Asia Summit");
}

#[test]
fn on_the_day_itself_astana_is_under_way_and_the_third_is_after_it() {
    on(date(2025, 6, 17))
        .next()
        .is_about(ASTANA)
        .says("under way today: 17 June 2025, Astana")
        .says("After it the Third China–Central Asia Summit is due in 2027 in China");
}

#[test]
fn on_the_day_after_astana_is_the_last_and_the_third_is_next() {
    on(date(2025, 6, 18))
        .next()
        .is_about(THIRD)
        .does_not_say("Astana");
    on(date(2025, 6, 18))
        .last()
        .is_about(ASTANA)
        .says("held on 17 June 2025");
}

#[test]
fn of_the_third_the_year_and_the_country_are_known_and_no_city_and_no_date() {
    today().next().is_about(THIRD).says_only(
        "The next meeting, the Third China–Central Asia Summit, is due in 2027 in China; our sources name neither a \
         city nor a date.",
    );
}

#[test]
fn the_last_one_was_astana() {
    today().last().is_about(ASTANA).says_only(
        "The last meeting was the Second China–Central Asia Summit, held on 17 June 2025 in Astana, Kazakhstan.",
    );
}

#[test]
fn within_its_year_the_third_may_be_over_already() {
    for day in [date(2027, 1, 1), date(2027, 12, 31)] {
        on(day)
            .next()
            .is_about(THIRD)
            .says("is due in 2027")
            .says("do not say whether it has already taken place");
    }
    on(date(2026, 12, 31))
        .next()
        .is_about(THIRD)
        .does_not_say("already");
}

#[test]
fn once_its_year_is_over_the_third_was_announced_and_nothing_more() {
    on(date(2028, 2, 1))
        .next()
        .says("was announced for 2027 in China; our sources do not say whether it took place")
        .says("the last one they record was the Second China–Central Asia Summit")
        .says("Every two years");
    on(date(2028, 2, 1)).last().is_about(ASTANA);
}

#[test]
fn the_list_has_the_leaders_and_no_ministers() {
    let scene = today().list();
    let rows = scene.answer().rows().iter();
    let rows: Vec<String> = rows
        .map(|row| format!("{}: {}", row.label, row.text))
        .collect();
    assert_eq!(
        rows,
        [
            "Online China–Central Asia Summit of 2022: 25 January 2022, Beijing (online), China – held",
            "First China–Central Asia Summit: 18–19 May 2023, Xi'an, China – held",
            "Second China–Central Asia Summit: 17 June 2025, Astana, Kazakhstan – held",
            "Third China–Central Asia Summit: 2027, China – due",
        ]
    );
    scene.does_not_say("inister");
}

#[test]
fn the_calendar_speaks_russian_and_chinese() {
    let russian = today().speaking(language("ru"));
    russian
        .next()
        .says("намечена на 2027 год, место – Китай; ни города, ни даты");
    russian
        .last()
        .says("прошла 17 июня 2025 года, место – Астана, Казахстан");
    russian
        .list()
        .says("Первый саммит «Китай – Центральная Азия»: 18–19 мая 2023 года");
    let chinese = today().speaking(language("zh-CN"));
    chinese
        .next()
        .says("定于2027年在中国举行；我们的资料来源未提及城市和日期");
    chinese.last().says("2025年6月17日");
    chinese
        .list()
        .says("首届中国—中亚峰会: 2023年5月18日至19日");
    let later = on(date(2028, 2, 1));
    later
        .speaking(language("ru"))
        .next()
        .says("была объявлена на 2027 год");
    later
        .speaking(language("zh-CN"))
        .next()
        .says("曾宣布于2027年");
}

#[test]
fn before_astana_nobody_is_told_what_it_brought() {
    let before = on(date(2025, 6, 12));
    for question in [
        "What do China and Central Asia do together against terrorism?",
        "Which economic topics will the Astana summit discuss?",
        "What do we expect of the Astana summit?",
    ] {
        before
            .asks(question)
            .does_not_say("signed in Astana")
            .does_not_say("priority fields")
            .does_not_say("cooperation results");
    }
}

#[test]
fn a_format_that_nobody_knows_is_not_answered_for() {
    today().next_of("Klingon council").is_not_answered();
}
