//! One channel message heard in `keyword` mode, up to knowing which entry it names.

use criterion::{BenchmarkId, Criterion};

use chaikhana::trigger::{Author, Keywords, Message, Mode, hear};

use crate::knowledge::{HUNDRED_THOUSAND, SHIPPED, names};

/// How long the messages are, in characters; Discord takes 2,000.
const LENGTHS: [usize; 3] = [20, 200, 2_000];
/// What people say to each other; nothing in it is a name.
const SMALL_TALK: &str = "well then we went home and had some soup while the rain came down all day, а потом мы пошли \
     спать потому что весь день лил дождь, 后来我们回家喝了汤 ";

pub(crate) fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("message");
    for (title, stock) in [
        ("4,000 names", &SHIPPED),
        ("100,000 names", &HUNDRED_THOUSAND),
    ] {
        for length in LENGTHS {
            group.bench_function(BenchmarkId::new(title, length), |bencher| {
                let knowledge = stock.library.knowledge();
                let keywords = Keywords::new(knowledge);
                let (name, _) = names(knowledge)[0];
                let talk: String = SMALL_TALK.chars().cycle().take(length).collect();
                // A message that names something is heard up to the name.
                let messages = [format!("{name} {talk}"), talk];
                let mut said = messages.iter().cycle();
                bencher.iter(|| {
                    said.next()
                        .map(|text| hear(&message(text), Mode::Keyword, &keywords))
                });
            });
        }
    }
    group.finish();
}

fn message(text: &str) -> Message<'_> {
    Message {
        text,
        author: Author::Person,
        channel: 1,
        direct: false,
        us: 2,
    }
}
