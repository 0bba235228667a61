//! Why a request had no effect. No address stands in any of them: an interaction's holds its token.

use std::time::Duration;

/// Why a request had no effect.
#[derive(Debug, thiserror::Error)]
pub enum RestError {
    /// Discord does not carry it out.
    #[error("Discord answered {status} (code {code}): {message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Discord's own code; 0 where there is none.
        code: i64,
        /// What Discord says.
        message: String,
    },
    /// The wait that Discord asks for is longer than anybody waits.
    #[error("Discord asks to wait {0:?}")]
    RateLimited(Duration),
    /// No attempt was answered in time.
    #[error("there was no answer in time")]
    TooLate,
    /// No connection.
    #[error("Discord cannot be reached")]
    Unreachable(#[source] reqwest::Error),
    /// Too many requests were refused lately; further ones would shut the bot out.
    #[error("too many requests were refused lately, so none is sent for now")]
    Held,
    /// The request cannot be put together.
    #[error("the request cannot be sent: {0}")]
    Unsendable(String),
    /// The answer is not what it should be.
    #[error("Discord's answer makes no sense")]
    Senseless(#[from] serde_json::Error),
}

/// "Unknown interaction": its three seconds are over, or it never was.
/// <https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes>
const UNKNOWN_INTERACTION: i64 = 10_062;
/// "Interaction has already been acknowledged."
/// <https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes>
const ALREADY_ACKNOWLEDGED: i64 = 40_060;

impl RestError {
    /// The error as one word, for counters.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Refused { .. } => "refused",
            Self::RateLimited(_) => "rate_limited",
            Self::TooLate => "too_late",
            Self::Unreachable(_) => "unreachable",
            Self::Held => "held",
            Self::Unsendable(_) => "unsendable",
            Self::Senseless(_) => "senseless",
        }
    }

    /// Whether somebody has answered the interaction before.
    pub fn is_taken(&self) -> bool {
        self.has_code(ALREADY_ACKNOWLEDGED)
    }

    /// Whether Discord takes no first response to the interaction any more.
    pub fn is_expired(&self) -> bool {
        self.has_code(UNKNOWN_INTERACTION)
    }

    /// Whether the same request would be refused again.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Refused { status, .. } => (400..500).contains(status),
            Self::Unsendable(_) => true,
            _ => false,
        }
    }

    fn has_code(&self, wanted: i64) -> bool {
        matches!(self, Self::Refused { code, .. } if *code == wanted)
    }

    /// Whether the interaction or message is gone, which is nobody's fault.
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::Refused { status: 404, .. })
    }
}
