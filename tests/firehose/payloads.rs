//! What the firehose sends, ready but for the ids.

use serde_json::{Value, json};

/// The bot's application, and its user.
pub const APPLICATION: &str = "1300000000000000001";

/// Stands in a template where an id goes.
const ID: &str = "{id}";
/// Stands in a template where the id of a channel goes.
const CHANNEL: &str = "{channel}";

/// A server.
const SERVER: &str = "1300000000000000002";
/// Somebody in it.
const PERSON: &str = "1300000000000000003";
/// The first second of it all.
const THEN: &str = "2025-06-10T00:00:00.000000+00:00";

/// An event but for its ids.
pub struct Template(String);

impl Template {
    /// The data of the event with that id, in that channel.
    pub fn fill(&self, id: u64, channel: u64) -> String {
        self.0
            .replace(ID, &id.to_string())
            .replace(CHANNEL, &channel.to_string())
    }

    /// A message as a server of some size sends it: of a member with roles, with nothing attached.
    pub fn message(content: &str) -> Self {
        let message = json!({
            "id": ID, "channel_id": CHANNEL, "guild_id": SERVER, "content": content, "author": user(),
            "member": member(), "timestamp": THEN, "edited_timestamp": null, "tts": false, "mention_everyone": false,
            "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": false, "type": 0,
            "flags": 0, "components": [], "nonce": ID, "channel_type": 0,
        });
        Self(message.to_string())
    }

    /// A slash command: its data, and what whoever sends it may do.
    pub fn command(data: &Value, permissions: u64) -> Self {
        let mut member = member();
        member["user"] = user();
        member["permissions"] = json!(permissions.to_string());
        let interaction = json!({
            "id": ID, "application_id": APPLICATION, "type": 2, "data": data, "token": format!("interaction-{ID}"),
            "version": 1, "channel_id": CHANNEL, "channel": { "id": CHANNEL, "type": 0, "permissions": "0" },
            "guild_id": SERVER, "guild_locale": "en-US",
            "guild": { "id": SERVER, "locale": "en-US", "features": [] },
            "member": member, "app_permissions": "2147601408", "locale": "en-US", "entitlements": [], "context": 0,
            "authorizing_integration_owners": { "0": SERVER }, "attachment_size_limit": 10_485_760,
        });
        Self(interaction.to_string())
    }
}

/// The id of the interaction with that token.
pub fn id_in(token: &str) -> Option<u64> {
    token.strip_prefix("interaction-")?.parse().ok()
}

/// The data of `READY`.
pub fn ready() -> String {
    json!({
        "v": 10, "guilds": [{ "id": SERVER, "unavailable": true }], "session_id": "firehose", "shard": [0, 1],
        "resume_gateway_url": "ws://127.0.0.1", "application": { "id": APPLICATION, "flags": 0 },
        "user": { "id": APPLICATION, "username": "chaikhana", "discriminator": "0", "avatar": null, "bot": true },
    })
    .to_string()
}

fn user() -> Value {
    json!({
        "id": PERSON, "username": "aida", "global_name": "Aida", "discriminator": "0", "avatar": null, "bot": false,
        "public_flags": 0,
    })
}

fn member() -> Value {
    json!({
        "nick": null, "avatar": null, "roles": ["1300000000000000004", "1300000000000000005"], "joined_at": THEN,
        "premium_since": null, "deaf": false, "mute": false, "flags": 0, "pending": false,
        "communication_disabled_until": null,
    })
}
