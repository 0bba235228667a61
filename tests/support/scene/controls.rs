//! The buttons and menus under a reply.

use serde_json::{Value, json};

use super::asking::Action;
use super::embed::text;
use super::reply::Reply;
use super::written::Message as _;

/// The types of a component.
/// <https://discord.com/developers/docs/components/reference#component-object-component-types>
const BUTTON: u64 = 2;
const MENU: u64 = 3;

impl Reply {
    /// The labels of the buttons, links too, in order.
    pub fn buttons(&self) -> Vec<&str> {
        of_type(self.json(), BUTTON)
            .into_iter()
            .map(|button| text(&button["label"]))
            .collect()
    }

    /// Where the button with this label leads.
    pub fn link(&self, label: &str) -> &str {
        text(&self.button(label)["url"])
    }

    /// What pressing the button with this label does.
    pub fn press(&self, label: &str) -> Action {
        let button = self.button(label);
        assert!(button["disabled"] != true, "{label:?} is switched off");
        assert!(button["custom_id"].is_string(), "{label:?} is a link");
        Action::Presses(
            self.id(),
            json!({ "custom_id": button["custom_id"], "component_type": BUTTON }),
        )
    }

    /// What pressing a button with this `custom_id` does: messages outlive the bot that drew them.
    pub fn press_of_id(&self, custom_id: &str) -> Action {
        Action::Presses(
            self.id(),
            json!({ "custom_id": custom_id, "component_type": BUTTON }),
        )
    }

    /// What choosing the option with this label does.
    pub fn choice(&self, label: &str) -> Action {
        for menu in of_type(self.json(), MENU) {
            let mut options = menu["options"].as_array().into_iter().flatten();
            if let Some(option) = options.find(|option| option["label"] == label) {
                let (id, values) = (&menu["custom_id"], [&option["value"]]);
                let data = json!({ "custom_id": id, "component_type": MENU, "values": values });
                return Action::Presses(self.id(), data);
            }
        }
        panic!("no menu offers {label:?} in:\n{}", self.text());
    }

    fn button(&self, label: &str) -> &Value {
        let mut buttons = of_type(self.json(), BUTTON).into_iter();
        let button = buttons.find(|button| button["label"] == label);
        button.unwrap_or_else(|| panic!("{label:?} is not among the buttons {:?}", self.buttons()))
    }
}

/// The components of a message and all that are in them, in order.
pub fn components(message: &Value) -> Vec<&Value> {
    let mut all = Vec::new();
    for component in message["components"].as_array().into_iter().flatten() {
        all.push(component);
        all.extend(components(component));
    }
    all
}

fn of_type(message: &Value, kind: u64) -> Vec<&Value> {
    components(message)
        .into_iter()
        .filter(|component| component["type"] == kind)
        .collect()
}
