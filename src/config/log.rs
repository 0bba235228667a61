//! `[log]`: what is written down.

use tracing_subscriber::EnvFilter;

use super::reader::Section;
use crate::telemetry::LogFormat;

/// What is written down. The environment variable `RUST_LOG` goes before the filter here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogConfig {
    /// What is written: `info`, or parts by name: `info,chaikhana::discord=debug`.
    pub filter: String,
    /// How it is written.
    pub format: LogFormat,
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
            filter: section
                .meaning(
                    "filter",
                    "a filter such as \"info,chaikhana=debug\"",
                    |filter| EnvFilter::try_new(filter).ok().map(|_| filter.to_owned()),
                )
                .unwrap_or(default.filter),
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
