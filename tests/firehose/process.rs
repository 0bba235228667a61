//! The bot as a process, and what it takes of the machine.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::discord::{Firehose, TOKEN};

/// A bot in a process of its own; dropped, it is gone.
pub struct Process {
    child: Child,
    // Holds the settings and the log.
    folder: TempDir,
}

/// What a process holds in memory, in mebibytes.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// Now.
    pub now: f64,
    /// At the most so far.
    pub peak: f64,
}

impl Process {
    /// The program with the knowledge inside it, and with these settings.
    pub fn chaikhana(discord: &Firehose, settings: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let api = discord.api();
        let path = folder.path().join("config.toml");
        let text = format!("[discord]\napi = \"{api}\"\nregister = false\n{settings}");
        fs::write(&path, text).expect("a file");
        let mut command = Command::new(env!("CARGO_BIN_EXE_chaikhana"));
        command.args(["run", "--config"]).arg(path);
        Self::start(command, folder)
    }

    /// Some other program, which is told the address of the API by its last argument.
    pub fn other(discord: &Firehose, program: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(program);
        command.args(arguments).arg(discord.api());
        Self::start(command, tempfile::tempdir().expect("a folder"))
    }

    fn start(mut command: Command, folder: TempDir) -> Self {
        let log = File::create(folder.path().join("log")).expect("a file");
        let child = command
            .env_clear()
            .env("CHAIKHANA_TOKEN", TOKEN)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the program");
        Self { child, folder }
    }

    /// Its memory, where the system tells.
    pub fn memory(&self) -> Option<Memory> {
        let status = fs::read_to_string(self.system_file("status")).ok()?;
        let mebibytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            let kibibytes: f64 = line.split_whitespace().next()?.parse().ok()?;
            Some(kibibytes / 1_024.0)
        };
        Some(Memory {
            now: mebibytes("VmRSS:")?,
            peak: mebibytes("VmHWM:")?,
        })
    }

    /// How long it kept processors busy so far, in seconds, where the system tells.
    pub fn processor_seconds(&self) -> Option<f64> {
        /// What Linux counts in, on every machine of these days.
        const TICKS_PER_SECOND: f64 = 100.0;
        let stat = fs::read_to_string(self.system_file("stat")).ok()?;
        // The name may have gaps in it; behind its bracket every field has its place.
        let (_, fields) = stat.rsplit_once(')')?;
        let busy = fields.split_whitespace().skip(11).take(2);
        let ticks: f64 = busy.filter_map(|ticks| ticks.parse::<f64>().ok()).sum();
        Some(ticks / TICKS_PER_SECOND)
    }

    /// What it has logged so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    fn system_file(&self, name: &str) -> String {
        format!("/proc/{}/{name}", self.child.id())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
