//! How problems are ordered, placed and coloured.

use chaikhana::knowledge::report::{Style, render, summary};
use chaikhana::knowledge::{Problem, Severity};

use crate::support::Folder;

fn broken() -> Folder {
    Folder::good()
        .with("b.toml", "[topic.b]\nname = 1\naliases = [\"чай\", 2]\n")
        .with(
            "a/z.toml",
            "[topic.z]\nname = \"Z-ray\"\nsources = [\"none\"]\n",
        )
        .with(
            "a.toml",
            "[topic.a]\nname = \"A-ray\"\naliases = [\"US\"]\n",
        )
}

#[test]
fn problems_stand_in_the_order_of_files_and_lines() {
    let problems = broken().read().problems;
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "a.toml:3:12: warning: the alias `US` is an everyday word",
            "a/z.toml:3:12: error: there is no source `none`",
            "b.toml:2:8: error: `name` must be a text in quotes, not a whole number",
            "b.toml:3:19: error: `aliases` must be a text in quotes, not a whole number",
        ]
    );
}

#[test]
fn a_column_counts_characters_and_the_bytes_are_those_of_the_file() {
    let folder = broken();
    let problems = folder.read().problems;
    let place = problems[3].place.as_ref().expect("a place");
    let spot = place.spot.as_ref().expect("a spot");
    assert_eq!((spot.line, spot.column), (3, 19));
    let files = folder.files();
    let text = files.get(&place.file).expect("the file");
    assert_eq!(text.get(spot.bytes.clone()), Some("2"));
}

#[test]
fn the_summary_counts_errors_and_warnings() {
    let problems = broken().read().problems;
    assert_eq!(summary(&problems), "3 errors, 1 warning");
    assert_eq!(summary(&[]), "no problems");
    let warnings: Vec<Problem> = problems
        .into_iter()
        .filter(|problem| problem.severity == Severity::Warning)
        .collect();
    assert_eq!(summary(&warnings), "1 warning");
}

#[test]
fn colours_are_there_only_when_asked_for() {
    let folder = broken();
    let problems = folder.read().problems;
    let coloured = render(&problems, &folder.files(), Style::Coloured);
    let plain = render(&problems, &folder.files(), Style::Plain);
    assert!(coloured.contains("\u{1b}["));
    assert!(!plain.contains('\u{1b}'));
}
