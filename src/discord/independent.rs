//! What the bot sends, held against an independent reading of Discord's rules, and against the few that it misses.
//!
//! [`limits`] is our own reading; a number that was misread there would be misread in its tests too.

use std::collections::HashSet;

use serde_json::Value;
use twilight_model::application::command::{Command, CommandOption, CommandOptionType};
use twilight_model::channel::message::{Component, Embed};
use twilight_validate::{command, component, embed, message};

use super::commands;
use super::drawn::Drawn;
use super::limits;
use super::response::Response;
use crate::language::Language;

/// Fails where Discord would not take the message.
pub(super) fn assert_taken(drawn: &Drawn) {
    assert_message_taken(&drawn.to_json());
}

/// Fails where Discord would not take the response.
pub(super) fn assert_response_taken(response: &Response) {
    let json = response.to_json();
    let data = &json["data"];
    if let Some(choices) = data["choices"].as_array() {
        assert_choices_taken(choices);
    } else if data["custom_id"].is_string() {
        assert_form_taken(data);
    } else {
        assert_message_taken(data);
    }
}

fn assert_message_taken(json: &Value) {
    let content = json["content"].as_str().unwrap_or_default();
    message::content(content).expect("a content that Discord takes");
    let embeds: Vec<Embed> = list(&json["embeds"])
        .iter()
        .map(|drawn| {
            let mut drawn = drawn.clone();
            // Discord fills it in; the model asks for it.
            drawn["type"] = "rich".into();
            serde_json::from_value(drawn).expect("an embed")
        })
        .collect();
    message::embeds(&embeds).expect("embeds that Discord takes");
    let together: usize = embeds.iter().map(embed::chars).sum();
    assert!(together <= limits::EMBEDS_TOTAL, "{together}");
    let components: Vec<Component> =
        serde_json::from_value(json["components"].clone()).expect("components");
    message::components(&components, false).expect("components that Discord takes");
    assert_parts_are_distinct(&json["components"]);
}

/// Missed by the validator: ids that stand twice in a message, values that stand twice in a menu.
fn assert_parts_are_distinct(rows: &Value) {
    let mut ids = HashSet::new();
    for part in list(rows).iter().flat_map(|row| list(&row["components"])) {
        assert!(ids.insert(part["custom_id"].as_str()), "{part}");
        let mut values = HashSet::new();
        for option in list(&part["options"]) {
            assert!(values.insert(option["value"].as_str()), "{part}");
        }
    }
}

/// Missed by the validator: too many choices, and a choice that stands twice.
fn assert_choices_taken(choices: &[Value]) {
    assert!(choices.len() <= limits::CHOICES);
    let mut values = HashSet::new();
    for choice in choices {
        for text in [&choice["name"], &choice["value"]] {
            let length = text.as_str().expect("a text").chars().count();
            assert!((1..=limits::CHOICE).contains(&length), "{choice}");
        }
        assert!(values.insert(choice["value"].as_str()), "{choice}");
    }
}

fn assert_form_taken(form: &Value) {
    let title = form["title"].as_str().expect("a title").chars().count();
    assert!((1..=limits::MODAL_TITLE).contains(&title), "{form}");
    let rows: Vec<Component> = serde_json::from_value(form["components"].clone()).expect("rows");
    for row in rows {
        let Component::ActionRow(row) = row else {
            panic!("a form is made of rows");
        };
        for part in row.components {
            let Component::TextInput(input) = part else {
                panic!("a form takes text");
            };
            component::text_input(&input, true).expect("an input that Discord takes");
        }
    }
}

#[test]
fn every_command_is_taken() {
    let registered = commands::to_json();
    let registered = list(&registered);
    let of_kind = |kind: u64| registered.iter().filter(move |one| one["type"] == kind);
    assert!(of_kind(1).count() <= limits::COMMANDS);
    assert!(of_kind(3).count() <= limits::MESSAGE_COMMANDS);
    for json in registered {
        let mut json = json.clone();
        json["version"] = "1".into();
        if json["description"].is_null() {
            json["description"] = "".into();
        }
        let registered: Command = serde_json::from_value(json).expect("a command");
        command::command(&registered).expect("a command that Discord takes");
        assert_options_taken(&registered.options);
    }
}

/// Missed by the validator: options of subcommands, translations of options, the required ones that must be first.
fn assert_options_taken(options: &[CommandOption]) {
    command::options(options).expect("options that Discord takes");
    assert!(
        options.is_sorted_by_key(|option| option.required != Some(true)),
        "a required option stands after another: {options:?}"
    );
    for option in options {
        for name in option.name_localizations.iter().flatten() {
            command::option_name(name.1).expect("a name that Discord takes");
        }
        for description in option.description_localizations.iter().flatten() {
            command::description(description.1).expect("a description that Discord takes");
        }
        let choices = option.choices.as_deref().unwrap_or_default();
        assert!(choices.len() <= limits::CHOICES);
        let is_subcommand = option.kind == CommandOptionType::SubCommand;
        let nested = option.options.as_deref().unwrap_or_default();
        assert!(is_subcommand || nested.is_empty());
        assert_options_taken(nested);
    }
}

#[test]
fn the_form_to_try_an_entry_is_taken() {
    for language in Language::all() {
        assert_response_taken(&Response::TryForm(language));
    }
}

#[test]
fn what_discord_refuses_is_refused() {
    let refused = |drawn: Drawn| {
        let check = move || assert_taken(&drawn);
        std::panic::catch_unwind(check).is_err()
    };
    let card = |title: usize, description: usize| Drawn {
        card: Some(super::drawn::Card {
            title: "x".repeat(title),
            description: "x".repeat(description),
            fields: Vec::new(),
        }),
        ..Drawn::default()
    };
    assert!(!refused(card(256, 4_096)));
    assert!(refused(card(257, 1)));
    assert!(refused(card(1, 4_097)));
    assert!(refused(Drawn::private_sentence("x".repeat(2_001))));
    let menu = |choices: usize| Drawn {
        rows: vec![super::drawn::Row::Menu(
            super::press::Press::Choose(Language::english()),
            "Which?".to_owned(),
            (0..choices)
                .map(|number| (number.to_string(), "x".to_owned()))
                .collect(),
        )],
        ..Drawn::default()
    };
    assert!(!refused(menu(25)));
    assert!(refused(menu(26)));
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
