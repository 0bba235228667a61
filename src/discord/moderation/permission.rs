//! Who may do what. Asked at every call: Discord's own check can be loosened by a server, and buttons have none.

use serenity::model::Permissions;

use crate::config::ModeratorsConfig;
use crate::discord::caller::Caller;

/// Whether the caller may tend the knowledge: named by id or role in the configuration, or managing a server whose
/// managers count.
pub fn may_tend(caller: &Caller, moderators: &ModeratorsConfig) -> bool {
    let server_counts = caller.server.is_some_and(|server| {
        moderators.servers.is_empty() || moderators.servers.contains(&server)
    });
    moderators.users.contains(&caller.user)
        || caller
            .roles
            .iter()
            .any(|role| moderators.roles.contains(role))
        || (server_counts && caller.may(Permissions::MANAGE_GUILD))
}

/// Whether the caller may delete an answer: who asked for it, and whoever moderates the place or the knowledge.
pub fn may_delete(caller: &Caller, asker: u64, moderators: &ModeratorsConfig) -> bool {
    caller.user == asker || caller.may(Permissions::MANAGE_MESSAGES) || may_tend(caller, moderators)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(permissions: Permissions) -> Caller {
        Caller {
            user: 1,
            server: Some(10),
            channel: 100,
            roles: vec![50],
            permissions,
        }
    }

    fn moderators(servers: &[u64], roles: &[u64], users: &[u64]) -> ModeratorsConfig {
        ModeratorsConfig {
            servers: servers.to_vec(),
            roles: roles.to_vec(),
            users: users.to_vec(),
        }
    }

    #[test]
    fn the_knowledge_is_tended_by_managers_and_by_those_who_are_named() {
        let manager = caller(Permissions::MANAGE_GUILD);
        let administrator = caller(Permissions::ADMINISTRATOR);
        let member = caller(Permissions::SEND_MESSAGES | Permissions::MANAGE_MESSAGES);
        let nowhere = Caller {
            server: None,
            ..manager.clone()
        };
        for (caller, moderators, may) in [
            (&manager, moderators(&[], &[], &[]), true),
            (&administrator, moderators(&[], &[], &[]), true),
            (&member, moderators(&[], &[], &[]), false),
            (&nowhere, moderators(&[], &[], &[]), false),
            (&manager, moderators(&[10], &[], &[]), true),
            (&manager, moderators(&[11], &[], &[]), false),
            (&member, moderators(&[11], &[50], &[]), true),
            (&member, moderators(&[11], &[51], &[]), false),
            (&member, moderators(&[], &[], &[1]), true),
            (&nowhere, moderators(&[11], &[], &[1]), true),
            (&member, moderators(&[], &[], &[2]), false),
        ] {
            assert_eq!(
                may_tend(caller, &moderators),
                may,
                "{caller:?} {moderators:?}"
            );
        }
    }

    #[test]
    fn an_answer_is_deleted_by_its_asker_and_by_moderators() {
        let nobody = moderators(&[], &[], &[]);
        for (permissions, asker, may) in [
            (Permissions::empty(), 1, true),
            (Permissions::empty(), 2, false),
            (Permissions::MANAGE_MESSAGES, 2, true),
            (Permissions::MANAGE_GUILD, 2, true),
            (Permissions::ADMINISTRATOR, 2, true),
        ] {
            assert_eq!(
                may_delete(&caller(permissions), asker, &nobody),
                may,
                "{permissions:?}"
            );
        }
        assert!(may_delete(
            &caller(Permissions::empty()),
            2,
            &moderators(&[], &[50], &[])
        ));
    }
}
