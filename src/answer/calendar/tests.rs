//! The calendar over small formats, at the edges of their days.

use jiff::civil::Date;

use crate::answer::Answer;
use crate::answer::testing::{answer_in, sentences};
use crate::knowledge::testing::{Shelf, format, on, summit, text};
use crate::knowledge::{EntryIndex, Knowledge, Particulars, Summit, SummitStatus};
use crate::language::Language;
use crate::language::testing::spoken;
use crate::search::{CalendarQuestion, Finding, Which};

/// A format with the meetings that a test gives it.
struct Scene {
    shelf: Shelf,
    format: EntryIndex,
}

impl Scene {
    fn new() -> Self {
        let mut shelf = Shelf::default();
        let source = shelf.source("rule");
        let rule = format("Every two years, by turns.");
        let format = shelf.entry("format.leaders", "Leaders' meetings", &[source], rule);
        Self { shelf, format }
    }

    fn meets(mut self, slug: &str, name: &str, meeting: Summit) -> Self {
        let source = self.shelf.source(slug);
        let id = format!("summit.{slug}");
        let particulars = Particulars::Summit(meeting);
        self.shelf.entry(&id, name, &[source], particulars);
        self
    }

    fn held(self, slug: &str, name: &str, starts: &str, ends: &str) -> Self {
        let meeting = Summit {
            starts: Some(on(starts)),
            ends: Some(on(ends)),
            city: Some(text("Astana")),
            country: Some(text("Kazakhstan")),
            ..summit(self.format)
        };
        self.meets(slug, name, meeting)
    }

    fn announced(self, slug: &str, name: &str, starts: &str) -> Self {
        let meeting = Summit {
            starts: Some(on(starts)),
            country: Some(text("China")),
            status: SummitStatus::Announced,
            ..summit(self.format)
        };
        self.meets(slug, name, meeting)
    }

    fn with_status(
        self,
        slug: &str,
        name: &str,
        starts: Option<&str>,
        status: SummitStatus,
    ) -> Self {
        let meeting = Summit {
            starts: starts.map(on),
            status,
            ..summit(self.format)
        };
        self.meets(slug, name, meeting)
    }

    fn asked(&self, which: Which, today: &str) -> Answer {
        answer(
            &self.shelf.knowledge(),
            self.format,
            which,
            today,
            Language::english(),
        )
    }

    fn next(&self, today: &str) -> String {
        self.asked(Which::Next, today).text()
    }

    fn last(&self, today: &str) -> String {
        self.asked(Which::Last, today).text()
    }
}

fn answer(
    knowledge: &Knowledge,
    format: EntryIndex,
    which: Which,
    today: &str,
    language: Language,
) -> Answer {
    let format = Some(format);
    let question = Finding::Calendar(CalendarQuestion { format, which });
    answer_in(language, knowledge, &question, today)
}

/// Xi'an 2023, Astana 2025, and the third announced for 2027.
fn china_central_asia() -> Scene {
    Scene::new()
        .held("first", "First Summit", "2023-05-18", "2023-05-19")
        .held("second", "Second Summit", "2025-06-17", "2025-06-17")
        .announced("third", "Third Summit", "2027")
}

#[test]
fn the_day_before_it_is_due() {
    assert_eq!(
        china_central_asia().next("2025-06-16"),
        "The next meeting, the Second Summit, is due on 17 June 2025 in Astana, Kazakhstan."
    );
}

#[test]
fn on_its_day_it_is_under_way_and_the_one_after_is_told() {
    assert_eq!(
        china_central_asia().next("2025-06-17"),
        "The Second Summit is under way today: 17 June 2025, Astana, Kazakhstan. \
         After it the Third Summit is due in 2027 in China."
    );
}

#[test]
fn on_its_last_day_it_is_still_under_way() {
    for today in ["2023-05-18", "2023-05-19"] {
        let text = china_central_asia().next(today);
        let expected = "The First Summit is under way today: 18–19 May 2023, Astana, Kazakhstan.";
        assert!(text.starts_with(expected), "{text}");
    }
}

#[test]
fn the_day_after_the_next_one_is_the_one_known_by_year_only() {
    for today in ["2025-06-18", "2026-11-23", "2026-12-31"] {
        assert_eq!(
            china_central_asia().next(today),
            "The next meeting, the Third Summit, is due in 2027 in China; \
             our sources name neither a city nor a date."
        );
    }
}

#[test]
fn in_its_year_a_meeting_known_by_year_only_is_still_ahead() {
    for today in ["2027-01-01", "2027-12-31"] {
        let text = china_central_asia().next(today);
        assert!(
            text.starts_with("The next meeting, the Third Summit, is due in 2027"),
            "{text}"
        );
        assert!(
            text.ends_with("do not say whether it has already taken place."),
            "{text}"
        );
    }
}

#[test]
fn after_its_year_an_announced_meeting_is_told_as_unconfirmed_with_the_last_one_and_the_rule() {
    let answer = china_central_asia().asked(Which::Next, "2028-02-01");
    assert_eq!(
        sentences(&answer),
        [
            "The Third Summit was announced for 2027 in China; \
             our sources do not say whether it took place.",
            "Our sources name no later meeting; the last one they record was the Second Summit, \
             held on 17 June 2025 in Astana, Kazakhstan.",
            "The rule of this format: Every two years, by turns.",
        ]
    );
    assert!(
        answer
            .sentences()
            .iter()
            .all(|sentence| !sentence.citations.is_empty())
    );
}

#[test]
fn a_month_is_ahead_until_it_is_over() {
    let scene = Scene::new().announced("may", "May Meeting", "2026-05");
    assert_eq!(
        scene.next("2026-04-30"),
        "The next meeting, the May Meeting, is due in May 2026 in China; \
         our sources name neither a city nor a date."
    );
    assert!(scene.next("2026-05-31").contains("already taken place"));
    let row = |today| scene.asked(Which::List, today).rows()[0].text.clone();
    assert_eq!(row("2026-04-30"), "May 2026, China – due");
    let unsure = "May 2026, China – announced; our sources do not say whether it took place";
    assert_eq!(row("2026-05-01"), unsure);
    assert_eq!(row("2026-06-01"), unsure);
    assert!(
        scene
            .next("2026-06-01")
            .contains("was announced for May 2026")
    );
}

#[test]
fn two_on_one_day_are_both_told() {
    let scene = Scene::new()
        .held("a", "Meeting A", "2025-06-17", "2025-06-17")
        .held("b", "Meeting B", "2025-06-17", "2025-06-17");
    let text = scene.next("2025-06-16");
    assert!(
        text.contains("Meeting A") && text.contains("Meeting B"),
        "{text}"
    );
    let text = scene.next("2025-06-17");
    assert_eq!(text.matches("is under way today").count(), 2, "{text}");
}

#[test]
fn a_meeting_known_by_year_does_not_hide_the_one_whose_day_is_known() {
    let scene = Scene::new()
        .announced("year", "Meeting of the Year", "2026")
        .announced("day", "Meeting of the Day", "2026-09-16");
    let text = scene.next("2026-02-01");
    assert!(text.contains("Meeting of the Year"), "{text}");
    assert!(
        text.contains("Also ahead is the Meeting of the Day, due on 16 September 2026"),
        "{text}"
    );
    // Later in the year the day that is known is the nearer of the two.
    let text = scene.next("2026-09-16");
    assert!(
        text.starts_with("As announced, the Meeting of the Day is under way today"),
        "{text}"
    );
}

#[test]
fn after_one_that_may_be_over_the_following_is_told() {
    let scene = Scene::new()
        .announced("this-year", "Meeting of This Year", "2026")
        .announced("next-year", "Meeting of Next Year", "2027");
    let answer = scene.asked(Which::Next, "2026-11-23");
    assert_eq!(
        sentences(&answer)[1..],
        [
            "Our sources do not say whether it has already taken place.",
            "After it the Meeting of Next Year is due in 2027 in China.",
        ]
    );
    assert_eq!(scene.asked(Which::Next, "2025-11-23").sentences().len(), 1);
}

#[test]
fn nothing_ahead_is_said_with_the_last_one_and_the_rule() {
    let scene = Scene::new().held("only", "Only Summit", "2023-09-29", "2023-09-29");
    assert_eq!(
        scene.next("2026-01-01"),
        "Our sources name no coming meeting of this format. The last meeting was the Only Summit, \
         held on 29 September 2023 in Astana, Kazakhstan. The rule of this format: Every two years, by turns."
    );
}

#[test]
fn a_format_without_meetings_says_so() {
    assert_eq!(
        Scene::new().next("2026-01-01"),
        "Our sources name no coming meeting of this format. The rule of this format: Every two years, by turns."
    );
    assert_eq!(
        Scene::new().last("2026-01-01"),
        "Our sources record no earlier meeting of this format."
    );
}

#[test]
fn a_postponed_or_cancelled_meeting_is_never_next() {
    for (status, word) in [
        (
            SummitStatus::Postponed,
            "was postponed; our sources name no new date.",
        ),
        (SummitStatus::Cancelled, "was cancelled."),
    ] {
        let scene = Scene::new()
            .held("first", "First Summit", "2023-07-19", "2023-07-19")
            .with_status("second", "Second Summit", Some("2025-05-05"), status);
        for today in ["2025-05-04", "2025-05-05", "2026-01-01"] {
            let text = scene.next(today);
            assert!(
                text.starts_with("The Second Summit, planned for 5 May 2025, was"),
                "{text}"
            );
            assert!(
                text.contains(word) && text.contains("First Summit"),
                "{text}"
            );
        }
        let text = scene.last("2026-01-01");
        assert!(
            text.starts_with("The last meeting was the First Summit"),
            "{text}"
        );
    }
}

#[test]
fn a_meeting_without_any_date_is_announced_without_one() {
    let scene = Scene::new()
        .held("first", "First Summit", "2023-07-19", "2023-07-19")
        .with_status("second", "Second Summit", None, SummitStatus::Announced);
    assert_eq!(
        scene.next("2026-01-01"),
        "The next meeting, the Second Summit, is announced, but our sources give no date."
    );
    let scene = Scene::new().with_status("second", "Second Summit", None, SummitStatus::Postponed);
    assert!(
        scene
            .next("2026-01-01")
            .contains("The Second Summit was postponed")
    );
}

#[test]
fn the_last_one_is_the_latest_that_has_begun() {
    let scene = china_central_asia();
    for (today, last) in [
        (
            "2025-06-16",
            "The last meeting was the First Summit, held on 18–19 May 2023",
        ),
        ("2025-06-17", "The Second Summit is under way today"),
        (
            "2025-06-18",
            "The last meeting was the Second Summit, held on 17 June 2025",
        ),
        ("2027-06-01", "The last meeting was the Second Summit"),
    ] {
        let text = scene.last(today);
        assert!(text.starts_with(last), "{today}: {text}");
    }
    let text = scene.last("2028-02-01");
    assert!(
        text.ends_with("our sources do not say whether it took place."),
        "{text}"
    );
}

#[test]
fn before_the_first_meeting_there_is_no_last_one() {
    assert_eq!(
        china_central_asia().last("2023-05-17"),
        "Our sources record no earlier meeting of this format. The next meeting, the First Summit, \
         is due on 18–19 May 2023 in Astana, Kazakhstan."
    );
}

#[test]
fn one_meeting_is_worded_by_the_day() {
    let scene = china_central_asia();
    let second = scene
        .shelf
        .knowledge()
        .indexed()
        .find(|(_, entry)| entry.id.slug() == "second")
        .map(|(index, _)| index)
        .expect("the second");
    for (today, text) in [
        (
            "2025-06-01",
            "The Second Summit is due on 17 June 2025 in Astana, Kazakhstan.",
        ),
        (
            "2025-06-17",
            "The Second Summit is under way today: 17 June 2025, Astana, Kazakhstan.",
        ),
        (
            "2025-06-18",
            "The Second Summit was held on 17 June 2025 in Astana, Kazakhstan.",
        ),
    ] {
        assert_eq!(scene.asked(Which::One(second), today).text(), text);
    }
}

#[test]
fn a_year_gives_its_meetings_or_says_that_there_are_none() {
    let scene = china_central_asia();
    let of = |year| scene.asked(Which::InYear(year), "2026-11-23").text();
    assert_eq!(
        of(2025),
        "The Second Summit was held on 17 June 2025 in Astana, Kazakhstan."
    );
    assert!(
        of(2027).starts_with("The Third Summit is due in 2027 in China"),
        "{}",
        of(2027)
    );
    let none = of(2024);
    assert!(
        none.starts_with("Our sources name no meeting of this format in 2024."),
        "{none}"
    );
    assert!(
        none.contains("The last meeting was the Second Summit"),
        "{none}"
    );
}

#[test]
fn the_list_has_a_row_for_each_meeting_in_the_order_of_their_days() {
    let answer = china_central_asia().asked(Which::List, "2026-11-23");
    let rows: Vec<(&str, &str)> = answer
        .rows()
        .iter()
        .map(|row| (row.label.as_str(), row.text.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("First Summit", "18–19 May 2023, Astana, Kazakhstan – held"),
            ("Second Summit", "17 June 2025, Astana, Kazakhstan – held"),
            ("Third Summit", "2027, China – due"),
        ]
    );
    assert_eq!(
        answer.sentences()[0].text,
        "Our sources name 3 meetings of this format."
    );
    assert!(answer.rows().iter().all(|row| !row.citations.is_empty()));
}

#[test]
fn a_long_list_keeps_the_latest() {
    let mut scene = Scene::new();
    for year in 2010..2025 {
        let (slug, date) = (format!("m{year}"), format!("{year}-09-01"));
        scene = scene.held(&slug, &format!("Meeting {year}"), &date, &date);
    }
    let answer = scene.asked(Which::List, "2026-01-01");
    assert_eq!(answer.rows().len(), crate::answer::ROWS);
    assert_eq!(
        answer.rows().last().map(|row| row.label.as_str()),
        Some("Meeting 2024")
    );
}

#[test]
fn an_online_meeting_has_no_place_in_a_city() {
    let scene = Scene::new();
    let meeting = Summit {
        starts: Some(on("2020-07-16")),
        city: Some(text("online")),
        ..summit(scene.format)
    };
    let scene = scene.meets("online", "First Meeting", meeting);
    assert!(
        scene
            .last("2026-01-01")
            .contains("held on 16 July 2020 online.")
    );
}

#[test]
fn the_calendar_speaks_every_language() {
    let scene = china_central_asia();
    let knowledge = scene.shelf.knowledge();
    let next =
        |today, language| answer(&knowledge, scene.format, Which::Next, today, language).text();
    assert_eq!(
        next("2025-06-16", spoken("ru")),
        "Следующая встреча – Second Summit: намечена на 17 июня 2025 года, место – Astana, Kazakhstan."
    );
    assert_eq!(
        next("2026-11-23", spoken("ru")),
        "Следующая встреча – Third Summit: намечена на 2027 год, место – China; \
         ни города, ни даты наши источники не называют."
    );
    assert!(next("2026-11-23", spoken("zh-CN")).contains("定于2027年在China举行"));
}

#[test]
fn every_sentence_of_every_day_is_cited_and_within_the_limits() {
    let scene = china_central_asia();
    let mut day: Date = "2023-01-01".parse().expect("a day");
    while day.year() < 2029 {
        for which in [
            Which::Next,
            Which::Last,
            Which::List,
            Which::InYear(day.year()),
        ] {
            let answer = scene.asked(which, &day.to_string());
            assert!(answer.sentences().len() <= crate::answer::SENTENCES);
            for sentence in answer.sentences() {
                assert!(
                    !sentence.citations.is_empty(),
                    "{day} {which:?}: {}",
                    sentence.text
                );
            }
        }
        day = day.saturating_add(jiff::ToSpan::days(13));
    }
}

#[test]
fn the_days_of_a_meeting_stand_beside_the_words_where_they_are_known() {
    let scene = Scene::new()
        .held("first", "First Summit", "2023-05-18", "2023-05-19")
        .announced("second", "Second Summit", "2025-06-17")
        .announced("third", "Third Summit", "2027")
        .with_status(
            "fourth",
            "Fourth Summit",
            Some("2029-06-01"),
            SummitStatus::Postponed,
        );
    let days = |which, today| {
        let days = scene.asked(which, today).days()?;
        Some((days.first.to_string(), days.last.to_string()))
    };
    let pair = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
    for (which, today, expected) in [
        (Which::Last, "2024-01-01", pair("2023-05-18", "2023-05-19")),
        (Which::Next, "2025-06-01", pair("2025-06-17", "2025-06-17")),
        (
            Which::InYear(2025),
            "2025-06-01",
            pair("2025-06-17", "2025-06-17"),
        ),
        (Which::Next, "2026-01-01", None),
        (Which::InYear(2029), "2026-01-01", None),
        (Which::List, "2025-06-01", None),
    ] {
        assert_eq!(days(which, today), expected, "{which:?} on {today}");
    }
}
