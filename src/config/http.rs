//! `[http]`: what the bot answers over HTTP.

use std::fmt;
use std::net::SocketAddr;

use super::reader::Section;

/// What the bot answers over HTTP.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HttpConfig {
    /// Where it listens; without it, nowhere.
    pub listen: Option<SocketAddr>,
    /// The application's public key: with it, interactions come over HTTP and are not taken from the gateway.
    pub public_key: Option<PublicKey>,
}

/// How many bytes a key has.
const KEY: usize = 32;

/// The key that Discord's signatures are checked with. Nobody needs to read it in a log, so it prints as nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; KEY]);

impl HttpConfig {
    pub(super) fn read(section: &mut Section<'_, '_>) -> Self {
        let listen = section.meaning(
            "listen",
            "an address and a port such as \"127.0.0.1:8080\" or \"[::]:8080\"",
            |address| address.parse().ok(),
        );
        let public_key = section.meaning(
            "public_key",
            "the 64 hexadecimal digits that the Developer Portal shows under General Information > Public Key",
            PublicKey::parse,
        );
        if !section.has("listen") {
            section.refuse(
                "public_key",
                "`public_key` is of no use without `listen`, the address that interactions come to",
            );
        }
        Self { listen, public_key }
    }
}

impl PublicKey {
    /// The key in hexadecimal digits; whether it is a point of the curve is not looked at here.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text
            .chars()
            .map(|digit| digit.to_digit(16)?.try_into().ok())
            .collect::<Option<_>>()?;
        let bytes: Vec<u8> = digits
            .chunks_exact(2)
            .map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit))
            .collect();
        (digits.len() == 2 * KEY).then_some(Self(bytes.try_into().ok()?))
    }

    /// Its bytes.
    pub const fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PublicKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_from_its_digits() {
        let digits = format!("{}Ff", "0a".repeat(KEY - 1));
        let key = PublicKey::parse(&digits).expect("a key");
        assert_eq!(key.bytes()[0], 0x0a);
        assert_eq!(key.bytes()[KEY - 1], 0xff);
    }

    #[test]
    fn what_cannot_be_a_key_is_refused() {
        let digit = |count: usize| "0".repeat(count);
        for text in [
            String::new(),
            digit(63),
            digit(65),
            digit(66),
            digit(63) + "g",
            digit(63) + "é",
            "MTAw.token.of-a-bot".to_owned(),
        ] {
            assert_eq!(PublicKey::parse(&text), None, "{text}");
        }
    }
}
