//! Chaikhana beside other search engines, over the same knowledge, with the same questions, in one run.
//!
//! ```text
//! cargo run --release --manifest-path benches/peers/Cargo.toml
//! ```
//!
//! prints one table. Three tasks:
//! - [`answers`]: a question in free words. Ours is the whole way to the worded, cited answer; the peers' is the query
//!   alone, up to the number of the first fact.
//! - [`names`]: one keystroke of autocomplete, up to 25 entries.
//! - [`messages`]: one channel message, searched for names.
//!
//! Every query is made a few times and counts with the median of its times; a row shows the median and the 99th
//! percentile over the queries. What is built, is built of knowledge already in memory: the time and the memory are
//! those of the index alone. Memory is what the allocator gave out and did not get back.

mod answers;
mod corpus;
#[path = "../../generator/mod.rs"]
mod generator;
mod measure;
mod messages;
mod names;
mod table;

use std::alloc::System;
use std::io;

use cap::Cap;

use corpus::Corpus;
use table::Table;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> anyhow::Result<()> {
    let mut table = Table::default();
    for facts in [None, Some(10_000), Some(100_000)] {
        let corpus = match facts {
            None => Corpus::shipped()?,
            Some(facts) => Corpus::invented(facts)?,
        };
        answers::measure(&corpus, &mut table)?;
        names::measure(&corpus, &mut table)?;
        messages::measure(&corpus, &mut table)?;
    }
    table.write(&mut io::stdout().lock())?;
    Ok(())
}
