//! Anything at all as input: no panic, no knowledge that breaks its own promises, no report that moves a cursor.

use chaikhana::knowledge::report::{Style, render};
use chaikhana::knowledge::{CheckOptions, Files, read};
use proptest::prelude::*;

use crate::support::{ENTRIES, SOURCES, TODAY};

fn survives(texts: &[&str]) {
    let named = texts.iter().enumerate();
    let files =
        Files::new(named.map(|(number, text)| (format!("{number}.toml"), (*text).to_owned())));
    let reading = read(&files, &CheckOptions::on(TODAY));
    let has_error = reading
        .problems
        .iter()
        .any(chaikhana::knowledge::Problem::is_error);
    assert_eq!(reading.knowledge.is_none(), has_error);
    let report = render(&reading.problems, &files, Style::Plain);
    assert!(
        !report
            .chars()
            .any(|character| character.is_control() && character != '\n')
    );
    render(&reading.problems, &files, Style::Coloured);
}

proptest! {
    #[test]
    fn any_text_is_survived(text in "\\PC{0,200}|[\\s\\S]{0,60}") {
        survives(&[&text, SOURCES]);
    }

    #[test]
    fn anything_like_toml_is_survived(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "\"", "'", "\"\"\"", "\n", " ", "#", "\\", "1", "nan", "-",
                "actor", "source", "topic", "fact", "figure", "points", "name", "x", "sources", "2025-01-01", "é", "\u{0}", "\r",
                "[actor.x]\n", "[[actor.x.fact]]\n", "text = \"t\"\n", "name = \"n\"\n",
            ]),
            0..60,
        )
    ) {
        survives(&[&parts.concat(), SOURCES]);
    }

    #[test]
    fn a_good_file_with_a_hole_is_survived(start in 0..ENTRIES.len(), length in 0_usize..40, insert in "\\PC{0,3}") {
        let end = (start + length).min(ENTRIES.len());
        if let (Some(before), Some(after)) = (ENTRIES.get(..start), ENTRIES.get(end..)) {
            survives(&[&format!("{before}{insert}{after}"), SOURCES]);
        }
    }
}
