//! A runtime of its own for serenity's shards.
//!
//! A shard whose line ends with a close frame without a code spins and never gives way again, and tasks that wait
//! behind it on the same thread wait for ever. Apart from everything else it takes only its own thread, and is left
//! behind when the next connection begins.
//!
//! The thread is one, and everything on it takes turns: serenity starts a task for each event and waits for none, so a
//! flood is bounded only where a shard does not read on before the tasks that it started have had their turn. Where
//! several threads share the work, or tasks wait in more than one queue, it may.

use std::future::Future;
use std::io;
use std::thread;

use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A runtime that nobody waits for when it is dropped.
#[derive(Debug)]
pub(super) struct Apart {
    handle: Handle,
    /// Its drop ends the thread, unless something spins there.
    _running: oneshot::Sender<()>,
}

impl Apart {
    pub(super) fn new() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (running, stopped) = oneshot::channel();
        let turns = move || {
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
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

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
}
