//! Work in many parts on all processors, whose results are wanted in their order.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

/// So many results wait to be taken before no more are made; memory that is used again is quicker than more of it.
const WAITING: usize = 64;

/// Does the parts `0..count` and takes each result in the order of the parts, on the calling thread.
///
/// # Panics
///
/// Where doing a part does.
pub(crate) fn in_order<T: Send>(
    count: usize,
    work: impl Fn(usize) -> T + Sync,
    mut take: impl FnMut(T),
) {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    // Whoever is ready first does the next part.
    let next_part = || Some(next.fetch_add(1, Ordering::Relaxed)).filter(|part| *part < count);
    thread::scope(|scope| {
        let (sender, done) = sync_channel(WAITING);
        let helpers = 1..processors.min(count);
        let helpers: Vec<_> = helpers
            .map(|_| {
                let sender = sender.clone();
                let (next_part, work) = (&next_part, &work);
                // Nobody waits for results where the calling thread has failed.
                scope.spawn(move || {
                    while let Some(part) = next_part()
                        && sender.send((part, work(part))).is_ok()
                    {}
                })
            })
            .collect();
        drop(sender);
        let mut results = BTreeMap::new();
        let mut taken = 0;
        while taken < count {
            if let Some(result) = results.remove(&taken) {
                take(result);
                taken += 1;
            } else if let Ok((part, result)) = done.try_recv() {
                results.insert(part, result);
            } else if let Some(part) = next_part() {
                results.insert(part, work(part));
            } else if let Ok((part, result)) = done.recv() {
                results.insert(part, result);
            } else {
                break;
            }
        }
        for helper in helpers {
            if let Err(panic) = helper.join() {
                resume_unwind(panic);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_parts() {
        for count in [0, 1, 2, 3 * WAITING + 1] {
            let mut taken = Vec::new();
            // Some parts take longer than others.
            let work = |part| (0..part % 7 * 1000).sum::<usize>().min(1) + part;
            in_order(count, work, |part| taken.push(part));
            assert!(taken.into_iter().eq((0..count).map(work)), "{count}");
        }
    }

    #[test]
    #[should_panic(expected = "this part fails")]
    fn a_part_that_fails_is_not_passed_over() {
        in_order(
            1000,
            |part| assert_ne!(part, 500, "this part fails"),
            |()| {},
        );
    }
    #[test]
    #[should_panic(expected = "this result cannot be taken")]
    fn nobody_waits_where_a_result_cannot_be_taken() {
        let mut taken = 0..3 * WAITING;
        in_order(
            100 * WAITING,
            |_| (),
            |()| {
                taken.next().expect("this result cannot be taken");
            },
        );
    }
}
