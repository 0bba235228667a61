//! The bot under load: more messages than it can hear, a million answers, and a thousand questions a second.
//!
//! ```text
//! cargo bench --bench soak                    # everything, about half an hour
//! cargo bench --bench soak -- flood           # one part: flood, callbacks or pace
//! cargo bench --bench soak -- --hundredth     # a hundredth of each, to see that it works
//! ```
//!
//! Each part starts the program anew, beside a Discord on `127.0.0.1` that only sends and counts. Both share the
//! machine, so absolute figures are lower bounds; the messages are compared with bots of bare serenity that do
//! nothing with them, in the same run. The command ends with code 1 where a bound does not hold.

mod bare;
mod callbacks;
#[path = "../../tests/firehose/mod.rs"]
mod firehose;
mod flood;
mod pace;
mod table;
mod times;

use std::process::ExitCode;

use bare::Bare;
use indicatif::{ProgressBar, ProgressStyle};
use table::Table;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [name, api] = arguments.as_slice()
        && let Some(bare) = Bare::of_argument(name)
    {
        bare.run(api);
        return ExitCode::SUCCESS;
    }
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let scale = if arguments.iter().any(|argument| argument == "--hundredth") {
        100
    } else {
        1
    };
    let parts: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    let wanted = |part: &str| parts.is_empty() || parts.contains(&part);
    let mut table = Table::default();
    runtime.block_on(async {
        if wanted("flood") {
            flood::run(200_000 / scale, &mut table).await;
        }
        if wanted("pace") {
            pace::run(50_000 / scale, &mut table).await;
        }
        if wanted("callbacks") {
            callbacks::run(1_000_000 / scale, &mut table).await;
        }
    });
    table.print();
    if table.holds() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// A bar for so many steps, where somebody looks.
fn progress(what: &'static str, steps: usize) -> ProgressBar {
    let style = ProgressStyle::with_template(
        "{prefix:<34} {wide_bar} {human_pos}/{human_len} {msg} {eta:>5}",
    )
    .expect("a template");
    ProgressBar::new(steps as u64)
        .with_style(style)
        .with_prefix(what)
}
