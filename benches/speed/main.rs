//! How fast the core is, on the shipped knowledge and on invented knowledge of 10,000 and 100,000 facts.
//!
//! ```text
//! cargo bench --bench speed                      # all of it, some minutes
//! cargo bench --bench speed -- answer            # what has that word in its name
//! ```
//!
//! `benches/memory.rs` weighs the same knowledge; `benches/peers` sets other engines beside it.

#[path = "../generator/mod.rs"]
mod generator;

mod answers;
mod keystrokes;
mod knowledge;
mod loading;
mod messages;
mod start;

use criterion::Criterion;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    answers::bench(&mut criterion);
    keystrokes::bench(&mut criterion);
    messages::bench(&mut criterion);
    loading::bench(&mut criterion);
    start::bench(&mut criterion);
    criterion.final_summary();
}
