//! `[log]`: what is written down.

use super::reader::Section;

/// What is written down. The environment variable `RUST_LOG` goes before the filter here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogConfig {
    /// What is written: `info`, or parts by name: `info,chaikhana::discord=debug`.
    pub filter: String,
    /// How it is written.
    pub format: LogFormat,
}

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

impl Default for LogConfig {
    fn default() -> Self {
        Self {
            filter: "info".to_owned(),
            format: LogFormat::Text,
        }
    }
}

impl LogConfig {
    pub(super) fn read(section: &mut Section<'_, '_>) -> Self {
        let default = Self::default();
        Self {
            filter: section.text("filter").unwrap_or(default.filter),
            format: section
                .meaning("format", "\"text\" or \"json\"", |word| match word {
                    "text" => Some(LogFormat::Text),
                    "json" => Some(LogFormat::Json),
                    _ => None,
                })
                .unwrap_or(default.format),
        }
    }
}
