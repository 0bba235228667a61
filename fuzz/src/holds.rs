//! What holds for everything that is said, whatever was asked.

use chaikhana::desk::{COMPLETIONS, Outcome, Reply};
use chaikhana::discord::answering::{Answered, Errand};
use chaikhana::discord::limits;
use serde_json::Value;

use crate::events::CALLER;

/// Checks a reply of the desk: an answer is cited, whatever else it is says something.
pub fn reply(reply: &Reply) {
    assert!((0.0..=1.0).contains(&reply.score), "{}", reply.score);
    match &reply.outcome {
        Outcome::Answer(answer) => {
            assert!(!answer.citations().is_empty());
            assert!(!answer.title().is_empty() && !answer.text().trim().is_empty());
        }
        Outcome::Suggest(suggestions) => assert!((1..=5).contains(&suggestions.entries.len())),
        Outcome::Unknown(unknown) => assert!(!unknown.message.is_empty()),
    }
}

/// Checks completions: few enough, each once.
pub fn completions<T: Ord>(mut offered: Vec<T>) {
    let count = offered.len();
    assert!(count <= COMPLETIONS);
    offered.sort();
    offered.dedup();
    assert_eq!(offered.len(), count);
}

/// Checks what a caller without any rights is answered, where the buttons under the message are not theirs.
pub fn answered(answered: &Answered) {
    response(&answered.response.to_json());
    match &answered.errand {
        None => {}
        Some(errand @ (Errand::Delete | Errand::Moderate { .. })) => {
            panic!("{CALLER} has no right to {errand:?}");
        }
    }
}

/// Discord's number for a response that opens a form.
const MODAL: u8 = 9;

/// Checks a response: nobody is pinged, and Discord takes it.
pub fn response(json: &Value) {
    let data = &json["data"];
    if json["type"] == MODAL {
        form(data);
        return;
    }
    if data["choices"].is_array() {
        assert!(list(&data["choices"]).len() <= limits::CHOICES);
        for choice in list(&data["choices"]) {
            between(1, &choice["name"], limits::CHOICE);
            between(1, &choice["value"], limits::CHOICE);
        }
    } else if data.is_object() && data["components"].is_array() {
        message(data);
    }
}

fn form(data: &Value) {
    between(1, &data["custom_id"], limits::CUSTOM_ID);
    between(1, &data["title"], limits::MODAL_TITLE);
    for input in parts(data) {
        between(1, &input["custom_id"], limits::CUSTOM_ID);
        between(1, &input["label"], limits::INPUT_LABEL);
    }
}

/// Checks a message: nobody is pinged, and Discord takes it.
pub fn message(json: &Value) {
    let mentions = &json["allowed_mentions"];
    assert!(mentions["parse"].is_array() && list(&mentions["parse"]).is_empty());
    assert_eq!(mentions["replied_user"], false);
    between(0, &json["content"], limits::CONTENT);
    let mut together = 0;
    for embed in list(&json["embeds"]) {
        together += between(0, &embed["title"], limits::EMBED_TITLE);
        together += between(0, &embed["description"], limits::EMBED_DESCRIPTION);
        assert!(list(&embed["fields"]).len() <= limits::EMBED_FIELDS);
        for field in list(&embed["fields"]) {
            together += between(1, &field["name"], limits::FIELD_NAME);
            together += between(1, &field["value"], limits::FIELD_VALUE);
        }
    }
    assert!(together <= limits::EMBEDS_TOTAL, "{together}");
    for part in parts(json) {
        between(1, &part["custom_id"], limits::CUSTOM_ID);
    }
}

fn parts(json: &Value) -> impl Iterator<Item = &Value> {
    let rows = list(&json["components"]).iter();
    rows.flat_map(|row| list(&row["components"]))
}

fn between(least: usize, text: &Value, most: usize) -> usize {
    let length = text.as_str().unwrap_or_default().chars().count();
    assert!((least..=most).contains(&length), "{length}: {text}");
    length
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
