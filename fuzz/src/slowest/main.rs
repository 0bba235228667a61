//! Searches for the text that takes the bot longest, so that no member can type one that holds it up.
//!
//! ```text
//! cargo run --release --no-default-features --bin slowest -- 60
//! ```
//!
//! For each way to send a text it times what people really ask, then breeds texts for that many seconds: the slowest
//! ones stay, and are changed and crossed. The slowest of all is told with its time, and what it is against the median;
//! the text itself goes to `artifacts/slowest/`.

mod breed;
mod pieces;
mod ways;

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use breed::Breed;
use pieces::Pieces;
use rustix::time::{ClockId, clock_gettime};
use ways::Way;

/// What no answer may take.
const MOST: Duration = Duration::from_millis(10);
/// How many of the slowest texts stay.
const KEPT: usize = 32;
/// How often a text is timed that seems slow; the quickest time counts, the others met something else.
const AGAIN: usize = 5;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let seconds = arguments.next().map_or(Ok(30), |text| text.parse())?;
    let seed = arguments.next().map_or(Ok(1), |text| text.parse())?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("artifacts/slowest");
    fs::create_dir_all(&folder)?;
    let pieces = Pieces::new(&chaikhana_fuzz::knowledge());
    let mut out = io::stdout();
    let mut slow = false;
    for way in Way::ALL {
        let mut usual: Vec<Duration> = pieces
            .questions
            .iter()
            .map(|text| time(way, text, 2))
            .collect();
        usual.sort();
        let median = usual[usual.len() / 2];
        let breed = Breed::new(&pieces, way.longest(), seed);
        let (worst, text) = search(way, breed, &pieces, Duration::from_secs(seconds));
        slow |= worst > MOST;
        fs::write(folder.join(format!("{}.txt", way.word())), &text)?;
        let beginning: String = text.chars().take(50).flat_map(char::escape_debug).collect();
        writeln!(
            out,
            "{:<10}  median {median:>9.1?}  worst {worst:>9.1?}  {:>5.1} times  {} characters: {beginning}",
            way.word(),
            worst.as_secs_f64() / median.as_secs_f64(),
            text.chars().count(),
        )?;
    }
    if slow {
        return Err(format!("an answer takes longer than {MOST:?}").into());
    }
    Ok(())
}

/// The slowest text that was found, with its time.
fn search(way: Way, mut breed: Breed<'_>, pieces: &Pieces, long: Duration) -> (Duration, String) {
    let begun = Instant::now();
    let mut slowest: Vec<(Duration, String)> = Vec::with_capacity(KEPT + 1);
    let mut seeds = breed.seeds(pieces).into_iter();
    while begun.elapsed() < long {
        let Some(text) = seeds.next().or_else(|| breed.child(&slowest)) else {
            break;
        };
        let enough = if slowest.len() < KEPT {
            Duration::ZERO
        } else {
            slowest[KEPT - 1].0
        };
        if time(way, &text, 1) <= enough {
            continue;
        }
        let took = time(way, &text, AGAIN);
        let place = slowest.partition_point(|(known, _)| *known >= took);
        if place < KEPT && slowest.iter().all(|(_, known)| *known != text) {
            slowest.insert(place, (took, text));
            slowest.truncate(KEPT);
        }
    }
    slowest.swap_remove(0)
}

/// The quickest of several times that the text takes, in time of the processor: others may be at work on the machine.
fn time(way: Way, text: &str, times: usize) -> Duration {
    let once = || {
        let begun = thread_time();
        way.send(text);
        thread_time().saturating_sub(begun)
    };
    (0..times).map(|_| once()).min().unwrap_or_default()
}

/// How long this thread has been at work.
fn thread_time() -> Duration {
    clock_gettime(ClockId::ThreadCPUTime)
        .try_into()
        .unwrap_or_default()
}
