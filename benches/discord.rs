//! The bot as a process on the loopback Discord: how fast it responds, what it weighs, and what a reload costs those
//! who ask meanwhile.
//!
//! ```text
//! cargo bench --bench discord
//! ```
//!
//! A time is taken from before the interaction leaves the loopback until the loopback has read the response, so the
//! loopback's own work is in it: the bot is not slower than the figures say.

#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use support::{LoopbackDiscord, Person};
use tempfile::TempDir;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};

/// How many servers the bot is in.
const SERVERS: usize = 300;
/// How many interactions are timed one after another.
const INTERACTIONS: usize = 10_000;
/// How many interactions come in a second while the knowledge is read again.
const PER_SECOND: u32 = 100;
/// How often the knowledge is read again meanwhile.
const RELOADS: usize = 10;
/// What people type.
const LINES: [&str; 5] = [
    "/summit next",
    "/actor Russia",
    "/ask who is in the CSTO?",
    "/ask сколько стран в ШОС?",
    "/topic rare earths",
];

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    tokio::runtime::Runtime::new()?.block_on(measure())
}

async fn measure() -> Result<(), Failure> {
    let mut out = io::stdout();
    let discord = LoopbackDiscord::start().await;
    let servers: Vec<_> = (0..SERVERS)
        .map(|number| discord.server(&format!("Server {number}")))
        .collect();
    let folder = prepare(&discord)?;
    let mut bot = Running(start(folder.path(), discord.token())?);
    discord.gateway().is_ready().await;
    let people: Vec<Person> = servers.iter().map(|server| server.member("Aida")).collect();
    writeln!(
        out,
        "memory with {SERVERS} servers, connected:  {} MB",
        megabytes(&bot.0)?
    )?;

    let mut times = Vec::with_capacity(INTERACTIONS);
    for (person, line) in people
        .iter()
        .cycle()
        .zip(LINES.iter().cycle())
        .take(INTERACTIONS)
    {
        times.push(respond(person, line).await);
    }
    writeln!(out, "response, one after another:  {}", Times::of(times))?;
    writeln!(
        out,
        "memory after {INTERACTIONS} interactions:  {} MB",
        megabytes(&bot.0)?
    )?;

    let moderator = servers[0].member("Bektur").who_manages_the_server();
    let asking = tokio::spawn(ask_steadily(people));
    let mut reloads = Vec::with_capacity(RELOADS);
    for number in 0..RELOADS {
        tokio::time::sleep(Duration::from_secs(1)).await;
        fs::write(
            folder.path().join("knowledge/another.toml"),
            another(number),
        )?;
        let begun = Instant::now();
        let reply = moderator.types("/knowledge reload").await;
        reloads.push(begun.elapsed());
        reply.sees_text("is in use");
    }
    let times = asking.await?;
    let failures = discord.violations().len();
    writeln!(
        out,
        "reload, until the moderator is told:  {}",
        Times::of(reloads)
    )?;
    writeln!(
        out,
        "response at {PER_SECOND} a second while {RELOADS} reloads ran:  {}; failed: {failures}",
        Times::of(times)
    )?;
    writeln!(out, "memory after that:  {} MB", megabytes(&bot.0)?)?;
    bot.0.kill()?;
    Ok(())
}

/// The bot's process; dropped, it is gone.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// One interaction, from before it leaves until its response is there.
async fn respond(person: &Person, line: &str) -> Duration {
    let begun = Instant::now();
    person.types(line).sent().await.callback().await;
    begun.elapsed()
}

/// Interactions at an even pace for as long as the reloads take; nobody waits for the one before.
async fn ask_steadily(people: Vec<Person>) -> Vec<Duration> {
    let mut pace = interval(Duration::from_secs(1) / PER_SECOND);
    pace.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let count = usize::try_from(PER_SECOND).unwrap_or(usize::MAX) * (RELOADS + 1);
    let mut asking = JoinSet::new();
    for (person, line) in people
        .into_iter()
        .cycle()
        .zip(LINES.into_iter().cycle())
        .take(count)
    {
        pace.tick().await;
        asking.spawn(async move { respond(&person, line).await });
    }
    asking.join_all().await
}

/// The project's own knowledge in a folder, and a configuration for it.
fn prepare(discord: &LoopbackDiscord) -> Result<TempDir, Failure> {
    let folder = tempfile::tempdir()?;
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge"),
        &folder.path().join("knowledge"),
    )?;
    let api = discord.api();
    fs::write(
        folder.path().join("config.toml"),
        format!("[discord]\napi = \"{api}\"\n[knowledge]\nfolder = \"knowledge\"\n"),
    )?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// An entry that differs with each reload, so that each one builds and swaps a whole snapshot.
fn another(number: usize) -> String {
    format!(
        "[source.bench]\ntitle = \"Bench\"\npublisher = \"Bench\"\nurl = \"https://example.org/bench\"\n\
         published = \"2025-06-01\"\n[topic.bench]\nname = \"Workbench\"\n[[topic.bench.fact]]\n\
         text = \"It was read for the {number}th time.\"\nas_of = \"2025-06-01\"\nsources = [\"bench\"]\n"
    )
}

fn start(folder: &Path, token: &str) -> io::Result<Child> {
    Command::new(env!("CARGO_BIN_EXE_chaikhana"))
        .args(["run", "--config"])
        .arg(folder.join("config.toml"))
        .env_clear()
        .env("CHAIKHANA_TOKEN", token)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(fs::File::create(folder.join("log"))?)
        .spawn()
}

/// What the process holds in memory; Linux alone tells it this way.
fn megabytes(process: &Child) -> Result<String, Failure> {
    let Ok(status) = fs::read_to_string(format!("/proc/{}/status", process.id())) else {
        return Ok("?".to_owned());
    };
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes: f64 = line
        .and_then(|line| line.split_whitespace().next())
        .ok_or("the process is gone")?
        .parse()?;
    Ok(format!("{:.1}", kilobytes / 1024.0))
}

/// Times in order.
struct Times(Vec<Duration>);

impl Times {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    fn at(&self, percent: usize) -> f64 {
        let place = (self.0.len() * percent / 100).min(self.0.len() - 1);
        self.0[place].as_secs_f64() * 1_000.0
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "median {:.2} ms, 99th percentile {:.2} ms, longest {:.2} ms ({})",
            self.at(50),
            self.at(99),
            self.at(100),
            self.0.len()
        )
    }
}
