//! A small folder in which everything is right, to which each test adds what it is about.

use chaikhana::knowledge::report::{Style, render};
use chaikhana::knowledge::{CheckOptions, Files, Knowledge, Reading, read};
use jiff::civil::{Date, date};

pub(crate) const SOURCES: &str = r#"
[source.tea-2025]
title = "The teahouse opens"
publisher = "Teahouse News"
author = "A. Writer"
url = "https://example.org/tea"
published = "2025-06"
"#;

pub(crate) const ENTRIES: &str = r#"
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

[corridor.tea-road]
name = "Tea road"

[topic.tea]
name = "Tea"

[figure.cups]
name = "Cups of tea"
unit = "thousand cups"
authority = "The teahouse"
points = [
    { year = 2025, value = 3, sources = ["tea-2025"] },
    { year = 2024, value = 2.5, sources = ["tea-2025"], note = "approximate" },
]
"#;

/// The day on which the tests check.
pub(crate) const TODAY: Date = date(2026, 1, 15);

/// A folder of files in memory.
pub(crate) struct Folder {
    files: Vec<(String, String)>,
    options: CheckOptions,
}

impl Folder {
    /// A folder in which everything is right.
    pub(crate) fn good() -> Self {
        Self::empty()
            .with("entries.toml", ENTRIES)
            .with("sources.toml", SOURCES)
    }

    /// A folder without files.
    pub(crate) fn empty() -> Self {
        Self {
            files: Vec::new(),
            options: CheckOptions::on(TODAY),
        }
    }

    /// With another file.
    pub(crate) fn with(mut self, path: &str, text: &str) -> Self {
        self.files.push((path.to_owned(), text.to_owned()));
        self
    }

    /// With every place of `old` in its files replaced by `new`.
    pub(crate) fn but(mut self, old: &str, new: &str) -> Self {
        let before: String = self.files.iter().map(|(_, text)| text.as_str()).collect();
        assert!(before.contains(old), "{old} is in no file");
        for (_, text) in &mut self.files {
            *text = text.replace(old, new);
        }
        self
    }

    /// Checked on another day.
    pub(crate) fn on(mut self, today: Date) -> Self {
        self.options.today = today;
        self
    }

    /// Checked with another age from which facts are old.
    pub(crate) fn stale_after_days(mut self, days: Option<u32>) -> Self {
        self.options.stale_after_days = days;
        self
    }

    /// Checked by a program that runs, whatever its clock says.
    pub(crate) fn with_any_clock(mut self) -> Self {
        self.options = self.options.with_any_clock();
        self
    }

    pub(crate) fn files(&self) -> Files {
        Files::new(self.files.clone())
    }

    pub(crate) fn read(&self) -> Reading {
        read(&self.files(), &self.options)
    }

    /// What the checker prints.
    pub(crate) fn report(&self) -> String {
        render(&self.read().problems, &self.files(), Style::Plain)
    }

    /// The knowledge, where there is nothing to say about it.
    pub(crate) fn knowledge(&self) -> Knowledge {
        let reading = self.read();
        assert_eq!(self.report(), "no problems\n");
        reading.knowledge.expect("there are no problems")
    }
}

/// What the checker prints on a good folder with this file added.
pub(crate) fn report(text: &str) -> String {
    Folder::good().with("new.toml", text).report()
}
