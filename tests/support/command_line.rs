//! From the text of a slash command to the data of its interaction, as Discord's own client does it.
//!
//! `/figure trade year:2024 private:true`: the words after the command and its subcommands are the first option; every
//! further one is named. What the client would not let a person send is an error here.

use serde_json::{Value, json};

const SUBCOMMAND: u64 = 1;
const GROUP: u64 = 2;
const STRING: u64 = 3;
const INTEGER: u64 = 4;
const BOOLEAN: u64 = 5;
const NUMBER: u64 = 10;

/// Whether the person is still typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// The command was sent.
    Done,
    /// The last option is still being typed, and the bot is asked for its choices.
    Going,
}

/// A command as typed: the command it names, and the data of the interaction.
#[derive(Debug)]
pub struct Line<'a> {
    /// The command in the table.
    pub command: &'a Value,
    /// The data.
    pub data: Value,
}

/// Reads a command from its text, with the names of `locale` beside the plain ones.
pub fn read<'a>(
    text: &str,
    table: &'a [Value],
    locale: &str,
    typing: Typing,
) -> Result<Line<'a>, String> {
    let text = text
        .strip_prefix('/')
        .ok_or_else(|| format!("{text:?} is no command: it begins without a slash"))?;
    let (name, rest) = first_word(text);
    let command = table
        .iter()
        .find(|command| command["type"] == 1 && is_called(command, name, locale));
    let command = command.ok_or_else(|| format!("the bot has no command /{name}"))?;
    let options = descend(command, rest, locale, typing)?;
    let data =
        json!({ "id": command["id"], "name": command["name"], "type": 1, "options": options });
    Ok(Line { command, data })
}

/// The options under a command, a group or a subcommand.
fn descend(parent: &Value, text: &str, locale: &str, typing: Typing) -> Result<Vec<Value>, String> {
    let options = list(&parent["options"]);
    let is_branch = |option: &&Value| matches!(option["type"].as_u64(), Some(SUBCOMMAND | GROUP));
    if !options.iter().any(|option| is_branch(&option)) {
        return fill(options, text, locale, typing);
    }
    let (name, rest) = first_word(text);
    let branch = options
        .iter()
        .filter(is_branch)
        .find(|option| is_called(option, name, locale));
    let branch =
        branch.ok_or_else(|| format!("/{} has no subcommand {name:?}", show(&parent["name"])))?;
    let inside = descend(branch, rest, locale, typing)?;
    Ok(vec![
        json!({ "name": branch["name"], "type": branch["type"], "options": inside }),
    ])
}

fn fill(options: &[Value], text: &str, locale: &str, typing: Typing) -> Result<Vec<Value>, String> {
    let typed = typed_options(options, text, locale, typing)?;
    if typing == Typing::Done
        && let Some(missing) = options.iter().find(|option| {
            option["required"] == true
                && !typed
                    .iter()
                    .any(|(named, _)| named["name"] == option["name"])
        })
    {
        return Err(format!("the option {} is required", show(&missing["name"])));
    }
    let last = typed.len().saturating_sub(1);
    let values = typed.iter().enumerate().map(|(index, (option, text))| {
        let mut value = json!({ "name": option["name"], "type": option["type"] });
        if typing == Typing::Going && index == last {
            if option["autocomplete"] != true {
                return Err(format!(
                    "the option {} offers no choices while typing",
                    show(&option["name"])
                ));
            }
            value["value"] = json!(text);
            value["focused"] = json!(true);
        } else {
            value["value"] = value_of(option, text, locale)?;
        }
        Ok(value)
    });
    values.collect()
}

/// Each option that was typed, with its text, in the order of the text.
fn typed_options<'a>(
    options: &'a [Value],
    text: &str,
    locale: &str,
    typing: Typing,
) -> Result<Vec<(&'a Value, String)>, String> {
    let mut typed: Vec<(&Value, String)> = Vec::new();
    let mut unnamed = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let named = word.split_once(':').and_then(|(name, value)| {
            let option = options
                .iter()
                .find(|option| is_called(option, name, locale))?;
            Some((option, value))
        });
        match (named, typed.last_mut()) {
            (Some((option, value)), _) => typed.push((option, value.to_owned())),
            (None, Some((_, value))) => value.push_str(word),
            (None, None) => unnamed.push_str(word),
        }
    }
    if !unnamed.trim().is_empty() || (typing == Typing::Going && typed.is_empty()) {
        let free = options.iter().find(|option| {
            !typed
                .iter()
                .any(|(named, _)| named["name"] == option["name"])
        });
        let first = free.ok_or_else(|| format!("{unnamed:?} belongs to no option"))?;
        typed.insert(0, (first, unnamed));
    }
    Ok(typed
        .into_iter()
        .map(|(option, value)| (option, value.trim().to_owned()))
        .collect())
}

fn value_of(option: &Value, text: &str, locale: &str) -> Result<Value, String> {
    let name = show(&option["name"]);
    let choices = list(&option["choices"]);
    if !choices.is_empty() {
        let is_meant =
            |choice: &&Value| is_called(choice, text, locale) || show(&choice["value"]) == text;
        let choice = choices
            .iter()
            .find(is_meant)
            .ok_or_else(|| format!("{name} offers no {text:?}"))?;
        return Ok(choice["value"].clone());
    }
    let value = match option["type"].as_u64() {
        Some(STRING) => Some(json!(text)),
        Some(INTEGER) => text.parse::<i64>().ok().map(|number| json!(number)),
        Some(NUMBER) => text.parse::<f64>().ok().map(|number| json!(number)),
        Some(BOOLEAN) => text.parse::<bool>().ok().map(|truth| json!(truth)),
        kind => {
            return Err(format!(
                "{name}: options of the type {kind:?} are not known to the loopback Discord yet"
            ));
        }
    };
    let value = value.ok_or_else(|| format!("{name} does not take {text:?}"))?;
    let length = text.chars().count() as f64;
    let (measure, least, most) = match value.as_f64() {
        Some(number) => (number, &option["min_value"], &option["max_value"]),
        None => (length, &option["min_length"], &option["max_length"]),
    };
    let below = least.as_f64().is_some_and(|least| measure < least);
    let above = most.as_f64().is_some_and(|most| measure > most);
    if !value.is_boolean() && (below || above) {
        return Err(format!(
            "{name} does not take {text:?}: it is out of bounds"
        ));
    }
    Ok(value)
}

fn is_called(named: &Value, name: &str, locale: &str) -> bool {
    named["name"] == name || named["name_localizations"][locale] == name
}

fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    text.split_once(char::is_whitespace).unwrap_or((text, ""))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn show(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
