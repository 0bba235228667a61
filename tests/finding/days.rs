//! The day of the question: what was not known yet steps back, and years may be named from where the asker stands.

use jiff::civil::{Date, date};

use crate::stage::all_lead;

const BEFORE_THE_ASTANA_SUMMIT: Date = date(2025, 6, 10);
const IN_THE_SUMMER_OF_2025: Date = date(2025, 7, 20);
const IN_2026: Date = date(2026, 2, 10);

#[test]
fn a_year_may_be_named_from_the_day_of_the_question() {
    all_lead(
        IN_2026,
        "
        China Kazakhstan trade last year                => 2025: 48.7
        China's trade with Russia last year             => 2025: 228.1
        when is the OTS summit this year                => 2026
        when is the China–Central Asia summit next year => 2027
        товарооборот Китая и Казахстана в прошлом году  => 2025: 48.7
        去年中国与哈萨克斯坦贸易额                      => 2025: 48.7
        ",
    );
    all_lead(
        IN_THE_SUMMER_OF_2025,
        "
        China Kazakhstan trade last year                => 2024: 43.82
        where is the China–Central Asia summit this year => Astana
        ",
    );
}

#[test]
fn a_value_is_given_for_its_own_year_only() {
    all_lead(
        IN_2026,
        "
        China Kazakhstan trade 2024                     => 2024: 43.82
        China Kazakhstan trade 2025                     => 2025: 48.7
        China Central Asia trade turnover in 2022       => 2022: 70.2
        China Central Asia trade turnover in 1992       => 0.46 / 460 million
        ",
    );
}

#[test]
fn the_next_meeting_depends_on_the_day() {
    all_lead(
        BEFORE_THE_ASTANA_SUMMIT,
        "
        when is the next China–Central Asia summit      => June 2025
        where was the last China–Central Asia summit    => Xi'an
        next SCO summit                                 => Tianjin
        ",
    );
    all_lead(
        IN_2026,
        "
        when is the next China–Central Asia summit      => 2027
        where was the last China–Central Asia summit    => Astana
        next SCO summit                                 => Bishkek
        ",
    );
}

#[test]
fn what_was_not_known_yet_is_not_the_first_thing_told() {
    all_lead(
        BEFORE_THE_ASTANA_SUMMIT,
        "
        ",
    );
}

#[test]
fn a_meeting_that_never_was_is_not_taken_for_another() {
    all_lead(
        IN_2026,
        "
        SCO summit 2019                                 => no meeting of this format in 2019
        SCO summit 1999                                 => no meeting of this format in 1999
        OTS summit 2022                                 => no meeting of this format in 2022
        Russia–Central Asia summit 2023                 => no meeting of this format in 2023
        China–Central Asia summit 2019                  => no meeting of this format in 2019
        ",
    );
}
