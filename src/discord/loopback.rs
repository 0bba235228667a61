//! The guard of tests and rehearsals: a bot whose requests stay on this machine must not speak to the real gateway.
//!
//! Serenity falls back to the real gateway when it cannot ask for its address.

use reqwest::Url;

use super::run::RunError;

/// Refuses a gateway elsewhere when the API is on this machine.
pub(super) fn check_gateway(api: Option<&str>, gateway: &str) -> Result<(), RunError> {
    if api.is_some_and(is_loopback) && !is_loopback(gateway) {
        return Err(RunError::LeavesLoopback(gateway.to_owned()));
    }
    Ok(())
}

fn is_loopback(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else {
        return false;
    };
    match url.host_str() {
        Some("localhost") => true,
        Some(host) => host
            .trim_matches(['[', ']'])
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback()),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_rehearsal_must_stay_on_this_machine() {
        for (api, gateway, allowed) in [
            (None, "wss://gateway.discord.gg", true),
            (
                Some("https://proxy.example.org"),
                "wss://gateway.discord.gg",
                true,
            ),
            (Some("http://127.0.0.1:3000"), "ws://127.0.0.1:4000", true),
            (Some("http://localhost:3000"), "ws://[::1]:4000", true),
            (
                Some("http://127.0.0.1:3000"),
                "wss://gateway.discord.gg",
                false,
            ),
            (
                Some("http://[::1]:3000"),
                "wss://127.0.0.1.example.org",
                false,
            ),
            (Some("http://127.0.0.1:3000"), "nonsense", false),
        ] {
            assert_eq!(
                check_gateway(api, gateway).is_ok(),
                allowed,
                "{api:?} {gateway}"
            );
        }
    }
}
