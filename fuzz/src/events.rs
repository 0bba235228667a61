//! Events as Discord sends them, with whatever somebody typed in them.

use serde_json::{Value, json};

/// The author of the messages and the caller of the interactions.
pub const CALLER: u64 = 42;

/// A user of that id.
pub fn user(id: u64) -> Value {
    json!({
        "id": id.to_string(), "username": "aida", "global_name": "Aida", "avatar": null,
        "discriminator": "0", "public_flags": 0,
    })
}

/// A message of that channel; of direct messages where there is none.
pub fn message(content: &str, channel: Option<u64>) -> Value {
    let mut message = json!({
        "id": "700", "channel_id": channel.unwrap_or(300).to_string(), "author": user(CALLER),
        "content": content, "timestamp": "2026-06-01T08:00:00.000000+00:00", "edited_timestamp": null,
        "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [],
        "embeds": [], "pinned": false, "type": 0, "flags": 0, "components": [],
    });
    if channel.is_some() {
        message["guild_id"] = "100".into();
    }
    message
}

/// An interaction in a server of somebody who may do nothing special; `kind` is Discord's number for it.
pub fn interaction(kind: u8, data: &Value) -> Value {
    json!({
        "id": "900", "application_id": "800", "type": kind, "data": data, "token": "t", "version": 1,
        "guild_id": "100", "guild_locale": "en-US", "channel_id": "300",
        "channel": { "id": "300", "type": 0, "name": "tea", "permissions": "0" },
        "member": {
            "user": user(CALLER), "nick": null, "avatar": null, "roles": ["500"],
            "joined_at": "2024-01-01T00:00:00.000000+00:00", "premium_since": null, "deaf": false,
            "mute": false, "flags": 0, "pending": false, "permissions": "0",
            "communication_disabled_until": null,
        },
        "app_permissions": "0", "locale": "en-US", "entitlements": [],
        "authorizing_integration_owners": { "0": "100" }, "context": 0,
        "attachment_size_limit": 10_485_760,
    })
}

/// A press of a button of that id, under a message that has no such button.
pub fn press(custom_id: &str) -> Value {
    let mut press = interaction(3, &json!({ "custom_id": custom_id, "component_type": 2 }));
    press["message"] = message("", Some(300));
    press
}

/// Every way to send that text: as each option of each command, while it is typed, as a message that is looked up, in
/// a form, as a choice.
pub fn every_way(typed: &str) -> Vec<Value> {
    let option = |name: &str| json!({ "name": name, "type": 3, "value": typed });
    let focused = |name: &str| json!({ "name": name, "type": 3, "value": typed, "focused": true });
    let under =
        |word: &str, option: Value| json!([{ "name": word, "type": 1, "options": [option] }]);
    let slash = |name: &str, options: Value| json!({ "id": "1", "name": name, "type": 1, "options": options });
    let about = json!([{ "name": "name", "type": 3, "value": "Russia" }, option("about")]);
    let mut ways = vec![
        interaction(2, &slash("ask", json!([option("question")]))),
        interaction(2, &slash("actor", json!([option("name"), option("about")]))),
        interaction(2, &slash("actor", about)),
        interaction(2, &slash(typed, json!([option(typed)]))),
        interaction(2, &slash("summit", under("next", option("format")))),
        interaction(2, &slash("summit", under("show", option("summit")))),
        interaction(2, &slash("summit", under(typed, option(typed)))),
        interaction(2, &slash("figure", json!([option("series")]))),
        interaction(2, &slash("sources", json!([option("entry")]))),
        interaction(4, &slash("actor", json!([focused("name")]))),
        interaction(4, &slash("sources", json!([focused("entry")]))),
        interaction(4, &slash("summit", under("show", focused("summit")))),
        interaction(
            2,
            &json!({
                "id": "1", "name": "Look this up", "type": 3, "target_id": "700",
                "resolved": { "messages": { "700": message(typed, None) } },
            }),
        ),
        press(typed),
    ];
    let row =
        json!({ "type": 1, "components": [{ "type": 4, "custom_id": "text", "value": typed }] });
    ways.push(interaction(
        5,
        &json!({ "custom_id": "1:try", "components": [row] }),
    ));
    let mut choice = interaction(
        3,
        &json!({ "custom_id": "1:choose:en", "component_type": 3, "values": [typed] }),
    );
    choice["message"] = message("", Some(300));
    ways.push(choice);
    ways
}
