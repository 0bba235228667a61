//! Names, aliases and keywords.

use insta::assert_snapshot;

use crate::support::{Folder, report};

#[test]
fn a_name_that_means_two_entries_is_told_with_both_places() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\naliases = [\"TEA-HOUSE\", \"teahouse\", \"чайхана\"]\n"), @r#"
    error: `teahouse` means two entries: actor.teahouse and topic.x
      --> new.toml:3:25
       |
     3 | aliases = ["TEA-HOUSE", "teahouse", "чайхана"]
       |                         ^^^^^^^^^^
       |
      ::: entries.toml:21:8
       |
    21 | name = "Teahouse"
       |        ---------- the other entry has it here
       |
       = help: upper case, accents, hyphens and apostrophes do not tell names apart

    error: `чайхана` means two entries: actor.teahouse and topic.x
      --> new.toml:3:37
       |
     3 | aliases = ["TEA-HOUSE", "teahouse", "чайхана"]
       |                                     ^^^^^^^^^
       |
      ::: entries.toml:22:10
       |
    22 | native = "Чайхана"
       |          --------- the other entry has it here
       |
       = help: upper case, accents, hyphens and apostrophes do not tell names apart

    2 errors
    "#);
}

#[test]
fn the_name_of_a_summit_counts_as_well() {
    assert_snapshot!(report("[topic.x]\nname = \"First Tea Talks!\"\n"), @r#"
    error: `First Tea Talks!` means two entries: summit.tea-talks-1 and topic.x
      --> new.toml:2:8
       |
     2 | name = "First Tea Talks!"
       |        ^^^^^^^^^^^^^^^^^^
       |
      ::: entries.toml:11:8
       |
    11 | name = "First tea talks"
       |        ----------------- the other entry has it here
       |
       = help: upper case, accents, hyphens and apostrophes do not tell names apart

    1 error
    "#);
}

#[test]
fn two_names_of_one_entry_may_be_alike() {
    Folder::good()
        .but(
            "aliases = [\"TT talks\"]",
            "aliases = [\"tea-talks\", \"Tea talks\"]",
        )
        .knowledge();
}

#[test]
fn a_keyword_may_belong_to_two_entries() {
    let keyword = "keywords = [\"samovar\"]\nname = \"Tea\"";
    Folder::good()
        .but("name = \"Tea\"", keyword)
        .but(
            "name = \"Tea road\"",
            "keywords = [\"samovar\"]\nname = \"Tea road\"",
        )
        .knowledge();
}

#[test]
fn a_name_without_letters_is_refused() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\naliases = [\"?!\"]\n"), @r#"
    error: `?!` has no letters or digits
     --> new.toml:3:12
      |
    3 | aliases = ["?!"]
      |            ^^^^
      |
      = help: nobody could type it; take it out

    1 error
    "#);
}

#[test]
fn short_and_everyday_names_are_warnings() {
    let folder = Folder::good().with("new.toml", "[topic.x]\nname = \"X-ray\"\naliases = [\"EU\", \"US\", \"Это\", \"国\", \"中国\", \"C5+1\"]\nkeywords = [\"how\", \"ray\"]\n");
    assert_snapshot!(folder.report(), @r#"
    warning: the alias `EU` is very short
     --> new.toml:3:12
      |
    3 | aliases = ["EU", "US", "Это", "国", "中国", "C5+1"]
      |            ^^^^
      |
      = help: at least 3 letters are found more surely

    warning: the alias `US` is an everyday word
     --> new.toml:3:18
      |
    3 | aliases = ["EU", "US", "Это", "国", "中国", "C5+1"]
      |                  ^^^^
      |
      = help: it would be found in many sentences; take a longer one

    warning: the alias `Это` is an everyday word
     --> new.toml:3:24
      |
    3 | aliases = ["EU", "US", "Это", "国", "中国", "C5+1"]
      |                        ^^^^^
      |
      = help: it would be found in many sentences; take a longer one

    warning: the alias `国` is very short
     --> new.toml:3:31
      |
    3 | aliases = ["EU", "US", "Это", "国", "中国", "C5+1"]
      |                               ^^^^
      |
      = help: at least 2 letters are found more surely

    warning: the keyword `how` is an everyday word
     --> new.toml:4:13
      |
    4 | keywords = ["how", "ray"]
      |             ^^^^^
      |
      = help: it would be found in many sentences; take a longer one

    5 warnings
    "#);
    assert!(folder.read().knowledge.is_some());
}
