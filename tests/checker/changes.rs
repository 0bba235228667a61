//! What a reload reports as changed, and when the revision is another.

use chaikhana::knowledge::Changes;

use crate::support::{ENTRIES, Folder, SOURCES};

fn changes(new: &Folder) -> Changes {
    Changes::between(&Folder::good().knowledge(), &new.knowledge())
}

#[test]
fn the_same_files_have_no_changes_and_one_revision() {
    let changes = changes(&Folder::good());
    assert!(changes.is_empty());
    assert_eq!(
        Folder::good().knowledge().revision(),
        Folder::good().knowledge().revision()
    );
}

#[test]
fn layout_comments_and_file_names_are_no_change() {
    let other = Folder::empty()
        .with(
            "a.toml",
            &ENTRIES
                .replace(" = ", "   =   ")
                .replace("\n\n", "\n# a comment\n\n"),
        )
        .with("z.toml", SOURCES);
    assert!(changes(&other).is_empty());
    assert_eq!(
        other.knowledge().revision(),
        Folder::good().knowledge().revision()
    );
}

#[test]
fn every_word_counts_for_the_revision() {
    let before = Folder::good().knowledge().revision();
    for (old, new) in [
        ("A. Writer", "B. Writer"),
        ("Чайные", "Чайная"),
        ("default = true", "default = false"),
        ("number = 1", "number = 2"),
        ("2025-06-17", "2025-06-18"),
        ("\"held\"", "\"cancelled\""),
        ("\"assessment\"", "\"gap\""),
        ("about = [\"trade\"]", "about = [\"trade\", \"tea\"]"),
        ("value = 2.5", "value = 2.6"),
        ("approximate", "a guess"),
        ("overtaken_by = [\"actor.teahouse#opened\"]", ""),
        ("[topic.tea]", "[topic.green-tea]"),
    ] {
        assert_ne!(
            Folder::good().but(old, new).knowledge().revision(),
            before,
            "{new}"
        );
    }
}

#[test]
fn the_translated_name_of_a_head_counts_for_the_revision() {
    let with_head = |name: &str| {
        let organisation = "type = \"organisation\"";
        let head = format!(
            "{organisation}\nhead_of_organisation = \"Host\"\nhead_of_organisation_ru = \"{name}\"\nsources = [\"tea-2025\"]"
        );
        Folder::good().but(organisation, &head).knowledge()
    };
    assert_ne!(
        with_head("Хозяин").revision(),
        with_head("Хозяйка").revision()
    );
}

#[test]
fn a_new_source_does_not_change_the_facts_that_do_not_cite_it() {
    let source = "[source.a]\ntitle = \"T\"\npublisher = \"P\"\nurl = \"https://example.org\"\n[topic.new]\nname = \"New\"\nsources = [\"a\"]\n";
    let changes = changes(&Folder::good().with("a.toml", source));
    assert_eq!(changes.sources.added, ["a"]);
    assert_eq!(changes.entries.added.len(), 1);
    assert_eq!(changes.entries.added[0].to_string(), "topic.new");
    assert_eq!(changes.count(), 2);
}

#[test]
fn a_fact_is_known_by_its_id_or_its_text() {
    let changes = changes(
        &Folder::good()
            .but(
                "The teahouse opened in June 2025.",
                "The teahouse opened in summer 2025.",
            )
            .but("The tea may grow better.", "The tea may grow worse."),
    );
    let names: Vec<String> = changes
        .facts
        .changed
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(names, ["actor.teahouse#opened"]);
    assert_eq!(changes.facts.added[0].label, "The tea may grow worse.");
    assert_eq!(changes.facts.removed[0].label, "The tea may grow better.");
    assert!(changes.entries.is_empty());
}

#[test]
fn what_is_gone_is_removed() {
    let changes = Changes::between(&Folder::good().knowledge(), &Folder::empty().knowledge());
    assert_eq!(changes.entries.removed.len(), 6);
    assert_eq!(changes.facts.removed.len(), 2);
    assert_eq!(changes.sources.removed, ["tea-2025"]);
    assert_eq!(changes.count(), 9);
}
