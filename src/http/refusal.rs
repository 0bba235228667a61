//! Why a request is not answered: a status, and one sentence for whoever looks at it. Nothing of the request is
//! repeated.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::discord::direct::Senseless;

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is not signed.
    Unsigned,
    /// It is signed by somebody else, or was changed on its way. Discord sends such requests to see them refused.
    Forged,
    /// It was signed too long ago, or by a clock that is ahead.
    Stale,
    /// Its body is too large.
    TooLarge,
    /// Its body did not come in time.
    TooSlow,
    /// Its body did not come whole.
    Broken,
    /// Its body is nothing that can be answered.
    Senseless(Senseless),
    /// There is nothing at that address.
    NotHere,
    /// There is something, but not for that method.
    WrongMethod,
}

impl Refusal {
    /// The reason as one word, for counters.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Forged => "forged",
            Self::Stale => "stale",
            Self::TooLarge => "too_large",
            Self::TooSlow => "too_slow",
            Self::Broken => "broken",
            Self::Senseless(Senseless::NoJson) => "no_json",
            Self::Senseless(Senseless::NoInteraction) => "no_interaction",
            Self::NotHere => "not_here",
            Self::WrongMethod => "wrong_method",
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::Unsigned | Self::Forged | Self::Stale => StatusCode::UNAUTHORIZED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Broken | Self::Senseless(_) => StatusCode::BAD_REQUEST,
            Self::NotHere => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
        }
    }

    const fn sentence(self) -> &'static str {
        match self {
            Self::Unsigned => {
                "The request has no signature: X-Signature-Ed25519 and X-Signature-Timestamp are needed."
            }
            Self::Forged => "The signature does not fit the request.",
            Self::Stale => "The request was signed more than five minutes ago, or in the future.",
            Self::TooLarge => "The body is too large.",
            Self::TooSlow => "The body did not come in time.",
            Self::Broken => "The body did not come whole.",
            Self::Senseless(Senseless::NoJson) => "The body is not JSON.",
            Self::Senseless(Senseless::NoInteraction) => "The body is not an interaction.",
            Self::NotHere => "There is nothing here.",
            Self::WrongMethod => "This address is not for that method.",
        }
    }
}

impl From<Senseless> for Refusal {
    fn from(senseless: Senseless) -> Self {
        Self::Senseless(senseless)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.status(), format!("{}\n", self.sentence())).into_response()
    }
}
