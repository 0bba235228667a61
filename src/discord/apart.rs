//! A runtime of its own for serenity's shards.
//!
//! A shard that does not notice that its line is closed (after a close frame without a code or with 4003, 4010 or
//! 4011, and after a resume that failed) asks the dead line for the next message again and again and never gives way.
//! Apart from everything else it takes only its own thread, a canary shows it, and it is left behind when the next
//! connection begins.
//!
//! The thread is one, and everything on it takes turns: serenity starts a task for each event and waits for none, so a
//! flood is bounded only where a shard does not read on before the tasks that it started have had their turn. Where
//! several threads share the work, or tasks wait in more than one queue, it may. For the same reason a shard that
//! never gives way keeps the canary from singing.

use std::future::Future;
use std::io;
use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How long the canary may be silent. A shard gives way at least twice a second.
const CANARY: Duration = Duration::from_secs(5);

/// A runtime that nobody waits for when it is dropped.
#[derive(Debug)]
pub(super) struct Apart {
    handle: Handle,
    /// Its drop ends the thread, unless something spins there.
    _running: oneshot::Sender<()>,
}

impl Apart {
    pub(super) fn new() -> io::Result<Self> {
        let log = tracing::dispatcher::get_default(Clone::clone);
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (running, stopped) = oneshot::channel();
        let turns = move || {
            // What happens here is told where the rest is told, wherever that is.
            let _log = tracing::dispatcher::set_default(&log);
            // Ends with an error when the other side is dropped: that is the sign.
            let _: Result<(), _> = runtime.block_on(stopped);
            runtime.shutdown_background();
        };
        thread::Builder::new()
            .name("gateway".to_owned())
            .spawn(turns)?;
        Ok(Self {
            handle,
            _running: running,
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
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn a_shard_reads_on_only_after_the_tasks_that_it_started() {
        const TOGETHER: usize = 400;
        let apart = Apart::new().expect("a runtime");
        let under_way = Arc::new(AtomicUsize::new(0));
        let shard = async move {
            let mut most = 0;
            for _ in 0..100 {
                most = most.max(under_way.fetch_add(TOGETHER, Ordering::Relaxed) + TOGETHER);
                for _ in 0..TOGETHER {
                    let under_way = Arc::clone(&under_way);
                    tokio::spawn(async move { under_way.fetch_sub(1, Ordering::Relaxed) });
                }
                tokio::task::yield_now().await;
            }
            most
        };
        assert_eq!(apart.spawn(shard).await.expect("no panic"), TOGETHER);
    }

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
