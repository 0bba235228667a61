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
