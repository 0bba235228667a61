//! Dates, their order, and what they say about a summit's status today.

use insta::assert_snapshot;
use jiff::civil::date;

use crate::support::{Folder, report};

#[test]
fn a_date_is_in_the_calendar_and_in_its_form() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\nas_of = \"2025-02-30\"\n[topic.y]\nname = \"Y-ray\"\nas_of = \"June 2025\"\n"), @r#"
    error: `2025-02-30` is not in the calendar
     --> new.toml:3:9
      |
    3 | as_of = "2025-02-30"
      |         ^^^^^^^^^^^^
      |
      = help: a date is written YYYY, YYYY-MM or YYYY-MM-DD

    error: `June 2025` is not a date
     --> new.toml:6:9
      |
    6 | as_of = "June 2025"
      |         ^^^^^^^^^^^
      |
      = help: a date is written YYYY, YYYY-MM or YYYY-MM-DD

    2 errors
    "#);
}

#[test]
fn a_summit_cannot_end_before_it_starts() {
    assert_snapshot!(Folder::good().but("city =", "ends = \"2025-06-16\"\ncity =").report(), @r#"
    error: the summit ends before it starts
      --> entries.toml:15:8
       |
    15 | ends = "2025-06-16"
       |        ^^^^^^^^^^^^
       |
      ::: entries.toml:14:10
       |
    14 | starts = "2025-06-17"
       |          ------------ it starts here
       |
       = help: put the earlier date first

    1 error
    "#);
}

#[test]
fn a_summit_may_end_in_the_month_in_which_it_starts() {
    Folder::good()
        .but("city =", "ends = \"2025-06\"\ncity =")
        .knowledge();
}

#[test]
fn a_summit_that_ends_has_to_start() {
    assert_snapshot!(Folder::good().but("starts =", "ends =").report(), @r#"
    error: the summit ends, but it does not start
      --> entries.toml:14:8
       |
    14 | ends = "2025-06-17"
       |        ^^^^^^^^^^^^
       |
       = help: give the first day: starts = "..."

    error: a summit that was held has a date
      --> entries.toml:16:10
       |
    16 | status = "held"
       |          ^^^^^^
       |
       = help: give what is known of it: starts = "YYYY"

    2 errors
    "#);
}

#[test]
fn a_summit_that_was_held_has_a_date() {
    assert_snapshot!(Folder::good().but("starts = \"2025-06-17\"\n", "").report(), @r#"
    error: a summit that was held has a date
      --> entries.toml:15:10
       |
    15 | status = "held"
       |          ^^^^^^
       |
       = help: give what is known of it: starts = "YYYY"

    1 error
    "#);
}

#[test]
fn a_wrong_date_is_told_once() {
    assert_snapshot!(Folder::good().but("2025-06-17", "2025-06-31").report(), @r#"
    error: `2025-06-31` is not in the calendar
      --> entries.toml:14:10
       |
    14 | starts = "2025-06-31"
       |          ^^^^^^^^^^^^
       |
       = help: a date is written YYYY, YYYY-MM or YYYY-MM-DD

    1 error
    "#);
}

#[test]
fn a_summit_cannot_have_been_held_tomorrow() {
    let before = Folder::good().on(date(2025, 6, 16)).stale_after_days(None);
    assert_snapshot!(before.report(), @r#"
    error: a summit of 2025-06-17 was not held yet on 2025-06-16
      --> entries.toml:16:10
       |
    16 | status = "held"
       |          ^^^^^^
       |
      ::: entries.toml:14:10
       |
    14 | starts = "2025-06-17"
       |          ------------ this is still ahead
       |
       = help: until it took place its status is "announced"

    1 error
    "#);
    Folder::good().on(date(2025, 6, 17)).knowledge();
}

#[test]
fn a_program_that_runs_lets_no_clock_keep_it_from_what_it_has() {
    let folder = Folder::good()
        .on(date(1970, 1, 1))
        .stale_after_days(None)
        .with_any_clock();
    let report = folder.report();
    assert!(
        report.starts_with("warning: a summit of 2025-06-17 was not held yet on 1970-01-01\n"),
        "{report}"
    );
    assert!(report.contains("= help: is the clock of this machine right?"));
    assert!(folder.read().knowledge.is_some());
}

#[test]
fn a_summit_of_two_days_cannot_have_been_held_on_the_first() {
    let folder = Folder::good()
        .but("city =", "ends = \"2025-06-18\"\ncity =")
        .on(date(2025, 6, 17));
    assert_snapshot!(folder.report(), @r#"
    error: a summit of 2025-06-18 was not held yet on 2025-06-17
      --> entries.toml:17:10
       |
    17 | status = "held"
       |          ^^^^^^
       |
      ::: entries.toml:15:8
       |
    15 | ends = "2025-06-18"
       |        ------------ this is still ahead
       |
       = help: until it took place its status is "announced"

    1 error
    "#);
}

#[test]
fn a_summit_known_by_year_only_may_have_been_held_this_year() {
    Folder::good()
        .but("starts = \"2025-06-17\"", "starts = \"2025\"")
        .on(date(2025, 6, 20))
        .knowledge();
}

#[test]
fn an_announced_date_that_has_passed_is_a_warning() {
    let announced = || Folder::good().but("\"held\"", "\"announced\"");
    announced().on(date(2025, 6, 17)).knowledge();
    let folder = announced().on(date(2025, 6, 18));
    assert_snapshot!(folder.report(), @r#"
    warning: the announced date 2025-06-17 has passed
      --> entries.toml:16:10
       |
    16 | status = "announced"
       |          ^^^^^^^^^^^
       |
      ::: entries.toml:14:10
       |
    14 | starts = "2025-06-17"
       |          ------------ the date
       |
       = help: look for a source that says whether it took place

    1 warning
    "#);
    assert!(folder.read().knowledge.is_some());
}

#[test]
fn an_announced_year_passes_with_its_last_day() {
    let folder = || {
        Folder::good()
            .but("\"held\"", "\"announced\"")
            .but("starts = \"2025-06-17\"", "starts = \"2025\"")
    };
    folder().on(date(2025, 12, 31)).knowledge();
    assert!(
        folder()
            .on(date(2026, 1, 1))
            .report()
            .contains("the announced date 2025 has passed")
    );
}

#[test]
fn a_summit_that_was_put_off_or_called_off_needs_no_date() {
    for status in ["postponed", "cancelled", "announced"] {
        let status = format!("\"{status}\"");
        Folder::good()
            .but("starts = \"2025-06-17\"\n", "")
            .but("\"held\"", &status)
            .knowledge();
    }
}

#[test]
fn an_old_fact_is_a_warning_from_the_day_after_its_age() {
    let folder = || Folder::good().stale_after_days(Some(10));
    folder().on(date(2025, 7, 10)).knowledge();
    assert_snapshot!(folder().on(date(2025, 7, 11)).report(), @r#"
    warning: this fact is of 2025-06
      --> entries.toml:30:9
       |
    30 | as_of = "2025-06"
       |         ^^^^^^^^^
       |
       = help: look whether it still holds, or name the fact that overtook it

    1 warning
    "#);
}

#[test]
fn a_fact_grows_old_after_three_years_unless_told_otherwise() {
    let later = date(2028, 7, 15);
    assert!(
        Folder::good()
            .on(later)
            .report()
            .contains("this fact is of 2025-06")
    );
    Folder::good().on(later).stale_after_days(None).knowledge();
    Folder::good()
        .on(later)
        .stale_after_days(Some(u32::MAX))
        .knowledge();
}

#[test]
fn a_fact_that_was_overtaken_does_not_grow_old() {
    let folder = Folder::good().but(
        "kind = \"assessment\"",
        "kind = \"assessment\"\nas_of = \"1999\"",
    );
    folder.knowledge();
}

#[test]
fn what_a_summit_did_does_not_grow_old() {
    let fact = "sources = [\"tea-2025\"]\n\n[[summit.tea-talks-1.fact]]\ntext = \"They talked.\"\nas_of = \"1999\"\nsources = [\"tea-2025\"]\n\n[actor.teahouse]";
    Folder::good()
        .but("sources = [\"tea-2025\"]\n\n[actor.teahouse]", fact)
        .knowledge();
}

#[test]
fn a_date_from_the_future_is_a_warning() {
    let folder = Folder::good().but("published = \"2025-06\"", "published = \"2026-02\"");
    assert_snapshot!(folder.report(), @r#"
    warning: `published` is 2026-02, but today is 2026-01-15
     --> sources.toml:7:13
      |
    7 | published = "2026-02"
      |             ^^^^^^^^^
      |
      = help: correct the date

    1 warning
    "#);
}
