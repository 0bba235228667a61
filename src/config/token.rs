//! The bot's token: it comes from the environment or from a file of its own, and prints as nothing.

use std::fmt;
use std::path::{Path, PathBuf};

/// The environment variable that holds the token.
pub const TOKEN_VARIABLE: &str = "CHAIKHANA_TOKEN";

/// A secret. It has no `Display`, and its `Debug` says nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Why there is no token.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// Nobody says where it is.
    #[error(
        "there is no token: set {TOKEN_VARIABLE}, or name a file with `token_file` in [discord]"
    )]
    Missing,
    /// Its file cannot be opened.
    #[error("cannot read the token file {path}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// What was found cannot be a token.
    #[error(
        "what {place} holds is no token: it is empty or has spaces or letters that no token has"
    )]
    Malformed {
        /// Where it was found.
        place: String,
    },
}

impl Token {
    /// The token of the environment, or else of the file; `environment` is the value of [`TOKEN_VARIABLE`].
    pub fn find(environment: Option<String>, file: Option<&Path>) -> Result<Self, TokenError> {
        if let Some(text) = environment {
            return Self::parse(&text).ok_or_else(|| TokenError::Malformed {
                place: TOKEN_VARIABLE.to_owned(),
            });
        }
        let path = file.ok_or(TokenError::Missing)?;
        let text = std::fs::read_to_string(path).map_err(|source| TokenError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        Self::parse(&text).ok_or_else(|| TokenError::Malformed {
            place: path.display().to_string(),
        })
    }

    /// The token in a text, without the space around it and without the `Bot ` that some people keep before it.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let ([word] | ["Bot", word]) = words.as_slice() else {
            return None;
        };
        let possible = *word != "Bot" && word.chars().all(|letter| letter.is_ascii_graphic());
        possible.then(|| Self((*word).to_owned()))
    }

    /// The secret itself, for the one place that sends it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_prints_as_nothing() {
        let token = Token::parse("abc.def.ghi").expect("a token");
        assert!(!format!("{token:?}").contains("abc"));
        let malformed = Token::find(Some("abc def".into()), None).expect_err("no token");
        assert!(!format!("{malformed:?} {malformed}").contains("abc"));
    }

    #[test]
    fn a_token_is_found_in_the_environment_first_and_then_in_its_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("token");
        std::fs::write(&file, "Bot from.the.file\n").expect("a file");
        let found = |environment: Option<&str>| {
            Token::find(environment.map(str::to_owned), Some(&file)).expect("a token")
        };
        assert_eq!(
            found(Some("from.the.environment")).expose(),
            "from.the.environment"
        );
        assert_eq!(found(None).expose(), "from.the.file");
    }

    #[test]
    fn what_cannot_be_a_token_is_refused() {
        for text in ["", "  ", "two words", "töken", "Bot "] {
            assert!(
                matches!(
                    Token::find(Some(text.to_owned()), None),
                    Err(TokenError::Malformed { .. })
                ),
                "{text:?}"
            );
        }
        assert!(matches!(Token::find(None, None), Err(TokenError::Missing)));
        assert!(matches!(
            Token::find(None, Some(Path::new("no/such/file"))),
            Err(TokenError::Unreadable { .. })
        ));
    }
}
