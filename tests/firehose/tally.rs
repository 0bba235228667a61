//! Who waits for an answer, and what became of the others.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::{Notify, OwnedSemaphorePermit, oneshot};

/// How long nothing may come before nobody waits any longer: far above what any answer needs.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How many answered interactions are remembered: whoever sends an answer again does so within seconds.
const REMEMBERED: usize = 8_192;

/// What is remembered of an interaction until it is answered.
pub struct Waiting {
    /// When it was sent.
    pub since: Instant,
    /// Lets the next one be sent, where they take turns.
    pub turn: Option<OwnedSemaphorePermit>,
    /// Who wants to read the answer.
    pub reader: Option<oneshot::Sender<Value>>,
}

/// What an answer is to Discord.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The one that somebody waited for.
    First,
    /// Another to the same interaction: whoever did not hear in time that the first was taken sends it again.
    Again,
    /// One to an interaction that there never was.
    Uncalled,
}

/// The answers so far.
#[derive(Default)]
pub struct Tally {
    waiting: Mutex<HashMap<u64, Waiting>>,
    /// The interactions that were answered last.
    latest: Mutex<VecDeque<u64>>,
    /// Who reads what stands in place of "thinking".
    reading: Mutex<HashMap<u64, oneshot::Sender<Value>>>,
    /// Microseconds from the interaction to its answer, since somebody last took them.
    times: Mutex<Vec<u32>>,
    answered: AtomicUsize,
    again: AtomicUsize,
    uncalled: AtomicUsize,
    replies: AtomicUsize,
    changed: Notify,
}

impl Tally {
    /// An interaction is on its way.
    pub fn waits(&self, id: u64, waiting: Waiting) {
        lock(&self.waiting).insert(id, waiting);
    }

    /// An interaction is answered.
    pub fn answers(&self, id: u64, body: &[u8]) -> Taken {
        let Some(waited) = lock(&self.waiting).remove(&id) else {
            if lock(&self.latest).contains(&id) {
                self.again.fetch_add(1, Ordering::Relaxed);
                return Taken::Again;
            }
            self.uncalled.fetch_add(1, Ordering::Relaxed);
            return Taken::Uncalled;
        };
        let took = waited.since.elapsed().as_micros();
        lock(&self.times).push(u32::try_from(took).unwrap_or(u32::MAX));
        self.answered.fetch_add(1, Ordering::Relaxed);
        self.remember(id);
        if let Some(reader) = waited.reader {
            self.read_by(id, body, reader);
        }
        self.changed.notify_waiters();
        Taken::First
    }

    /// What stands in place of the answer of an interaction from now on.
    pub fn edits(&self, id: u64, body: &[u8]) {
        let reader = lock(&self.reading).remove(&id);
        if let Some(reader) = reader {
            let _ = reader.send(json(body));
        }
    }

    /// A message is replied to.
    pub fn replies_to_message(&self) {
        self.replies.fetch_add(1, Ordering::Relaxed);
    }

    /// How many interactions were answered.
    pub fn answered(&self) -> usize {
        self.answered.load(Ordering::Relaxed)
    }

    /// How many answers were to an interaction that had one.
    pub fn again(&self) -> usize {
        self.again.load(Ordering::Relaxed)
    }

    /// How many answers were to no interaction that there ever was.
    pub fn uncalled(&self) -> usize {
        self.uncalled.load(Ordering::Relaxed)
    }

    /// How many interactions have no answer yet.
    pub fn unanswered(&self) -> usize {
        lock(&self.waiting).len()
    }

    /// How many channel messages were replied to.
    pub fn replies(&self) -> usize {
        self.replies.load(Ordering::Relaxed)
    }

    /// Waits until every interaction is answered, or until that long nothing came; gives whether all are.
    pub async fn are_answered(&self, patience: Duration) -> bool {
        loop {
            let changed = self.changed.notified();
            if self.unanswered() == 0 {
                return true;
            }
            if tokio::time::timeout(patience, changed).await.is_err() {
                return self.unanswered() == 0;
            }
        }
    }

    /// How long each answer took since this was last asked.
    pub fn take_times(&self) -> Vec<Duration> {
        std::mem::take(&mut *lock(&self.times))
            .into_iter()
            .map(|microseconds| Duration::from_micros(microseconds.into()))
            .collect()
    }

    fn remember(&self, id: u64) {
        let mut latest = lock(&self.latest);
        latest.push_back(id);
        if latest.len() > REMEMBERED {
            latest.pop_front();
        }
    }

    fn read_by(&self, id: u64, body: &[u8], reader: oneshot::Sender<Value>) {
        /// "Thinking": the answer comes later, in its place.
        const DEFERRED: u64 = 5;
        let body = json(body);
        if body["type"] == DEFERRED {
            lock(&self.reading).insert(id, reader);
        } else {
            let _ = reader.send(body["data"].clone());
        }
    }
}

fn json(body: &[u8]) -> Value {
    serde_json::from_slice(body).expect("the bot sends JSON")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
