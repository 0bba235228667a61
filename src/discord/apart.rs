//! A runtime of its own for serenity's shards.
//!
//! A shard that does not notice that its line is closed (after a close frame without a code or with 4003, 4010 or
//! 4011, and after a resume that failed) asks the dead line for the next message again and again and never gives way.
//! Apart from everything else it takes only its own thread, a canary shows it, and it is left behind when the next
//! connection begins.

use std::future::Future;
use std::io;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::JoinHandle;

/// A single thread, so that a shard that never gives way keeps the canary from singing.
const WORKERS: usize = 1;

/// How long the canary may be silent. A shard gives way at least twice a second.
const CANARY: Duration = Duration::from_secs(5);

/// A runtime that nobody waits for when it is dropped.
#[derive(Debug)]
pub(super) struct Apart {
    handle: Handle,
    /// There until the drop takes it.
    runtime: Option<Runtime>,
}

impl Apart {
    pub(super) fn new() -> io::Result<Self> {
        let log = tracing::dispatcher::get_default(Clone::clone);
        let runtime = Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .thread_name("gateway")
            // What happens there is told where the rest is told, wherever that is.
            .on_thread_start(move || std::mem::forget(tracing::dispatcher::set_default(&log)))
            .enable_all()
            .build()?;
        Ok(Self {
            handle: runtime.handle().clone(),
            runtime: Some(runtime),
        })
    }

    /// Runs a future there.
    pub(super) fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future<Output: Send> + Send + 'static,
    {
        self.handle.spawn(future)
    }

    /// A canary for this runtime.
    pub(super) fn canary(&self) -> Canary {
        Canary {
            runtime: self.handle.clone(),
            song: self.handle.spawn(async {}),
            begun: Instant::now(),
        }
    }
}

impl Drop for Apart {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// A task that does nothing, again and again: while it does not get its turn, nobody gives way.
#[derive(Debug)]
pub(super) struct Canary {
    runtime: Handle,
    song: JoinHandle<()>,
    /// On the clock of the system: a thread takes its time there, whatever a test does to the runtime's clock.
    begun: Instant,
}

impl Canary {
    /// Looks whether it has had its turn; `false` when it waits too long for it.
    pub(super) fn sings(&mut self) -> bool {
        if self.song.is_finished() {
            self.song = self.runtime.spawn(async {});
            self.begun = Instant::now();
        }
        self.begun.elapsed() < CANARY
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn a_canary_falls_silent_while_somebody_never_gives_way() {
        let apart = Apart::new().expect("a runtime");
        let mut canary = apart.canary();
        assert!(canary.sings());
        let spinning = Arc::new(AtomicBool::new(true));
        let spins = Arc::clone(&spinning);
        drop(apart.spawn(async move { while spins.load(Ordering::Relaxed) {} }));
        while canary.sings() {
            std::thread::yield_now();
        }
        spinning.store(false, Ordering::Relaxed);
        while !canary.sings() {
            std::thread::yield_now();
        }
    }
}
