//! One request on its way through a handler.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use super::content::Content;
use super::refusal::Refusal;
use crate::support::world::{State, World};

/// What a handler gives: an answer, or the reason there is none.
pub type Answer = Result<Response, Refusal>;

/// What a handler works with: the world, and the request.
pub struct Exchange {
    world: Arc<World>,
    entry: Entry,
    content: Content,
}

/// A request in the record.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its number.
    pub number: usize,
    /// Whether its answer will arrive.
    pub is_heard: bool,
}

impl Exchange {
    /// Carries the request out. Its effect and the status of its answer come about in one step, so that a scene that
    /// waits for the one finds the other.
    pub fn answer(self, carry_out: impl FnOnce(&mut State, Content) -> Answer) -> Response {
        let Self {
            world,
            entry,
            content,
        } = self;
        world.change(|state| {
            let response = carry_out(state, content).into_response();
            entry.record(state, &response);
            response
        })
    }
}

impl Entry {
    /// Writes down the status of an answer, where the bot hears it.
    pub fn record(self, state: &mut State, response: &Response) {
        if self.is_heard {
            state.recorder.requests[self.number].status = Some(response.status().as_u16());
        }
    }
}

impl FromRequestParts<Arc<World>> for Exchange {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, world: &Arc<World>) -> Result<Self, Infallible> {
        let entry = parts
            .extensions
            .get()
            .copied()
            .expect("the front door wrote the request down");
        let content = parts
            .extensions
            .remove()
            .expect("the front door read the request");
        Ok(Self {
            world: Arc::clone(world),
            entry,
            content,
        })
    }
}
