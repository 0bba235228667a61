use jiff::civil::date;

use super::*;
use crate::knowledge::testing::{Shelf, actor, fact, figure, format, on, summit, text};
use crate::knowledge::{Fact, Format, SourceIndex};
use crate::search::names::Names;

/// Every statement over the knowledge on a shelf.
fn all(shelf: &Shelf) -> Vec<Statement> {
    let knowledge = shelf.knowledge();
    let names = Names::new(&knowledge);
    let mut all = Vec::new();
    let analyser = Analyser::new(&names);
    statements(&knowledge, analyser, |statement| all.push(statement));
    all
}

/// The parts of an entry that have a statement.
fn targets(shelf: &Shelf, entry: EntryIndex) -> Vec<Target> {
    all(shelf)
        .into_iter()
        .filter(|statement| statement.entry == entry)
        .map(|statement| statement.target)
        .collect()
}

fn of(shelf: &Shelf, target: Target) -> Statement {
    all(shelf)
        .into_iter()
        .find(|statement| statement.target == target)
        .expect("it has one")
}

fn concept(name: &str) -> Term {
    Term::Concept(Lexicon::get().concept(name))
}

fn shelf() -> (Shelf, SourceIndex) {
    let mut shelf = Shelf::default();
    let source = shelf.source("news");
    (shelf, source)
}

#[test]
fn a_state_is_asked_for_each_thing_that_is_known_of_it() {
    let (mut shelf, source) = shelf();
    let state = Actor {
        capital: Some(text("Moscow")),
        head_of_state: Some(text("Vladimir Putin")),
        memberships: vec!["SCO".to_owned()],
        ..actor(ActorType::State)
    };
    let entry = shelf.entry(
        "actor.russia",
        "Russia",
        &[source],
        Particulars::Actor(state),
    );
    shelf.fact(entry, fact("It is large.", &[source]));
    assert_eq!(
        targets(&shelf, entry),
        [
            Target::Card,
            Target::Fact(0),
            Target::Particular(Particular::Capital),
            Target::Particular(Particular::HeadOfState),
            Target::Particular(Particular::Memberships),
        ]
    );
    let capital = of(&shelf, Target::Particular(Particular::Capital));
    let asked = vec![Term::Entry(entry), concept("capital")];
    assert!(capital.phrasings.contains(&asked));
}

#[test]
fn the_members_of_an_organisation_are_asked_for_as_states() {
    for (actor_type, asked) in [
        (ActorType::Organisation, "state"),
        (ActorType::State, "organisation"),
    ] {
        let (mut shelf, source) = shelf();
        let actor = Actor {
            memberships: vec!["Tajikistan".to_owned()],
            ..actor(actor_type)
        };
        let entry = shelf.entry("actor.a", "Alpha", &[source], Particulars::Actor(actor));
        let members = of(&shelf, Target::Particular(Particular::Memberships));
        let phrasing = vec![Term::Entry(entry), concept("member"), concept(asked)];
        assert!(members.phrasings.contains(&phrasing), "{asked}");
    }
}

#[test]
fn a_figure_answers_as_a_series_and_for_each_of_its_years() {
    let (mut shelf, source) = shelf();
    let series = figure(
        "customs",
        &[(2023, 1.0), (2024, 2.0), (2024, 3.0)],
        &[source],
    );
    let entry = shelf.entry(
        "figure.trade",
        "Tea trade",
        &[],
        Particulars::Figure(series),
    );
    assert_eq!(
        targets(&shelf, entry),
        [
            Target::Card,
            Target::Figure(None),
            Target::Figure(Some(2023)),
            Target::Figure(Some(2024)),
        ]
    );
    let value = of(&shelf, Target::Figure(Some(2024)));
    let asked = vec![
        Term::Entry(entry),
        Term::Year(2024),
        Term::Ask(AskKind::Quantity),
    ];
    assert!(value.phrasings.contains(&asked));
    assert_eq!(value.known_from, Some(date(2024, 1, 1)));
}

#[test]
fn a_format_answers_by_its_calendar_and_its_rule() {
    let (mut shelf, source) = shelf();
    let entry = shelf.entry("format.tea", "Tea Talks", &[source], format("Every year."));
    assert_eq!(
        targets(&shelf, entry),
        [
            Target::Card,
            Target::Calendar(Which::Next),
            Target::Calendar(Which::Last),
            Target::Calendar(Which::List),
            Target::Particular(Particular::Rule),
        ]
    );
}

/// A format, the default one or not, with its second meeting of June 2025.
fn talks(default: bool) -> (Shelf, SourceIndex, EntryIndex) {
    let (mut shelf, source) = shelf();
    let particulars = Particulars::Format(Format {
        rule: None,
        default,
    });
    let format = shelf.entry("format.tea", "Tea Talks", &[source], particulars);
    let meeting = Summit {
        number: Some(2),
        starts: Some(on("2025-06-17")),
        city: Some(text("Astana")),
        documents: vec!["Astana Declaration".to_owned()],
        ..summit(format)
    };
    let meeting = shelf.entry(
        "summit.tea-2",
        "Second Tea Talks",
        &[source],
        Particulars::Summit(meeting),
    );
    (shelf, source, meeting)
}

#[test]
fn a_meeting_is_asked_for_by_its_number_and_its_year() {
    let (shelf, _, meeting) = talks(false);
    assert_eq!(
        targets(&shelf, meeting),
        [
            Target::Card,
            Target::Calendar(Which::One(meeting)),
            Target::Particular(Particular::Documents),
        ]
    );
    let one = of(&shelf, Target::Calendar(Which::One(meeting)));
    let format = Term::Entry(EntryIndex(0));
    for mark in [concept("second"), Term::Year(2025)] {
        let asked = vec![format.clone(), mark, Term::Ask(AskKind::Where)];
        assert!(one.phrasings.contains(&asked), "{asked:?}");
    }
}

#[test]
fn just_the_summit_is_one_of_the_default_format() {
    let just_the_next = vec![concept("summit"), concept("next")];
    for default in [true, false] {
        let (shelf, ..) = talks(default);
        let next = of(&shelf, Target::Calendar(Which::Next));
        assert_eq!(next.phrasings.contains(&just_the_next), default);
    }
}

#[test]
fn a_fact_is_known_from_the_day_it_is_of() {
    let (mut shelf, source) = shelf();
    let entry = shelf.entry("topic.tea", "Tea", &[], Particulars::Topic);
    let dated = Fact {
        as_of: Some(on("2025-06")),
        asks: vec!["who sells it".to_owned()],
        about: vec!["trade".to_owned()],
        ..fact("It is sold.", &[source])
    };
    shelf.fact(entry, dated);
    shelf.fact(entry, fact("It is drunk.", &[source]));
    let sold = of(&shelf, Target::Fact(0));
    assert_eq!(sold.known_from, Some(date(2025, 6, 1)));
    assert_eq!(sold.phrasings.len(), 1);
    assert!(sold.nearby.contains(&concept("trade")));
    assert!(sold.nearby.contains(&Term::Year(2025)));
    assert!(sold.surroundings.contains(&Term::Entry(entry)));
    assert_eq!(of(&shelf, Target::Fact(1)).known_from, None);
}

#[test]
fn what_is_reported_after_a_meeting_could_be_known_from_its_first_day() {
    for (as_of, known_from) in [
        ("2025-06-20", date(2025, 6, 17)),
        ("2025-06-17", date(2025, 6, 17)),
        ("2025-06-10", date(2025, 6, 10)),
    ] {
        let (mut shelf, source, meeting) = talks(false);
        let reported = Fact {
            as_of: Some(on(as_of)),
            ..fact("It adopted a declaration.", &[source])
        };
        shelf.fact(meeting, reported);
        let statement = of(&shelf, Target::Fact(0));
        assert_eq!(statement.known_from, Some(known_from), "{as_of}");
    }
}

#[test]
fn a_date_answers_when_and_a_number_how_many() {
    let (when, quantity) = (Term::Ask(AskKind::When), Term::Ask(AskKind::Quantity));
    for (text, has_when, has_quantity) in [
        ("In 2001 it was founded.", true, false),
        ("It has 10 members.", false, true),
        ("It grew by 12.5 percent in 2024.", true, true),
        ("It is large.", false, false),
    ] {
        let (mut shelf, source) = shelf();
        let entry = shelf.entry("topic.tea", "Tea", &[], Particulars::Topic);
        shelf.fact(entry, fact(text, &[source]));
        let statement = of(&shelf, Target::Fact(0));
        assert_eq!(statement.text.contains(&when), has_when, "{text}");
        assert_eq!(statement.text.contains(&quantity), has_quantity, "{text}");
    }
}

#[test]
fn a_name_is_also_known_by_what_its_words_mean() {
    let (mut shelf, _) = shelf();
    let china = shelf.entry("actor.china", "China", &[], Particulars::Topic);
    let pipeline = shelf.entry("topic.pipe", "Railway to China", &[], Particulars::Topic);
    let card = all(&shelf)
        .into_iter()
        .find(|statement| statement.entry == pipeline)
        .expect("it has a card");
    let mut words = vec![concept("rail"), Term::Entry(china)];
    words.sort();
    assert_eq!(card.phrasings, [vec![Term::Entry(pipeline)], words]);
}
