//! Any bytes as the body of a request, signed by Discord or by somebody else: nothing is read that Discord did not sign.

#![no_main]

use std::sync::LazyLock;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, Uri};
use chaikhana_fuzz::endpoint::{self, DISCORD, MOMENT, SIGNATURE, signed};
use chaikhana_fuzz::holds;
use libfuzzer_sys::fuzz_target;
use tokio::runtime::{Builder, Runtime};
use tower::Service;

/// The moment of the bot's clock, in seconds of the epoch.
const NOW: i64 = 0;
/// A moment long past.
const LONG_AGO: i64 = NOW - 301;
/// No response is larger.
const LARGEST: usize = 1024 * 1024;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime")
});

static ROUTER: LazyLock<Router> = LazyLock::new(|| {
    let (router, errands) = RUNTIME.block_on(async { endpoint::open() });
    RUNTIME.spawn(errands);
    router
});

fuzz_target!(|data: &[u8]| {
    let Some((kind, body)) = data.split_first() else {
        return;
    };
    match kind % 6 {
        0 => {
            let (status, said) = post(signed(DISCORD, NOW, body), body);
            assert!(matches!(
                status,
                StatusCode::OK | StatusCode::BAD_REQUEST | StatusCode::PAYLOAD_TOO_LARGE
            ));
            if let Ok(response) = serde_json::from_slice(&said) {
                holds::response(&response);
            }
        }
        1 => refused(signed(DISCORD ^ 1, NOW, body), body),
        2 => refused(signed(DISCORD, NOW, body), &[body, b" "].concat()),
        3 => refused(signed(DISCORD, LONG_AGO, body), body),
        4 => {
            // Whatever somebody may send for a signature.
            let (signature, moment) = body.split_at(body.len().min(128));
            let named = [(SIGNATURE, signature), (MOMENT, moment)].into_iter();
            let headers = named
                .filter_map(|(name, value)| Some((name, HeaderValue::from_bytes(value).ok()?)));
            refused(headers.collect(), body);
        }
        _ => {
            let (method, address) = body.split_at(body.len().min(4));
            if let (Ok(method), Ok(address)) = (Method::from_bytes(method), Uri::try_from(address))
            {
                let (status, _) = send(method, address, HeaderMap::new(), b"");
                assert!(!status.is_server_error(), "{status}");
            }
        }
    }
});

fn refused(headers: HeaderMap, body: &[u8]) {
    let (status, said) = post(headers, body);
    assert!(matches!(
        status,
        StatusCode::UNAUTHORIZED | StatusCode::PAYLOAD_TOO_LARGE
    ));
    assert!(serde_json::from_slice::<serde_json::Value>(&said).is_err());
}

fn post(headers: HeaderMap, body: &[u8]) -> (StatusCode, Vec<u8>) {
    send(
        Method::POST,
        Uri::from_static("/interactions"),
        headers,
        body,
    )
}

fn send(method: Method, address: Uri, headers: HeaderMap, body: &[u8]) -> (StatusCode, Vec<u8>) {
    let mut request = Request::new(Body::from(body.to_vec()));
    *request.method_mut() = method;
    *request.uri_mut() = address;
    *request.headers_mut() = headers;
    RUNTIME.block_on(async {
        let Ok(response) = ROUTER.clone().call(request).await;
        let status = response.status();
        let said = to_bytes(response.into_body(), LARGEST).await;
        (status, said.expect("a whole response").to_vec())
    })
}
