//! An interaction that serenity cannot read: something is missing in it, or is otherwise than it was.
//!
//! Discord adds and drops fields, and somebody waits for an answer. Most of what an interaction carries is of no use
//! here, so what is missing is put in, and what is of no use is left out, until serenity can read it.

use serde_json::{Map, Value, json};
use serenity::model::application::Interaction;
use serenity::model::id::{ApplicationId, InteractionId};

use super::rest::ReplyAddress;
use crate::language::Language;

/// An interaction as it came.
#[derive(Debug)]
pub(super) struct Raw<'v>(pub(super) &'v Value);

impl Raw<'_> {
    /// The interaction, where it can be read after all.
    pub(super) fn mended(&self) -> Option<Interaction> {
        // Without somebody who calls there is no bare one, and the completed one would have nobody in their place.
        let bare = self.bare()?;
        [self.completed(), bare]
            .into_iter()
            .find_map(|value| serde_json::from_value(value).ok())
    }

    /// Where to say that it cannot be read, and in which language; `None` where there is nobody to say it to.
    pub(super) fn address(&self) -> Option<(ReplyAddress, Language)> {
        // What is still being typed takes no sentence.
        if !matches!(self.0["type"].as_u64(), Some(2 | 3 | 5)) {
            return None;
        }
        let address = ReplyAddress {
            interaction: InteractionId::new(id(&self.0["id"])?),
            application: ApplicationId::new(id(&self.0["application_id"])?),
            token: self.0["token"].as_str()?.to_owned(),
        };
        let locale = self.0["locale"].as_str().unwrap_or_default();
        Some((address, Language::from_locale(locale)))
    }

    /// Everything that came, and what is missing.
    fn completed(&self) -> Value {
        let mut value = self.0.clone();
        add_missing(&mut value, surroundings());
        for person in ["/user", "/member/user", "/message/author"] {
            if let Some(person) = value.pointer_mut(person) {
                add_missing(person, json!({ "username": "", "discriminator": "0" }));
            }
        }
        if let Some(member) = value.get_mut("member") {
            add_missing(member, membership());
        }
        if value["data"]["component_type"].is_u64() {
            let message = stub(&value);
            match value.get_mut("message") {
                Some(old) => add_missing(old, message),
                None => value["message"] = message,
            }
        }
        value
    }

    /// Nothing but what the bot needs. Who calls and what they may is never made up.
    fn bare(&self) -> Option<Value> {
        let raw = self.0;
        let (user, member) = if raw["member"].is_object() {
            let mut member = membership();
            for known in ["roles", "permissions"] {
                if !raw["member"][known].is_null() {
                    member[known] = raw["member"][known].clone();
                }
            }
            member["user"] = person(&raw["member"]["user"])?;
            (Value::Null, member)
        } else {
            (person(&raw["user"])?, Value::Null)
        };
        let mut value = surroundings();
        for needed in [
            "id",
            "application_id",
            "type",
            "data",
            "guild_id",
            "channel_id",
            "token",
            "locale",
        ] {
            if !raw[needed].is_null() {
                value[needed] = raw[needed].clone();
            }
        }
        if raw["data"]["component_type"].is_u64() {
            value["message"] = stub(raw);
        }
        for (key, known) in [("user", user), ("member", member)] {
            if !known.is_null() {
                value[key] = known;
            }
        }
        Some(value)
    }
}

/// What every interaction has around it, where it says nothing else.
fn surroundings() -> Value {
    json!({
        "version": 1,
        "locale": "en-US",
        "app_permissions": "0",
        "entitlements": [],
        "authorizing_integration_owners": {},
        "attachment_size_limit": 0,
    })
}

fn membership() -> Value {
    json!({ "roles": [], "permissions": "0", "joined_at": null, "deaf": false, "mute": false, "flags": 0 })
}

fn person(raw: &Value) -> Option<Value> {
    let id = id(&raw["id"])?;
    Some(json!({ "id": id.to_string(), "username": "", "discriminator": "0", "avatar": null }))
}

/// The message that a button stands on, of which only the flags matter.
fn stub(raw: &Value) -> Value {
    let message = &raw["message"];
    json!({
        "id": if message["id"].is_string() { &message["id"] } else { &raw["id"] },
        "channel_id": raw["channel_id"],
        "author": { "id": raw["application_id"], "username": "", "discriminator": "0", "avatar": null },
        "content": "",
        "timestamp": "2015-01-01T00:00:00Z",
        "edited_timestamp": null,
        "tts": false,
        "mention_everyone": false,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": false,
        "type": 0,
        "flags": message["flags"].as_u64().unwrap_or_default(),
    })
}

fn add_missing(value: &mut Value, missing: Value) {
    let (Some(value), Value::Object(missing)) = (value.as_object_mut(), missing) else {
        return;
    };
    let absent = |map: &Map<String, Value>, key: &str| map.get(key).is_none_or(Value::is_null);
    for (key, added) in missing {
        if absent(value, &key) {
            value.insert(key, added);
        }
    }
}

/// An id as Discord writes it; never zero.
fn id(value: &Value) -> Option<u64> {
    let id = value.as_str()?.parse().ok()?;
    (id > 0).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command() -> Value {
        json!({
            "id": "10", "application_id": "11", "type": 2, "token": "t", "version": 1, "locale": "ru",
            "channel_id": "12", "guild_id": "13", "app_permissions": "0", "entitlements": [],
            "authorizing_integration_owners": {}, "attachment_size_limit": 1, "channel": null,
            "data": { "id": "14", "name": "about", "type": 1 },
            "member": {
                "user": { "id": "15", "username": "aida", "discriminator": "0", "avatar": null },
                "roles": ["16"], "permissions": "32", "joined_at": null, "deaf": false, "mute": false, "flags": 0,
            },
        })
    }

    fn button() -> Value {
        let mut value = command();
        value["type"] = json!(3);
        value["data"] = json!({ "component_type": 2, "custom_id": "1:try" });
        value["message"] = stub(&value);
        value["message"]["flags"] = json!(64);
        value
    }

    fn without(mut value: Value, pointer: &str) -> Value {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let parent = value.pointer_mut(parent).expect("a parent");
        parent.as_object_mut().expect("an object").remove(key);
        value
    }

    #[test]
    fn what_is_missing_is_put_in() {
        for missing in [
            "/version",
            "/locale",
            "/entitlements",
            "/attachment_size_limit",
            "/app_permissions",
            "/member/roles",
            "/member/deaf",
            "/member/flags",
            "/member/user/username",
        ] {
            let value = without(command(), missing);
            let mended = Raw(&value).mended();
            assert!(matches!(mended, Some(Interaction::Command(_))), "{missing}");
        }
        for missing in [
            "/message",
            "/message/author",
            "/message/timestamp",
            "/message/type",
        ] {
            let value = without(button(), missing);
            let mended = Raw(&value).mended();
            assert!(
                matches!(mended, Some(Interaction::Component(_))),
                "{missing}"
            );
        }
    }

    #[test]
    fn what_is_of_no_use_may_be_senseless() {
        for senseless in [
            "/entitlements",
            "/member/joined_at",
            "/member/user/avatar",
            "/version",
            "/channel",
            "/app_permissions",
        ] {
            let mut value = command();
            *value.pointer_mut(senseless).expect("a field") = json!(["?"]);
            let Some(Interaction::Command(mended)) = Raw(&value).mended() else {
                panic!("{senseless}");
            };
            let member = mended.member.expect("a member");
            assert_eq!(mended.user.id, 15);
            assert_eq!(member.roles, [16]);
            assert_eq!(member.permissions.map(|may| may.bits()), Some(32));
        }
        let mut value = button();
        value["message"]["embeds"] = json!("?");
        let Some(Interaction::Component(mended)) = Raw(&value).mended() else {
            panic!("a button");
        };
        assert_eq!(mended.message.flags.map(|flags| flags.bits()), Some(64));
    }

    #[test]
    fn who_calls_is_never_made_up() {
        let value = without(command(), "/member/user/id");
        assert!(Raw(&value).mended().is_none());
        let value = without(command(), "/member/permissions");
        let Some(Interaction::Command(mended)) = Raw(&value).mended() else {
            panic!("a command");
        };
        let may = mended.member.expect("a member").permissions;
        assert!(may.is_none_or(|may| may.is_empty()));
    }

    #[test]
    fn whoever_waits_is_told_where_that_is_possible() {
        let value = without(command(), "/data");
        let raw = Raw(&value);
        assert!(raw.mended().is_none());
        let (address, language) = raw.address().expect("an address");
        assert_eq!(
            (address.interaction.get(), address.application.get()),
            (10, 11)
        );
        assert_eq!(language, crate::language::testing::spoken("ru"));
        for missing in ["/id", "/token", "/application_id", "/type"] {
            let value = without(value.clone(), missing);
            assert!(Raw(&value).address().is_none(), "{missing}");
        }
        let mut typing = value;
        typing["type"] = json!(4);
        assert!(Raw(&typing).address().is_none());
        assert!(Raw(&json!("?")).mended().is_none());
    }
}
