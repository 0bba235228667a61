//! Where the log goes: to stderr, so that answers on stdout stay alone.

use std::io::{self, IsTerminal};
use std::panic;

use clap::ValueEnum;
use tracing::Dispatch;
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
    log_panics();
    guard
}

fn start_with(
    format: LogFormat,
    filter: &str,
    writer: impl for<'w> MakeWriter<'w> + Send + Sync + 'static,
) {
    let given = std::env::var(EnvFilter::DEFAULT_ENV).ok();
    let log = log(format, given.as_deref().unwrap_or(filter), writer);
    // The only error is that somebody else has set up a log already; then theirs stays.
    let _ = tracing::dispatcher::set_global_default(log);
}

/// A log that writes there what the filter lets through.
fn log<W>(format: LogFormat, filter: &str, writer: W) -> Dispatch
where
    W: for<'writer> MakeWriter<'writer> + Send + Sync + 'static,
{
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter_of(filter))
        // Stderr is where it would complain that stderr cannot be written to.
        .log_internal_errors(false)
        .with_writer(writer);
    match format {
        LogFormat::Text => log.with_ansi(is_coloured()).into(),
        LogFormat::Json => log.json().into(),
    }
}

/// Writes a panic into the log instead of onto stderr: where it happened, and what it says only at `debug`, for it may
/// quote what somebody typed.
pub fn log_panics() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        log_panic(place.as_deref(), panic.payload_as_str());
    }));
}

fn log_panic(place: Option<&str>, words: Option<&str>) {
    tracing::error!(place, "panic");
    tracing::debug!(?words, "panic in these words");
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
    use std::io::Read as _;
    use std::sync::Arc;

    use super::*;

    /// What is written while that happens.
    fn written(format: LogFormat, filter: &str, happens: impl FnOnce()) -> String {
        let (mut end, beginning) = io::pipe().expect("a pipe");
        let log = log(format, filter, Arc::new(beginning));
        tracing::dispatcher::with_default(&log, happens);
        drop(log);
        let mut written = String::new();
        end.read_to_string(&mut written).expect("a text");
        written
    }

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

    #[test]
    fn an_event_that_serenity_cannot_read_is_not_quoted() {
        let log = written(LogFormat::Text, "info", || {
            tracing::warn!(target: "serenity::gateway::shard", "no JSON");
            tracing::warn!(target: "serenity::gateway::ws", "no JSON; text: samovar");
        });
        assert!(log.contains("no JSON") && !log.contains("samovar"), "{log}");
    }

    #[test]
    fn what_people_type_stands_on_one_line_in_letters_that_do_nothing() {
        let typed = "a\u{1b}[31m\u{9b}0m\nERROR b\r\u{8}\u{7f}\0\u{202e}\u{2066}\u{2028}\"c";
        for format in [LogFormat::Text, LogFormat::Json] {
            let log = written(format, "debug", || {
                tracing::debug!(?typed, "asked");
                log_panic(None, Some(typed));
            });
            let unsafe_letter = |letter: char| {
                letter.is_control()
                    || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert_eq!(log.lines().count(), 3, "{log:?}");
            assert!(!log.replace('\n', "").contains(unsafe_letter), "{log:?}");
        }
    }

    #[test]
    fn a_panic_is_told_by_its_place_and_in_its_words_only_for_who_looks_for_a_fault() {
        let happens = || log_panic(Some("src/desk.rs:1:1"), Some("no such samovar"));
        let quiet = written(LogFormat::Text, "info", happens);
        assert!(quiet.contains("src/desk.rs:1:1"), "{quiet}");
        assert!(!quiet.contains("samovar"), "{quiet}");
        assert!(written(LogFormat::Text, "debug", happens).contains("samovar"));
    }
}
