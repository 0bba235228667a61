//! Everything that points at something else.

use insta::assert_snapshot;

use crate::support::{Folder, report};

#[test]
fn a_format_that_does_not_exist_is_told_with_the_nearest() {
    assert_snapshot!(Folder::good().but("format = \"tea-talks\"", "format = \"tea-talk\"").report(), @r#"
    error: there is no format `tea-talk`
      --> entries.toml:12:10
       |
    12 | format = "tea-talk"
       |          ^^^^^^^^^^
       |
       = help: did you mean `tea-talks`?

    1 error
    "#);
}

#[test]
fn a_reference_has_no_kind_where_the_kind_is_clear() {
    assert_snapshot!(Folder::good().but("format = \"tea-talks\"", "format = \"format.tea-talks\"").report(), @r#"
    error: `format.tea-talks` is not an id
      --> entries.toml:12:10
       |
    12 | format = "format.tea-talks"
       |          ^^^^^^^^^^^^^^^^^^
       |
       = help: write `tea-talks` without the kind

    1 error
    "#);
}

#[test]
fn a_figure_is_compared_with_other_figures() {
    assert_snapshot!(Folder::good().but("unit =", "compare = [\"cup\", \"cups\", \"tea-road\"]\nunit =").report(), @r#"
    error: there is no figure `cup`
      --> entries.toml:47:12
       |
    47 | compare = ["cup", "cups", "tea-road"]
       |            ^^^^^
       |
       = help: did you mean `cups`?

    error: a figure cannot be compared with itself
      --> entries.toml:47:19
       |
    47 | compare = ["cup", "cups", "tea-road"]
       |                   ^^^^^^
       |
       = help: take it out

    error: there is no figure `tea-road`
      --> entries.toml:47:27
       |
    47 | compare = ["cup", "cups", "tea-road"]
       |                           ^^^^^^^^^^
       |
       = help: define it: [figure.SLUG]

    3 errors
    "#);
}

#[test]
fn a_fact_is_overtaken_by_a_fact_that_exists() {
    let references =
        r#"["actor.teahouse#openend", "actor.tehouse#opened", "opened", "teahouse#opened"]"#;
    assert_snapshot!(Folder::good().but(r#"["actor.teahouse#opened"]"#, references).report(), @r#"
    error: `actor.teahouse` has no fact `openend`
      --> entries.toml:37:17
       |
    37 | overtaken_by = ["actor.teahouse#openend", "actor.tehouse#opened", "opened", "teahouse#op...
       |                 ^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: did you mean `opened`?

    error: there is no entry `actor.tehouse`
      --> entries.toml:37:43
       |
    37 | overtaken_by = ["actor.teahouse#openend", "actor.tehouse#opened", "opened", "teahouse#op...
       |                                           ^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: did you mean `teahouse`?

    error: `opened` does not name a fact
      --> entries.toml:37:67
       |
    37 | overtaken_by = ["actor.teahouse#openend", "actor.tehouse#opened", "opened", "teahouse#op...
       |                                                                   ^^^^^^^^
       |
       = help: write it as kind.slug#fact

    error: `teahouse#opened` does not name a fact
      --> entries.toml:37:77
       |
    37 | ..."actor.tehouse#opened", "opened", "teahouse#opened"]
       |                                      ^^^^^^^^^^^^^^^^^
       |
       = help: write it as kind.slug#fact

    4 errors
    "#);
}

#[test]
fn a_fact_is_not_overtaken_by_itself() {
    assert_snapshot!(Folder::good().but("id = \"opened\"", "id = \"opened\"\novertaken_by = [\"actor.teahouse#opened\"]").report(), @r#"
    error: a fact cannot be overtaken by itself
      --> entries.toml:27:17
       |
    27 | overtaken_by = ["actor.teahouse#opened"]
       |                 ^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: name the later fact

    1 error
    "#);
}

#[test]
fn two_facts_of_an_entry_cannot_share_an_id() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\n[[topic.x.fact]]\nid = \"a\"\ntext = \"X is.\"\nsources = [\"tea-2025\"]\n[[topic.x.fact]]\nid = \"a\"\ntext = \"X was.\"\nsources = [\"tea-2025\"]\n"), @r#"
    error: two facts of this entry have the id `a`
     --> new.toml:8:6
      |
    8 | id = "a"
      |      ^^^
      |
     ::: new.toml:4:6
      |
    4 | id = "a"
      |      --- the first one
      |
      = help: give one of them another id

    1 error
    "#);
}

#[test]
fn an_entry_that_says_the_same_twice_is_a_warning() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\n[[topic.x.fact]]\ntext = \"X is.\"\nsources = [\"tea-2025\"]\n[[topic.x.fact]]\ntext = 'X is.'\nsources = [\"tea-2025\"]\n"), @r#"
    warning: this entry says the same twice
     --> new.toml:7:8
      |
    7 | text = 'X is.'
      |        ^^^^^^^
      |
     ::: new.toml:4:8
      |
    4 | text = "X is."
      |        ------- the first time
      |
      = help: join the two facts and their sources

    1 warning
    "#);
}

#[test]
fn an_id_in_two_files_is_told_with_both_places() {
    assert_snapshot!(report("[source.tea-2025]\ntitle = \"T\"\npublisher = \"P\"\nurl = \"https://example.org\"\n\n[topic.tea]\nname = \"Tea again\"\n"), @r#"
    error: `topic.tea` is defined twice
      --> new.toml:6:8
       |
     6 | [topic.tea]
       |        ^^^
       |
      ::: entries.toml:42:8
       |
    42 | [topic.tea]
       |        --- first defined here
       |
       = help: join the two, or give one of them another id

    error: `source.tea-2025` is defined twice
     --> sources.toml:2:9
      |
    2 | [source.tea-2025]
      |         ^^^^^^^^
      |
     ::: new.toml:1:9
      |
    1 | [source.tea-2025]
      |         -------- first defined here
      |
      = help: join the two, or give one of them another id

    2 errors
    "#);
}

#[test]
fn two_formats_cannot_both_be_the_default() {
    assert_snapshot!(report("[format.x]\nname = \"X-talks\"\ndefault = true\n[format.y]\nname = \"Y-talks\"\ndefault = false\n"), @r#"
    error: two formats are the default
     --> new.toml:3:11
      |
    3 | default = true
      |           ^^^^
      |
     ::: entries.toml:7:11
      |
    7 | default = true
      |           ---- the first one
      |
      = help: `/summit next` means one of them; take the other mark out

    1 error
    "#);
}

#[test]
fn two_summits_of_a_format_cannot_have_one_number() {
    assert_snapshot!(report("[summit.x]\nname = \"X-talks\"\nformat = \"tea-talks\"\nnumber = 1\nstatus = \"announced\"\nsources = [\"tea-2025\"]\n"), @r#"
    error: `tea-talks` has two summits with the number 1
      --> new.toml:4:10
       |
     4 | number = 1
       |          ^
       |
      ::: entries.toml:13:10
       |
    13 | number = 1
       |          - the first one
       |
       = help: correct one of them, or take the number out

    1 error
    "#);
}

#[test]
fn one_of_several_formats_should_be_the_default() {
    let folder = Folder::good().but("default = true\n", "");
    folder.knowledge();
    assert_snapshot!(folder.with("new.toml", "[format.x]\nname = \"X-talks\"\n").report(), @r#"
    warning: none of the formats is the default
     --> entries.toml:2:9
      |
    2 | [format.tea-talks]
      |         ^^^^^^^^^
      |
      = help: mark the one that `/summit next` means: default = true

    1 warning
    "#);
}
