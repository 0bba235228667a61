//! `chaikhana check`: every problem at once, and the exit code that a pipeline goes by.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::stage::{KNOWLEDGE, Terminal};

#[test]
fn a_clean_knowledge_is_counted_by_kind() {
    Terminal::new()
        .arguments(["check"])
        .runs()
        .says("0 errors, 0 warnings; 2 sources, 3 facts, 1 format, 2 summits, 2 actors, 0 corridors, 1 topic, 1 figure\n")
        .stays_calm()
        .exits(0);
}

#[test]
fn every_error_is_shown_with_its_place() {
    let broken = KNOWLEDGE
        .replace("[\"herald\", \"almanac\"]", "[\"herold\"]")
        .replace("ends = \"2025-06-17\"", "ends = \"2025-06-31\"");
    Terminal::knowing(&broken)
        .arguments(["check"])
        .runs()
        .says("small.toml:")
        .says("herold")
        .says("2025-06-31")
        .says("2 errors, 0 warnings")
        .stays_calm()
        .exits(1);
}

#[test]
fn a_warning_is_shown_and_forgiven() {
    let uncited = "[source.spare]\ntitle = \"Spare\"\npublisher = \"Spare\"\nurl = \"https://spare.example/\"\n";
    Terminal::knowing(&format!("{KNOWLEDGE}\n{uncited}"))
        .arguments(["check"])
        .runs()
        .says("spare")
        .says("0 errors, 1 warning; 3 sources,")
        .exits(0);
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    Terminal::embedded()
        .arguments(["check", "--knowledge", "no/such/folder"])
        .runs()
        .says("no/such/folder")
        .exits(1);
}

#[test]
fn today_is_the_day_where_the_program_runs() {
    // Where the day begins first, a meeting of that day may have been held; 26 hours behind it cannot have been.
    let first = TimeZone::fixed(jiff::tz::offset(14));
    let today = Timestamp::now().to_zoned_datetime(first).date();
    let knowledge = KNOWLEDGE
        .replace("ends = \"2025-06-17\"\n", "")
        .replace("\"2025-06-16\"", &format!("\"{today}\""));
    let check = |zone| {
        Terminal::knowing(&knowledge)
            .arguments(["check"])
            .environment("TZ", zone)
            .runs()
    };
    check("<+14>-14").says("0 errors, 0 warnings;").exits(0);
    check("<-12>+12").says("1 error, 0 warnings").exits(1);
}

#[test]
fn colours_are_for_terminals() {
    let broken = KNOWLEDGE.replace("[\"herald\", \"almanac\"]", "[\"herold\"]");
    Terminal::knowing(&broken)
        .arguments(["check"])
        .runs()
        .does_not_say("\u{1b}");
    Terminal::knowing(&broken)
        .arguments(["check"])
        .environment("CLICOLOR_FORCE", "1")
        .runs()
        .says("\u{1b}[");
}

#[test]
fn the_knowledge_built_in_has_no_error() {
    Terminal::embedded()
        .arguments(["check"])
        .runs()
        .says("0 errors, ")
        .exits(0);
}

#[test]
fn what_is_not_translated_is_listed_and_is_no_error() {
    let ran = Terminal::new()
        .arguments(["check", "--translations", "ru"])
        .runs()
        .says("small.toml:63:8: actor.vardania text_ru: Vardania buys most of its copper kettles")
        .says("topic.copper-kettles name_ru: Copper kettles")
        .says("figure.kettle-trade unit_ru: thousand kettles")
        .says("format.lantern-talks rule_ru: ")
        .does_not_say("garrison")
        .does_not_say("name_ru: Vardania")
        .says("\nWithout Русский (ru): 2 of 3 facts, 0 of 0 notes, 5 of 7 names, 9 of 9 particulars\n")
        .stays_calm()
        .exits(0);
    let listed = ran
        .stdout
        .lines()
        .filter(|line| line.starts_with("small.toml:"));
    assert_eq!(listed.count(), 16);
}

#[test]
fn nothing_of_the_files_is_missing_in_english() {
    Terminal::new()
        .arguments(["check", "--translations", "en"])
        .runs()
        .says(
            "Without English (en): 0 of 3 facts, 0 of 0 notes, 0 of 7 names, 0 of 9 particulars\n",
        )
        .exits(0);
}

#[test]
fn translations_of_a_broken_knowledge_are_not_counted() {
    let broken = KNOWLEDGE.replace("[\"herald\", \"almanac\"]", "[\"herold\"]");
    Terminal::knowing(&broken)
        .arguments(["check", "--translations", "zh"])
        .runs()
        .says_nothing()
        .complains("herold")
        .exits(2);
}

#[test]
fn a_language_that_is_none_cannot_be_listed() {
    Terminal::new()
        .arguments(["check", "--translations", "xx"])
        .runs()
        .says_nothing()
        .complains("`xx` is not a language of the bot; it speaks en, ")
        .exits(2);
}
