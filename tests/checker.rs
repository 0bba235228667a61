//! The checker through its public door: each rule on a small folder, as people read it.

#![allow(clippy::unwrap_used)]

use chaikhana::knowledge::report::{Style, render};
use chaikhana::knowledge::{CheckOptions, Files, PartialDate, Particulars, Reading, read};
use jiff::civil::date;

/// A small folder in which everything is right.
const SOURCES: &str = r#"
[source.tea-2025]
title = "The teahouse opens"
publisher = "Teahouse News"
author = "A. Writer"
url = "https://example.org/tea"
published = "2025-06"
"#;

const ENTRIES: &str = r#"
[format.tea-talks]
name = "Tea talks"
name_ru = "Чайные беседы"
aliases = ["TT talks"]
rule = "Meets every two years."
default = true
sources = ["tea-2025"]

[summit.tea-talks-1]
name = "First tea talks"
format = "tea-talks"
number = 1
starts = "2025-06-17"
city = "Samarkand"
status = "held"
documents = ["Tea declaration"]
sources = ["tea-2025"]

[actor.teahouse]
name = "Teahouse"
native = "Чайхана"
type = "organisation"

[[actor.teahouse.fact]]
id = "opened"
text = "The teahouse opened in June 2025."
text_zh = "茶馆于2025年6月开业。"
about = ["trade"]
as_of = "2025-06"
sources = ["tea-2025"]

[[actor.teahouse.fact]]
kind = "assessment"
text = "The tea may grow better."
sources = ["tea-2025"]
overtaken_by = ["actor.teahouse#opened"]

[figure.cups]
name = "Cups of tea"
unit = "thousand cups"
authority = "The teahouse"
points = [
    { year = 2025, value = 3, sources = ["tea-2025"] },
    { year = 2024, value = 2.5, sources = ["tea-2025"], note = "approximate" },
]
"#;

fn options() -> CheckOptions {
    CheckOptions::on(date(2026, 1, 15))
}

fn files(files: &[(&str, &str)]) -> Files {
    let owned = files.iter().map(|(path, text)| (*path, (*text).to_owned()));
    Files::new(owned)
}

fn check(texts: &[(&str, &str)]) -> (Reading, String) {
    let files = files(texts);
    let reading = read(&files, &options());
    let report = render(&reading.problems, &files, Style::Plain);
    (reading, report)
}

#[test]
fn a_good_folder_becomes_knowledge() {
    let (reading, report) = check(&[("sources.toml", SOURCES), ("entries.toml", ENTRIES)]);
    assert_eq!(report, "no problems\n");
    let knowledge = reading.knowledge.unwrap();
    assert_eq!(knowledge.sources().len(), 1);
    assert_eq!(knowledge.entries().len(), 4);
    let Particulars::Figure(figure) = &knowledge.entries()[3].particulars else {
        panic!("the fourth entry is the figure");
    };
    assert_eq!(figure.points[0].year, 2024);
    let fact = &knowledge.entries()[2].facts[0];
    assert_eq!(fact.as_of, Some(PartialDate::Month(2025, 6)));
}
