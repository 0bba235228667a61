//! A person does something with the bot, and waits for what comes of it.

use std::pin::Pin;
use std::sync::Arc;

use serde_json::{Value, json};

use super::choices::Choices;
use super::reply::Reply;
use crate::support::command_line::{self, Typing};
use crate::support::endpoint;
use crate::support::payloads::{Interaction, Kind, Place, Profile};
use crate::support::recorder::Received;
use crate::support::world::{State, World};

/// What a person does.
#[derive(Clone, Debug)]
pub enum Action {
    /// A slash command.
    Types(String, Typing),
    /// An entry in the menu of the message with this id.
    Uses(String, u64),
    /// Something under the message with this id, with this data.
    Presses(u64, Value),
    /// A form with this data, and the message it came from.
    Submits(Option<u64>, Value),
}

/// What a person is about to do: `.await` does it and waits until they see an outcome.
#[must_use = "nothing happens before it is awaited"]
pub struct Asking {
    world: Arc<World>,
    person: Profile,
    action: Action,
}

/// What a person has done, whose outcome is not there yet.
pub struct Sent {
    world: Arc<World>,
    person: Profile,
    id: u64,
}

impl Asking {
    /// What `person` is about to do.
    pub fn new(world: Arc<World>, person: Profile, action: Action) -> Self {
        Self {
            world,
            person,
            action,
        }
    }

    /// Does it, and leaves the outcome for later.
    pub async fn sent(self) -> Sent {
        let Self {
            world,
            person,
            action,
        } = self;
        let needs_commands = matches!(action, Action::Types(..) | Action::Uses(..));
        let server = person.place.server().filter(|_| person.place.has_the_bot());
        world.until_bot_serves(server).await;
        if needs_commands {
            let known = |state: &State| state.commands.as_ref().map(|_| ());
            world.until("The bot registers its commands", known).await;
        }
        let (id, delivery) = world.change(|state| {
            let (kind, source, data) = data(state, &person, action);
            let id = state.snowflakes.next();
            let mut interaction = Interaction::new(id, kind, person.clone(), data, source);
            let message = source.and_then(|id| state.messages.get(&id));
            interaction.source_edits = message.map_or(0, |message| message.edits);
            let payload =
                interaction.payload(state.application, message.map(|message| &message.json));
            state.interactions.insert(id, interaction);
            let Some(copy) = state.endpoint.next() else {
                state
                    .gateway
                    .dispatch(server, "INTERACTION_CREATE", |_| Some(payload.clone()));
                return (id, None);
            };
            (id, Some((copy, payload)))
        });
        if let Some((copy, payload)) = delivery {
            endpoint::deliver(&world, copy, id, &payload);
        }
        Sent { world, person, id }
    }

    /// Does it, and waits for the choices the bot offers.
    pub async fn choices(self) -> Choices {
        let sent = self.sent().await;
        let callback = |state: &State| state.interactions[&sent.id].callback.clone();
        let callback = sent.world.until("The bot offers choices", callback).await;
        Choices::new(&callback["data"]["choices"])
    }
}

impl IntoFuture for Asking {
    type Output = Reply;
    type IntoFuture = Pin<Box<dyn Future<Output = Reply> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async { self.sent().await.outcome().await })
    }
}

impl Sent {
    /// Waits until the person sees an outcome; "thinking" is none.
    pub async fn outcome(&self) -> Reply {
        let settled = |state: &State| {
            state.interactions[&self.id]
                .is_settled(&state.messages)
                .then_some(())
        };
        self.world.until("The bot answers", settled).await;
        Reply::to_interaction(&self.world, &self.person, self.id)
    }

    /// Waits for the callback, whatever it is, and gives its type: 4 a message, 5 "thinking", 6 a silent
    /// acknowledgement, 7 an update, 8 choices, 9 a form.
    pub async fn callback(&self) -> u64 {
        let callback = |state: &State| state.interactions[&self.id].callback_type();
        self.world.until("The bot acknowledges", callback).await
    }

    /// Discord takes no further answer.
    pub fn expires(&self) {
        self.world.change(|state| {
            let interaction = state.interactions.get_mut(&self.id);
            interaction.expect("it was sent").expired = true;
        });
    }

    /// Every request the bot made to answer it, refused ones too.
    pub fn requests(&self) -> Vec<Received> {
        let token = format!("/{}", self.token());
        self.world.look(|state| {
            state
                .recorder
                .requests
                .iter()
                .filter(|request| request.path.contains(&token))
                .cloned()
                .collect()
        })
    }

    /// The token that answers it.
    pub fn token(&self) -> String {
        self.world
            .look(|state| state.interactions[&self.id].token.clone())
    }

    /// Its id.
    pub fn id(&self) -> u64 {
        self.id
    }
}

/// The kind of the interaction, the message it belongs to, and its data.
fn data(state: &State, person: &Profile, action: Action) -> (Kind, Option<u64>, Value) {
    match action {
        Action::Types(line, typing) => {
            let table = state.commands.as_deref().unwrap_or_default();
            let read = command_line::read(&line, table, &person.locale, typing);
            let read = read.unwrap_or_else(|problem| panic!("nobody can send {line:?}: {problem}"));
            assert_offered(read.command, &person.place);
            let kind = if typing == Typing::Done {
                Kind::Command
            } else {
                Kind::Autocomplete
            };
            (kind, None, read.data)
        }
        Action::Uses(entry, target) => {
            let mut table = state.commands.iter().flatten();
            let command = table.find(|command| command["type"] == 3 && command["name"] == *entry);
            let command = command.unwrap_or_else(|| panic!("no message has {entry:?} in its menu"));
            assert_offered(command, &person.place);
            let target = (target.to_string(), &state.messages[&target].json);
            let messages = serde_json::Map::from_iter([(target.0.clone(), target.1.clone())]);
            let data = json!({
                "id": command["id"], "name": command["name"], "type": 3, "target_id": target.0,
                "resolved": { "messages": messages },
            });
            (Kind::Command, None, data)
        }
        Action::Presses(message, data) => (Kind::Component, Some(message), data),
        Action::Submits(source, data) => (Kind::Modal, source, data),
    }
}

/// Discord shows a command only where it was registered for.
fn assert_offered(command: &Value, place: &Place) {
    let offered =
        |list: &Value, what: u64| list.as_array().is_none_or(|all| all.contains(&json!(what)));
    let name = &command["name"];
    assert!(
        offered(&command["contexts"], place.context()),
        "{name} is not offered in such a channel: {place:?}"
    );
    let brought_along = !place.has_the_bot();
    assert!(
        !brought_along || offered(&command["integration_types"], 1),
        "{name} is not offered to people who installed the bot for themselves"
    );
}
