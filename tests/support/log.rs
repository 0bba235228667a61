//! The log of one scene: what the bot writes down, on the scene's own thread and on those that it begins.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tracing::subscriber::DefaultGuard;
use tracing_subscriber::EnvFilter;

/// How long a scene waits for a line. Far above what any needs, for a machine under load.
const PATIENCE: Duration = Duration::from_secs(30);

/// A log that is written from its opening to the end of the scene.
pub struct Log {
    written: Written,
    _open: DefaultGuard,
}

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Opens the log of this scene; to be done before the bot comes on. Scenes with several threads have none.
    pub fn open() -> Self {
        let written = Written::default();
        let writer = written.clone();
        let log = tracing_subscriber::fmt()
            .with_env_filter(EnvFilter::new(
                "warn,chaikhana=debug,serenity::gateway::ws=error",
            ))
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        Self {
            written,
            _open: tracing::subscriber::set_default(log),
        }
    }

    /// Waits until a line holds this text.
    pub async fn says(&self, text: &str) {
        let begun = Instant::now();
        while !self.text().contains(text) {
            assert!(
                begun.elapsed() < PATIENCE,
                "the log never says {text:?}:\n{}",
                self.text()
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// All of it so far.
    pub fn text(&self) -> String {
        let written = self.written.0.lock();
        let written = written.unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&written).into_owned()
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut written = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        written.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
