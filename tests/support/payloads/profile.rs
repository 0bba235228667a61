//! Who somebody is: the user, and the member of a server.

use serde_json::{Value, json};
use serenity::model::Permissions;

use super::places::{Ground, Place};
use crate::support::snowflake::timestamp;

/// Somebody at some place, as Discord knows them.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The user's id.
    pub id: u64,
    /// The name people see.
    pub name: String,
    /// Whether this is a program.
    pub bot: bool,
    /// Whether this is a webhook, which is nobody's account.
    pub webhook: bool,
    /// The language their Discord speaks.
    pub locale: String,
    /// What they may do in the channel.
    pub permissions: Permissions,
    /// Their roles, by id.
    pub roles: Vec<u64>,
    /// Where they are.
    pub place: Place,
}

impl Profile {
    /// The user object.
    pub fn user(&self) -> Value {
        user(self.id, &self.name, self.bot)
    }

    /// The member object, in a server.
    pub fn member(&self) -> Option<Value> {
        let Ground::Server { .. } = self.place.ground else {
            return None;
        };
        let mut member = self.member_without_user();
        member["user"] = self.user();
        member["permissions"] = json!(self.permissions);
        Some(member)
    }

    /// The member object as it stands beside a message.
    pub fn member_without_user(&self) -> Value {
        json!({
            "nick": null,
            "avatar": null,
            "roles": self.roles.iter().map(u64::to_string).collect::<Vec<_>>(),
            "joined_at": timestamp(self.id),
            "premium_since": null,
            "deaf": false,
            "mute": false,
            "flags": 0,
            "pending": false,
            "communication_disabled_until": null,
        })
    }
}

/// The user object of somebody.
pub fn user(id: u64, name: &str, bot: bool) -> Value {
    json!({
        "id": id.to_string(),
        "username": name.to_lowercase(),
        "global_name": name,
        "discriminator": "0",
        "avatar": null,
        "bot": bot,
        "public_flags": 0,
    })
}

/// The user object of the bot under test.
pub fn bot_user(application: u64) -> Value {
    user(application, "Chaikhana", true)
}
