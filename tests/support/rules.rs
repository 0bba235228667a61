//! What Discord refuses beside what its specification says.

use std::collections::BTreeSet;

use serde_json::Value;

/// <https://discord.com/developers/docs/resources/message#create-message-jsonform-params>
const CONTENT: usize = 2_000;
/// <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>
const EMBEDS: usize = 6_000;

/// What is wrong with a body, in words.
pub fn problems(body: &Value) -> Vec<String> {
    let message = if body["data"].is_object() {
        &body["data"]
    } else {
        body
    };
    let mut problems = Vec::new();
    let content = characters(&message["content"]);
    if content > CONTENT {
        problems.push(format!(
            "the content has {content} characters, over {CONTENT}"
        ));
    }
    let embeds: usize = list(&message["embeds"]).iter().map(embed_characters).sum();
    if embeds > EMBEDS {
        problems.push(format!(
            "the embeds have {embeds} characters together, over {EMBEDS}"
        ));
    }
    let mut seen = BTreeSet::new();
    for id in custom_ids(&message["components"]) {
        if !seen.insert(id) {
            problems.push(format!("two components have the custom_id {id:?}"));
        }
    }
    problems
}

fn embed_characters(embed: &Value) -> usize {
    let texts = [
        &embed["title"],
        &embed["description"],
        &embed["footer"]["text"],
        &embed["author"]["name"],
    ];
    let fields = list(&embed["fields"])
        .iter()
        .map(|field| characters(&field["name"]) + characters(&field["value"]));
    texts.into_iter().map(characters).chain(fields).sum()
}

fn custom_ids(components: &Value) -> Vec<&str> {
    let mut ids = Vec::new();
    for component in list(components) {
        ids.extend(component["custom_id"].as_str());
        ids.extend(custom_ids(&component["components"]));
    }
    ids
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn characters(value: &Value) -> usize {
    value.as_str().unwrap_or_default().chars().count()
}
