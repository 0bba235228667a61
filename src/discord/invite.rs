//! The link with which an operator brings the bot to a server, asking for no more than the configuration needs.

use serenity::model::Permissions;
use serenity::model::id::ApplicationId;

use crate::config::ChannelsConfig;

/// The link to invite the bot.
///
/// Commands are answered over the interaction itself and need no permission; answers to channel messages are messages.
pub(super) fn link(application: ApplicationId, channels: &ChannelsConfig) -> String {
    let permissions = if channels.listens() {
        Permissions::VIEW_CHANNEL
            | Permissions::SEND_MESSAGES
            | Permissions::SEND_MESSAGES_IN_THREADS
            | Permissions::EMBED_LINKS
            | Permissions::READ_MESSAGE_HISTORY
    } else {
        Permissions::empty()
    };
    format!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={}",
        permissions.bits()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trigger::Mode;

    #[test]
    fn an_invitation_asks_for_no_more_than_the_bot_does() {
        let invitation = |default| {
            let channels = ChannelsConfig {
                default,
                ..ChannelsConfig::default()
            };
            link(ApplicationId::new(7), &channels)
        };
        let start = "https://discord.com/oauth2/authorize?client_id=7&scope=bot+applications.commands&permissions=";
        assert_eq!(invitation(Mode::Off), format!("{start}0"));
        assert_eq!(invitation(Mode::Mention), format!("{start}274877991936"));
    }
}
