//! One keystroke of autocomplete: a name letter by letter, then the same name mistyped.

use criterion::Criterion;
use fastrand::Rng;

use chaikhana::language::Language;

use crate::generator::questions::swapped;
use crate::knowledge::{HUNDRED_THOUSAND, SHIPPED, Stock, names};

/// How many names are typed.
const TYPED: usize = 50;

pub(crate) fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("keystroke");
    for (title, stock) in [
        ("4,000 names", &SHIPPED),
        ("100,000 names", &HUNDRED_THOUSAND),
    ] {
        group.bench_function(title, |bencher| {
            let keystrokes = keystrokes(stock);
            let mut typed = keystrokes.iter().cycle();
            bencher.iter(|| {
                typed
                    .next()
                    .map(|typed| stock.library.complete(None, typed, Language::default()))
            });
        });
    }
    group.finish();
}

/// Everything that has been typed after each letter of some names.
fn keystrokes(stock: &Stock) -> Vec<String> {
    let names = names(stock.library.knowledge());
    let mut rng = Rng::with_seed(1);
    let mut keystrokes = Vec::new();
    for _ in 0..TYPED {
        let (name, _) = names[rng.usize(..names.len())];
        keystrokes
            .extend((1..=name.chars().count()).map(|length| name.chars().take(length).collect()));
        keystrokes.push(swapped(name, &mut rng));
    }
    keystrokes
}
