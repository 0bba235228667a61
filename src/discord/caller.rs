//! Who calls, and from where.

use serenity::model::Permissions;

/// The person behind an interaction, with what Discord vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Their id.
    pub user: u64,
    /// The server they call from; `None` in direct messages.
    pub server: Option<u64>,
    /// The channel they call from.
    pub channel: u64,
    /// Their roles in the server.
    pub roles: Vec<u64>,
    /// What they may do in the channel; nothing outside servers.
    pub permissions: Permissions,
}

impl Caller {
    /// Whether Discord says that they may; administrators may everything.
    pub fn may(&self, permission: Permissions) -> bool {
        self.permissions.contains(permission)
            || self.permissions.contains(Permissions::ADMINISTRATOR)
    }
}
