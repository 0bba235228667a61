//! Where the log goes: to stderr, so that answers on stdout stay alone.

use std::io::{self, IsTerminal};

use clap::ValueEnum;
use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::MakeWriter;

/// How many lines wait for a reader that is slow; what comes on top is lost.
const WAITING_LINES: usize = 8_192;

/// How a line of the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// Starts the log of a command. `RUST_LOG` says what is logged; without it, warnings and errors.
///
/// To be called once; a second call changes nothing.
pub fn start(format: LogFormat) {
    start_with(format, "warn", io::stderr);
}

/// Starts the log of a process that serves others. `RUST_LOG` says what is logged; without it, `filter` does.
///
/// Nobody waits for a line to be written: a full disk or a reader that has stopped reading costs the log, and nothing
/// else. What waits when the guard is dropped is still written, if that can be done within a second. What breaks off
/// is told as a line like every other.
///
/// To be called once; a second call changes nothing.
pub fn start_in_background(format: LogFormat, filter: &str) -> WorkerGuard {
    let (writer, guard) = NonBlockingBuilder::default()
        .buffered_lines_limit(WAITING_LINES)
        .thread_name("log")
        .finish(io::stderr());
    start_with(format, filter, writer);
    std::panic::set_hook(Box::new(
        |panic| tracing::error!(%panic, "something broke off"),
    ));
    guard
}

fn start_with(
    format: LogFormat,
    filter: &str,
    writer: impl for<'w> MakeWriter<'w> + Send + Sync + 'static,
) {
    let given = std::env::var(EnvFilter::DEFAULT_ENV).ok();
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter_of(given.as_deref().unwrap_or(filter)))
        // Stderr is where it would complain that stderr cannot be written to.
        .log_internal_errors(false)
        .with_writer(writer);
    // The only error is that somebody else has set up a log already; then theirs stays.
    let _ = match format {
        LogFormat::Text => log.with_ansi(is_coloured()).try_init(),
        LogFormat::Json => log.json().try_init(),
    };
}

/// The filter of that text, without what serenity says below a warning unless it is asked for by name: it prints
/// whole events, and with them what people write. Where it reads from the line, its warnings do so as well; what they
/// are about is told once more without it.
fn filter_of(text: &str) -> EnvFilter {
    let quiet = if text.contains("serenity") {
        ""
    } else {
        ",serenity=warn,serenity::gateway::ws=error"
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
            for part in ["serenity=warn", "serenity::gateway::ws=error"] {
                assert_eq!(filter.contains(part), quiet, "{filter}");
            }
        }
    }
}
