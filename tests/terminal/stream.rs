//! `chaikhana ask -`: one question a line, from a file or another program.

use std::io::{BufRead, BufReader, Read, Write};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::stage::Terminal;

/// How long a scene waits for a program that hangs before it calls that a failure.
const PATIENCE: Duration = Duration::from_mins(1);

#[test]
fn each_line_gets_its_answer_in_order() {
    Terminal::new()
        .arguments(["ask", "-"])
        .stdin("/topic copper kettles\nxenon\n/actor Vardania trade\n")
        .runs()
        .says("hammered by hand")
        .says("kettles from Sogdovia")
        .stays_calm()
        .exits(0);
}

#[test]
fn json_lines_stay_in_step_with_whatever_stands_in_the_input() {
    let input = b"Vardania\n\n \r\n\xff\xfe\n/sumit\n/quit\n/more\nSogdovia";
    Terminal::new()
        .arguments(["ask", "-", "--format", "json"])
        .stdin(input)
        .runs()
        .prints_json(
            "question",
            [
                "Vardania",
                "",
                " ",
                "\u{fffd}\u{fffd}",
                "/sumit",
                "/quit",
                "/more",
                "Sogdovia",
            ],
        )
        .prints_json(
            "outcome",
            [
                "answer", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown",
                "answer",
            ],
        )
        .stays_calm()
        .exits(0);
}

#[test]
fn nothing_asked_is_nothing_answered() {
    Terminal::new()
        .arguments(["ask", "-", "--format", "json"])
        .runs()
        .says_nothing()
        .stays_calm()
        .exits(0);
}

#[test]
fn a_line_stands_alone_whatever_was_asked_before_it() {
    // After suggestions, a conversation takes a number for a choice; a stream must not.
    let ran = Terminal::new()
        .arguments(["ask", "-", "--format", "json"])
        .stdin("1\n/summit show lantern\n1\n/more\n")
        .runs();
    let lines = ran.json_lines();
    assert_eq!(lines[1]["outcome"], "suggest");
    assert_eq!(lines[2], lines[0]);
    assert_eq!(lines[3]["outcome"], "unknown");
}

#[test]
fn thousands_of_lines_are_all_answered() {
    let ran = Terminal::new()
        .arguments(["ask", "-", "--format", "json"])
        .stdin("/actor Vardania\nwhat is xenon\n".repeat(1_000))
        .runs()
        .exits(0);
    let lines = ran.json_lines();
    assert_eq!(lines.len(), 2_000);
    assert!(
        lines
            .iter()
            .step_by(2)
            .all(|line| line["entry"] == "actor.vardania")
    );
}

#[test]
fn an_endless_line_is_cut_and_the_next_is_answered() {
    let mut input = "x".repeat(1_000_000);
    input.push_str("\n/actor Vardania\n");
    Terminal::new()
        .arguments(["ask", "-", "--format", "json"])
        .stdin(input)
        .runs()
        .prints_json("outcome", ["unknown", "answer"])
        .exits(0);
}

#[test]
fn a_program_that_waits_for_an_answer_before_it_asks_again_gets_it() {
    let terminal = Terminal::new().arguments(["ask", "-", "--format", "json"]);
    let mut child = terminal.starts();
    let mut questions = child.stdin.take().unwrap();
    let answers = BufReader::new(child.stdout.take().unwrap());
    let (say, answers_said) = mpsc::channel();
    let reader = thread::spawn(move || {
        for line in answers.lines() {
            let _ = say.send(line.unwrap());
        }
    });
    for name in ["Vardania", "Sogdovia"] {
        writeln!(questions, "/actor {name}").unwrap();
        let answer = answers_said
            .recv_timeout(PATIENCE)
            .expect("an answer before the next question");
        assert!(answer.contains(name), "{answer}");
    }
    drop(questions);
    assert!(child.wait().unwrap().success());
    reader.join().unwrap();
}

#[test]
fn a_reader_who_has_heard_enough_ends_the_program_quietly() {
    let terminal = Terminal::new().arguments(["ask", "-"]);
    let mut child = terminal.starts();
    let mut questions = child.stdin.take().unwrap();
    drop(child.stdout.take());
    let typist = thread::spawn(move || {
        // Until the other side hangs up.
        while questions.write_all(b"/actor Vardania\n").is_ok() {}
    });
    let status = child.wait().unwrap();
    typist.join().unwrap();
    let mut complaint = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut complaint)
        .unwrap();
    assert_eq!(complaint, "");
    assert!(status.success());
}
