//! Tells Discord the commands, when it has others.

use super::commands::{differ, to_json};
use super::rest::{Rest, RestError};

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
