//! Where things are said: a channel in a server, the bot's direct messages, a group.

use serde_json::{Value, json};
use serenity::model::Permissions;

use crate::support::scene::ServerRecord;
use crate::support::snowflake::timestamp;

/// A channel and the ground it stands on.
#[derive(Clone, Debug)]
pub struct Place {
    /// The ground.
    pub ground: Ground,
    /// The channel's id.
    pub channel: u64,
    /// The channel's name; direct messages have none.
    pub name: Option<String>,
}

/// What a channel belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A server; the bot may be its member, or come along with a person who has installed it.
    Server {
        /// The server's id.
        id: u64,
        /// Whether the bot is a member of it.
        installed: bool,
    },
    /// The direct messages between the person and the bot.
    DirectMessage,
    /// Messages between people, where the person brings the bot along.
    GroupMessage,
}

impl Place {
    /// The server's id, in a server.
    pub fn server(&self) -> Option<u64> {
        match self.ground {
            Ground::Server { id, .. } => Some(id),
            Ground::DirectMessage | Ground::GroupMessage => None,
        }
    }

    /// Whether the bot itself is there, and so is told of the messages.
    pub fn has_the_bot(&self) -> bool {
        matches!(
            self.ground,
            Ground::Server {
                installed: true,
                ..
            } | Ground::DirectMessage
        )
    }

    /// The interaction context, as a number.
    /// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-context-types>
    pub fn context(&self) -> u64 {
        match self.ground {
            Ground::Server { .. } => 0,
            Ground::DirectMessage => 1,
            Ground::GroupMessage => 2,
        }
    }

    /// By whose installation the bot may be used here by the person with this id.
    pub fn owners(&self, person: u64) -> Value {
        match self.ground {
            Ground::Server {
                id,
                installed: true,
            } => json!({ "0": id.to_string() }),
            Ground::DirectMessage => json!({ "0": "0", "1": person.to_string() }),
            Ground::Server {
                installed: false, ..
            }
            | Ground::GroupMessage => json!({ "1": person.to_string() }),
        }
    }

    /// What the bot may do here.
    pub fn app_permissions(&self) -> Permissions {
        let anywhere =
            Permissions::EMBED_LINKS | Permissions::ATTACH_FILES | Permissions::MENTION_EVERYONE;
        if self.has_the_bot() {
            anywhere
                | Permissions::VIEW_CHANNEL
                | Permissions::SEND_MESSAGES
                | Permissions::READ_MESSAGE_HISTORY
        } else {
            anywhere
        }
    }

    /// The channel object of an interaction, for somebody with these permissions.
    pub fn channel_object(&self, permissions: Permissions) -> Value {
        let kind = match self.ground {
            Ground::Server { .. } => 0,
            Ground::DirectMessage => 1,
            Ground::GroupMessage => 3,
        };
        json!({ "id": self.channel.to_string(), "type": kind, "name": self.name, "permissions": permissions })
    }
}

/// The data of `GUILD_CREATE` for a server the bot is a member of.
pub fn guild_create(server: &ServerRecord, application: u64) -> Value {
    let channels: Vec<_> = server
        .channels
        .iter()
        .map(|(name, id)| {
            json!({
                "id": id.to_string(), "type": 0, "name": name, "position": 0, "permission_overwrites": [],
                "parent_id": null, "topic": null, "nsfw": false, "rate_limit_per_user": 0, "last_message_id": null,
            })
        })
        .collect();
    let roles: Vec<_> = server
        .roles
        .iter()
        .map(|(name, id)| {
            json!({
                "id": id.to_string(), "name": name, "color": 0, "hoist": false, "managed": false,
                "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null },
                "mentionable": false, "permissions": "0", "position": 0, "flags": 0,
            })
        })
        .collect();
    json!({
        "id": server.id.to_string(), "name": server.name, "icon": null, "splash": null, "discovery_splash": null,
        "owner_id": server.id.to_string(), "afk_channel_id": null, "afk_timeout": 300, "verification_level": 0,
        "default_message_notifications": 0, "explicit_content_filter": 0, "roles": roles, "emojis": [],
        "features": [], "mfa_level": 0, "application_id": null, "system_channel_id": null, "system_channel_flags": 0,
        "rules_channel_id": null, "vanity_url_code": null, "description": null, "banner": null, "premium_tier": 0,
        "preferred_locale": "en-US", "public_updates_channel_id": null, "nsfw_level": 0, "stickers": [],
        "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null,
        "joined_at": timestamp(application), "large": false, "unavailable": false, "member_count": 2,
        "voice_states": [], "members": [], "channels": channels, "threads": [], "presences": [],
        "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
    })
}
