//! Whether the commands that Discord has are ours already, so that a restart registers nothing needlessly.
//!
//! Discord gives commands back with fields of its own, leaves out what equals a default and writes
//! permissions as text. Both sides are brought to one form before they are compared.

use serde_json::{Map, Value};

/// What Discord adds to a command; none of it is ours to set.
const ADDED: &[&str] = &[
    "id",
    "application_id",
    "version",
    "guild_id",
    "name_localized",
    "description_localized",
    "dm_permission",
    "handler",
];

/// Whether the commands registered with Discord are others than ours.
///
/// `registered` is the answer to a request with `with_localizations=true`; the order of the commands means nothing.
pub fn differ(ours: &Value, registered: &Value) -> bool {
    commands(ours) != commands(registered)
}

fn commands(list: &Value) -> Vec<Value> {
    let mut commands: Vec<Value> = list.as_array().into_iter().flatten().map(normal).collect();
    commands.sort_by_key(|command| (command["type"].to_string(), command["name"].to_string()));
    commands
}

fn normal(value: &Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields
                .iter()
                .filter(|(name, _)| !ADDED.contains(&name.as_str()))
                .map(|(name, value)| (name.clone(), field(name, value)))
                .filter(|(_, value)| !is_default(value))
                .collect::<Map<_, _>>(),
        ),
        Value::Array(values) => values.iter().map(normal).collect(),
        other => other.clone(),
    }
}

fn field(name: &str, value: &Value) -> Value {
    match name {
        "default_member_permissions" => value
            .as_str()
            .and_then(|bits| bits.parse::<u64>().ok())
            .map_or_else(|| value.clone(), Value::from),
        "contexts" | "integration_types" => {
            let mut places: Vec<u64> = value
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_u64)
                .collect();
            places.sort_unstable();
            places.into()
        }
        _ => normal(value),
    }
}

fn is_default(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::to_json;
    use super::*;
    use serde_json::json;

    /// The commands as Discord gives them back.
    fn registered() -> Value {
        let mut list = to_json();
        let commands = list.as_array_mut().expect("an array");
        commands.reverse();
        for (number, command) in commands.iter_mut().enumerate() {
            let fields = command.as_object_mut().expect("an object");
            fields.insert("id".into(), json!(format!("9000000000000000{number:02}")));
            fields.insert("application_id".into(), json!("800000000000000001"));
            fields.insert("version".into(), json!("900000000000000099"));
            fields.insert("nsfw".into(), json!(false));
            fields.insert("dm_permission".into(), json!(true));
            fields.entry("description").or_insert_with(|| json!(""));
            if let Some(bits) = fields["default_member_permissions"].as_u64() {
                fields.insert("default_member_permissions".into(), json!(bits.to_string()));
            }
            fields["contexts"]
                .as_array_mut()
                .expect("contexts")
                .reverse();
            for option in fields
                .get_mut("options")
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
            {
                let option = option.as_object_mut().expect("an object");
                if option.get("required") == Some(&json!(false)) {
                    option.remove("required");
                }
                if option.get("options") == Some(&json!([])) {
                    option.remove("options");
                }
            }
        }
        list
    }

    #[test]
    fn what_discord_gives_back_is_the_same() {
        assert!(!differ(&to_json(), &registered()));
    }

    #[test]
    fn every_change_that_people_see_is_a_difference() {
        for (pointer, change) in [
            ("/0/name", json!("other")),
            ("/1/description", json!("Another sentence")),
            ("/1/description_localizations/ru", json!("Другое")),
            ("/1/default_member_permissions", json!("8")),
            ("/1/contexts", json!([0])),
            ("/3/options/0/autocomplete", json!(false)),
        ] {
            let mut other = registered();
            *other.pointer_mut(pointer).expect(pointer) = change;
            assert!(differ(&to_json(), &other), "{pointer}");
        }
    }

    #[test]
    fn a_command_that_is_missing_or_too_many_is_a_difference() {
        let mut fewer = registered();
        fewer.as_array_mut().expect("an array").pop();
        assert!(differ(&to_json(), &fewer));
        assert!(differ(&fewer, &to_json()));
        assert!(differ(&to_json(), &json!([])));
    }
}
