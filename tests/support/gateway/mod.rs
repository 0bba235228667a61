//! The gateway: sessions that outlive their connections, and the WebSocket connections themselves.
//! <https://discord.com/developers/docs/events/gateway>

mod connection;
mod control;
mod handshake;
mod sessions;

pub use connection::serve;
pub use control::{Gateway, Severed};
pub use sessions::Switchboard;

/// Numbers of Discord's gateway protocol.
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway>
pub mod op {
    pub const DISPATCH: u64 = 0;
    pub const HEARTBEAT: u64 = 1;
    pub const IDENTIFY: u64 = 2;
    pub const PRESENCE: u64 = 3;
    pub const RESUME: u64 = 6;
    pub const RECONNECT: u64 = 7;
    pub const REQUEST_MEMBERS: u64 = 8;
    pub const INVALID_SESSION: u64 = 9;
    pub const HELLO: u64 = 10;
    pub const HEARTBEAT_ACK: u64 = 11;
}

/// Why Discord closes a connection.
pub mod close {
    pub const UNKNOWN_ERROR: u16 = 4000;
    pub const UNKNOWN_OPCODE: u16 = 4001;
    pub const DECODE_ERROR: u16 = 4002;
    pub const NOT_AUTHENTICATED: u16 = 4003;
    pub const AUTHENTICATION_FAILED: u16 = 4004;
    pub const ALREADY_AUTHENTICATED: u16 = 4005;
    pub const INVALID_SEQUENCE: u16 = 4007;
    pub const RATE_LIMITED: u16 = 4008;
    pub const SESSION_TIMED_OUT: u16 = 4009;
    pub const INVALID_SHARD: u16 = 4010;
    pub const SHARDING_REQUIRED: u16 = 4011;
    pub const INVALID_INTENTS: u16 = 4013;
    pub const DISALLOWED_INTENTS: u16 = 4014;
    /// After these a session cannot be resumed.
    pub const ENDS_SESSION: [u16; 7] = [
        AUTHENTICATION_FAILED,
        INVALID_SEQUENCE,
        SESSION_TIMED_OUT,
        INVALID_SHARD,
        SHARDING_REQUIRED,
        INVALID_INTENTS,
        DISALLOWED_INTENTS,
    ];
}
