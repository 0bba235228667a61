//! How a connection becomes a session: IDENTIFY is answered with READY, RESUME with what was missed.

use serde_json::{Value, json};
use serenity::model::gateway::GatewayIntents;

use super::sessions::{Order, Session, payload};
use super::{close, op};
use crate::support::loopback::TOKEN;
use crate::support::payloads::{bot_user, guild_create};
use crate::support::world::{State, World};

/// Answers one payload of the bot, or gives the code to close its connection with.
pub fn receive(
    world: &World,
    state: &mut State,
    connection: u64,
    op: u64,
    data: &Value,
) -> Result<(), u16> {
    let known = state.gateway.session_of(connection).is_some();
    match op {
        op::HEARTBEAT => {
            if !state.gateway.swallows_heartbeats {
                state.gateway.acknowledged += 1;
                let text = payload(op::HEARTBEAT_ACK, &Value::Null);
                state.gateway.order(connection, Order::Send(text));
            }
            Ok(())
        }
        op::IDENTIFY | op::RESUME if known => Err(close::ALREADY_AUTHENTICATED),
        op::IDENTIFY | op::RESUME if !is_ours(&data["token"]) => Err(close::AUTHENTICATION_FAILED),
        op::IDENTIFY => identify(world, state, connection, data),
        op::RESUME => {
            let id = data["session_id"].as_str().unwrap_or_default();
            let sequence = data["seq"]
                .as_u64()
                .and_then(|seq| usize::try_from(seq).ok())
                .unwrap_or_default();
            state.gateway.resume(connection, id, sequence)
        }
        _ if !known => Err(close::NOT_AUTHENTICATED),
        op::PRESENCE | op::REQUEST_MEMBERS => Ok(()),
        _ => Err(close::UNKNOWN_OPCODE),
    }
}

/// Discord takes the token with the word that stands before it in HTTP, too.
fn is_ours(token: &Value) -> bool {
    token
        .as_str()
        .is_some_and(|token| token.trim_start_matches("Bot ") == TOKEN)
}

fn identify(world: &World, state: &mut State, connection: u64, data: &Value) -> Result<(), u16> {
    let intents = data["intents"]
        .as_u64()
        .and_then(GatewayIntents::from_bits)
        .ok_or(close::INVALID_INTENTS)?;
    if intents.intersects(state.gateway.disallowed) {
        return Err(close::DISALLOWED_INTENTS);
    }
    let shard = match (data["shard"][0].as_u64(), data["shard"][1].as_u64()) {
        (None, None) => (0, 1),
        (Some(number), Some(total)) if number < total => (number, total),
        _ => return Err(close::INVALID_SHARD),
    };
    let id = format!("session-{}", state.snowflakes.next());
    state
        .gateway
        .begin(Session::new(id.clone(), connection, shard, intents));

    let guilds = state.servers.iter().filter(|server| server.installed);
    let guilds: Vec<_> = guilds
        .map(|server| json!({ "id": server.id.to_string(), "unavailable": true }))
        .collect();
    let ready = json!({
        "v": 10,
        "user": bot_user(world.application),
        "guilds": guilds,
        "session_id": id,
        "resume_gateway_url": world.gateway_url(),
        "shard": [shard.0, shard.1],
        "application": { "id": world.application.to_string(), "flags": 0 },
    });
    state.gateway.tell(connection, "READY", &ready);
    if intents.contains(GatewayIntents::GUILDS) {
        for server in state.servers.iter().filter(|server| server.installed) {
            state.gateway.tell(
                connection,
                "GUILD_CREATE",
                &guild_create(server, world.application),
            );
        }
    }
    Ok(())
}
