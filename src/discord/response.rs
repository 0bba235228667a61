//! The first response to an interaction, as a value and as Discord takes it.
//!
//! <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object>

use serde_json::{Value, json};

use super::drawn::{Drawn, EPHEMERAL, File};
use super::limits;
use super::press::Press;
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
        match self {
            Self::Pong => json!({ "type": PONG }),
            Self::Message(drawn) => json!({ "type": CHANNEL_MESSAGE, "data": drawn.to_json() }),
            Self::Update(drawn) => json!({ "type": UPDATE_MESSAGE, "data": drawn.to_edit() }),
            Self::Choices(choices) => {
                let choices: Vec<Value> = choices
                    .iter()
                    .take(limits::CHOICES)
                    .map(|(value, name)| json!({ "name": name, "value": value }))
                    .collect();
                json!({ "type": CHOICES, "data": { "choices": choices } })
            }
            Self::TryForm(language) => json!({ "type": MODAL, "data": try_form(*language) }),
            Self::Wait => json!({ "type": DEFERRED_MESSAGE, "data": { "flags": EPHEMERAL } }),
            Self::Taken => json!({ "type": DEFERRED_UPDATE }),
        }
    }
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
            (Response::TryForm(Language::English), 9),
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
        for language in Language::ALL {
            let length = |text: &str| text.chars().count();
            assert!(length(words::TRY_TITLE.get(language)) <= limits::MODAL_TITLE);
            assert!(length(words::TRY_LABEL.get(language)) <= limits::INPUT_LABEL);
            assert!(length(words::TRY_PLACEHOLDER.get(language)) <= limits::INPUT_PLACEHOLDER);
        }
    }
}
