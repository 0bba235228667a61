//! Whether a request is Discord's: it signs the moment and the body of each.
//!
//! <https://docs.discord.com/developers/interactions/overview#validating-security-request-headers>

use axum::http::{HeaderMap, HeaderValue};
use ed25519_dalek::{Signature, VerifyingKey};
use jiff::{SignedDuration, Timestamp};

use super::refusal::Refusal;
use crate::config::PublicKey;

/// How far the moment of a signature may be from now: what was listened to cannot be sent again later.
const WINDOW: SignedDuration = SignedDuration::from_mins(5);

/// The key that signatures are checked with.
#[derive(Clone)]
pub struct Key(VerifyingKey);

/// The digits of a key that are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no key that signatures can be checked with")]
pub struct NoKey;

impl TryFrom<&PublicKey> for Key {
    type Error = NoKey;

    fn try_from(key: &PublicKey) -> Result<Self, NoKey> {
        let key = VerifyingKey::from_bytes(key.bytes()).map_err(|_| NoKey)?;
        // Anybody can sign for a weak one.
        if key.is_weak() {
            Err(NoKey)
        } else {
            Ok(Self(key))
        }
    }
}

impl Key {
    /// Whether Discord signed that body, and lately.
    pub(super) fn check(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let header = |name| headers.get(name).map(HeaderValue::as_bytes);
        let signature = header("x-signature-ed25519").ok_or(Refusal::Unsigned)?;
        let moment = header("x-signature-timestamp").ok_or(Refusal::Unsigned)?;
        let signature = signature_of(signature).ok_or(Refusal::Forged)?;
        let signed = [moment, body].concat();
        self.0
            .verify_strict(&signed, &signature)
            .map_err(|_| Refusal::Forged)?;
        if is_fresh(moment, now) {
            Ok(())
        } else {
            Err(Refusal::Stale)
        }
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Key(…)")
    }
}

/// The signature in hexadecimal digits.
fn signature_of(digits: &[u8]) -> Option<Signature> {
    let mut bytes = [0; Signature::BYTE_SIZE];
    if digits.len() != 2 * bytes.len() {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        for digit in pair {
            let digit = char::from(*digit).to_digit(16)?;
            *byte = (*byte << 4) | u8::try_from(digit).ok()?;
        }
    }
    Some(Signature::from_bytes(&bytes))
}

/// Whether a moment, in seconds of the epoch, is near enough to now.
fn is_fresh(moment: &[u8], now: Timestamp) -> bool {
    let moment = std::str::from_utf8(moment)
        .ok()
        .and_then(|seconds| seconds.parse().ok())
        .and_then(|seconds| Timestamp::from_second(seconds).ok());
    moment.is_some_and(|moment| now.duration_since(moment).abs() <= WINDOW)
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};

    use super::*;

    const BODY: &[u8] = br#"{"type":1}"#;
    const NOW: i64 = 1_750_000_000;

    fn signing() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn key() -> Key {
        Key(signing().verifying_key())
    }

    fn signed(moment: &str, body: &[u8]) -> HeaderMap {
        let signature = signing().sign(&[moment.as_bytes(), body].concat());
        let digits = signature.to_bytes().map(|byte| format!("{byte:02x}"));
        headers(&digits.concat(), moment)
    }

    fn headers(signature: &str, moment: &str) -> HeaderMap {
        let value = |text: &str| HeaderValue::from_str(text).expect("a value");
        HeaderMap::from_iter([
            (
                "x-signature-ed25519".parse().expect("a name"),
                value(signature),
            ),
            (
                "x-signature-timestamp".parse().expect("a name"),
                value(moment),
            ),
        ])
    }

    fn checked(headers: &HeaderMap, body: &[u8]) -> Result<(), Refusal> {
        key().check(
            headers,
            body,
            Timestamp::from_second(NOW).expect("a moment"),
        )
    }

    #[test]
    fn what_discord_signed_is_taken() {
        assert_eq!(checked(&signed(&NOW.to_string(), BODY), BODY), Ok(()));
    }

    #[test]
    fn another_body_another_moment_and_another_key_are_refused() {
        let good = signed(&NOW.to_string(), BODY);
        assert_eq!(checked(&good, b"{}"), Err(Refusal::Forged));
        let mut later = good.clone();
        later.insert("x-signature-timestamp", HeaderValue::from(NOW + 1));
        assert_eq!(checked(&later, BODY), Err(Refusal::Forged));
        let moment = Timestamp::from_second(NOW).expect("a moment");
        let other = Key(SigningKey::from_bytes(&[8; 32]).verifying_key());
        assert_eq!(other.check(&good, BODY, moment), Err(Refusal::Forged));
    }

    #[test]
    fn what_is_no_signature_is_refused() {
        let moment = NOW.to_string();
        for signature in [
            "",
            "ab",
            &"zz".repeat(64),
            &"00".repeat(64),
            &"0".repeat(129),
        ] {
            assert_eq!(
                checked(&headers(signature, &moment), BODY),
                Err(Refusal::Forged),
                "{signature}"
            );
        }
        for missing in ["x-signature-ed25519", "x-signature-timestamp"] {
            let mut headers = signed(&moment, BODY);
            headers.remove(missing);
            assert_eq!(checked(&headers, BODY), Err(Refusal::Unsigned), "{missing}");
        }
    }

    #[test]
    fn only_five_minutes_in_either_direction_are_taken() {
        for (moment, taken) in [
            ((NOW - 300).to_string(), true),
            ((NOW - 301).to_string(), false),
            ((NOW + 300).to_string(), true),
            ((NOW + 301).to_string(), false),
            (i64::MIN.to_string(), false),
            ("soon".to_owned(), false),
            (String::new(), false),
        ] {
            let expected = if taken { Ok(()) } else { Err(Refusal::Stale) };
            assert_eq!(checked(&signed(&moment, BODY), BODY), expected, "{moment}");
        }
    }

    #[test]
    fn a_key_for_which_anybody_can_sign_is_none() {
        let public = |digits: &str| PublicKey::parse(digits).expect("digits");
        let weak = public(&("01".to_owned() + &"00".repeat(31)));
        assert_eq!(Key::try_from(&weak).err(), Some(NoKey));
        let no_point = public(&("02".to_owned() + &"00".repeat(31)));
        assert_eq!(Key::try_from(&no_point).err(), Some(NoKey));
        assert!(!format!("{:?}", key()).contains(|digit: char| digit.is_ascii_digit()));
    }
}
