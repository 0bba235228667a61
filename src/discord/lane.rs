//! A bounded queue with bounded work behind it. What finds it full is dropped and counted, never waited for.
//!
//! Serenity starts a task for each event and stops for nothing; here it ends at a queue. Interactions and channel
//! messages have a lane each, so that no crowd of messages holds up somebody who waits for a response.

use std::future::Future;
use std::sync::Arc;

use tokio::sync::{Semaphore, mpsc, watch};
use tokio::task::JoinSet;

/// How much a lane holds and does at once.
#[derive(Debug, Clone, Copy)]
pub struct Width {
    /// How many wait at most.
    pub waiting: usize,
    /// How many are worked on at once at most.
    pub working: usize,
}

/// The entrance of a lane.
#[derive(Debug)]
pub struct Entrance<T> {
    sender: mpsc::Sender<T>,
}

impl<T> Entrance<T> {
    /// Puts work into the lane; gives it back where the lane is full or closed.
    pub fn enter(&self, work: T) -> Result<(), T> {
        self.sender.try_send(work).map_err(|refused| match refused {
            mpsc::error::TrySendError::Full(work) | mpsc::error::TrySendError::Closed(work) => work,
        })
    }
}

impl<T> Clone for Entrance<T> {
    fn clone(&self) -> Self {
        Self {
            sender: self.sender.clone(),
        }
    }
}

/// Opens a lane: its entrance, and the work itself, which ends when `closing` has become true and everything that was
/// in the lane is done.
pub fn open<T, W, F>(
    width: Width,
    mut closing: watch::Receiver<bool>,
    work: W,
) -> (Entrance<T>, impl Future<Output = ()> + Send)
where
    T: Send + 'static,
    W: Fn(T) -> F + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let (sender, mut receiver) = mpsc::channel(width.waiting);
    let workers = Arc::new(Semaphore::new(width.working));
    let lane = async move {
        let mut under_way = JoinSet::new();
        loop {
            let Ok(worker) = Arc::clone(&workers).acquire_owned().await else {
                break;
            };
            let next = tokio::select! {
                biased;
                () = closed(&mut closing) => {
                    // Nothing new comes in; what waits is still done.
                    receiver.close();
                    receiver.recv().await
                }
                next = receiver.recv() => next,
            };
            let Some(next) = next else { break };
            let job = work(next);
            under_way.spawn(async move {
                job.await;
                drop(worker);
            });
            while let Some(done) = under_way.try_join_next() {
                report(done);
            }
        }
        while let Some(done) = under_way.join_next().await {
            report(done);
        }
    };
    (Entrance { sender }, lane)
}

/// Waits until it is closing; a source that is gone closes as well.
pub(super) async fn closed(closing: &mut watch::Receiver<bool>) {
    let _ = closing.wait_for(|closing| *closing).await;
}

fn report(done: Result<(), tokio::task::JoinError>) {
    if let Err(error) = done {
        tracing::error!(%error, "work broke off");
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    const NARROW: Width = Width {
        waiting: 2,
        working: 1,
    };

    #[tokio::test]
    async fn what_finds_the_lane_full_is_given_back() {
        let (_closing, closed) = watch::channel(false);
        let (entrance, _lane) = open(NARROW, closed, |_: u8| async {});
        assert_eq!(entrance.enter(1), Ok(()));
        assert_eq!(entrance.enter(2), Ok(()));
        assert_eq!(entrance.enter(3), Err(3));
    }

    #[tokio::test]
    async fn a_closing_lane_does_what_it_holds_and_takes_nothing_more() {
        let (closing, closed) = watch::channel(false);
        let done = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&done);
        let (entrance, lane) = open(NARROW, closed, move |_: u8| {
            let count = Arc::clone(&count);
            async move {
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        assert_eq!(entrance.enter(1), Ok(()));
        assert_eq!(entrance.enter(2), Ok(()));
        closing.send_replace(true);
        lane.await;
        assert_eq!(done.load(Ordering::Relaxed), 2);
        assert_eq!(entrance.enter(3), Err(3));
    }

    #[tokio::test]
    async fn work_that_breaks_off_holds_up_nothing() {
        let (closing, closed) = watch::channel(false);
        let done = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&done);
        let (entrance, lane) = open(NARROW, closed, move |number: u8| {
            let count = Arc::clone(&count);
            async move {
                assert_ne!(number, 1, "breaks off");
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        assert_eq!(entrance.enter(1), Ok(()));
        assert_eq!(entrance.enter(2), Ok(()));
        closing.send_replace(true);
        lane.await;
        assert_eq!(done.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn no_more_is_worked_on_at_once_than_allowed() {
        let (closing, closed) = watch::channel(false);
        let now = Arc::new(AtomicUsize::new(0));
        let most = Arc::new(AtomicUsize::new(0));
        let (counting, peak) = (Arc::clone(&now), Arc::clone(&most));
        let width = Width {
            waiting: 10,
            working: 3,
        };
        let (entrance, lane) = open(width, closed, move |_: u8| {
            let (counting, peak) = (Arc::clone(&counting), Arc::clone(&peak));
            async move {
                let at_once = counting.fetch_add(1, Ordering::SeqCst) + 1;
                peak.fetch_max(at_once, Ordering::SeqCst);
                tokio::task::yield_now().await;
                counting.fetch_sub(1, Ordering::SeqCst);
            }
        });
        for number in 0..10 {
            assert_eq!(entrance.enter(number), Ok(()));
        }
        closing.send_replace(true);
        lane.await;
        assert_eq!(most.load(Ordering::SeqCst), 3);
    }
}
