//! `[moderators]`: who may tend the knowledge.

use super::reader::Section;

/// Who may tend the knowledge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ModeratorsConfig {
    /// Servers in which whoever may manage the server is a moderator; none named means every server.
    pub servers: Vec<u64>,
    /// Roles whose members are moderators.
    pub roles: Vec<u64>,
    /// People who are moderators wherever they are.
    pub users: Vec<u64>,
}

impl ModeratorsConfig {
    pub(super) fn read(section: &mut Section<'_, '_>) -> Self {
        Self {
            servers: section.ids("servers"),
            roles: section.ids("roles"),
            users: section.ids("users"),
        }
    }
}
