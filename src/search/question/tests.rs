use jiff::civil::date;

use super::*;
use crate::knowledge::testing::{Shelf, actor, fact, figure, on, summit, text};
use crate::knowledge::{Actor, ActorType, Fact, Format, Particulars, SourceIndex, Summit};
use crate::search::{Particular, Which};

const TODAY: Date = date(2026, 4, 1);

/// A small region: two states, a format with two meetings, a figure, a railway and a base.
struct Region {
    shelf: Shelf,
    source: SourceIndex,
    russia: EntryIndex,
    tajikistan: EntryIndex,
    talks: EntryIndex,
    trade: EntryIndex,
    base: EntryIndex,
}

impl Region {
    fn new() -> Self {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let mut state = |id: &str, name: &str, capital: &str, leader: &str| {
            let state = Actor {
                capital: Some(text(capital)),
                head_of_state: Some(text(leader)),
                ..actor(ActorType::State)
            };
            shelf.entry(id, name, &[source], Particulars::Actor(state))
        };
        let russia = state("actor.russia", "Russia", "Moscow", "Vladimir Putin");
        let tajikistan = state(
            "actor.tajikistan",
            "Tajikistan",
            "Dushanbe",
            "Emomali Rahmon",
        );
        let format = Particulars::Format(Format {
            rule: Some(text("They meet every two years.")),
            default: true,
        });
        let talks = shelf.entry("format.talks", "Hill Talks", &[source], format);
        for (id, name, number, day) in [
            ("summit.talks-1", "First Hill Talks", 1, "2023-05-18"),
            ("summit.talks-2", "Second Hill Talks", 2, "2025-06-17"),
        ] {
            let meeting = Particulars::Summit(Summit {
                number: Some(number),
                starts: Some(on(day)),
                ..summit(talks)
            });
            shelf.entry(id, name, &[source], meeting);
        }
        let series = figure(
            "customs",
            &[(2023, 89.4), (2024, 94.8), (2025, 106.3)],
            &[source],
        );
        let trade = shelf.entry(
            "figure.trade",
            "Tea trade turnover",
            &[],
            Particulars::Figure(series),
        );
        let base = shelf.entry("topic.base", "Military base 201", &[], Particulars::Topic);
        let asked = Fact {
            asks: vec!["how many soldiers does russia have in tajikistan".to_owned()],
            as_of: Some(on("2022")),
            ..fact("Russia keeps 7,000 soldiers in Tajikistan.", &[source])
        };
        shelf.fact(base, asked);
        Self {
            shelf,
            source,
            russia,
            tajikistan,
            talks,
            trade,
            base,
        }
    }

    fn ask_on(&self, question: &str, today: Date) -> Found {
        let knowledge = self.shelf.knowledge();
        Search::new(&knowledge).question(&knowledge, question, today)
    }

    fn ask(&self, question: &str) -> Finding {
        self.ask_on(question, TODAY).finding
    }
}

fn calendar(format: EntryIndex, which: Which) -> Finding {
    Finding::Calendar(CalendarQuestion {
        format: Some(format),
        which,
    })
}

/// The entries and places of the facts that were found.
fn facts(finding: &Finding) -> Vec<(EntryIndex, usize)> {
    match finding {
        Finding::Facts(hits) => hits.iter().map(|hit| (hit.entry, hit.fact)).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn a_name_alone_gives_its_card_for_certain() {
    let region = Region::new();
    for typed in [
        "Tajikistan",
        "about Tajikistan?",
        "what is TAJIKISTAN",
        "tajikistan, Tajikistan",
    ] {
        let found = region.ask_on(typed, TODAY);
        assert_eq!(found.finding, Finding::Card(region.tajikistan), "{typed}");
        assert!(
            (found.score - 1.0).abs() < f32::EPSILON || typed.contains(','),
            "{typed}"
        );
    }
}

#[test]
fn what_is_asked_of_a_name_gives_the_part_that_answers() {
    let region = Region::new();
    let (russia, tajikistan) = (region.russia, region.tajikistan);
    for (question, finding) in [
        (
            "what is the capital of Russia",
            Finding::Particular(russia, Particular::Capital),
        ),
        (
            "Tajikistan's president",
            Finding::Particular(tajikistan, Particular::HeadOfState),
        ),
        (
            "when is the next Hill Talks",
            calendar(region.talks, Which::Next),
        ),
        (
            "where were the last hill talks",
            calendar(region.talks, Which::Last),
        ),
        (
            "what is the rule of the Hill Talks",
            Finding::Particular(region.talks, Particular::Rule),
        ),
    ] {
        assert_eq!(region.ask(question), finding, "{question}");
    }
    let soldiers = region.ask("how many soldiers are there in Tajikistan");
    assert_eq!(facts(&soldiers), [(region.base, 0)]);
}

#[test]
fn the_words_of_a_longer_name_count_too() {
    let mut region = Region::new();
    let fact = fact(
        "Line D of the Tajikistan pipeline is late.",
        &[region.source],
    );
    region.shelf.fact(region.tajikistan, fact);
    let name = "Tajikistan pipeline";
    region
        .shelf
        .entry("corridor.pipe", name, &[], Particulars::Topic);
    let late = region.ask("why is line D of the Tajikistan pipeline late");
    assert_eq!(facts(&late), [(region.tajikistan, 0)]);
}

#[test]
fn a_question_word_alone_finds_nothing() {
    let region = Region::new();
    for question in [
        "when",
        "who?",
        "how many",
        "",
        "?!",
        "the",
        "where and when",
    ] {
        let found = region.ask_on(question, TODAY);
        assert_eq!(found.finding, Finding::Nothing, "{question}");
        assert!(found.score.abs() < f32::EPSILON, "{question}");
    }
}

#[test]
fn a_word_that_nothing_here_knows_of_speaks_against_every_answer() {
    let region = Region::new();
    let near = region.ask("weather of Tajikistan");
    assert_eq!(near, Finding::Near(vec![region.tajikistan]));
    assert_eq!(region.ask("klingon opera"), Finding::Nothing);
    let scores = ["", " klingon", " klingon opera"].map(|words| {
        let question = format!("capital of Russia{words}");
        region.ask_on(&question, TODAY).score
    });
    assert!(scores.is_sorted_by(|one, other| one > other), "{scores:?}");
}

#[test]
fn a_name_that_means_several_is_left_to_the_reader() {
    let mut region = Region::new();
    for id in ["topic.west", "topic.east"] {
        region.shelf.entry(id, "Depot", &[], Particulars::Topic);
    }
    let found = region.ask_on("where is the depot", TODAY);
    let Finding::Ambiguous(entries) = found.finding else {
        panic!("it gave {:?}", found.finding);
    };
    assert_eq!(entries.len(), 2);
    assert!(found.score < 1.0);
}

#[test]
fn a_year_binds_a_figure() {
    let region = Region::new();
    let value = |year| Finding::Figure(region.trade, year);
    assert_eq!(
        region.ask("how much was the tea trade turnover in 2024"),
        value(Some(2024))
    );
    assert_eq!(
        region.ask("how much is the tea trade turnover"),
        value(None)
    );
    let unknown_year = region.ask("how much was the tea trade turnover in 1999");
    assert!(
        !matches!(unknown_year, Finding::Figure(..)),
        "{unknown_year:?}"
    );
}

#[test]
fn a_year_may_be_named_from_the_day_of_the_question() {
    let region = Region::new();
    for (question, today, year) in [
        (
            "how much was the tea trade turnover last year",
            date(2026, 4, 1),
            2025,
        ),
        (
            "how much was the tea trade turnover last year",
            date(2025, 4, 1),
            2024,
        ),
        (
            "how much is the tea trade turnover this year",
            date(2025, 4, 1),
            2025,
        ),
    ] {
        let found = region.ask_on(question, today).finding;
        assert_eq!(
            found,
            Finding::Figure(region.trade, Some(year)),
            "{question}"
        );
    }
}

#[test]
fn the_value_of_a_year_that_has_not_begun_is_not_told() {
    let region = Region::new();
    let next_year = "how much is the tea trade turnover next year";
    let found = region.ask_on(next_year, date(2024, 4, 1)).finding;
    let Finding::Near(near) = found else {
        panic!("it gave {found:?}");
    };
    assert_eq!(near.first(), Some(&region.trade));
}

#[test]
fn what_was_not_known_yet_steps_back() {
    let region = Region::new();
    let question = "how many soldiers does Russia have in Tajikistan";
    let after = region.ask_on(question, date(2022, 1, 1));
    let before = region.ask_on(question, date(2021, 12, 31));
    assert_eq!(facts(&after.finding), [(region.base, 0)]);
    assert!(before.score < after.score * 0.6);
}

#[test]
fn two_questions_in_one_get_an_answer_each() {
    let region = Region::new();
    let capital = |entry| Finding::Particular(entry, Particular::Capital);
    let (russia, tajikistan) = (region.russia, region.tajikistan);
    let leader = Finding::Particular(tajikistan, Particular::HeadOfState);
    for (question, parts) in [
        (
            "what are the capitals of Russia and Tajikistan",
            [capital(russia), capital(tajikistan)],
        ),
        (
            "capital of Tajikistan and its president",
            [capital(tajikistan), leader.clone()],
        ),
        (
            "who leads Tajikistan; capital of Russia",
            [leader, capital(russia)],
        ),
    ] {
        let found = region.ask_on(question, TODAY);
        assert_eq!(found.finding, Finding::Several(parts.into()), "{question}");
        assert!(found.score <= 1.0);
    }
}

#[test]
fn a_mistyped_question_is_mended() {
    let region = Region::new();
    assert_eq!(
        region.ask("captial of tadjikistan"),
        Finding::Particular(region.tajikistan, Particular::Capital)
    );
}

#[test]
fn the_facts_of_an_entry_about_something_are_found_by_their_tags_and_words() {
    let mut region = Region::new();
    for (words, tag) in [
        ("It buys apricots.", "trade"),
        ("It grows cotton.", "farming"),
    ] {
        let tagged = Fact {
            about: vec![tag.to_owned()],
            ..fact(words, &[region.source])
        };
        region.shelf.fact(region.tajikistan, tagged);
    }
    let knowledge = region.shelf.knowledge();
    let search = Search::new(&knowledge);
    for (about, places) in [
        ("trade", &[0][..]),
        ("Farming", &[1]),
        ("cotton", &[1]),
        ("apricot", &[0]),
        ("klingons", &[]),
        ("soldiers", &[]),
        ("", &[]),
    ] {
        let found: Vec<usize> = search
            .within(&knowledge, region.tajikistan, about)
            .iter()
            .map(|hit| hit.fact)
            .collect();
        assert_eq!(found, places, "{about}");
    }
}

#[test]
fn the_same_asked_of_two_things_is_answered_for_each() {
    let region = Region::new();
    let capital = |entry| Finding::Particular(entry, Particular::Capital);
    for question in [
        "capitals of Russia and Tajikistan",
        "Russia or Tajikistan: which capital?",
    ] {
        assert_eq!(
            region.ask(question),
            Finding::Several(vec![capital(region.russia), capital(region.tajikistan)]),
            "{question}"
        );
    }
    let of_year = |year| Finding::Figure(region.trade, Some(year));
    assert_eq!(
        region.ask("tea trade turnover in 2023 and 2024"),
        Finding::Several(vec![of_year(2023), of_year(2024)])
    );
}

#[test]
fn one_fact_about_both_things_answers_alone() {
    let region = Region::new();
    let found = region.ask("soldiers of Russia and Tajikistan");
    assert_eq!(facts(&found), [(region.base, 0)], "{found:?}");
}

#[test]
fn a_question_that_looks_back_means_the_last_meeting() {
    let region = Region::new();
    assert_eq!(
        region.ask("when were the Hill Talks"),
        calendar(region.talks, Which::Last)
    );
    assert_eq!(
        region.ask("when are the Hill Talks"),
        calendar(region.talks, Which::Next)
    );
}
