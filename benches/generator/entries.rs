//! What facts are about, and what they rest on: entries of four kinds with their names, and sources.

use std::fmt::Write as _;

use fastrand::Rng;

use super::names::{Mint, Name};
use super::relations::Told;
use super::write_text;

/// An entry before it has facts.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) kind: &'static str,
    pub(super) slug: String,
    pub(super) name: Name,
    /// For a meeting, the series that it belongs to and its number in it.
    meeting: Option<(usize, usize)>,
}

impl Subject {
    pub(super) fn id(&self) -> String {
        format!("{}.{}", self.kind, self.slug)
    }
}

/// What names look like, by kind; `{}` is where the coined word goes.
const FRAMES: [(&str, (&str, &str, &str)); 14] = [
    ("actor", ("Republic of {}", "Республика {}", "{}共和国")),
    ("actor", ("{}", "{}", "{}国")),
    ("actor", ("{} Union", "Союз {}", "{}联盟")),
    (
        "actor",
        ("{} Development Bank", "Банк развития {}", "{}开发银行"),
    ),
    ("corridor", ("{} Corridor", "Коридор {}", "{}走廊")),
    ("corridor", ("{} Railway", "Железная дорога {}", "{}铁路")),
    ("corridor", ("{} Pipeline", "Трубопровод {}", "{}管道")),
    ("corridor", ("{} Highway", "Шоссе {}", "{}公路")),
    ("topic", ("{} Accord", "Соглашение {}", "{}协定")),
    ("topic", ("{} Initiative", "Инициатива {}", "{}倡议")),
    ("topic", ("{} Water Fund", "Водный фонд {}", "{}水基金")),
    (
        "topic",
        ("{} Energy Project", "Энергопроект {}", "{}能源项目"),
    ),
    ("topic", ("{} Trade Zone", "Торговая зона {}", "{}贸易区")),
    ("topic", ("{} Programme", "Программа {}", "{}计划")),
];
/// How many entries of a hundred are meetings.
const MEETINGS: usize = 30;
/// How many meetings a series has.
const SERIES: usize = 4;
/// The meetings of a series.
const ORDINALS: [(&str, &str, &str); SERIES] = [
    ("First", "Первый", "第一届"),
    ("Second", "Второй", "第二届"),
    ("Third", "Третий", "第三届"),
    ("Fourth", "Четвёртый", "第四届"),
];

/// That many entries, meetings among them; the series of the meetings are entries beside them, without facts.
pub(super) fn subjects(count: usize, mint: &mut Mint, rng: &mut Rng) -> Vec<Subject> {
    let meetings = count * MEETINGS / 100;
    let mut subjects: Vec<Subject> = (0..count - meetings)
        .map(|number| {
            let (kind, frame) = FRAMES[number % FRAMES.len()];
            Subject {
                kind,
                slug: format!("invented-{number}"),
                name: mint.coin(frame, rng),
                meeting: None,
            }
        })
        .collect();
    let mut series = Name::default();
    for number in 0..meetings {
        let (place, turn) = (number / SERIES, number % SERIES);
        if turn == 0 {
            series = mint.coin(("{}", "{}", "{}"), rng);
        }
        let (english, russian, chinese) = ORDINALS[turn];
        subjects.push(Subject {
            kind: "summit",
            slug: format!("series-{place}-{}", turn + 1),
            name: Name {
                english: format!("{english} {} Summit", series.english),
                russian: format!("{russian} саммит {}", series.russian),
                chinese: format!("{chinese}{}峰会", series.chinese),
            },
            meeting: Some((place, turn)),
        });
    }
    subjects
}

/// Writes the head of an entry, before its facts; a series stands before the first of its meetings.
pub(super) fn write_entry(out: &mut String, subject: &Subject, source: usize) {
    let Subject {
        kind, slug, name, ..
    } = subject;
    if let Some((series, 0)) = subject.meeting {
        let _ = writeln!(out, "\n[format.series-{series}]");
        for (key, shown, first) in [
            ("name", &name.english, ORDINALS[0].0),
            ("name_ru", &name.russian, ORDINALS[0].1),
            ("name_zh", &name.chinese, ORDINALS[0].2),
        ] {
            write_text(out, key, shown.trim_start_matches(first).trim());
        }
        if series == 0 {
            out.push_str("default = true\n");
        }
    }
    let _ = writeln!(out, "\n[{kind}.{slug}]");
    write_text(out, "name", &name.english);
    write_text(out, "name_ru", &name.russian);
    write_text(out, "name_zh", &name.chinese);
    match subject.meeting {
        Some((series, turn)) => {
            let _ = writeln!(
                out,
                "format = \"series-{series}\"\nnumber = {}\nstarts = \"{}-06-17\"\nstatus = \"held\"\n\
                 sources = [\"invented-{source}\"]",
                turn + 1,
                2018 + 2 * turn,
            );
        }
        None if *kind == "actor" => write_text(out, "type", "organisation"),
        None => {}
    }
}

/// Writes a source; it reports what the first fact that rests on it says.
pub(super) fn write_source(out: &mut String, number: usize, told: &Told<'_>) {
    let _ = writeln!(out, "[source.invented-{number}]");
    let title = format!("{} and {}", told.subject.name.english, told.good.0);
    write_text(out, "title", &title);
    write_text(out, "publisher", &format!("{} News", told.town.english));
    let link = format!("https://example.org/news/{}/{number}", told.year);
    write_text(out, "url", &link);
    write_text(out, "published", &told.as_of());
    out.push('\n');
}
