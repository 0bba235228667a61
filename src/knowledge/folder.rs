//! Reads a folder into [`Files`], whatever somebody has put there: the only place that touches the disk.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::files::{Files, is_hidden, is_knowledge_file, relative_path};
use super::limits::{
    FILE_BYTES, FOLDER_BYTES, FOLDER_DEPTH, FOLDER_FILES, FOLDER_VISITS, KEPT_PROBLEMS,
};
use super::problem::{Place, Problem, Severity, Spot};
use super::read::left_out;

impl Files {
    /// Every knowledge file below the folder, and what kept others from being read.
    ///
    /// Links are followed; hidden files and folders are left alone. Whatever stands there, the work and the
    /// memory stay within [`limits`](super::limits).
    pub fn from_folder(folder: &Path) -> (Self, Vec<Problem>) {
        let mut visit = Visit::default();
        match why_not_a_folder(folder) {
            Some(problem) => visit.report(problem),
            None => visit.walk(folder),
        }
        if visit.texts.is_empty() && visit.errors == 0 {
            visit.report(nothing_in(folder));
        }
        let mut files = Self::new(visit.texts);
        if visit.errors > 0 {
            files.mark_incomplete();
        }
        visit
            .problems
            .sort_by(|left, right| left.order().cmp(&right.order()));
        visit
            .problems
            .extend(left_out(Severity::Error, visit.errors));
        (files, visit.problems)
    }
}

/// Says why the folder is none, before anything in it is looked at.
fn why_not_a_folder(folder: &Path) -> Option<Problem> {
    let shown = super::read::quoted(&folder.to_string_lossy());
    match folder.metadata() {
        Ok(metadata) if metadata.is_dir() => None,
        Ok(_) => Some(Problem::outside(
            None,
            format!("the knowledge folder {shown} is not a folder"),
            "name the folder that the files are in",
        )),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some(Problem::outside(
            None,
            format!("the knowledge folder {shown} does not exist"),
            "look at the path, or create the folder",
        )),
        Err(error) => Some(Problem::outside(
            None,
            format!("the knowledge folder {shown} cannot be read: {error}"),
            "",
        )),
    }
}

/// An empty folder is a mistake: nobody means to know nothing.
fn nothing_in(folder: &Path) -> Problem {
    let shown = super::read::quoted(&folder.to_string_lossy());
    Problem::outside(
        None,
        format!("there is no knowledge file in the folder {shown}"),
        "is this the right folder? the files in it end in .toml",
    )
}

/// What a walk through a folder has gathered.
#[derive(Default)]
struct Visit {
    texts: BTreeMap<String, String>,
    bytes: u64,
    problems: Vec<Problem>,
    errors: usize,
}

impl Visit {
    fn walk(&mut self, folder: &Path) {
        let entries = WalkDir::new(folder)
            .follow_links(true)
            .max_depth(FOLDER_DEPTH + 1)
            .into_iter()
            .filter_entry(|entry| {
                entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy())
            });
        for (visited, entry) in entries.enumerate() {
            if visited > FOLDER_VISITS {
                let message = format!("there are more than {FOLDER_VISITS} files and folders");
                self.report(Problem::outside(None, message, "is this the right folder?"));
                return;
            }
            match entry {
                Ok(entry) => {
                    if self.visit(folder, &entry).is_err() {
                        return;
                    }
                }
                Err(error) => self.unreachable(folder, &error),
            }
        }
    }

    /// Looks at one file or folder; an error ends the walk.
    fn visit(&mut self, folder: &Path, entry: &DirEntry) -> Result<(), EndOfWalk> {
        let path = relative(folder, entry.path());
        if entry.depth() > FOLDER_DEPTH {
            let message = format!("this is more than {FOLDER_DEPTH} folders deep");
            self.report(Problem::outside(Some(&path), message, "move it up"));
            return Ok(());
        }
        if !is_knowledge_file(&entry.file_name().to_string_lossy()) {
            return Ok(());
        }
        if !entry.file_type().is_file() {
            let hint = "rename it; only files end in .toml";
            self.report(Problem::outside(Some(&path), "this is not a file", hint));
            return Ok(());
        }
        if self.texts.len() >= FOLDER_FILES {
            let message = format!("there are more than {FOLDER_FILES} knowledge files");
            self.report(Problem::outside(None, message, "join some of them"));
            return Err(EndOfWalk);
        }
        if self.texts.contains_key(&path) {
            let message = "another file's name looks the same where it is shown";
            self.report(Problem::outside(Some(&path), message, "rename one of them"));
            return Ok(());
        }
        match read_text(entry.path(), &path) {
            Ok(text) if text.is_empty() => {
                let hint = "write it again, or delete it; a full disk leaves such files";
                self.report(Problem::outside(Some(&path), "the file is empty", hint));
            }
            Ok(text) => {
                self.bytes += text.len() as u64;
                if self.bytes > FOLDER_BYTES {
                    let megabytes = FOLDER_BYTES / 1024 / 1024;
                    let message =
                        format!("the knowledge files are larger than {megabytes} MB together");
                    self.report(Problem::outside(None, message, "is this the right folder?"));
                    return Err(EndOfWalk);
                }
                self.texts.insert(path, text);
            }
            Err(problem) => self.report(*problem),
        }
        Ok(())
    }

    /// Reports what the walk could not enter: a loop, a link to nothing, a folder that may not be opened.
    fn unreachable(&mut self, folder: &Path, error: &walkdir::Error) {
        let path = error.path().map(|path| relative(folder, path));
        let problem = if error.loop_ancestor().is_some() {
            let message = "this link leads back to a folder that it is in";
            Problem::outside(path.as_deref(), message, "remove the link")
        } else {
            // A link to nothing that would not be read anyway is nobody's problem.
            let name = error.path().and_then(Path::file_name).unwrap_or_default();
            let name = name.to_string_lossy();
            let dangling = error
                .io_error()
                .is_some_and(|error| error.kind() == io::ErrorKind::NotFound);
            if dangling && !is_knowledge_file(&name) {
                return;
            }
            cannot_be_read(path.as_deref(), error.io_error())
        };
        self.report(problem);
    }

    fn report(&mut self, problem: Problem) {
        self.errors += 1;
        if self.errors <= KEPT_PROBLEMS {
            self.problems.push(problem);
        }
    }
}

/// The folder is too large to go on.
struct EndOfWalk;

fn relative(folder: &Path, path: &Path) -> String {
    relative_path(path.strip_prefix(folder).unwrap_or(path))
}

/// The text of one file; never reads more than the limit, whatever the file's size says.
fn read_text(path: &Path, shown: &str) -> Result<String, Box<Problem>> {
    let failed = |error: io::Error| Box::new(cannot_be_read(Some(shown), Some(&error)));
    let file = File::open(path).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    let mut bytes = Vec::new();
    if size <= FILE_BYTES {
        let mut limited = file.take(FILE_BYTES + 1);
        limited.read_to_end(&mut bytes).map_err(failed)?;
    }
    if size.max(bytes.len() as u64) > FILE_BYTES {
        let megabytes = FILE_BYTES / 1024 / 1024;
        let message = format!("the file is larger than {megabytes} MB");
        let hint = "part it into several files";
        return Err(Box::new(Problem::outside(Some(shown), message, hint)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        Box::new(not_text(error.as_bytes(), valid, shown))
    })
}

fn cannot_be_read(path: Option<&str>, error: Option<&io::Error>) -> Problem {
    let reason = error.map_or_else(|| "unknown reason".to_owned(), reason);
    Problem::outside(path, format!("the file cannot be read: {reason}"), "")
}

/// The reason in words that are the same on every system.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is a link to nothing, or it has just gone".to_owned(),
        io::ErrorKind::PermissionDenied => "the bot may not open it".to_owned(),
        _ => error.to_string(),
    }
}

/// Says where the bytes stop being text.
fn not_text(bytes: &[u8], valid: usize, shown: &str) -> Problem {
    let good = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default());
    let last_line = good.rsplit('\n').next().unwrap_or_default();
    let mut problem = Problem::outside(
        Some(shown),
        "from here on the file is not UTF-8 text",
        "save it as UTF-8",
    );
    problem.place = Some(Place {
        file: shown.to_owned(),
        spot: Some(Spot {
            line: good.matches('\n').count() + 1,
            column: last_line.chars().count() + 1,
            bytes: valid..valid,
        }),
    });
    problem
}
