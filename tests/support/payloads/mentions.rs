//! Whom a message pings: what its text names, within what its sender allowed.
//! <https://discord.com/developers/docs/resources/message#allowed-mentions-object>

use serde_json::{Value, json};

/// What a message pings.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pings {
    /// The users.
    pub users: Vec<u64>,
    /// The roles.
    pub roles: Vec<u64>,
    /// Everybody who reads the channel.
    pub everyone: bool,
}

/// What `content` pings under `allowed` (null: everything); `replied` is the author of the message it replies to.
pub fn pings(content: &str, allowed: &Value, replied: Option<u64>) -> Pings {
    let parses = |what: &str| {
        allowed.is_null()
            || allowed["parse"]
                .as_array()
                .is_some_and(|kinds| kinds.contains(&json!(what)))
    };
    let lists = |what: &str, id: u64| {
        allowed[what]
            .as_array()
            .is_some_and(|ids| ids.contains(&json!(id.to_string())))
    };
    let mut found = Pings::default();
    for mention in content
        .split('<')
        .filter_map(|rest| Some(rest.split_once('>')?.0))
    {
        if let Some(id) = mention.strip_prefix("@&").and_then(|id| id.parse().ok()) {
            if parses("roles") || lists("roles", id) {
                found.roles.push(id);
            }
        } else if let Some(id) = mention
            .strip_prefix('@')
            .and_then(|id| id.trim_start_matches('!').parse().ok())
            && (parses("users") || lists("users", id))
        {
            found.users.push(id);
        }
    }
    if let Some(author) = replied
        && (allowed.is_null() || allowed["replied_user"] == true)
        && !found.users.contains(&author)
    {
        found.users.push(author);
    }
    found.everyone =
        parses("everyone") && (content.contains("@everyone") || content.contains("@here"));
    found
}
