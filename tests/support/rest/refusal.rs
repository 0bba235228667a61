//! Discord's own errors.
//! <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// An error as Discord words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// Discord's code.
    pub code: u64,
    /// Discord's words.
    pub message: &'static str,
}

impl Refusal {
    pub const UNKNOWN_ROUTE: Self = Self::new(404, 0, "404: Not Found");
    pub const UNAUTHORIZED: Self = Self::new(401, 0, "401: Unauthorized");
    pub const UNKNOWN_CHANNEL: Self = Self::new(404, 10_003, "Unknown Channel");
    pub const UNKNOWN_MESSAGE: Self = Self::new(404, 10_008, "Unknown Message");
    pub const UNKNOWN_WEBHOOK: Self = Self::new(404, 10_015, "Unknown Webhook");
    pub const UNKNOWN_INTERACTION: Self = Self::new(404, 10_062, "Unknown interaction");
    pub const ALREADY_ACKNOWLEDGED: Self =
        Self::new(400, 40_060, "Interaction has already been acknowledged.");
    pub const MISSING_ACCESS: Self = Self::new(403, 50_001, "Missing Access");
    pub const NOT_THE_AUTHOR: Self = Self::new(
        403,
        50_005,
        "Cannot edit a message authored by another user",
    );
    pub const EMPTY_MESSAGE: Self = Self::new(400, 50_006, "Cannot send an empty message");
    pub const MISSING_PERMISSIONS: Self = Self::new(403, 50_013, "Missing Permissions");
    pub const INVALID_WEBHOOK_TOKEN: Self = Self::new(401, 50_027, "Invalid Webhook Token");
    pub const INVALID_FORM_BODY: Self = Self::new(400, 50_035, "Invalid Form Body");

    const fn new(status: u16, code: u64, message: &'static str) -> Self {
        Self {
            status,
            code,
            message,
        }
    }

    /// The body that goes with it.
    pub fn body(self) -> Value {
        json!({ "code": self.code, "message": self.message })
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).expect("a status of HTTP");
        (status, Json(self.body())).into_response()
    }
}
