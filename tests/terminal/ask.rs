//! `chaikhana ask "QUESTION"`: one question, one answer.

use serde_json::json;

use crate::stage::{KNOWLEDGE, Terminal};

#[test]
fn a_question_gets_its_sentence_with_numbered_sources() {
    Terminal::new()
        .arguments(["ask", "How many lamplighters does Vardania keep?"])
        .runs()
        .says("Vardania keeps a garrison of ninety lamplighters in the eastern pass")
        .says(" [1][2]\n")
        .says("[1] Valley Herald, 2025-06-17\n    https://herald.example/one\n")
        .says("[2] Almanac House, 2024 (a reprint)\n    https://almanac.example/two\n")
        .stays_calm()
        .exits(0);
}

#[test]
fn words_without_quotes_are_one_question() {
    Terminal::new()
        .arguments([
            "ask",
            "how",
            "many",
            "lamplighters",
            "does",
            "Vardania",
            "keep",
        ])
        .runs()
        .says("ninety lamplighters")
        .exits(0);
}

#[test]
fn what_is_not_known_is_said_to_be_not_known() {
    Terminal::new()
        .arguments(["ask", "what is the boiling point of xenon"])
        .runs()
        .does_not_say("[1]")
        .stays_calm()
        .exits(1);
}

#[test]
fn a_name_that_may_mean_several_gets_them_by_name_and_id() {
    Terminal::new()
        .arguments(["ask", "/summit show lantern"])
        .runs()
        .says("First Lantern Talks (summit.lantern-talks-1)")
        .says("Second Lantern Talks (summit.lantern-talks-2)")
        .does_not_say("[1]")
        .stays_calm()
        .exits(1);
    let ran = Terminal::new()
        .arguments(["ask", "--format", "json", "/summit show lantern"])
        .runs()
        .exits(1);
    let line = ran.json();
    assert_eq!(line["outcome"], "suggest");
    assert_eq!(line["entry"], json!(null));
    assert_eq!(
        line["suggestions"],
        json!(["summit.lantern-talks-1", "summit.lantern-talks-2"])
    );
}

#[test]
fn commands_may_be_typed_with_their_slash() {
    for (command, expected) in [
        ("/summit list", "Second Lantern Talks"),
        ("/summit show First Lantern Talks", "Oldtown"),
        ("/actor Vardanian Republic", "Oldtown"),
        ("/topic copper kettles", "hammered by hand"),
        ("/figure kettle trade 2024", "47"),
        ("/sources Vardania", "https://almanac.example/two"),
    ] {
        Terminal::new()
            .arguments(["ask", command])
            .runs()
            .says(expected)
            .exits(0);
    }
}

#[test]
fn an_actor_may_be_asked_about_one_side_with_or_without_a_colon() {
    for command in [
        "/actor Vardania about: trade",
        "/actor vardania trade",
        "/actor Vardanian Republic trade",
    ] {
        Terminal::new()
            .arguments(["ask", command])
            .runs()
            .says("copper kettles from Sogdovia")
            .does_not_say("lamplighters")
            .exits(0);
    }
}

#[test]
fn a_command_that_does_not_exist_is_refused_with_the_nearest_one() {
    Terminal::new()
        .arguments(["ask", "/sumit", "next"])
        .runs()
        .says_nothing()
        .complains("did you mean `/summit next [format]`?")
        .exits(1);
}

#[test]
fn a_program_gets_every_promised_key_in_order() {
    let ran = Terminal::new()
        .arguments([
            "ask",
            "--format",
            "json",
            "how many lamplighters does vardania keep",
        ])
        .runs()
        .exits(0);
    let keys = [
        "question",
        "outcome",
        "entry",
        "title",
        "text",
        "citations",
        "suggestions",
        "score",
        "reason",
    ];
    let places: Vec<_> = keys
        .iter()
        .map(|key| ran.stdout.find(&format!("\"{key}\":")))
        .collect();
    assert!(places.iter().all(Option::is_some), "{ran:#?}");
    assert!(places.is_sorted(), "{ran:#?}");

    let line = ran.json();
    assert_eq!(line.as_object().map(serde_json::Map::len), Some(keys.len()));
    assert_eq!(line["question"], "how many lamplighters does vardania keep");
    assert_eq!(line["outcome"], "answer");
    assert_eq!(line["entry"], "actor.vardania");
    assert_eq!(
        line["citations"][0],
        json!({
            "id": "herald",
            "title": "The herald of the valley",
            "publisher": "Valley Herald",
            "url": "https://herald.example/one",
            "published": "2025-06-17",
        })
    );
    assert_eq!(line["suggestions"], json!([]));
    assert!(
        line["score"]
            .as_f64()
            .is_some_and(|score| score > 0.0 && score <= 1.0)
    );
}

#[test]
fn what_does_not_apply_is_null_or_an_empty_list() {
    let ran = Terminal::new()
        .arguments([
            "ask",
            "what is the boiling point of xenon",
            "--format",
            "json",
        ])
        .runs()
        .exits(1);
    let line = ran.json();
    assert_eq!(line["outcome"], "unknown");
    assert_eq!(line["entry"], json!(null));
    assert_eq!(line["title"], json!(null));
    assert_eq!(line["citations"], json!([]));
    assert_eq!(line["suggestions"], json!([]));
}

#[test]
fn an_answer_is_the_answer_of_its_day() {
    let last = |day| {
        Terminal::new()
            .arguments(["ask", "/summit last", "--format", "json", "--now", day])
            .runs()
    };
    last("2025-06-15").prints_json("entry", ["summit.lantern-talks-1"]);
    last("2025-06-18").prints_json("entry", ["summit.lantern-talks-2"]);
}

#[test]
fn the_knowledge_built_in_knows_its_summits() {
    let next = |day| {
        Terminal::embedded()
            .arguments(["ask", "/summit next", "--format", "json", "--now", day])
            .runs()
            .stays_calm()
            .exits(0)
    };
    next("2025-06-10").prints_json("entry", ["summit.china-central-asia-2"]);
    next("2025-06-18").prints_json("entry", ["summit.china-central-asia-3"]);
}

#[test]
fn an_answer_comes_in_the_language_asked_for_and_in_no_other() {
    let question = "how many lamplighters does vardania keep";
    Terminal::new()
        .arguments(["ask", "--lang", "ru", question])
        .runs()
        .says("Вардания держит девяносто фонарщиков");
    Terminal::new()
        .arguments(["ask", question])
        .environment("LANG", "ru_RU.UTF-8")
        .environment("LC_ALL", "ru_RU.UTF-8")
        .runs()
        .says("ninety lamplighters");
}

#[test]
fn colours_and_links_are_for_terminals_that_want_them() {
    let question = ["ask", "/actor Vardania"];
    Terminal::new()
        .arguments(question)
        .runs()
        .does_not_say("\u{1b}");
    Terminal::new()
        .arguments(question)
        .environment("CLICOLOR_FORCE", "1")
        .runs()
        .says("\u{1b}[1m")
        .says("\u{1b}]8;;https://almanac.example/two\u{1b}\\https://almanac.example/two\u{1b}]8;;\u{1b}\\");
    Terminal::new()
        .arguments(question)
        .environment("NO_COLOR", "1")
        .environment("TERM", "xterm-256color")
        .runs()
        .does_not_say("\u{1b}");
}

#[test]
fn nobody_smuggles_an_escape_sequence_to_the_terminal() {
    Terminal::new()
        .arguments(["ask", "/sum\u{1b}]0;owned\u{7}mit\u{9b}2J"])
        .runs()
        .complains("]0;owned")
        .exits(1);
    for format in ["text", "json"] {
        for question in [
            "\u{1b}[2J\u{9b}31m vardania?",
            "/actor \u{1b}[2J\u{9b}31m",
            "/sum\u{1b}mit\u{9b}",
        ] {
            let ran = Terminal::new()
                .arguments(["ask", "--format", format, question])
                .runs();
            let obeyed = |letter: char| letter != '\n' && letter.is_control();
            assert!(!ran.stdout.contains(obeyed), "{ran:#?}");
            assert!(!ran.stderr.contains(obeyed), "{ran:#?}");
        }
    }
}

#[test]
fn a_knowledge_with_an_error_is_not_used_and_says_why() {
    let broken = KNOWLEDGE.replace("[\"herald\", \"almanac\"]", "[\"herold\"]");
    Terminal::knowing(&broken)
        .arguments(["ask", "/actor Vardania"])
        .runs()
        .says_nothing()
        .complains("small.toml")
        .complains("herold")
        .exits(2);
}
