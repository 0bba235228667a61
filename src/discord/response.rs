//! The first response to an interaction, as a value and as Discord takes it.
//!
//! <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object>

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::drawn::{Drawn, EPHEMERAL, File};
use super::limits;
use super::press::Press;
use super::wire::Message;
use super::words;
use crate::language::Language;

const PONG: u8 = 1;
const CHANNEL_MESSAGE: u8 = 4;
const DEFERRED_MESSAGE: u8 = 5;
const DEFERRED_UPDATE: u8 = 6;
const UPDATE_MESSAGE: u8 = 7;
const CHOICES: u8 = 8;
const MODAL: u8 = 9;

/// <https://docs.discord.com/developers/components/reference#text-input>
const TEXT_INPUT: u8 = 4;
const PARAGRAPH: u8 = 2;

/// What is said first to an interaction.
#[derive(Debug, Clone, PartialEq)]
pub enum Response {
    /// The bot is there; what Discord wants to hear to a ping.
    Pong,
    /// A new message.
    Message(Drawn),
    /// A message in place of the one that was pressed.
    Update(Drawn),
    /// Choices for what is being typed: what each stands for, and its name.
    Choices(Vec<(String, String)>),
    /// The form to try an entry out.
    TryForm(Language),
    /// The answer takes a while and will be private.
    Wait,
    /// A press was taken; the message stays as it is for now.
    Taken,
}

impl Response {
    /// The file that goes with it.
    pub fn file(&self) -> Option<&File> {
        match self {
            Self::Message(drawn) | Self::Update(drawn) => drawn.file.as_ref(),
            _ => None,
        }
    }

    /// The body as Discord takes it.
    pub fn to_json(&self) -> Value {
        // A response has no key that is no text, the one thing that could fail.
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// The body as Discord takes it.
impl Serialize for Response {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Pong => Body::bare(PONG).serialize(serializer),
            Self::Message(drawn) => {
                Body::new(CHANNEL_MESSAGE, Message::new(drawn)).serialize(serializer)
            }
            Self::Update(drawn) => {
                Body::new(UPDATE_MESSAGE, Message::in_place(drawn)).serialize(serializer)
            }
            Self::Choices(choices) => {
                let choices = choices
                    .iter()
                    .take(limits::CHOICES)
                    .map(|(value, name)| Choice { name, value })
                    .collect();
                Body::new(CHOICES, Choices { choices }).serialize(serializer)
            }
            Self::TryForm(language) => Body::new(MODAL, try_form(*language)).serialize(serializer),
            Self::Wait => {
                Body::new(DEFERRED_MESSAGE, json!({ "flags": EPHEMERAL })).serialize(serializer)
            }
            Self::Taken => Body::bare(DEFERRED_UPDATE).serialize(serializer),
        }
    }
}

#[derive(Serialize)]
struct Body<T> {
    r#type: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<T>,
}

impl<T> Body<T> {
    fn new(kind: u8, data: T) -> Self {
        let data = Some(data);
        Self { r#type: kind, data }
    }
}

impl Body<()> {
    /// A type that says everything.
    fn bare(kind: u8) -> Self {
        let data = None;
        Self { r#type: kind, data }
    }
}

#[derive(Serialize)]
struct Choices<'a> {
    choices: Vec<Choice<'a>>,
}

#[derive(Serialize)]
struct Choice<'a> {
    name: &'a str,
    value: &'a str,
}

fn try_form(language: Language) -> Value {
    json!({
        "custom_id": Press::Try.to_string(),
        "title": words::TRY_TITLE.get(language),
        "components": [{
            "type": 1,
            "components": [{
                "type": TEXT_INPUT,
                "style": PARAGRAPH,
                "custom_id": "text",
                "label": words::TRY_LABEL.get(language),
                "placeholder": words::TRY_PLACEHOLDER.get(language),
                "max_length": limits::INPUT_VALUE,
                "required": true,
            }],
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_response_has_its_form() {
        let sentence = Drawn::private_sentence("No.");
        for (response, kind) in [
            (Response::Pong, 1),
            (Response::Message(sentence.clone()), 4),
            (Response::Wait, 5),
            (Response::Taken, 6),
            (Response::Update(sentence), 7),
            (
                Response::Choices(vec![("actor.russia".into(), "Russia".into())]),
                8,
            ),
            (Response::TryForm(Language::english()), 9),
        ] {
            assert_eq!(response.to_json()["type"], kind);
        }
    }

    #[test]
    fn no_more_choices_are_given_than_discord_takes() {
        let many = vec![("actor.x".to_owned(), "X".to_owned()); limits::CHOICES + 1];
        let json = Response::Choices(many).to_json();
        let choices = json["data"]["choices"].as_array().expect("choices");
        assert_eq!(choices.len(), limits::CHOICES);
    }

    #[test]
    fn the_form_fits_in_every_language() {
        for language in Language::all() {
            let length = |text: &str| text.chars().count();
            assert!(length(&words::TRY_TITLE.get(language)) <= limits::MODAL_TITLE);
            assert!(length(&words::TRY_LABEL.get(language)) <= limits::INPUT_LABEL);
            assert!(length(&words::TRY_PLACEHOLDER.get(language)) <= limits::INPUT_PLACEHOLDER);
        }
    }
}
