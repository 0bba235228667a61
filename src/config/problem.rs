//! What is wrong with a configuration, and where.

use std::fmt;
use std::path::PathBuf;

/// One thing that is wrong. The line itself is never repeated: a secret may have been put there by mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong, and how to mend it.
    pub message: String,
}

/// Why there is no configuration.
#[derive(Debug)]
pub enum ConfigError {
    /// The file cannot be opened.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The file says something wrong.
    Wrong {
        /// The file.
        path: PathBuf,
        /// Everything that is wrong, in the order of the file; never empty.
        problems: Vec<ConfigProblem>,
    },
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, .. } => write!(formatter, "cannot read {}", path.display()),
            Self::Wrong { path, problems } => {
                for (number, problem) in problems.iter().enumerate() {
                    if number > 0 {
                        formatter.write_str("\n")?;
                    }
                    let ConfigProblem {
                        line,
                        column,
                        message,
                    } = problem;
                    write!(formatter, "{}:{line}:{column}: {message}", path.display())?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for ConfigError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { cause, .. } => Some(cause),
            Self::Wrong { .. } => None,
        }
    }
}
