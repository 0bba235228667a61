//! Figures and their points.

use insta::assert_snapshot;

use crate::support::{Folder, report};

#[test]
fn a_figure_needs_points_that_can_be_counted() {
    assert_snapshot!(report(r#"
[figure.none]
name = "None of it"
unit = "cups"
authority = "Nobody"
points = []

[figure.odd]
name = "Odd ones"
unit = "cups"
authority = "Nobody"
points = [
    { year = 2024, value = nan, sources = ["tea-2025"] },
    { year = 20240, value = "many", sources = [] },
    { year = 2023.5, value = 99999999999999999999 },
    7,
]
"#), @r#"
    error: the figure has no points
     --> new.toml:2:9
      |
    2 | [figure.none]
      |         ^^^^
      |
      = help: write at least one: points = [{ year = 2024, value = 1.5, sources = ["..."] }]

    error: `value` must be a number that can be counted
      --> new.toml:13:28
       |
    13 |     { year = 2024, value = nan, sources = ["tea-2025"] },
       |                            ^^^

    error: `year` must be a number from 1 to 9999
      --> new.toml:14:14
       |
    14 |     { year = 20240, value = "many", sources = [] },
       |              ^^^^^

    error: `value` must be a number, not a text
      --> new.toml:14:29
       |
    14 |     { year = 20240, value = "many", sources = [] },
       |                             ^^^^^^

    error: `sources` is empty
      --> new.toml:14:47
       |
    14 |     { year = 20240, value = "many", sources = [] },
       |                                               ^^
       |
       = help: nothing is said without a source: name at least one

    error: the key `sources` is missing
      --> new.toml:15:5
       |
    15 |     { year = 2023.5, value = 99999999999999999999 },
       |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: every value says where it is from: sources = ["..."]

    error: `year` must be a whole number, not a number
      --> new.toml:15:14
       |
    15 |     { year = 2023.5, value = 99999999999999999999 },
       |              ^^^^^^

    error: `value` must be a number that can be counted
      --> new.toml:15:30
       |
    15 |     { year = 2023.5, value = 99999999999999999999 },
       |                              ^^^^^^^^^^^^^^^^^^^^

    error: `points` must be a list of tables, not a whole number
      --> new.toml:16:5
       |
    16 |     7,
       |     ^

    9 errors
    "#);
}

#[test]
fn two_values_of_one_year_are_told_with_both_places() {
    assert_snapshot!(report(r#"
[figure.x]
name = "Xes"
unit = "cups"
authority = "Nobody"
points = [
    { year = 2024, value = 1, of = "A", sources = ["tea-2025"] },
    { year = 2024, value = 2, of = "B", sources = ["tea-2025"] },
    { year = 2024, value = 3, of = "A", sources = ["tea-2025"] },
]
"#), @r#"
    warning: there are two values for 2024
     --> new.toml:9:5
      |
    9 |     { year = 2024, value = 3, of = "A", sources = ["tea-2025"] },
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
     ::: new.toml:7:5
      |
    7 |     { year = 2024, value = 1, of = "A", sources = ["tea-2025"] },
      |     ------------------------------------------------------------ the first one
      |
      = help: say whom each is of, or put one into a figure to compare with

    1 warning
    "#);
}

#[test]
fn a_translated_unit_counts_as_the_english_one_does() {
    let with = |translations: &str| {
        let unit = "unit = \"thousand cups\"";
        Folder::good()
            .but(unit, &format!("{unit}\n{translations}"))
            .report()
    };
    let sound = with("unit_ru = \"тыс. чашек\"\nunit_zh = \"万杯\"");
    assert_snapshot!(sound, @"no problems");
    assert_snapshot!(with("unit_zh = \"十万杯\""), @r#"
    error: `十万杯` begins with no power of ten, but `thousand cups` does
      --> entries.toml:48:11
       |
    48 | unit_zh = "十万杯"
       |           ^^^^^^^^
       |
       = help: begin it with one of: 万亿, 万, 亿

    1 error
    "#);
}
