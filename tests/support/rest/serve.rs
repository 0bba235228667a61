//! The listener and the router of the REST front.
//!
//! The connections are served by hyper itself rather than by axum, so that a fault can cut a line in the middle of an
//! exchange: an error of the service makes hyper drop the connection without an answer.

use std::io;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use hyper::body::Incoming;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;

use super::front_door::{Severed, front_door};
use super::refusal::Refusal;
use super::{application, channels, interactions, webhooks};
use crate::support::routes::{API, Route, route};
use crate::support::world::World;

/// Answers on `listener` until the loopback's thread ends.
pub async fn serve(listener: TcpListener, world: Arc<World>) {
    let router = TowerToHyperService::new(router(world));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let router = router.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let answer = router.call(request);
            async move {
                answer
                    .await
                    .map_err(io::Error::other)
                    .and_then(keep_unless_severed)
            }
        });
        tokio::spawn(
            hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service),
        );
    }
}

fn keep_unless_severed(response: Response) -> io::Result<Response> {
    match response.extensions().get() {
        Some(Severed) => Err(io::ErrorKind::ConnectionAborted.into()),
        None => Ok(response),
    }
}

fn router(world: Arc<World>) -> Router {
    macro_rules! router {
        ($($route:ident => $handler:path;)*) => {
            Router::new()
                $(.route(&address(route::$route), on(method(route::$route), $handler)))*
        };
    }
    let router = router! {
        GATEWAY => application::gateway;
        GATEWAY_BOT => application::gateway_bot;
        CURRENT_USER => application::current_user;
        CURRENT_APPLICATION => application::current_application;
        CURRENT_BOT_APPLICATION => application::current_application;
        COMMANDS => application::commands;
        SET_COMMANDS => application::set_commands;
        CALLBACK => interactions::take_callback;
        FOLLOWUP => webhooks::create;
        ORIGINAL => webhooks::read_original;
        EDIT_ORIGINAL => webhooks::edit_original;
        DELETE_ORIGINAL => webhooks::delete_original;
        READ_FOLLOWUP => webhooks::read;
        EDIT_FOLLOWUP => webhooks::edit;
        DELETE_FOLLOWUP => webhooks::delete;
        CREATE_MESSAGE => channels::create;
        READ_MESSAGE => channels::read;
        EDIT_MESSAGE => channels::edit;
        DELETE_MESSAGE => channels::delete;
    };
    router
        .fallback(async || Refusal::UNKNOWN_ROUTE)
        .method_not_allowed_fallback(async || Refusal::UNKNOWN_ROUTE)
        .layer(from_fn_with_state(Arc::clone(&world), front_door))
        // A file may be as large as the bot likes: that is for its own tests to bound.
        .layer(DefaultBodyLimit::disable())
        .with_state(world)
}

fn address(route: Route) -> String {
    format!("{API}{}", route.path)
}

fn method(route: Route) -> MethodFilter {
    let method = route
        .method
        .parse::<hyper::Method>()
        .expect("a method of HTTP");
    MethodFilter::try_from(method).expect("a method axum routes")
}
