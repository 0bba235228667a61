//! Wrong use, the log, and what every command shares.

use crate::stage::{KNOWLEDGE, Terminal};

#[test]
fn wrong_use_is_explained_on_stderr_with_exit_code_two() {
    for (arguments, complaint) in [
        (
            ["ask", "--lang", "xx", "question"],
            "`xx` is not a language",
        ),
        (
            ["ask", "--now", "2025-06", "question"],
            "`2025-06` is not a day",
        ),
        (
            ["ask", "--now", "2025-02-30", "question"],
            "`2025-02-30` is not in the calendar",
        ),
        (
            ["ask", "--now", "tomorrow", "question"],
            "`tomorrow` is not a date",
        ),
        (
            ["ask", "--format", "xml", "question"],
            "possible values: text, json",
        ),
        (
            ["sing", "a", "song", "please"],
            "unrecognized subcommand 'sing'",
        ),
        (
            ["check", "--strict", "--very", "--much"],
            "unexpected argument '--strict'",
        ),
    ] {
        Terminal::embedded()
            .arguments(arguments)
            .runs()
            .says_nothing()
            .complains(complaint)
            .exits(2);
    }
}

#[test]
fn a_question_is_needed() {
    Terminal::embedded()
        .arguments(["ask"])
        .runs()
        .says_nothing()
        .complains("<QUESTION>")
        .exits(2);
}

#[test]
fn no_command_shows_the_commands() {
    let ran = Terminal::embedded().runs().says_nothing().exits(2);
    for command in ["chat", "ask", "check", "export"] {
        assert!(ran.stderr.contains(&format!("  {command} ")), "{ran:#?}");
    }
}

#[test]
fn help_and_version_are_answers() {
    Terminal::embedded()
        .arguments(["--help"])
        .runs()
        .says("Usage:")
        .stays_calm()
        .exits(0);
    Terminal::embedded()
        .arguments(["--version"])
        .runs()
        .says(env!("CARGO_PKG_VERSION"))
        .exits(0);
}

#[test]
fn options_for_all_commands_may_stand_before_the_command() {
    Terminal::embedded()
        .arguments(["--knowledge", "no/such/folder", "ask", "question"])
        .runs()
        .says_nothing()
        .complains("no/such/folder")
        .exits(2);
}

#[test]
fn the_log_goes_to_stderr_in_the_form_asked_for() {
    let uncited = "[source.spare]\ntitle = \"Spare\"\npublisher = \"Spare\"\nurl = \"https://spare.example/\"\n";
    let knowledge = format!("{KNOWLEDGE}\n{uncited}");
    let ask = || Terminal::knowing(&knowledge).arguments(["ask", "/actor Vardania"]);
    ask().runs().stays_calm();
    ask()
        .environment("RUST_LOG", "info")
        .runs()
        .complains("warnings=1")
        .exits(0);
    let ran = ask()
        .environment("RUST_LOG", "info")
        .arguments(["--log-format", "json"])
        .runs();
    let line: serde_json::Value = serde_json::from_str(ran.stderr.trim()).expect("a line of JSON");
    assert_eq!(line["fields"]["warnings"], 1);
    assert!(ran.stdout.contains("Vardania"));
}
