//! Sources: that they exist, that somebody cites them, that an opinion has a voice.

use insta::assert_snapshot;

use crate::support::{Folder, report};

#[test]
fn a_fact_without_a_source_is_refused() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\n[[topic.x.fact]]\ntext = \"X is.\"\n[[topic.x.fact]]\ntext = \"Y is.\"\nsources = []\n"), @r#"
    error: the key `sources` is missing
     --> new.toml:3:1
      |
    3 | [[topic.x.fact]]
      | ^^^^^^^^^^^^^^^^
      |
      = help: every fact says where it is from: sources = ["..."]

    error: `sources` is empty
     --> new.toml:7:11
      |
    7 | sources = []
      |           ^^
      |
      = help: nothing is said without a source: name at least one

    2 errors
    "#);
}

#[test]
fn a_source_that_does_not_exist_is_told_with_the_nearest() {
    assert_snapshot!(report("[topic.x]\nname = \"X-ray\"\nsources = [\"tea-2052\", \"coffee\"]\n"), @r#"
    error: there is no source `tea-2052`
     --> new.toml:3:12
      |
    3 | sources = ["tea-2052", "coffee"]
      |            ^^^^^^^^^^
      |
      = help: did you mean `tea-2025`?

    error: there is no source `coffee`
     --> new.toml:3:24
      |
    3 | sources = ["tea-2052", "coffee"]
      |                        ^^^^^^^^
      |
      = help: define it: [source.SLUG]

    2 errors
    "#);
}

#[test]
fn a_source_that_nobody_cites_is_a_warning() {
    let folder = Folder::good().with(
        "new.toml",
        "[source.x]\ntitle = \"T\"\npublisher = \"P\"\nurl = \"https://example.org\"\n",
    );
    assert_snapshot!(folder.report(), @r#"
    warning: nobody cites the source `x`
     --> new.toml:1:9
      |
    1 | [source.x]
      |         ^
      |
      = help: cite it, or take it out

    1 warning
    "#);
    assert!(folder.read().knowledge.is_some());
}

#[test]
fn a_source_cited_twice_in_one_list_is_a_warning_and_counts_once() {
    let folder = Folder::good()
        .but("documents", "keywords = [\"samarkand\"]\ndocuments")
        .with(
            "new.toml",
            "[topic.x]\nname = \"X-ray\"\nsources = [\"tea-2025\", \"tea-2025\"]\n",
        );
    assert_snapshot!(folder.report(), @r#"
    warning: `tea-2025` is cited twice here
     --> new.toml:3:24
      |
    3 | sources = ["tea-2025", "tea-2025"]
      |                        ^^^^^^^^^^
      |
      = help: once is enough

    1 warning
    "#);
    let knowledge = folder.read().knowledge.expect("a warning is no error");
    let entry = knowledge.entries().last().expect("an entry");
    assert_eq!(entry.sources.len(), 1);
}

#[test]
fn an_assessment_of_nobody_is_a_warning() {
    let folder = Folder::good()
        .but("author = \"A. Writer\"\n", "")
        .but("Teahouse News", "Unknown");
    assert_snapshot!(folder.report(), @r#"
    warning: nobody is named whose assessment this is
      --> entries.toml:33:1
       |
    33 | [[actor.teahouse.fact]]
       | ^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: give one of its sources an author or a publisher

    1 warning
    "#);
}
