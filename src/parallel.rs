//! Work in many parts on all processors, whose results are wanted in their order.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// So many results are kept until they are taken; memory that is used again is quicker than more of it.
const KEPT: usize = 64;

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
    for start in (0..count).step_by(KEPT) {
        let end = count.min(start + KEPT);
        let next = AtomicUsize::new(start);
        let some = || {
            let mut results = Vec::new();
            loop {
                let part = next.fetch_add(1, Ordering::Relaxed);
                if part >= end {
                    return results;
                }
                results.push((part, work(part)));
            }
        };
        let mut results = thread::scope(|scope| {
            // This thread works as well; whoever is ready first takes the next part.
            let helpers = processors.min(end - start) - 1;
            let helpers: Vec<_> = (0..helpers).map(|_| scope.spawn(some)).collect();
            let mut results = some();
            for helper in helpers {
                match helper.join() {
                    Ok(more) => results.extend(more),
                    Err(panic) => resume_unwind(panic),
                }
            }
            results
        });
        results.sort_unstable_by_key(|(part, _)| *part);
        for (_, result) in results {
            take(result);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_parts() {
        for count in [0, 1, 2, 3 * KEPT + 1] {
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
}
