//! The program from its start to its end with one question answered, as a shell sees it.

use std::process::{Command, Stdio};

use criterion::Criterion;

pub(crate) fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("start");
    group.sample_size(20);
    group.bench_function("chaikhana ask", |bencher| {
        bencher.iter(|| {
            let status = Command::new(env!("CARGO_BIN_EXE_chaikhana"))
                .args(["ask", "who is in the csto?"])
                .stdout(Stdio::null())
                .status();
            assert!(status.is_ok_and(|status| status.success()));
        });
    });
    group.finish();
}
