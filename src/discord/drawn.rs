//! A message as it will be shown, as a value: what the tests look at, and what becomes JSON at the edge.

use serde_json::Value;

use super::press::Press;
use super::wire::Message;

/// <https://docs.discord.com/developers/resources/message#message-object-message-flags>
pub(super) const EPHEMERAL: u64 = 1 << 6;

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
        // A message has no key that is no text, the one thing that could fail.
        serde_json::to_value(Message::in_place(self)).unwrap_or_default()
    }

    /// The message as Discord takes it. Nobody is ever pinged by it.
    pub fn to_json(&self) -> Value {
        serde_json::to_value(Message::new(self)).unwrap_or_default()
    }
}
