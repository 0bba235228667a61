//! Knowledge that holds as much as the checker lets through: nothing that the bot says of it is too much for Discord.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::tests::{assert_within_limits, every_ask};
use super::*;
use crate::desk::{Library, Request};
use crate::discord::answering::choices;
use crate::discord::independent::assert_response_taken;
use crate::knowledge::{CheckOptions, Files, Kind, limits as allowed, read, report};

/// The day on which everything is asked: after some meetings and before others.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 6, 1);

/// What a text is filled with: letters that count once, that need escaping, that must not be parted.
const FILLINGS: [&str; 10] = [
    "x",
    "word ",
    "*",
    "_ ",
    "\\",
    "@",
    "<@1> ",
    "中",
    "e\u{301}",
    "👨‍👩‍👧‍👦",
];

/// How full a knowledge is.
#[derive(Debug, Clone)]
struct Fullness {
    filling: &'static str,
    /// How many characters less than allowed each text has.
    spare: usize,
    /// What a link is filled with, and how many characters less than allowed it has.
    link: (&'static str, usize),
    facts: usize,
    sources: usize,
    meetings: usize,
    /// The kind of every fact.
    fact_kind: &'static str,
    /// What is known of the days of a meeting, from its year on.
    starts: &'static str,
    status: &'static str,
}

fn fullness() -> impl Strategy<Value = Fullness> {
    let pick = |of: &'static [&'static str]| prop::sample::select(of);
    (
        pick(&FILLINGS),
        prop_oneof![Just(0_usize), 0_usize..260],
        (
            pick(&["u", "(", "é"]),
            prop_oneof![Just(0_usize), 0_usize..360],
        ),
        1_usize..=12,
        1_usize..=8,
        1_usize..=14,
        pick(&["fact", "assessment", "gap"]),
        pick(&["", "-06", "-06-01"]),
        pick(&["held", "announced", "postponed", "cancelled"]),
    )
        .prop_map(
            |(filling, spare, link, facts, sources, meetings, fact_kind, starts, status)| {
                Fullness {
                    filling,
                    spare,
                    link,
                    facts,
                    sources,
                    meetings,
                    fact_kind,
                    starts,
                    status,
                }
            },
        )
}

impl Fullness {
    /// A text of as many characters as allowed, less the spare ones, that begins with those letters, as TOML has it.
    fn text(&self, begins: &str, most: usize) -> String {
        let length = most
            .saturating_sub(self.spare)
            .max(begins.chars().count() + 1);
        let text: String = begins
            .chars()
            .chain(self.filling.chars().cycle())
            .take(length)
            .collect();
        // A blank at the end is not counted, so it would not fill the text.
        let text = text.trim_end().to_owned() + if text.ends_with(' ') { "x" } else { "" };
        serde_json::Value::from(text).to_string()
    }

    /// A key with its translations.
    fn translated(&self, key: &str, begins: &str, most: usize) -> String {
        ["", "_ru", "_zh"]
            .map(|end| {
                format!(
                    "{key}{end} = {}\n",
                    self.text(&format!("{begins}{end}"), most)
                )
            })
            .concat()
    }

    /// How a meeting of that year stands; what is to come was not held.
    fn status(&self, year: usize) -> &str {
        match self.status {
            "held" if year > 2025 => "announced",
            status => status,
        }
    }

    fn cited(&self) -> String {
        let sources: Vec<String> = (0..self.sources)
            .map(|number| format!("\"{}\"", slug(number)))
            .collect();
        format!("[{}]", sources.join(", "))
    }

    /// A list whose items fill it together.
    fn list(&self, items: usize) -> String {
        let each = allowed::LIST_CHARACTERS / items - 2;
        let items: Vec<String> = (0..items)
            .map(|number| self.text(&number.to_string(), each))
            .collect();
        format!("[{}]", items.join(", "))
    }

    fn facts(&self, entry: &str) -> String {
        let mut facts = String::new();
        for number in 0..self.facts {
            let _ = write!(
                facts,
                "[[{entry}.fact]]\nkind = \"{}\"\n{}{}about = [\"trade\"]\nas_of = \"2020-01\"\nsources = {}\nasks = [{}]\n",
                self.fact_kind,
                self.translated("text", &format!("{number}f"), allowed::FACT_CHARACTERS),
                self.translated("note", &format!("{number}n"), allowed::FACT_CHARACTERS),
                self.cited(),
                self.text(
                    &format!("what is {number} of {entry} "),
                    allowed::ASK_CHARACTERS
                ),
            );
        }
        facts
    }

    fn file(&self) -> String {
        let cited = self.cited();
        let particular = allowed::PARTICULAR_CHARACTERS;
        let mut file = String::new();
        for number in 0..self.sources {
            let text =
                |begins: &str| self.text(&format!("{begins}{number}"), allowed::SOURCE_CHARACTERS);
            let (filling, spare) = self.link;
            let url = format!(
                "https://example.org/{number}{}",
                filling.repeat(allowed::URL_CHARACTERS)
            );
            let url: String = url.chars().take(allowed::URL_CHARACTERS - spare).collect();
            let _ = write!(
                file,
                "[source.{}]\ntitle = {}\npublisher = {}\nauthor = {}\nurl = \"{url}\"\npublished = \"2025-06-17\"\n\
                 caution = {}\n",
                slug(number),
                text("t"),
                text("p"),
                text("a"),
                self.text("c", particular),
            );
        }
        let name = |begins: &str| self.translated("name", begins, allowed::NAME_CHARACTERS);
        let _ = write!(
            file,
            "[format.{0}]\n{1}{2}default = true\nsources = {cited}\n{3}",
            slug(0),
            name("format"),
            self.translated("rule", "r", particular),
            self.facts(&format!("format.{}", slug(0))),
        );
        for number in 0..self.meetings {
            let id = format!("summit.{}", slug(number));
            let _ = write!(
                file,
                "[{id}]\n{}format = \"{}\"\nnumber = {}\nstarts = \"{}{}\"\nstatus = \"{}\"\n{}{}{}documents = {}\n\
                 sources = {cited}\n{}",
                name(&format!("summit{number}")),
                slug(0),
                number + 1,
                2020 + number,
                self.starts,
                self.status(2020 + number),
                self.translated("city", "c", allowed::NAME_CHARACTERS),
                self.translated("country", "l", allowed::NAME_CHARACTERS),
                self.translated("host", "h", allowed::NAME_CHARACTERS),
                self.list(5),
                if number == 0 {
                    self.facts(&id)
                } else {
                    String::new()
                },
            );
        }
        let _ = write!(
            file,
            "[actor.{0}]\n{1}type = \"state\"\n{2}{3}{4}{5}headquarters = {6}\nmemberships = {7}\nmemberships_note = {8}\n\
             sources = {cited}\n{9}",
            slug(0),
            name("actor"),
            self.translated("capital", "c", allowed::NAME_CHARACTERS),
            self.translated("head_of_state", "s", particular),
            self.translated("head_of_government", "g", particular),
            self.translated("head_of_organisation", "o", particular),
            self.text("h", particular),
            self.list(4),
            self.text("m", particular),
            self.facts(&format!("actor.{}", slug(0))),
        );
        let _ = write!(
            file,
            "[corridor.{0}]\n{1}{2}sources = {cited}\n{3}[topic.{0}]\n{4}{5}[figure.{0}]\n{6}{7}authority = {8}\npoints = [\n",
            slug(0),
            name("corridor"),
            self.translated("status", "s", particular),
            self.facts(&format!("corridor.{}", slug(0))),
            name("topic"),
            self.facts(&format!("topic.{}", slug(0))),
            name("figure"),
            self.translated("unit", "u", allowed::NAME_CHARACTERS),
            self.text("a", allowed::NAME_CHARACTERS),
        );
        for number in 0..20 {
            let _ = writeln!(
                file,
                "{{ year = {}, value = {}.123456789, sources = {cited}, of = {}, note = {} }},",
                2005 + number / 2,
                i64::MAX >> number,
                self.text(&format!("of{number}"), allowed::ALIAS_CHARACTERS),
                self.text("n", allowed::FACT_CHARACTERS),
            );
        }
        file + "]\n" + &self.facts(&format!("figure.{}", slug(0)))
    }
}

/// The longest slug, told apart by its number.
fn slug(number: usize) -> String {
    let slug = format!("{number}{}", "-long-slug".repeat(allowed::SLUG_CHARACTERS));
    slug.chars()
        .take(allowed::SLUG_CHARACTERS)
        .collect::<String>()
        .trim_end_matches('-')
        .to_owned()
}

/// Everything that can be asked of that knowledge, drawn and held against Discord's limits.
fn assert_everything_fits(library: &Library) {
    let knowledge = library.knowledge();
    let of_none = [
        Ask::About,
        Ask::NextSummit(None),
        Ask::LastSummit(None),
        Ask::ListSummits(None),
    ];
    for ask in of_none
        .into_iter()
        .chain(knowledge.entries().iter().flat_map(every_ask))
    {
        for language in Language::all() {
            let reply = library.answer(&Request {
                ask: ask.clone(),
                today: TODAY,
                language,
            });
            let scene = Scene {
                ask: &ask,
                language,
                place: Place::Channel,
                asker: u64::MAX,
                knowledge,
            };
            assert_within_limits(&draw_aloud(&reply.outcome, &scene));
            if let Outcome::Answer(answer) = &reply.outcome {
                assert_within_limits(&draw_related(answer, &scene));
            }
        }
    }
    for kind in Kind::ALL.into_iter().map(Some).chain([None]) {
        for typed in ["", "s", "summit1"] {
            assert_response_taken(&choices(library.complete(
                kind,
                typed,
                crate::language::testing::spoken("zh-CN"),
            )));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_checker_lets_through_fits_where_it_is_shown(fullness in fullness()) {
        let files = Files::new([("full.toml", fullness.file())]);
        let reading = read(&files, &CheckOptions::on(TODAY));
        let Some(knowledge) = reading.knowledge else {
            let told = report::render(&reading.problems, &files, report::Style::Plain);
            return Err(TestCaseError::fail(told));
        };
        assert_everything_fits(&Library::new(knowledge));
    }
}
