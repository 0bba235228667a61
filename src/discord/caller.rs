//! Who calls, and from where.

use serenity::model::Permissions;
use serenity::model::guild::Member;
use serenity::model::id::{ChannelId, GuildId, UserId};

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
    pub(super) fn new(
        user: UserId,
        server: Option<GuildId>,
        channel: ChannelId,
        member: Option<&Member>,
    ) -> Self {
        Self {
            user: user.get(),
            server: server.map(GuildId::get),
            channel: channel.get(),
            roles: member.map_or_else(Vec::new, |member| {
                member.roles.iter().map(|role| role.get()).collect()
            }),
            permissions: member
                .and_then(|member| member.permissions)
                .unwrap_or_default(),
        }
    }

    /// Whether Discord says that they may; administrators may everything.
    pub fn may(&self, permission: Permissions) -> bool {
        self.permissions.contains(permission)
            || self.permissions.contains(Permissions::ADMINISTRATOR)
    }
}
