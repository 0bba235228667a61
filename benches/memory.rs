//! What the knowledge and its indexes weigh, in all and for each fact.
//!
//! ```text
//! cargo bench --bench memory
//! ```
//!
//! Bytes are those that the allocator gave out and did not get back.

#[path = "generator/mod.rs"]
mod generator;

use std::alloc::System;
use std::io::{self, Write as _};

use cap::Cap;

use chaikhana::knowledge::{CheckOptions, Files, read};
use chaikhana::search::Search;
use chaikhana::trigger::Keywords;
use generator::{TODAY, invent};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = CheckOptions::on(TODAY.parse()?);
    let mut out = io::stdout();
    for facts in [None, Some(10_000), Some(100_000)] {
        let files = match facts {
            None => Files::embedded(),
            Some(facts) => Files::new(invent(facts, 0, 1).files),
        };
        let (knowledge, knowledge_bytes) = weigh(|| read(&files, &options).knowledge);
        let knowledge = knowledge.ok_or("the knowledge has errors")?;
        let (_search, search_bytes) = weigh(|| Search::new(&knowledge));
        let (_keywords, keyword_bytes) = weigh(|| Keywords::new(&knowledge));
        let facts = knowledge.fact_count();
        writeln!(out, "{facts} facts")?;
        for (what, bytes) in [
            ("knowledge", knowledge_bytes),
            ("search", search_bytes),
            ("keywords", keyword_bytes),
        ] {
            writeln!(
                out,
                "  {what:<9} {:>7.1} MB, {:>6} bytes a fact",
                bytes as f64 / 1e6,
                bytes / facts
            )?;
        }
    }
    Ok(())
}

/// What was made, and the bytes that it holds.
fn weigh<T>(make: impl FnOnce() -> T) -> (T, usize) {
    let before = ALLOCATOR.allocated();
    let value = make();
    (value, ALLOCATOR.allocated().saturating_sub(before))
}
