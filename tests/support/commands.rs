//! The commands a bot has registered, as Discord keeps them.
//! <https://discord.com/developers/docs/interactions/application-commands>

use serde_json::{Value, json};

use super::world::State;

impl State {
    /// Replaces the commands, as a bulk registration does: each gets an id.
    pub fn set_commands(&mut self, commands: Vec<Value>) -> Vec<Value> {
        let registered: Vec<_> = commands
            .into_iter()
            .map(|command| self.register(command))
            .collect();
        self.commands = Some(registered.clone());
        registered
    }

    fn register(&mut self, mut command: Value) -> Value {
        let id = self.snowflakes.next().to_string();
        let defaults = json!({
            "type": 1, "description": "", "default_member_permissions": null, "nsfw": false, "contexts": null,
            "integration_types": [0], "options": [],
        });
        for (key, value) in defaults.as_object().into_iter().flatten() {
            if command[key].is_null() {
                command[key] = value.clone();
            }
        }
        command["id"] = json!(id);
        command["version"] = json!(id);
        command["application_id"] = json!(self.application.to_string());
        command
    }
}
