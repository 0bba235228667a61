//! What happens to every request before and after its handler: it is written down, checked, and meets its fate.

use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Json, Response};

use super::content::Content;
use super::exchange::Entry;
use super::refusal::Refusal;
use crate::support::faults::{Body, Fate, Fault};
use crate::support::loopback::TOKEN;
use crate::support::recorder::Received;
use crate::support::routes::{API, Route, find, route};
use crate::support::world::World;
use crate::support::{rules, specification};

/// Marks a response that must never reach the bot: the line is cut instead.
#[derive(Clone, Copy)]
pub struct Severed;

/// The middleware in front of every handler.
pub async fn front_door(State(world): State<Arc<World>>, request: Request, next: Next) -> Response {
    let mut received = describe(&request);
    // Discord refuses a wrong token even where none is needed.
    let names_token = request.headers().contains_key(header::AUTHORIZATION);
    let (parts, body) = request.into_parts();
    let mut request = Request::from_parts(parts.clone(), axum::body::Body::empty());
    let content = Content::read(Request::from_parts(parts, body)).await;
    received.body.clone_from(&content.body);
    received.files.clone_from(&content.files);
    let known = received.route;
    let problems = problems(known, &content);
    let wrong_token = names_token && !received.authorized;
    let refused_at_once = if wrong_token || (needs_token(known) && !received.authorized) {
        Some(Refusal::UNAUTHORIZED)
    } else {
        (!problems.is_empty()).then_some(Refusal::INVALID_FORM_BODY)
    };
    let (number, fault) = world.change(|state| {
        let name = format!("{} {}", received.method, received.path);
        let problems = problems.iter().map(|problem| format!("{name}: {problem}"));
        state.violations.extend(problems);
        state.recorder.requests.push(received);
        let fault = known.and_then(|route| state.faults.get_mut(&route)?.pop_front());
        (state.recorder.requests.len() - 1, fault)
    });
    let Fault { delay, fate } = fault.unwrap_or(Fault::NONE);
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    let entry = Entry {
        number,
        is_heard: !matches!(fate, Fate::LoseAnswer),
    };
    request.extensions_mut().insert(entry);
    request.extensions_mut().insert(content);
    let response = match fate {
        Fate::Hang => std::future::pending().await,
        Fate::Cut => return severed(),
        Fate::Answer {
            status,
            headers,
            body,
        } => scripted(status, headers, body),
        Fate::Work | Fate::LoseAnswer => match refused_at_once {
            Some(refusal) => refusal.into_response(),
            None => next.run(request).await,
        },
    };
    world.change(|state| entry.record(state, &response));
    if entry.is_heard { response } else { severed() }
}

fn describe(request: &Request) -> Received {
    let headers = request.headers();
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .and_then(|path| path.as_str().strip_prefix(API));
    let expected = format!("Bot {TOKEN}");
    Received {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        route: path.and_then(|path| find(request.method().as_str(), path)),
        headers: headers
            .iter()
            .filter(|(name, _)| **name != header::AUTHORIZATION)
            .map(|(name, value)| {
                (
                    name.to_string(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect(),
        authorized: headers
            .get(header::AUTHORIZATION)
            .is_some_and(|value| value.as_bytes() == expected.as_bytes()),
        body: serde_json::Value::Null,
        files: Vec::new(),
        status: None,
    }
}

/// The routes whose path holds a token of its own ask for no other; nor does the address of the gateway.
fn needs_token(route: Option<Route>) -> bool {
    route.is_none_or(|route| {
        route != route::GATEWAY
            && !route.path.starts_with("/interactions")
            && !route.path.starts_with("/webhooks")
    })
}

fn problems(route: Option<Route>, content: &Content) -> Vec<String> {
    let Some(route) = route else {
        return Vec::new();
    };
    if let Some(problem) = &content.problem {
        return vec![problem.clone()];
    }
    let mut problems = specification::problems(route, &content.body);
    problems.extend(rules::problems(&content.body));
    problems
}

fn severed() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.extensions_mut().insert(Severed);
    response
}

fn scripted(status: u16, headers: Vec<(String, String)>, body: Body) -> Response {
    let mut response = match body {
        Body::Empty => ().into_response(),
        Body::Json(json) => Json(json).into_response(),
        Body::Html(page) => Html(page).into_response(),
    };
    *response.status_mut() = StatusCode::from_u16(status).expect("a status of HTTP");
    for (name, value) in headers {
        let name: HeaderName = name.parse().expect("the name of a header");
        response.headers_mut().insert(
            name,
            HeaderValue::from_str(&value).expect("the value of a header"),
        );
    }
    response
}
