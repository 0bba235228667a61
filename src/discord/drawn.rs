//! A message as it will be shown, as a value: what the tests look at, and what becomes JSON at the edge.

use serde_json::{Value, json};

use super::press::Press;

/// The colour at the side of every card: the brown of tea.
const TEA: u32 = 0x00B0_6F2C;

/// <https://docs.discord.com/developers/resources/message#message-object-message-flags>
pub(super) const EPHEMERAL: u64 = 1 << 6;

/// <https://docs.discord.com/developers/components/reference#component-object-component-types>
const ACTION_ROW: u8 = 1;
const BUTTON: u8 = 2;
const STRING_SELECT: u8 = 3;

/// <https://docs.discord.com/developers/components/reference#button-button-styles>
const SECONDARY: u8 = 2;

/// A message that the bot shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawn {
    /// Text above the card.
    pub content: Option<String>,
    /// The card.
    pub card: Option<Card>,
    /// Buttons and menus below.
    pub rows: Vec<Row>,
    /// A text that is too long to stand in the message.
    pub file: Option<File>,
    /// Whether only the asker sees it.
    pub private: bool,
}

/// An embed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// What it is about.
    pub title: String,
    /// What it says, in Markdown.
    pub description: String,
    /// Headed parts below: name and text.
    pub fields: Vec<(String, String)>,
}

/// One row of components.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Buttons beside each other: what each means, and its label.
    Buttons(Vec<(Press, String)>),
    /// A menu: what a choice means, what stands in it before, and the choices as value and label.
    Menu(Press, String, Vec<(String, String)>),
}

/// A text file beside the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub text: String,
}

impl Drawn {
    /// One sentence for the asker alone.
    pub fn private_sentence(sentence: impl Into<String>) -> Self {
        Self {
            content: Some(sentence.into()),
            private: true,
            ..Self::default()
        }
    }

    /// The message in place of another, which keeps its own privacy. Everything is named, so that nothing of the
    /// other stays.
    pub fn to_edit(&self) -> Value {
        let mut message = self.to_json();
        if let Some(fields) = message.as_object_mut() {
            fields.remove("flags");
            fields.entry("attachments").or_insert_with(|| json!([]));
        }
        message
    }

    /// The message as Discord takes it. Nobody is ever pinged by it.
    pub fn to_json(&self) -> Value {
        let embeds: Vec<Value> = self.card.iter().map(Card::to_json).collect();
        let components: Vec<Value> = self.rows.iter().map(Row::to_json).collect();
        let mut message = json!({
            "content": self.content,
            "embeds": embeds,
            "components": components,
            "allowed_mentions": { "parse": [], "replied_user": false },
        });
        if self.private {
            message["flags"] = EPHEMERAL.into();
        }
        if let Some(file) = &self.file {
            message["attachments"] = json!([{ "id": 0, "filename": file.name }]);
        }
        message
    }
}

impl Card {
    fn to_json(&self) -> Value {
        let fields: Vec<Value> = self
            .fields
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        json!({
            "title": self.title,
            "description": self.description,
            "color": TEA,
            "fields": fields,
        })
    }
}

impl Row {
    fn to_json(&self) -> Value {
        let components = match self {
            Self::Buttons(buttons) => buttons
                .iter()
                .map(|(press, label)| {
                    json!({
                        "type": BUTTON,
                        "style": SECONDARY,
                        "label": label,
                        "custom_id": press.to_string(),
                    })
                })
                .collect(),
            Self::Menu(press, placeholder, choices) => {
                let options: Vec<Value> = choices
                    .iter()
                    .map(|(value, label)| json!({ "value": value, "label": label }))
                    .collect();
                json!([{
                    "type": STRING_SELECT,
                    "custom_id": press.to_string(),
                    "placeholder": placeholder,
                    "options": options,
                }])
            }
        };
        json!({ "type": ACTION_ROW, "components": components })
    }
}
