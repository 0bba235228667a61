//! The stage of every scene: a small knowledge in a folder of its own, and the program run against it.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::thread;

use serde_json::Value;
use tempfile::TempDir;

/// A knowledge with one of everything that the scenes ask for; nothing in it is about the real world.
pub(crate) const KNOWLEDGE: &str = include_str!("knowledge.toml");

/// The variables that would change what the program prints.
const SILENCED: [&str; 9] = [
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "HOME",
    "LANG",
    "LC_ALL",
    "NO_COLOR",
    "RUST_LOG",
    "TERM",
    "XDG_STATE_HOME",
];

/// A run of the program that is being prepared.
pub(crate) struct Terminal {
    arguments: Vec<OsString>,
    environment: Vec<(&'static str, OsString)>,
    stdin: Vec<u8>,
    folder: Option<TempDir>,
}

impl Terminal {
    /// The program with [`KNOWLEDGE`].
    pub(crate) fn new() -> Self {
        Self::knowing(KNOWLEDGE)
    }

    /// The program with that knowledge.
    pub(crate) fn knowing(knowledge: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("small.toml"), knowledge).unwrap();
        let mut terminal = Self::embedded();
        terminal.folder = Some(folder);
        terminal
    }

    /// The program with the knowledge built into it.
    pub(crate) fn embedded() -> Self {
        Self {
            arguments: Vec::new(),
            environment: Vec::new(),
            stdin: Vec::new(),
            folder: None,
        }
    }

    /// The command line.
    pub(crate) fn arguments<const N: usize>(mut self, arguments: [&str; N]) -> Self {
        self.arguments.extend(arguments.map(OsString::from));
        self
    }

    /// A variable of the environment.
    pub(crate) fn environment(mut self, name: &'static str, value: impl Into<OsString>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// What stands on stdin.
    pub(crate) fn stdin(mut self, stdin: impl AsRef<[u8]>) -> Self {
        self.stdin = stdin.as_ref().to_vec();
        self
    }

    /// Starts the program, with every stream a pipe in the hands of the scene.
    pub(crate) fn starts(&self) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chaikhana"));
        for name in SILENCED {
            command.env_remove(name);
        }
        command.args(&self.arguments);
        if let Some(folder) = &self.folder {
            command.arg("--knowledge").arg(folder.path());
        }
        command
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// Runs the program to its end.
    pub(crate) fn runs(self) -> Ran {
        let mut child = self.starts();
        let mut stdin = child.stdin.take().unwrap();
        let text = self.stdin.clone();
        // Beside the reading, for neither pipe may fill up while the other is waited for.
        let typist = thread::spawn(move || stdin.write_all(&text));
        let output = child.wait_with_output().unwrap();
        // A program that leaves early has not read to the end; that is for its output to show.
        let _ = typist.join().unwrap();
        Ran {
            stdout: String::from_utf8(output.stdout).expect("stdout should be UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("stderr should be UTF-8"),
            code: output.status.code(),
        }
    }
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: Option<i32>,
}

impl Ran {
    /// The text stands on stdout.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.stdout.contains(text), "no `{text}` in {self:#?}");
        self
    }

    /// The text does not stand on stdout.
    #[track_caller]
    pub(crate) fn does_not_say(self, text: &str) -> Self {
        assert!(!self.stdout.contains(text), "`{text}` in {self:#?}");
        self
    }

    /// Nothing stands on stdout.
    #[track_caller]
    pub(crate) fn says_nothing(self) -> Self {
        assert_eq!(self.stdout, "", "{self:#?}");
        self
    }

    /// The text stands on stderr.
    #[track_caller]
    pub(crate) fn complains(self, text: &str) -> Self {
        assert!(self.stderr.contains(text), "no `{text}` in {self:#?}");
        self
    }

    /// Nothing stands on stderr.
    #[track_caller]
    pub(crate) fn stays_calm(self) -> Self {
        assert_eq!(self.stderr, "", "{self:#?}");
        self
    }

    /// The program ended with that code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// Every line of stdout, read as JSON.
    #[track_caller]
    pub(crate) fn json_lines(&self) -> Vec<Value> {
        self.stdout
            .lines()
            .map(|line| {
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
            })
            .collect()
    }

    /// The only line of stdout, read as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        match <[Value; 1]>::try_from(self.json_lines()) {
            Ok([value]) => value,
            Err(values) => panic!("{} lines instead of one: {self:#?}", values.len()),
        }
    }

    /// Each line of stdout is an object in which that key has that value, line by line.
    #[track_caller]
    pub(crate) fn prints_json<const N: usize>(self, key: &str, values: [&str; N]) -> Self {
        let found: Vec<Value> = self
            .json_lines()
            .iter()
            .map(|line| line[key].clone())
            .collect();
        assert_eq!(found, values, "{self:#?}");
        self
    }
}
