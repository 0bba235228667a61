//! One answer: from a question in free words to the worded, cited answer or the refusal.

use criterion::Criterion;

use chaikhana::desk::{Ask, Request};

use crate::knowledge::SIZES;

pub(crate) fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("answer");
    for (title, stock) in SIZES {
        group.bench_function(title, |bencher| {
            let requests: Vec<Request> = stock
                .questions
                .iter()
                .map(|question| Request {
                    ask: Ask::Question(question.text.clone()),
                    today: question.today,
                    language: question.language,
                })
                .collect();
            let mut asked = requests.iter().cycle();
            bencher.iter(|| asked.next().map(|request| stock.library.answer(request)));
        });
    }
    group.finish();
}
