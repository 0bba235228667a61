//! What of a member's words reaches the log: nothing, but for who looks for a fault, and then every letter harmless.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tracing::Dispatch;
use tracing_subscriber::EnvFilter;

use super::pieces::MARK;
use super::typed::said;

/// Letters that move the cursor, colour, turn the direction of reading or begin a new line.
const OBEYED: &str = "\u{1b}\u{9b}\n\r\u{8}\u{7f}\0\u{202e}\u{2066}\u{2028}\u{85}";

/// The log while everybody sends that text in every way, at that level, for people and for machines.
fn logs(level: &str, text: &str) -> [String; 2] {
    let subscriber = || tracing_subscriber::fmt().with_env_filter(EnvFilter::new(level));
    let logged = |log: &dyn Fn(Writer) -> Dispatch| {
        let written = Writer::default();
        tracing::dispatcher::with_default(&log(written.clone()), || said(text));
        let written = written.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&written).into_owned()
    };
    [
        logged(&|to| {
            let log = subscriber().with_ansi(false);
            log.with_writer(move || to.clone()).into()
        }),
        logged(&|to| {
            let log = subscriber().json();
            log.with_writer(move || to.clone()).into()
        }),
    ]
}

#[derive(Clone, Default)]
struct Writer(Arc<Mutex<Vec<u8>>>);

impl io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut written = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        written.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn what_members_type_is_in_the_log_only_at_debug() {
    let text = format!("who keeps the secretariat of the road? {MARK}");
    for log in logs("info", &text) {
        assert!(log.contains("asked") && !log.contains(MARK), "{log}");
    }
    for log in logs("debug", &text) {
        assert!(log.contains(MARK), "{log}");
    }
}

#[test]
fn nothing_that_members_type_is_obeyed_by_whoever_reads_the_log() {
    for text in [
        format!("{MARK}{OBEYED}"),
        format!("samovar {OBEYED} {MARK}"),
        format!("who keeps the secretariat of the road? {MARK}{OBEYED}?"),
    ] {
        for log in logs("trace", &text) {
            assert!(log.contains(MARK), "{log:?}");
            let begins = |line: &str| line.starts_with("20") || line.starts_with('{');
            assert!(log.lines().all(begins), "{log:?}");
            let mut letters = log.lines().flat_map(str::chars);
            let found = letters.find(|letter| OBEYED.contains(*letter));
            assert_eq!(found, None, "{log:?}");
        }
    }
}
