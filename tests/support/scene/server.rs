//! A server: where a scene takes place, and who is there.

use std::sync::Arc;

use serde_json::json;
use serenity::model::gateway::GatewayIntents;

use super::person::Person;
use crate::support::payloads::{Ground, Place, guild_create};
use crate::support::world::{State, World};

/// The channel everybody is in at first.
const FIRST_CHANNEL: &str = "general";

/// What is known of a server.
#[derive(Clone, Debug)]
pub struct ServerRecord {
    /// Its id.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// Whether the bot is a member.
    pub installed: bool,
    /// Its channels, by name.
    pub channels: Vec<(String, u64)>,
    /// Its roles, by name.
    pub roles: Vec<(String, u64)>,
}

/// A server, as a scene holds it.
#[derive(Clone)]
pub struct Server {
    world: Arc<World>,
    record: ServerRecord,
}

impl Server {
    /// The server with this name, made when there is none.
    pub fn join(world: &Arc<World>, name: &str, installed: bool) -> Self {
        let record = world.change(|state| {
            if let Some(known) = state.servers.iter().find(|server| server.name == name) {
                assert_eq!(
                    known.installed, installed,
                    "{name} is one server, with the bot or without it"
                );
                return known.clone();
            }
            let id = state.snowflakes.next();
            let channels = Vec::new();
            state.servers.push(ServerRecord {
                id,
                name: name.to_owned(),
                installed,
                channels,
                roles: Vec::new(),
            });
            channel(state, id, FIRST_CHANNEL);
            let record = state.servers.last().cloned().expect("it was just made");
            if installed {
                let data = guild_create(&record, state.application);
                let told = |intents: GatewayIntents| {
                    intents
                        .contains(GatewayIntents::GUILDS)
                        .then(|| data.clone())
                };
                state.gateway.dispatch(Some(id), "GUILD_CREATE", told);
            }
            record
        });
        Self {
            world: Arc::clone(world),
            record,
        }
    }

    /// Its id.
    pub fn id(&self) -> u64 {
        self.record.id
    }

    /// The id of a channel of this name, made when there is none.
    pub fn channel(&self, name: &str) -> u64 {
        self.world
            .change(|state| channel(state, self.record.id, name).channel)
    }

    /// The id of a role of this name, made when there is none.
    pub fn role(&self, name: &str) -> u64 {
        self.world.change(|state| role(state, self.record.id, name))
    }

    /// A member without any special right, in the first channel, whose Discord speaks English.
    pub fn member(&self, name: &str) -> Person {
        let place = self
            .world
            .change(|state| channel(state, self.record.id, FIRST_CHANNEL));
        Person::at(&self.world, name, place)
    }

    /// A member that is a program, as other bots are.
    pub fn bot(&self, name: &str) -> Person {
        self.member(name).who_is_a_bot()
    }

    /// A webhook that posts to the first channel.
    pub fn webhook(&self, name: &str) -> Person {
        self.member(name).who_is_a_webhook()
    }

    /// The bot is put out of this server.
    pub fn removes_the_bot(&self) {
        let id = self.record.id;
        self.world.change(|state| {
            state
                .servers
                .iter_mut()
                .filter(|server| server.id == id)
                .for_each(|server| server.installed = false);
            for place in state
                .places
                .values_mut()
                .filter(|place| place.server() == Some(id))
            {
                place.ground = Ground::Server {
                    id,
                    installed: false,
                };
            }
            state.gateway.dispatch(Some(id), "GUILD_DELETE", |_| {
                Some(json!({ "id": id.to_string() }))
            });
        });
    }
}

/// The place of a channel of a server, made when there is none of this name.
pub fn channel(state: &mut State, server: u64, name: &str) -> Place {
    let record = state
        .servers
        .iter()
        .find(|record| record.id == server)
        .expect("a server of this scene");
    if let Some((_, id)) = record.channels.iter().find(|(known, _)| known == name) {
        return state.places[id].clone();
    }
    let ground = Ground::Server {
        id: server,
        installed: record.installed,
    };
    let channel = state.snowflakes.next();
    let place = Place {
        ground,
        channel,
        name: Some(name.to_owned()),
    };
    state.places.insert(channel, place.clone());
    let record = state
        .servers
        .iter_mut()
        .find(|record| record.id == server)
        .expect("a server of this scene");
    record.channels.push((name.to_owned(), channel));
    place
}

/// The id of a role of a server, made when there is none of this name.
pub fn role(state: &mut State, server: u64, name: &str) -> u64 {
    let id = state.snowflakes.next();
    let record = state
        .servers
        .iter_mut()
        .find(|record| record.id == server)
        .expect("a server of this scene");
    if let Some((_, known)) = record.roles.iter().find(|(known, _)| known == name) {
        return *known;
    }
    record.roles.push((name.to_owned(), id));
    id
}
