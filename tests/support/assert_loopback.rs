//! The one guard between a test and the real Discord.

use std::net::IpAddr;

use hyper::Uri;

/// Panics unless `url` leads to this machine. Every test calls it for each address a client was given, before the
/// client starts: serenity falls back to the real gateway when it cannot ask for the address of one.
pub fn assert_loopback(url: &str) {
    let uri: Uri = url
        .parse()
        .unwrap_or_else(|problem| panic!("{url:?} is no address: {problem}"));
    let host = uri.host().unwrap_or_default();
    let address = host
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse::<IpAddr>();
    assert!(
        address.is_ok_and(|address| address.is_loopback()),
        "{url:?} leaves this machine; a test may speak to the loopback Discord only",
    );
}
