//! A message a person wrote in a channel, and whether the bot said anything to it.

use std::sync::Arc;

use serde_json::json;

use super::reply::Reply;
use crate::support::payloads::{self, Profile};
use crate::support::world::{State, World};

/// Anything that is a message: what a person wrote, or what the bot replied.
pub trait Message {
    /// The id of the message.
    fn id(&self) -> u64;
}

/// A message a person wrote.
pub struct Written {
    world: Arc<World>,
    author: Profile,
    id: u64,
}

impl Message for Written {
    fn id(&self) -> u64 {
        self.id
    }
}

impl Written {
    /// Waits for the bot's reply to it.
    pub async fn reply(&self) -> Reply {
        let reply = self
            .world
            .until("The bot replies to the message", |state| {
                self.replies(state).first().copied()
            })
            .await;
        Reply::to_message(&self.world, &self.author, reply)
    }

    /// How many messages of the bot reply to it, so far. That none will come is known only once the bot has answered
    /// something later: let somebody ask it, wait for that answer, and look then.
    pub fn replies_so_far(&self) -> usize {
        self.world.look(|state| self.replies(state).len())
    }

    fn replies(&self, state: &State) -> Vec<u64> {
        let bot = json!(state.application.to_string());
        let replied = json!(self.id.to_string());
        let is_reply = |message: &payloads::StoredMessage| {
            message.json["author"]["id"] == bot
                && message.json["message_reference"]["message_id"] == replied
        };
        state
            .messages
            .iter()
            .filter(|(_, message)| is_reply(message))
            .map(|(id, _)| *id)
            .collect()
    }
}

/// Writes a message, once the bot is there to be told of it.
pub async fn write(
    world: &Arc<World>,
    author: &Profile,
    content: &str,
    replied: Option<u64>,
) -> Written {
    let server = author.place.server();
    assert!(
        author.place.has_the_bot(),
        "the bot is told of no message where it is not"
    );
    world.until_bot_serves(server).await;
    let id = world.change(|state| {
        let message = payloads::by_person(state, author, content, replied);
        let member = (!author.webhook).then(|| author.member_without_user());
        state.post_by(message, member)
    });
    Written {
        world: Arc::clone(world),
        author: author.clone(),
        id,
    }
}
