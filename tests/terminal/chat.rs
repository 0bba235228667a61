//! `chaikhana chat`, with its lines from a pipe: the same conversation without a prompt.

use crate::stage::{KNOWLEDGE, Ran, Terminal};

#[test]
fn the_greeting_is_two_lines_with_what_is_known_and_an_example() {
    let ran = Terminal::new()
        .arguments(["chat"])
        .runs()
        .stays_calm()
        .exits(0);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(
        lines,
        [
            "Chaikhana knows 7 entries and 3 facts from 2 sources.",
            "Ask a question or type a command, such as `/summit next`; `/help` lists them all.",
        ]
    );
}

#[test]
fn questions_and_commands_are_answered_until_quit() {
    Terminal::new()
        .arguments(["chat"])
        .stdin("/topic copper kettles\n\nhow many lamplighters does vardania keep?\n/quit\n/actor Sogdovia\n")
        .runs()
        .says("hammered by hand")
        .says("ninety lamplighters")
        .does_not_say("> ")
        .does_not_say("Sogdovia")
        .stays_calm()
        .exits(0);
}

#[test]
fn help_lists_every_command() {
    let ran = Terminal::new()
        .arguments(["chat"])
        .stdin("/help\n")
        .runs()
        .exits(0);
    for command in [
        "/summit next [format]",
        "/summit last [format]",
        "/summit list [format]",
        "/summit show <summit>",
        "/actor <name> [about]",
        "/corridor <name>",
        "/topic <name>",
        "/figure <series> [year]",
        "/ask <question>",
        "/sources <entry>",
        "/about",
        "/more",
        "/help",
        "/quit",
    ] {
        assert!(
            ran.stdout.contains(&format!("\n{command}")),
            "{command}: {ran:#?}"
        );
    }
}

#[test]
fn a_wrong_command_is_explained_and_the_conversation_goes_on() {
    Terminal::new()
        .arguments(["chat"])
        .stdin("/acter Vardania\n/topic copper kettles\n")
        .runs()
        .says("`/acter` is not a command; did you mean `/actor <name> [about]`?")
        .says("hammered by hand")
        .exits(0);
}

#[test]
fn more_without_an_answer_before_it_says_so() {
    Terminal::new()
        .arguments(["chat"])
        .stdin("/more\n")
        .runs()
        .says("The last answer left nothing out")
        .exits(0);
}

#[test]
fn more_goes_on_through_the_facts_until_there_are_none() {
    let facts = (1..=9).map(|number| {
        format!(
            "\n[[actor.sogdovia.fact]]\n\
             text = \"Sogdovian lantern number {number} is lit.\"\n\
             sources = [\"almanac\"]\n"
        )
    });
    let knowledge = KNOWLEDGE.to_owned() + &facts.collect::<String>();
    let ran = Terminal::knowing(&knowledge)
        .arguments(["chat"])
        .stdin(format!("/actor Sogdovia\n{}", "/more\n".repeat(10)))
        .runs()
        .says("`/more` shows more.")
        .says("The last answer left nothing out")
        .exits(0);
    for number in 1..=9 {
        let fact = format!("lantern number {number} is lit.");
        assert_eq!(ran.stdout.matches(&fact).count(), 1, "{fact} {ran:#?}");
    }
}

#[test]
fn a_suggestion_is_chosen_by_its_number() {
    let suggesting = "/summit show lantern\n";
    Terminal::new()
        .arguments(["chat"])
        .stdin(suggesting)
        .runs()
        .says("  1. First Lantern Talks (summit.lantern-talks-1)\n")
        .says("  2. Second Lantern Talks (summit.lantern-talks-2)\n")
        .does_not_say("Newtown");
    Terminal::new()
        .arguments(["chat"])
        .stdin(format!("{suggesting}2\n"))
        .runs()
        .says("Newtown")
        .exits(0);
}

#[test]
fn a_home_is_not_needed() {
    Terminal::new()
        .arguments(["chat", "--lang", "ru"])
        .stdin("how many lamplighters does vardania keep")
        .runs()
        .says("девяносто фонарщиков")
        .stays_calm()
        .exits(0);
}

#[test]
fn the_conversation_is_held_in_the_language_that_was_asked_for() {
    for (language, said) in [
        (
            "ru",
            [
                "Чайхана знает 7 записей и 3 факта из 2 источников.",
                "следующая встреча формата",
                "команды `/acter` нет; может быть, `/actor <name> [about]`?",
                "команде `/topic` чего-то не хватает: `/topic <name>`",
                "Последний ответ ничего не опустил.",
            ],
        ),
        (
            "zh-CN",
            [
                "茶馆现有7个条目和3条事实，来自2个资料来源。",
                "某一机制的下一次会议",
                "没有`/acter`这个命令；是否要用`/actor <name> [about]`？",
                "`/topic`缺少内容：`/topic <name>`",
                "上一个回答没有省略内容。",
            ],
        ),
    ] {
        let ran = Terminal::new()
            .arguments(["chat", "--lang", language])
            .stdin("/help\n/acter Vardania\n/topic\n/more\n")
            .runs();
        said.into_iter().fold(ran, Ran::says);
    }
}
