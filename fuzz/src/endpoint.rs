//! The bot as an address that Discord sends interactions to.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use chaikhana::config::PublicKey;
use chaikhana::discord::direct::Direct;
use chaikhana::discord::rest::Rest;
use chaikhana::http::{Front, Key};
use ed25519_dalek::{Signer, SigningKey};
use tokio::sync::watch;

use crate::new_bot;

/// The header of the signature.
pub const SIGNATURE: HeaderName = HeaderName::from_static("x-signature-ed25519");
/// The header of the moment at which it was signed.
pub const MOMENT: HeaderName = HeaderName::from_static("x-signature-timestamp");
/// Each byte of the key with which Discord signs.
pub const DISCORD: u8 = 7;
/// Where nobody listens: what follows a response goes nowhere.
const NOWHERE: &str = "http://127.0.0.1:9";

/// The routes, and the work that follows responses.
///
/// # Panics
///
/// Where the bot cannot be made.
pub fn open() -> (Router, impl Future<Output = ()> + Send) {
    let bot = Arc::new(new_bot());
    let public = SigningKey::from_bytes(&[DISCORD; 32]).verifying_key();
    let digits = hex(public.as_bytes());
    let key = PublicKey::parse(&digits).expect("digits");
    let key = Key::try_from(&key).expect("a key");
    // Whoever held the other end could close it.
    let (open, closing) = watch::channel(false);
    let rest = Rest::new(None, Some(NOWHERE), Arc::clone(&bot.counters));
    let rest = Arc::new(rest.expect("a client"));
    let (direct, errands) = Direct::new(Arc::clone(&bot), rest, closing.clone());
    // Nobody's patience is tried with work that takes a while.
    let front = Front::new(bot, closing).answering(key, direct.waiting(Duration::ZERO));
    let work = async move {
        errands.await;
        drop(open);
    };
    (front.router(), work)
}

/// The headers with which somebody with that byte for a key signs a body at that moment, in seconds of the epoch.
///
/// # Panics
///
/// Never: digits can stand in a header.
pub fn signed(key: u8, moment: i64, body: &[u8]) -> HeaderMap {
    let moment = moment.to_string();
    let signature = SigningKey::from_bytes(&[key; 32]).sign(&[moment.as_bytes(), body].concat());
    let value = |text: String| HeaderValue::try_from(text).expect("digits");
    HeaderMap::from_iter([
        (SIGNATURE, value(hex(&signature.to_bytes()))),
        (MOMENT, value(moment)),
    ])
}

fn hex(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    halves
        .filter_map(|half| char::from_digit(half.into(), 16))
        .collect()
}
