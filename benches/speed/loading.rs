//! From files in memory to a checked knowledge with its indexes: what a start and a reload cost.
//!
//! The largest knowledge is more than the 64 MB that are read from a folder; its files stay in memory like the others'.

use std::time::Duration;

use criterion::{Criterion, SamplingMode};

use chaikhana::desk::Library;

use crate::knowledge::{SIZES, checked};

pub(crate) fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load, check and index");
    group
        .sample_size(10)
        .sampling_mode(SamplingMode::Flat)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_secs(2));
    for (title, stock) in SIZES {
        group.bench_function(title, |bencher| {
            bencher.iter_with_large_drop(|| Library::new(checked(&stock.files)));
        });
    }
    group.finish();
}
