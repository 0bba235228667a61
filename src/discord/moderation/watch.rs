//! Notices that the knowledge folder changed, and waits until whoever writes there is done.
//!
//! The folder is looked at every few seconds: that works on every system and every kind of disk, and a folder of
//! knowledge is small.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::task::spawn_blocking;
use tokio::time::{MissedTickBehavior, interval};
use walkdir::WalkDir;

use super::keeper::Keeper;
use super::report;
use crate::knowledge::limits::{FOLDER_DEPTH, FOLDER_FILES};

/// How often the folder is looked at. A change counts once it looks the same twice.
const PERIOD: Duration = Duration::from_secs(2);

/// What a folder looks like from outside: each file's path, time and size.
type Look = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// Reloads whenever the folder has changed and come to rest; ends only with its task.
pub async fn watch(keeper: Arc<Keeper>) {
    let Some(folder) = keeper.shelf().folder().cloned() else {
        tracing::warn!(
            "`watch` is on, but the knowledge is part of the program: there is no folder to watch"
        );
        return;
    };
    let mut ticks = interval(PERIOD);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut rest = Rest::default();
    loop {
        ticks.tick().await;
        let path = folder.clone();
        let Ok(now) = spawn_blocking(move || look(&path)).await else {
            continue;
        };
        if rest.has_come(now) {
            let reload = keeper.reload().await;
            report::log("watch", &reload);
        }
    }
}

/// Whether a folder has come to rest after a change.
#[derive(Debug, Default)]
struct Rest {
    /// What it looked like when it was last read.
    read: Option<Look>,
    /// What it looked like a moment ago.
    before: Look,
}

impl Rest {
    /// The folder looks like this now; `true` once after each change, when it looks the same twice.
    fn has_come(&mut self, now: Look) -> bool {
        let Some(read) = &mut self.read else {
            // What is in use was read just before the watch began.
            self.read = Some(now.clone());
            self.before = now;
            return false;
        };
        let rests = now == self.before;
        let changed = now != *read;
        if rests && changed {
            read.clone_from(&now);
        }
        self.before = now;
        rests && changed
    }
}

fn look(folder: &Path) -> Look {
    WalkDir::new(folder)
        .follow_links(true)
        .max_depth(FOLDER_DEPTH + 1)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("toml"))
        })
        .take(FOLDER_FILES)
        .map(|entry| {
            let metadata = entry.metadata().ok();
            let changed = metadata
                .as_ref()
                .and_then(|metadata| metadata.modified().ok());
            let size = metadata.map_or(0, |metadata| metadata.len());
            (entry.into_path(), changed, size)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_counts_once_and_only_when_it_has_come_to_rest() {
        let size = |size: u64| vec![(PathBuf::from("a.toml"), None, size)];
        let mut rest = Rest::default();
        for (now, reload) in [
            (1, false),
            (1, false),
            (2, false),
            (3, false),
            (3, true),
            (3, false),
            (1, false),
            (1, true),
        ] {
            assert_eq!(rest.has_come(size(now)), reload, "{now}");
        }
    }

    #[test]
    fn a_folder_looks_otherwise_when_a_knowledge_file_does() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| {
            std::fs::write(folder.path().join(name), text).expect("a file");
        };
        write("a.toml", "1");
        let first = look(folder.path());
        assert_eq!(first.len(), 1);
        write("notes.md", "something else");
        assert_eq!(look(folder.path()), first);
        write("b.toml", "2");
        assert_ne!(look(folder.path()), first);
        assert!(look(Path::new("no/such/folder")).is_empty());
    }
}
