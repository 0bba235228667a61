//! Tells Discord the commands, when it has others.

use std::future::pending;
use std::time::Duration;

use tokio::time::sleep;

use super::commands::{differ, to_json};
use super::rest::{Rest, RestError};
use super::run::RunError;

/// The first wait before commands are registered that could not be registered before; it doubles.
const FIRST_WAIT: Duration = Duration::from_secs(30);
/// The longest such wait.
const LONGEST_WAIT: Duration = Duration::from_mins(10);

/// What came of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// Discord had them already.
    Unchanged,
    /// Discord has them now.
    Registered,
}

/// Registers the commands where Discord has others.
pub async fn register(rest: &Rest) -> Result<Registration, RestError> {
    let application = rest.application().await?;
    let ours = to_json();
    if !differ(&ours, &rest.commands(application).await?) {
        return Ok(Registration::Unchanged);
    }
    rest.set_commands(application, &ours).await?;
    Ok(Registration::Registered)
}

/// What came of an attempt to register, for somebody who can try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attempt {
    /// Nothing more is to be done, or can be.
    Settled,
    /// Another attempt may succeed.
    Later,
}

/// Registers the commands. That it cannot be done now is no reason to stay away, but a token that is refused is.
pub(super) async fn try_to_register(rest: &Rest) -> Result<Attempt, RunError> {
    match register(rest).await {
        Ok(Registration::Unchanged) => tracing::debug!("the commands are registered already"),
        Ok(Registration::Registered) => tracing::info!("commands registered"),
        Err(RestError::Refused { status: 401, .. }) => return Err(RunError::Token),
        Err(error) if error.is_final() => tracing::error!(
            %error,
            "Discord refuses the commands; people see those that it took before"
        ),
        Err(error) => {
            tracing::warn!(%error, "the commands could not be registered yet");
            return Ok(Attempt::Later);
        }
    }
    Ok(Attempt::Settled)
}

/// Goes on trying after that attempt; done only when the token is refused.
pub(super) async fn keep_registering(rest: &Rest, mut attempt: Attempt) -> RunError {
    let mut wait = FIRST_WAIT;
    while attempt == Attempt::Later {
        sleep(wait).await;
        wait = (wait * 2).min(LONGEST_WAIT);
        attempt = match try_to_register(rest).await {
            Ok(attempt) => attempt,
            Err(error) => return error,
        };
    }
    pending().await
}
