//! The routes this Discord answers, named once for the router, the faults and the specification.

use std::fmt;

/// A method and a path as Discord's documentation writes it, without `/api/v10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route {
    /// `GET`, `POST`, ...
    pub method: &'static str,
    /// `/channels/{channel_id}/messages`
    pub path: &'static str,
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.method, self.path)
    }
}

/// Where the API begins on every Discord.
pub const API: &str = "/api/v10";

/// The routes by name.
pub mod route {
    use super::Route;

    macro_rules! routes {
        ($($name:ident = $method:literal $path:literal;)*) => {
            $(#[doc = concat!("`", $method, " ", $path, "`")]
            pub const $name: Route = Route { method: $method, path: $path };)*
            /// All of them.
            pub const ALL: &[Route] = &[$($name),*];
        };
    }

    routes! {
        GATEWAY = "GET" "/gateway";
        GATEWAY_BOT = "GET" "/gateway/bot";
        CURRENT_USER = "GET" "/users/@me";
        CURRENT_APPLICATION = "GET" "/applications/@me";
        CURRENT_BOT_APPLICATION = "GET" "/oauth2/applications/@me";
        COMMANDS = "GET" "/applications/{application_id}/commands";
        SET_COMMANDS = "PUT" "/applications/{application_id}/commands";
        CALLBACK = "POST" "/interactions/{interaction_id}/{interaction_token}/callback";
        FOLLOWUP = "POST" "/webhooks/{webhook_id}/{webhook_token}";
        ORIGINAL = "GET" "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
        EDIT_ORIGINAL = "PATCH" "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
        DELETE_ORIGINAL = "DELETE" "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
        READ_FOLLOWUP = "GET" "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
        EDIT_FOLLOWUP = "PATCH" "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
        DELETE_FOLLOWUP = "DELETE" "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
        CREATE_MESSAGE = "POST" "/channels/{channel_id}/messages";
        READ_MESSAGE = "GET" "/channels/{channel_id}/messages/{message_id}";
        EDIT_MESSAGE = "PATCH" "/channels/{channel_id}/messages/{message_id}";
        DELETE_MESSAGE = "DELETE" "/channels/{channel_id}/messages/{message_id}";
    }
}

/// The route with this method and path, where this Discord knows it.
pub fn find(method: &str, path: &str) -> Option<Route> {
    route::ALL
        .iter()
        .copied()
        .find(|route| route.method == method && route.path == path)
}
