//! Answers drawn, looked at and measured.

use super::*;
use crate::answer::{AnswerParts, Citation, Citations, Days, Row as AnswerRow, Sentence};
use crate::desk::{Library, Request, Unknown};
use crate::discord::answering::choices;
use crate::discord::drawn::{Card, Row};
use crate::discord::independent::{assert_response_taken, assert_taken};
use crate::knowledge::{
    Actor, ActorType, Entry, Fact, FactKind, Kind, Particulars, Source, SourceIndex, Text,
};
use crate::language::testing::spoken;
use fit::length;

fn id(full: &str) -> EntryId {
    EntryId::parse(full).expect("an id")
}

fn source(number: usize) -> Source {
    Source {
        id: format!("source-{number}"),
        title: "From Beijing to Astana".into(),
        publisher: format!("Publisher {number}"),
        author: None,
        url: format!("https://example.org/{number}"),
        published: "2025-06-17".parse().ok(),
        lang: None,
        accessed: None,
        caution: None,
    }
}

fn entry(full: &str, name: &str, sources: u32) -> Entry {
    Entry {
        id: id(full),
        name: Text {
            english: name.into(),
            translations: vec![(spoken("ru"), format!("{name} по-русски"))],
        },
        native: None,
        aliases: Vec::new(),
        keywords: Vec::new(),
        as_of: None,
        sources: Vec::new(),
        facts: vec![Fact {
            id: None,
            text: Text::english("Something."),
            kind: FactKind::Fact,
            about: Vec::new(),
            as_of: None,
            sources: (0..sources).map(SourceIndex).collect(),
            asks: Vec::new(),
            note: None,
            overtaken_by: Vec::new(),
        }],
        particulars: Particulars::Actor(Actor {
            actor_type: ActorType::State,
            capital: None,
            head_of_state: None,
            head_of_government: None,
            head_of_organisation: None,
            headquarters: None,
            memberships: Vec::new(),
            memberships_note: None,
        }),
    }
}

fn knowledge() -> Knowledge {
    Knowledge::new(
        (1..=6).map(source).collect(),
        vec![
            entry("actor.russia", "Russia", 6),
            entry("actor.china", "China", 1),
        ],
    )
}

fn parts() -> AnswerParts {
    AnswerParts {
        entry: id("actor.russia"),
        title: "Russia".into(),
        sentences: vec![
            Sentence {
                text: "It is *large* and leads the CSTO.".into(),
                citations: vec![0, 1],
            },
            Sentence {
                text: "It trades with China.".into(),
                citations: vec![1],
            },
        ],
        rows: vec![AnswerRow {
            label: "Capital".into(),
            text: "Moscow".into(),
            citations: vec![0],
        }],
        days: None,
        citations: Citations::new(
            Citation::from(&source(1)),
            [Citation {
                published: None,
                caution: Some("A reprint; the original is gone.".into()),
                ..Citation::from(&source(2))
            }],
        ),
        more: true,
        related: vec![id("actor.china"), id("actor.gone")],
    }
}

fn draw_parts(parts: AnswerParts, ask: &Ask, place: Place) -> Drawn {
    let knowledge = knowledge();
    let scene = Scene {
        ask,
        language: Language::english(),
        place,
        asker: 42,
        knowledge: &knowledge,
    };
    draw(&Outcome::Answer(Box::new(Answer::new(parts))), &scene)
}

fn labels(drawn: &Drawn) -> Vec<&str> {
    drawn
        .rows
        .iter()
        .flat_map(|row| match row {
            Row::Buttons(buttons) => buttons.iter().map(|(_, label)| label.as_str()).collect(),
            Row::Menu(_, placeholder, _) => vec![placeholder.as_str()],
        })
        .collect()
}

fn json(drawn: &Drawn) -> String {
    serde_json::to_string_pretty(&drawn.to_json()).expect("JSON")
}

#[test]
fn an_answer_is_drawn_with_its_markers_sources_and_buttons() {
    let ask = Ask::Question("russia?".into());
    insta::assert_snapshot!(json(&draw_parts(parts(), &ask, Place::Channel)));
}

#[test]
fn buttons_stand_only_where_something_is_behind_them() {
    let question = Ask::Question("?".into());
    let rich = parts();
    let bare = AnswerParts {
        entry: id("actor.china"),
        more: false,
        related: Vec::new(),
        ..parts()
    };
    for (parts, ask, place, expected) in [
        (
            &rich,
            &question,
            Place::Channel,
            vec!["Sources", "More", "Related", "Delete"],
        ),
        (
            &rich,
            &question,
            Place::Private,
            vec!["Sources", "More", "Related"],
        ),
        (
            &rich,
            &question,
            Place::SameMessage,
            vec!["Sources", "More", "Related"],
        ),
        (
            &rich,
            &Ask::Sources("actor.russia".into()),
            Place::Private,
            vec!["More", "Related"],
        ),
        (&bare, &question, Place::Channel, vec!["Delete"]),
        (&bare, &question, Place::Private, vec![]),
    ] {
        assert_eq!(
            labels(&draw_parts(parts.clone(), ask, place)),
            expected,
            "{ask:?} {place:?}"
        );
    }
}

#[test]
fn more_leads_to_the_first_page_and_then_to_the_next() {
    let page = |ask: &Ask| {
        let drawn = draw_parts(parts(), ask, Place::Private);
        let Some(Row::Buttons(buttons)) = drawn.rows.first() else {
            panic!("no buttons");
        };
        buttons
            .iter()
            .find_map(|(press, _)| match press {
                Press::More(_, page, _) => Some(*page),
                _ => None,
            })
            .expect("a button for more")
    };
    assert_eq!(page(&Ask::Entry(id("actor.russia"))), 0);
    let third = Ask::More {
        entry: id("actor.russia"),
        page: 2,
    };
    assert_eq!(page(&third), 3);
}

#[test]
fn a_miss_is_one_private_sentence() {
    let knowledge = knowledge();
    let ask = Ask::Question("?".into());
    let scene = Scene {
        ask: &ask,
        language: Language::english(),
        place: Place::Channel,
        asker: 42,
        knowledge: &knowledge,
    };
    let miss = Outcome::Unknown(Unknown {
        message: "Not in our sources: *that*.".into(),
    });
    let drawn = draw(&miss, &scene);
    assert_eq!(
        drawn,
        Drawn::private_sentence(r"Not in our sources: \*that\*.")
    );
    let aloud = draw_aloud(&miss, &scene);
    assert!(!aloud.private);
    assert_eq!(labels(&aloud), ["Delete"]);
}

#[test]
fn near_entries_are_a_private_menu() {
    let knowledge = knowledge();
    let ask = Ask::Question("rusia".into());
    let scene = Scene {
        ask: &ask,
        language: spoken("ru"),
        place: Place::Channel,
        asker: 42,
        knowledge: &knowledge,
    };
    let near = Outcome::Suggest(Suggestions {
        message: "Этого нет в наших источниках.".into(),
        entries: vec![
            (id("actor.russia"), "Россия".into()),
            (id("actor.china"), "Китай".into()),
        ],
    });
    insta::assert_snapshot!(json(&draw(&near, &scene)));
}

#[test]
fn related_entries_are_named_in_the_language_and_gone_ones_left_out() {
    let knowledge = knowledge();
    let ask = Ask::Entry(id("actor.russia"));
    let scene = Scene {
        ask: &ask,
        language: spoken("ru"),
        place: Place::Private,
        asker: 42,
        knowledge: &knowledge,
    };
    let drawn = draw_related(&Answer::new(parts()), &scene);
    let Some(Row::Menu(press, _, choices)) = drawn.rows.first() else {
        panic!("no menu");
    };
    assert_eq!(*press, Press::Choose(spoken("ru")));
    assert_eq!(
        *choices,
        [("actor.china".to_owned(), "China по-русски".to_owned())]
    );
    assert!(drawn.private);
    let alone = AnswerParts {
        related: Vec::new(),
        ..parts()
    };
    assert!(draw_related(&Answer::new(alone), &scene).rows.is_empty());
}

/// The longest answer that the model and the checker let through, of letters that need escaping.
fn largest(letter: &str) -> AnswerParts {
    let url = format!("https://example.org/{}", "(".repeat(380));
    let citation = Citation {
        id: "x".into(),
        title: letter.repeat(200),
        publisher: letter.repeat(200),
        url,
        published: "2025-06-17".parse().ok(),
        caution: Some(letter.repeat(280)),
    };
    AnswerParts {
        title: letter.repeat(300),
        sentences: vec![
            Sentence {
                text: letter.repeat(200),
                citations: vec![0, 1, 2, 3],
            };
            3
        ],
        rows: vec![
            AnswerRow {
                label: letter.repeat(100),
                text: letter.repeat(400),
                citations: vec![0, 1, 2, 3],
            };
            12
        ],
        days: None,
        citations: Citations::new(citation.clone(), vec![citation; 3]),
        ..parts()
    }
}

pub(super) fn assert_within_limits(drawn: &Drawn) {
    assert_taken(drawn);
    if let Some(content) = &drawn.content {
        assert!((1..=limits::CONTENT).contains(&length(content)));
    }
    assert!(drawn.rows.len() <= limits::ACTION_ROWS);
    for row in &drawn.rows {
        match row {
            Row::Buttons(buttons) => {
                assert!((1..=limits::BUTTONS_PER_ROW).contains(&buttons.len()));
                for (press, _) in buttons {
                    assert!(length(&press.to_string()) <= limits::CUSTOM_ID);
                }
            }
            Row::Menu(_, _, choices) => {
                assert!((1..=limits::SELECT_OPTIONS).contains(&choices.len()));
                for (value, label) in choices {
                    assert!(length(value) <= limits::SELECT_TEXT);
                    assert!((1..=limits::SELECT_TEXT).contains(&length(label)));
                }
            }
        }
    }
    if let Some(card) = &drawn.card {
        assert_card_within_limits(card);
    }
}

fn assert_card_within_limits(card: &Card) {
    assert!((1..=limits::EMBED_TITLE).contains(&length(&card.title)));
    assert!((1..=limits::EMBED_DESCRIPTION).contains(&length(&card.description)));
    assert!(card.fields.len() <= limits::EMBED_FIELDS);
    let mut total = length(&card.title) + length(&card.description);
    for (name, value) in &card.fields {
        assert!((1..=limits::FIELD_NAME).contains(&length(name)));
        assert!(
            (1..=limits::FIELD_VALUE).contains(&length(value)),
            "{value}"
        );
        total += length(name) + length(value);
    }
    assert!(total <= limits::EMBEDS_TOTAL, "{total}");
}

#[test]
fn the_largest_answer_stays_within_every_limit() {
    for letter in ["*", "word ", "中", "👨‍👩‍👧‍👦", "e\u{301}"] {
        let ask = Ask::Question("?".into());
        let drawn = draw_parts(largest(letter), &ask, Place::Channel);
        assert!(drawn.card.is_some());
        assert_within_limits(&drawn);
    }
}

/// Everything that somebody can ask about an entry.
pub(super) fn every_ask(entry: &Entry) -> Vec<Ask> {
    let name = entry.id.to_string();
    let mut asks: Vec<Ask> = (0..4)
        .map(|page| Ask::More {
            entry: entry.id.clone(),
            page,
        })
        .collect();
    asks.extend([
        Ask::Entry(entry.id.clone()),
        Ask::Sources(name.clone()),
        Ask::Question(entry.name.english.clone()),
    ]);
    for about in [None, Some("trade"), Some("zeppelins")] {
        asks.push(Ask::Lookup {
            kind: entry.id.kind(),
            name: name.clone(),
            about: about.map(str::to_owned),
        });
    }
    match &entry.particulars {
        Particulars::Format(_) => asks.extend([
            Ask::NextSummit(Some(name.clone())),
            Ask::LastSummit(Some(name.clone())),
            Ask::ListSummits(Some(name)),
        ]),
        Particulars::Figure(_) => asks.extend([None, Some(1900), Some(2024)].map(|year| {
            let name = name.clone();
            Ask::Figure { name, year }
        })),
        _ => {}
    }
    let questions = entry.facts.iter().flat_map(|fact| &fact.asks);
    asks.extend(questions.take(2).cloned().map(Ask::Question));
    asks
}

#[test]
fn every_answer_of_the_real_knowledge_stays_within_every_limit() {
    let today = jiff::civil::date(2026, 6, 1);
    let reading = crate::knowledge::embedded(&crate::knowledge::CheckOptions::on(today));
    let library = Library::new(reading.knowledge.expect("sound knowledge"));
    let knowledge = library.knowledge();
    let of_none = [
        Ask::About,
        Ask::NextSummit(None),
        Ask::LastSummit(None),
        Ask::ListSummits(None),
        Ask::Question("zeppelins over Atlantis".into()),
        Ask::Question("x".repeat(2_000)),
        Ask::Sources("*".repeat(100)),
    ];
    for ask in of_none
        .into_iter()
        .chain(knowledge.entries().iter().flat_map(every_ask))
    {
        for language in Language::all() {
            let reply = library.answer(&Request {
                ask: ask.clone(),
                today,
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
}

#[test]
fn every_completion_of_the_real_knowledge_is_taken() {
    let today = jiff::civil::date(2026, 6, 1);
    let reading = crate::knowledge::embedded(&crate::knowledge::CheckOptions::on(today));
    let library = Library::new(reading.knowledge.expect("sound knowledge"));
    let kinds = Kind::ALL.into_iter().map(Some).chain([None]);
    for kind in kinds {
        for language in Language::all() {
            for typed in ["", "a", "c", "s", "t", "к", "с", "中", "central asia", "*"] {
                let choices = choices(library.complete(kind, typed, language));
                assert_response_taken(&choices);
            }
        }
    }
}

#[test]
fn the_days_of_a_meeting_stand_in_the_readers_own_calendar() {
    let days = Days {
        first: jiff::civil::date(2025, 6, 16),
        last: jiff::civil::date(2025, 6, 17),
    };
    let meeting = AnswerParts {
        days: Some(days),
        ..parts()
    };
    let drawn = draw_parts(meeting, &Ask::NextSummit(None), Place::Channel);
    let fields = drawn.card.expect("a card").fields;
    assert_eq!(
        fields[0],
        (
            "When".to_owned(),
            "<t:1750075200:D> – <t:1750161600:D>".to_owned()
        )
    );
    assert_eq!(fields[1].0, "Sources");
}

#[test]
fn markers_keep_their_links_as_long_as_there_is_room() {
    let ask = Ask::Question("?".into());
    let description = |parts| {
        draw_parts(parts, &ask, Place::Channel)
            .card
            .expect("a card")
            .description
    };
    assert_eq!(description(parts()).matches("](https").count(), 4);
    let long = AnswerParts {
        rows: vec![
            AnswerRow {
                label: String::new(),
                text: "x".repeat(300),
                citations: vec![0, 1],
            };
            11
        ],
        ..parts()
    };
    assert_eq!(description(long).matches("](https").count(), 2);
}

#[test]
fn every_label_fits_its_button() {
    for wording in [words::SOURCES, words::MORE, words::RELATED, words::DELETE] {
        for language in Language::all() {
            assert!(length(&wording.get(language)) <= limits::BUTTON_LABEL);
        }
    }
    for wording in [words::WHICH_ONE, words::READ_ON] {
        for language in Language::all() {
            assert!(length(&wording.get(language)) <= limits::SELECT_PLACEHOLDER);
        }
    }
}
