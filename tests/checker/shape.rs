//! Keys, types and ids.

use insta::assert_snapshot;

use crate::support::{Folder, report};

#[test]
fn an_unknown_key_is_told_with_the_nearest_right_one() {
    assert_snapshot!(Folder::good().but("title =", "titel =").report(), @r#"
    error: unknown key `titel`
     --> sources.toml:3:1
      |
    3 | titel = "The teahouse opens"
      | ^^^^^
      |
      = help: did you mean `title`?

    1 error
    "#);
}

#[test]
fn an_unknown_key_without_a_near_one_is_told_with_all_of_them() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\ncolour = 1\n"), @r#"
    error: unknown key `colour`
     --> new.toml:3:1
      |
    3 | colour = 1
      | ^^^^^^
      |
      = help: the keys here are: name, native, aliases, keywords, as_of, sources, fact

    1 error
    "#);
}

#[test]
fn an_unknown_kind_of_table_is_told_with_the_nearest_right_one() {
    assert_snapshot!(report("[aktor.x]\nname = \"X\"\n\n[event.y]\n"), @r#"
    error: unknown kind of table `aktor`
     --> new.toml:1:2
      |
    1 | [aktor.x]
      |  ^^^^^
      |
      = help: did you mean [actor.SLUG]?

    error: unknown kind of table `event`
     --> new.toml:4:2
      |
    4 | [event.y]
      |  ^^^^^
      |
      = help: the kinds are: format, summit, actor, corridor, topic, figure, source

    2 errors
    "#);
}

#[test]
fn a_translation_into_a_language_of_nobody_is_an_unknown_key() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\nname_de = \"Röntgen\"\n"), @r#"
    error: unknown key `name_de`
     --> new.toml:3:1
      |
    3 | name_de = "Röntgen"
      | ^^^^^^^
      |
      = help: the keys here are: name, native, aliases, keywords, as_of, sources, fact

    1 error
    "#);
}

#[test]
fn a_translation_needs_its_english_text() {
    assert_snapshot!(report("[corridor.x]\nname = \"X-ray\"\nstatus_ru = \"строится\"\nsources = [\"tea-2025\"]\n"), @r#"
    error: `status` is translated, but `status` itself is missing
     --> new.toml:3:13
      |
    3 | status_ru = "строится"
      |             ^^^^^^^^^^

    1 error
    "#);
}

#[test]
fn a_name_that_is_only_translated_is_told_once() {
    let report = report("[topic.x]\nname_ru = \"Рентген\"\n");
    assert!(report.contains("the key `name` is missing"), "{report}");
    assert!(report.ends_with("\n1 error\n"), "{report}");
}

#[test]
fn a_value_of_another_type_is_told_with_both_types() {
    assert_snapshot!(report(r#"
[actor.x]
name = 5
type = "state"
aliases = "Xland"
as_of = 2025-06-17
fact = "none"

[format.y]
name = ["Y"]
default = "yes"
"#), @r#"
    error: `name` must be a text in quotes, not a whole number
     --> new.toml:3:8
      |
    3 | name = 5
      |        ^
      |
      = help: put it into quotes

    error: `aliases` must be a list of texts, not a text
     --> new.toml:5:11
      |
    5 | aliases = "Xland"
      |           ^^^^^^^
      |
      = help: put it into brackets: ["..."]

    error: `as_of` must be a date in quotes, not a date without quotes
     --> new.toml:6:9
      |
    6 | as_of = 2025-06-17
      |         ^^^^^^^^^^
      |
      = help: put it into quotes

    error: `fact` must be a list of tables, not a text
     --> new.toml:7:8
      |
    7 | fact = "none"
      |        ^^^^^^

    error: `name` must be a text in quotes, not a list
      --> new.toml:10:8
       |
    10 | name = ["Y"]
       |        ^^^^^

    error: `default` must be true or false, not a text
      --> new.toml:11:11
       |
    11 | default = "yes"
       |           ^^^^^

    6 errors
    "#);
}

#[test]
fn a_kind_without_a_table_is_of_the_wrong_type() {
    assert_snapshot!(report("topic = 1\n[actor]\nname = \"X\"\n[[figure]]\nname = \"F\"\n"), @r#"
    error: `topic` must be tables, each written [topic.SLUG], not a whole number
     --> new.toml:1:9
      |
    1 | topic = 1
      |         ^

    error: `actor.name` must be a table, written [actor.SLUG], not a text
     --> new.toml:3:8
      |
    3 | name = "X"
      |        ^^^

    error: `figure` must be tables, each written [figure.SLUG], not a list
     --> new.toml:4:1
      |
    4 | [[figure]]
      | ^^^^^^^^^^

    3 errors
    "#);
}

#[test]
fn missing_keys_are_told_at_the_table() {
    assert_snapshot!(report(r#"
[source.x]

[summit.y]

[actor.z]
capital = "Zcity"
"#), @r#"
    error: the key `title` is missing
     --> new.toml:2:9
      |
    2 | [source.x]
      |         ^

    error: the key `publisher` is missing
     --> new.toml:2:9
      |
    2 | [source.x]
      |         ^

    error: the key `url` is missing
     --> new.toml:2:9
      |
    2 | [source.x]
      |         ^

    warning: nobody cites the source `x`
     --> new.toml:2:9
      |
    2 | [source.x]
      |         ^
      |
      = help: cite it, or take it out

    error: the key `name` is missing
     --> new.toml:4:9
      |
    4 | [summit.y]
      |         ^

    error: the key `format` is missing
     --> new.toml:4:9
      |
    4 | [summit.y]
      |         ^

    error: the key `status` is missing
     --> new.toml:4:9
      |
    4 | [summit.y]
      |         ^

    error: the key `sources` is missing
     --> new.toml:4:9
      |
    4 | [summit.y]
      |         ^
      |
      = help: every summit says where it is from: sources = ["..."]

    error: the key `name` is missing
     --> new.toml:6:8
      |
    6 | [actor.z]
      |        ^

    error: the key `type` is missing
     --> new.toml:6:8
      |
    6 | [actor.z]
      |        ^

    error: the key `sources` is missing
     --> new.toml:6:8
      |
    6 | [actor.z]
      |        ^
      |
      = help: what an entry says beside its facts needs sources too: sources = ["..."]

    10 errors, 1 warning
    "#);
}

#[test]
fn missing_keys_of_facts_and_figures_are_told_at_their_headers() {
    assert_snapshot!(report(r#"
[figure.f]
name = "F-number"

[[topic.t.fact]]
"#), @r#"
    error: the key `unit` is missing
     --> new.toml:2:9
      |
    2 | [figure.f]
      |         ^

    error: the key `authority` is missing
     --> new.toml:2:9
      |
    2 | [figure.f]
      |         ^

    error: the key `points` is missing
     --> new.toml:2:9
      |
    2 | [figure.f]
      |         ^

    error: the key `text` is missing
     --> new.toml:5:1
      |
    5 | [[topic.t.fact]]
      | ^^^^^^^^^^^^^^^^

    error: the key `sources` is missing
     --> new.toml:5:1
      |
    5 | [[topic.t.fact]]
      | ^^^^^^^^^^^^^^^^
      |
      = help: every fact says where it is from: sources = ["..."]

    error: the key `name` is missing
     --> new.toml:5:9
      |
    5 | [[topic.t.fact]]
      |         ^

    6 errors
    "#);
}

#[test]
fn particulars_need_sources() {
    assert_snapshot!(report(r#"
[corridor.x]
name = "X-road"
status = "planned"

[format.y]
name = "Y-talks"
rule = "Meets."
sources = []
"#), @r#"
    error: the key `sources` is missing
     --> new.toml:2:11
      |
    2 | [corridor.x]
      |           ^
      |
      = help: what an entry says beside its facts needs sources too: sources = ["..."]

    error: `sources` is empty
     --> new.toml:9:11
      |
    9 | sources = []
      |           ^^
      |
      = help: nothing is said without a source: name at least one

    2 errors
    "#);
}

#[test]
fn an_id_has_small_letters_digits_and_hyphens() {
    let long = "x".repeat(61);
    assert_snapshot!(report(&format!("[topic.\"Big Tea\"]\nname = \"Big\"\n[topic.{long}]\nname = \"Long\"\n")), @r#"
    error: `Big Tea` cannot be an id
     --> new.toml:1:8
      |
    1 | [topic."Big Tea"]
      |        ^^^^^^^^^
      |
      = help: an id has lower-case letters a-z, digits and hyphens only

    error: the id has 61 characters
     --> new.toml:3:8
      |
    3 | [topic.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx]
      |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: an id has at most 60

    2 errors
    "#);
}

#[test]
fn a_word_that_is_no_choice_is_told_with_the_choices() {
    assert_snapshot!(report(r#"
[actor.x]
name = "Xland"
type = "organization"

[[actor.x.fact]]
text = "X is."
kind = "opinion"
sources = ["tea-2025"]
"#), @r#"
    error: `type` cannot be `organization`
     --> new.toml:4:8
      |
    4 | type = "organization"
      |        ^^^^^^^^^^^^^^
      |
      = help: did you mean `organisation`?

    error: `kind` cannot be `opinion`
     --> new.toml:8:8
      |
    8 | kind = "opinion"
      |        ^^^^^^^^^
      |
      = help: it is one of: fact, assessment, gap

    2 errors
    "#);
}

#[test]
fn a_key_outside_of_every_table_is_refused() {
    assert_snapshot!(report("name = \"X\"\n"), @r#"
    error: `name` stands outside of every table
     --> new.toml:1:1
      |
    1 | name = "X"
      | ^^^^
      |
      = help: write it below a header such as [topic.SLUG]

    1 error
    "#);
}

#[test]
fn a_fact_has_two_brackets() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\n[topic.x.fact]\ntext = \"X is.\"\nsources = [\"tea-2025\"]\n"), @r#"
    error: `fact` must be a list of tables, not a table
     --> new.toml:3:1
      |
    3 | [topic.x.fact]
      | ^^^^^^^^^^^^^^
      |
      = help: write its header with two brackets: [[...]]

    1 error
    "#);
}
