//! Where the log goes: to stderr, so that answers on stdout stay alone.

use std::io::{self, IsTerminal};

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// How a line of the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// Starts the log for the whole process. `RUST_LOG` says what is logged; without it, warnings and errors.
///
/// To be called once; a second call changes nothing.
pub fn start(format: LogFormat) {
    start_with(format, "warn");
}

/// Starts the log for the whole process. `RUST_LOG` says what is logged; without it, `filter` does.
///
/// To be called once; a second call changes nothing.
pub fn start_with(format: LogFormat, filter: &str) {
    let given = std::env::var(EnvFilter::DEFAULT_ENV).ok();
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter_of(given.as_deref().unwrap_or(filter)))
        .with_writer(io::stderr);
    // The only error is that somebody else has set up a log already; then theirs stays.
    let _ = match format {
        LogFormat::Text => log.with_ansi(is_coloured()).try_init(),
        LogFormat::Json => log.json().try_init(),
    };
}

/// The filter of that text, without what serenity says below a warning unless it is asked for by name: it prints
/// whole events, and with them what people write.
fn filter_of(text: &str) -> EnvFilter {
    let quiet = if text.contains("serenity") {
        ""
    } else {
        ",serenity=warn"
    };
    EnvFilter::builder()
        .with_default_directive(LevelFilter::WARN.into())
        .parse_lossy(format!("{text}{quiet}"))
}

fn is_coloured() -> bool {
    io::stderr().is_terminal()
        && anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serenity_is_quiet_unless_it_is_named() {
        for (text, quiet) in [
            ("debug", true),
            ("info,chaikhana=debug", true),
            ("serenity=debug", false),
        ] {
            let filter = filter_of(text).to_string();
            assert_eq!(filter.contains("serenity=warn"), quiet, "{filter}");
        }
    }
}
