//! The command table as Discord takes it.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

use super::{Audience, COMMANDS, Command, CommandOption, Input, Label, Shape, Subcommand};
use crate::discord::limits;
use crate::language::Language;

/// `MANAGE_GUILD`. <https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags>
const MANAGE_SERVER: u64 = 1 << 5;

/// <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types>
const CHAT_INPUT: u8 = 1;
const MESSAGE: u8 = 3;

/// <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type>
const SUBCOMMAND: u8 = 1;
const STRING: u8 = 3;
const INTEGER: u8 = 4;
const BOOLEAN: u8 = 5;

/// Where a command is installed to: <https://docs.discord.com/developers/resources/application#application-object-application-integration-types>
const SERVER_INSTALL: u8 = 0;
const USER_INSTALL: u8 = 1;

/// Where a command is used: <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types>
const IN_SERVER: u8 = 0;
const IN_BOT_DIRECT_MESSAGE: u8 = 1;
const IN_PRIVATE_CHANNEL: u8 = 2;

/// Every command as one array, the body of a bulk overwrite.
///
/// <https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands>
pub fn to_json() -> Value {
    COMMANDS.iter().map(command).collect()
}

fn command(command: &Command) -> Value {
    let mut object = named(command.label);
    match &command.shape {
        Shape::Slash(options) => {
            object.insert("type".into(), CHAT_INPUT.into());
            describe(&mut object, command.label);
            object.insert("options".into(), options.iter().map(option).collect());
        }
        Shape::Group(subcommands) => {
            object.insert("type".into(), CHAT_INPUT.into());
            describe(&mut object, command.label);
            object.insert(
                "options".into(),
                subcommands.iter().map(subcommand).collect(),
            );
        }
        Shape::MessageMenu => {
            object.insert("type".into(), MESSAGE.into());
        }
    }
    let (permissions, installs, contexts) = match command.audience {
        Audience::Everybody => (
            Value::Null,
            json!([SERVER_INSTALL, USER_INSTALL]),
            json!([IN_SERVER, IN_BOT_DIRECT_MESSAGE, IN_PRIVATE_CHANNEL]),
        ),
        // Whoever brings the bot along as a user must not moderate it in a server that never installed it.
        Audience::Moderators => (
            json!(MANAGE_SERVER),
            json!([SERVER_INSTALL]),
            json!([IN_SERVER, IN_BOT_DIRECT_MESSAGE]),
        ),
    };
    object.insert("default_member_permissions".into(), permissions);
    object.insert("integration_types".into(), installs);
    object.insert("contexts".into(), contexts);
    Value::Object(object)
}

fn subcommand(subcommand: &Subcommand) -> Value {
    let mut object = named(subcommand.label);
    object.insert("type".into(), SUBCOMMAND.into());
    describe(&mut object, subcommand.label);
    object.insert(
        "options".into(),
        subcommand.options.iter().map(option).collect(),
    );
    Value::Object(object)
}

fn option(option: &CommandOption) -> Value {
    let mut object = named(option.label);
    describe(&mut object, option.label);
    object.insert("required".into(), option.required.into());
    let kind = match option.input {
        Input::Text(longest) => {
            object.insert("max_length".into(), longest.into());
            STRING
        }
        Input::Entry(_) => {
            object.insert("max_length".into(), limits::CHOICE.into());
            object.insert("autocomplete".into(), true.into());
            STRING
        }
        Input::Number(least, most) => {
            object.insert("min_value".into(), least.into());
            object.insert("max_value".into(), most.into());
            INTEGER
        }
        Input::Switch => BOOLEAN,
    };
    object.insert("type".into(), kind.into());
    Value::Object(object)
}

fn named(label: Label) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("name".into(), label.name.into());
    let names = localizations(|language| label.name_in(language));
    object.insert("name_localizations".into(), names);
    object
}

fn describe(object: &mut Map<String, Value>, label: Label) {
    let description = label.description_in(Language::english());
    object.insert("description".into(), description.into());
    let descriptions = localizations(|language| label.description_in(language));
    object.insert("description_localizations".into(), descriptions);
}

/// The text in every language beside English that Discord's clients can be set to; it refuses all others.
fn localizations(text: impl Fn(Language) -> Cow<'static, str>) -> Value {
    Language::translations()
        .filter(|language| limits::LOCALES.contains(&language.tag()))
        .map(|language| (language.tag().to_owned(), text(language).into()))
        .collect::<Map<String, Value>>()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Value {
        to_json()
            .as_array()
            .expect("an array")
            .iter()
            .find(|command| command["name"] == name)
            .expect("the command")
            .clone()
    }

    #[test]
    fn everybody_finds_a_command_everywhere() {
        let ask = named("ask");
        assert_eq!(ask["contexts"], json!([0, 1, 2]));
        assert_eq!(ask["integration_types"], json!([0, 1]));
        assert_eq!(ask["default_member_permissions"], Value::Null);
    }

    #[test]
    fn moderators_need_to_manage_a_server_that_installed_the_bot() {
        let knowledge = named("knowledge");
        assert_eq!(knowledge["default_member_permissions"], 32);
        assert_eq!(knowledge["integration_types"], json!([0]));
    }

    #[test]
    fn a_message_menu_command_has_no_description() {
        let look = named("Look this up");
        assert_eq!(look["type"], 3);
        assert!(look.get("description").is_none());
        assert!(look.get("options").is_none());
    }

    #[test]
    fn every_command_is_under_the_limit_of_all_its_texts() {
        fn texts(value: &Value) -> usize {
            match value {
                Value::String(text) => text.chars().count(),
                Value::Array(values) => values.iter().map(texts).sum(),
                Value::Object(fields) => fields.values().map(texts).sum(),
                Value::Null | Value::Bool(_) | Value::Number(_) => 0,
            }
        }
        for command in to_json().as_array().expect("an array") {
            assert!(
                texts(command) <= limits::COMMAND_TOTAL,
                "{}",
                command["name"]
            );
        }
    }

    /// Calls back with the texts of every name and description in other languages than English.
    fn localizations_of(value: &mut Value, look: &mut impl FnMut(&mut Map<String, Value>)) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    match value {
                        Value::Object(texts) if key.ends_with("_localizations") => look(texts),
                        _ => localizations_of(value, look),
                    }
                }
            }
            Value::Array(values) => {
                for value in values {
                    localizations_of(value, look);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn only_languages_of_discord_are_told_to_it() {
        let mut seen = 0;
        localizations_of(&mut to_json(), &mut |texts| {
            assert!(texts.contains_key("ru") && !texts.contains_key("en"));
            assert!(texts.keys().all(|tag| limits::LOCALES.contains(&&**tag)));
            seen += 1;
        });
        assert!(seen > 50, "{seen} names and descriptions");
    }

    #[test]
    fn the_whole_table_is_as_it_was_agreed() {
        let mut table = to_json();
        // Another language changes nothing that was agreed.
        localizations_of(&mut table, &mut |texts| {
            texts.retain(|tag, _| ["ru", "zh-CN"].contains(&tag.as_str()));
        });
        let table = serde_json::to_string_pretty(&table).expect("JSON");
        insta::assert_snapshot!(table);
    }
}
