//! What holds for anything that anybody may type.

use std::collections::HashSet;

use chaikhana::Language;
use chaikhana::desk::{Ask, COMPLETIONS, Outcome, Reply, Request};
use chaikhana::knowledge::Kind;
use proptest::prelude::*;

use crate::stage::{DAY, completed, desk, find, reply};

/// The most that a message of Discord may have: <https://docs.discord.com/developers/resources/message>.
const LONGEST: usize = 4_000;

/// Checks what every reply must keep to.
fn check(reply: &Reply, question: &str) {
    let beginning: String = question.chars().take(60).collect();
    assert!(
        (0.0..=1.0).contains(&reply.score),
        "{beginning:?}: {}",
        reply.score
    );
    match &reply.outcome {
        Outcome::Answer(answer) => {
            assert!(!answer.citations().is_empty(), "{beginning:?}");
            assert!(
                !answer.text().trim().is_empty() && !answer.title().is_empty(),
                "{beginning:?}"
            );
        }
        Outcome::Suggest(suggestions) => {
            let shown = suggestions.entries.len();
            assert!((1..=5).contains(&shown), "{beginning:?}: {shown}");
        }
        Outcome::Unknown(unknown) => assert!(!unknown.message.is_empty(), "{beginning:?}"),
    }
}

/// Asks for it as a question, twice, and as whatever else takes free words.
fn ask_everywhere(typed: &str) {
    let languages: Vec<Language> = Language::all().collect();
    let language = languages[typed.len() % languages.len()];
    let answer = |ask| {
        let reply = desk().answer(&Request {
            ask,
            today: DAY,
            language,
        });
        check(&reply, typed);
        reply
    };
    let question = || answer(Ask::Question(typed.to_owned()));
    assert_eq!(question(), question(), "the same, asked again");
    answer(Ask::NextSummit(Some(typed.to_owned())));
    answer(Ask::Lookup {
        kind: Kind::Actor,
        name: "Russia".to_owned(),
        about: Some(typed.to_owned()),
    });
    check_completion(typed);
}

fn check_completion(typed: &str) {
    for kind in [None, Some(Kind::Summit)] {
        let offered = completed(kind, typed);
        let different: HashSet<&String> = offered.iter().collect();
        assert!(offered.len() <= COMPLETIONS);
        assert_eq!(different.len(), offered.len());
    }
}

/// A text of that many characters.
fn repeated(piece: &str, length: usize) -> String {
    piece.chars().cycle().take(length).collect()
}

#[test]
fn four_thousand_characters_of_one_thing_get_an_outcome() {
    for piece in [
        "a",
        " ",
        "\u{3000}",
        "?",
        ".",
        ",",
        "'",
        "’s ",
        "-",
        "\0",
        "\n",
        "и",
        "ё",
        "й",
        "İ",
        "ẞ",
        "中",
        "中国",
        "一带一路",
        "1",
        "2025 ",
        "1,2.",
        "us ",
        "U.S.",
        "and ",
        "Russia and ",
        "China–Central Asia ",
        "when ",
        "summit ",
        "kazahkstan ",
        "e\u{301}\u{302}\u{303}\u{304}",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
        "👩‍👩‍👧‍👦",
        "🇰🇿",
        "\u{202e}",
        "\u{200b}",
        "a\u{200d}",
        "ﷺ",
        "ﬃ",
        "𝕊𝕚𝕝𝕜 ",
        "𠀀",
        "\u{10ffff}",
        "السلام ",
        "ქართული ",
        "한국어 ",
    ] {
        ask_everywhere(&repeated(piece, LONGEST));
    }
}

#[test]
fn what_is_empty_finds_nothing() {
    for nothing in ["", " ", "\n\t", "\0", "\u{200b}", "?!…", "—", "\u{301}"] {
        assert!(
            matches!(reply(nothing, DAY).outcome, Outcome::Unknown(_)),
            "{nothing:?}"
        );
    }
}

#[test]
fn a_question_at_the_end_of_a_long_text_is_still_a_text_with_an_outcome() {
    let text = format!(
        "{} what is the capital of Tajikistan",
        repeated("so, ", LONGEST)
    );
    ask_everywhere(&text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_characters_get_an_outcome(question in prop::collection::vec(any::<char>(), 0..400)) {
        ask_everywhere(&question.into_iter().collect::<String>());
    }

    #[test]
    fn random_words_of_the_knowledge_get_an_outcome(
        words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..30),
    ) {
        ask_everywhere(&words.join(" "));
    }

    #[test]
    fn a_name_with_random_neighbours_keeps_its_score_in_bounds(
        before in "\\PC{0,40}",
        after in "\\PC{0,40}",
    ) {
        let question = format!("{before} Tajikistan {after}");
        check(&reply(&question, DAY), &question);
        let found = find(&question, DAY);
        prop_assert_eq!(found.clone(), find(&question, DAY));
        prop_assert!((0.0..=1.0).contains(&found.score));
    }
}

/// Words that mean something to the search, together with those that join them.
const WORDS: [&str; 44] = [
    "Russia",
    "China",
    "Tajikistan",
    "SCO",
    "summit",
    "next",
    "last",
    "second",
    "when",
    "where",
    "who",
    "how",
    "many",
    "much",
    "long",
    "trade",
    "2024",
    "2025",
    "and",
    "vs",
    ",",
    "?",
    "railway",
    "pipeline",
    "gas",
    "capital",
    "president",
    "members",
    "not",
    "us",
    "US",
    "this",
    "year",
    "Китай",
    "саммит",
    "когда",
    "и",
    "中国",
    "峰会",
    "什么时候",
    "和",
    "rare",
    "earths",
    "kazahkstan",
];
