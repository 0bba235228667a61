//! A runtime of its own for serenity's shards.
//!
//! A shard whose line ends with a close frame without a code spins and never gives way again, and tasks that wait
//! behind it on the same thread wait for ever. Apart from everything else it takes only its own threads, and is left
//! behind when the next connection begins.

use std::future::Future;
use std::io;

use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::JoinHandle;

/// One thread may spin; somebody else must still get a turn.
const WORKERS: usize = 2;

/// A runtime that nobody waits for when it is dropped.
#[derive(Debug)]
pub(super) struct Apart {
    handle: Handle,
    /// There until the drop takes it.
    runtime: Option<Runtime>,
}

impl Apart {
    pub(super) fn new() -> io::Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .thread_name("gateway")
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
}

impl Drop for Apart {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
