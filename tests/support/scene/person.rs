//! Somebody who uses the bot.

use std::sync::Arc;

use serenity::model::Permissions;

use super::asking::{Action, Asking};
use super::choices::Choices;
use super::form::Form;
use super::reply::Reply;
use super::server::{channel, role};
use super::written::{Message, Written, write};
use crate::support::command_line::Typing;
use crate::support::payloads::{Ground, Place, Profile};
use crate::support::world::World;

/// Somebody, at the place where they are. Those with the same name are the same person.
#[derive(Clone)]
pub struct Person {
    world: Arc<World>,
    profile: Profile,
}

impl Person {
    /// Somebody at a place.
    pub fn at(world: &Arc<World>, name: &str, place: Place) -> Self {
        let id = world.change(|state| {
            let id = state.snowflakes.next();
            *state.users.entry(name.to_owned()).or_insert(id)
        });
        let permissions = Permissions::VIEW_CHANNEL
            | Permissions::SEND_MESSAGES
            | Permissions::READ_MESSAGE_HISTORY
            | Permissions::USE_APPLICATION_COMMANDS;
        let (name, locale) = (name.to_owned(), "en-US".to_owned());
        let profile = Profile {
            id,
            name,
            bot: false,
            webhook: false,
            locale,
            permissions,
            roles: Vec::new(),
            place,
        };
        Self {
            world: Arc::clone(world),
            profile,
        }
    }

    /// Somebody in direct messages with the bot.
    pub fn in_direct_messages(world: &Arc<World>, name: &str) -> Self {
        Self::alone(world, name, Ground::DirectMessage)
    }

    /// Somebody in a group.
    pub fn in_a_group(world: &Arc<World>, name: &str) -> Self {
        Self::alone(world, name, Ground::GroupMessage)
    }

    fn alone(world: &Arc<World>, name: &str, ground: Ground) -> Self {
        let place = world.change(|state| {
            let channel = state.snowflakes.next();
            let place = Place {
                ground,
                channel,
                name: None,
            };
            state.places.insert(channel, place.clone());
            place
        });
        Self::at(world, name, place)
    }

    /// Their Discord speaks this language: `ru`, `zh-CN`.
    #[must_use]
    pub fn speaking(mut self, locale: &str) -> Self {
        locale.clone_into(&mut self.profile.locale);
        self
    }

    /// They may do this too.
    #[must_use]
    pub fn who_may(mut self, permissions: Permissions) -> Self {
        self.profile.permissions |= permissions;
        self
    }

    /// They may manage the server.
    #[must_use]
    pub fn who_manages_the_server(self) -> Self {
        self.who_may(Permissions::MANAGE_GUILD)
    }

    /// They have this role.
    #[must_use]
    pub fn with_role(mut self, name: &str) -> Self {
        let server = self.server();
        self.profile
            .roles
            .push(self.world.change(|state| role(state, server, name)));
        self
    }

    /// They go to this channel of the server.
    #[must_use]
    pub fn in_channel(mut self, name: &str) -> Self {
        let server = self.server();
        self.profile.place = self.world.change(|state| channel(state, server, name));
        self
    }

    /// They are a program.
    #[must_use]
    pub fn who_is_a_bot(mut self) -> Self {
        self.profile.bot = true;
        self
    }

    /// They are a webhook.
    #[must_use]
    pub fn who_is_a_webhook(mut self) -> Self {
        (self.profile.bot, self.profile.webhook) = (true, true);
        self
    }

    /// Their id.
    pub fn id(&self) -> u64 {
        self.profile.id
    }

    /// The id of the channel they are in.
    pub fn channel_id(&self) -> u64 {
        self.profile.place.channel
    }

    /// They send a slash command: `/figure trade year:2024`.
    pub fn types(&self, line: &str) -> Asking {
        self.acts(Action::Types(line.to_owned(), Typing::Done))
    }

    /// They are typing a slash command; what does the bot offer for its last option?
    pub async fn autocompletes(&self, line: &str) -> Choices {
        self.acts(Action::Types(line.to_owned(), Typing::Going))
            .choices()
            .await
    }

    /// They choose "Look this up" in the menu of a message.
    pub fn looks_up(&self, message: &impl Message) -> Asking {
        self.uses("Look this up", message)
    }

    /// They choose an entry in the menu of a message.
    pub fn uses(&self, entry: &str, message: &impl Message) -> Asking {
        self.acts(Action::Uses(entry.to_owned(), message.id()))
    }

    /// They press a button under somebody's reply.
    pub fn presses(&self, reply: &Reply, label: &str) -> Asking {
        self.acts(reply.press(label))
    }

    /// They press a button with this `custom_id` under somebody's reply, whether it is drawn there or not.
    pub fn presses_id(&self, reply: &Reply, custom_id: &str) -> Asking {
        self.acts(reply.press_of_id(custom_id))
    }

    /// They send the form that somebody else was shown.
    pub fn submits(&self, reply: &Reply, fill: impl FnOnce(&mut Form)) -> Asking {
        self.acts(reply.submission(fill))
    }

    /// They choose an option in the menu under somebody's reply.
    pub fn chooses(&self, reply: &Reply, label: &str) -> Asking {
        self.acts(reply.choice(label))
    }

    /// They write a message.
    pub async fn writes(&self, content: &str) -> Written {
        write(&self.world, &self.profile, content, None).await
    }

    /// They write a message that replies to another, and pings its author.
    pub async fn replies_to(&self, message: &impl Message, content: &str) -> Written {
        write(&self.world, &self.profile, content, Some(message.id())).await
    }

    fn acts(&self, action: Action) -> Asking {
        Asking::new(Arc::clone(&self.world), self.profile.clone(), action)
    }

    fn server(&self) -> u64 {
        self.profile
            .place
            .server()
            .expect("only a server has channels and roles")
    }
}
