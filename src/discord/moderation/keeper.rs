//! Keeps the knowledge in use up to date: reads beside, checks, swaps.
//!
//! Whoever asks for a reload while one is under way is told the outcome of that one.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::OnceCell;
use tokio::task::spawn_blocking;

use super::shelf::{Checked, Shelf};
use crate::desk::Desk;
use crate::discord::clock::Clock;
use crate::knowledge::{Changes, Revision};
use crate::metrics::Outcomes;

/// What came of a reload.
#[derive(Debug)]
pub struct Reload {
    /// What became of the knowledge in use.
    pub outcome: ReloadOutcome,
    /// How many problems there are, in words.
    pub summary: String,
    /// Every problem with its line; empty where there is none.
    pub report: String,
    /// How long it took to read, check and swap.
    pub took: Duration,
}

/// What a reload did.
#[derive(Debug)]
pub enum ReloadOutcome {
    /// The new knowledge is in use.
    Replaced {
        /// What was in use before.
        before: Revision,
        /// What is in use now.
        after: Revision,
        /// What differs.
        changes: Box<Changes>,
    },
    /// The files say what is in use already.
    Unchanged,
    /// The files have errors; what was in use stays in use.
    Refused,
}

impl ReloadOutcome {
    /// The outcome as one word, for counters.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Replaced { .. } => "replaced",
            Self::Unchanged => "unchanged",
            Self::Refused => "refused",
        }
    }
}

/// Keeps one desk's knowledge.
#[derive(Debug)]
pub struct Keeper {
    desk: Arc<Desk>,
    shelf: Shelf,
    clock: Clock,
    /// How the reloads went so far.
    reloads: Outcomes,
    begun: Timestamp,
    since: Mutex<Timestamp>,
    under_way: Mutex<Option<Arc<OnceCell<Arc<Reload>>>>>,
}

impl Keeper {
    /// A keeper of that desk; what it has now counts as read at this moment.
    pub fn new(desk: Arc<Desk>, shelf: Shelf, clock: Clock, reloads: Outcomes) -> Self {
        Self {
            begun: clock.now(),
            since: Mutex::new(clock.now()),
            under_way: Mutex::new(None),
            desk,
            shelf,
            clock,
            reloads,
        }
    }

    /// The desk.
    pub fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }

    /// Where the knowledge comes from.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// Since when the bot runs.
    pub fn begun(&self) -> Timestamp {
        self.begun
    }

    /// Since when the knowledge in use is in use.
    pub fn since(&self) -> Timestamp {
        *self.since.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads everything again and uses it if it has no error. Two at the same time are one reload.
    pub async fn reload(self: &Arc<Self>) -> Arc<Reload> {
        let cell = {
            let mut under_way = self
                .under_way
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            Arc::clone(under_way.get_or_insert_default())
        };
        let reload = cell
            .get_or_init(|| async {
                let keeper = Arc::clone(self);
                let reload = blocking(move || keeper.reload_now()).await;
                Arc::new(reload)
            })
            .await;
        let mut under_way = self
            .under_way
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if under_way
            .as_ref()
            .is_some_and(|current| Arc::ptr_eq(current, &cell))
        {
            *under_way = None;
        }
        Arc::clone(reload)
    }

    /// Reads and checks everything without using it.
    pub(super) async fn check(self: &Arc<Self>) -> Checked {
        let keeper = Arc::clone(self);
        blocking(move || keeper.shelf.read(keeper.clock.today())).await
    }

    /// Reads and checks everything together with that text, without using it.
    pub(super) async fn check_with(self: &Arc<Self>, text: String) -> Checked {
        let keeper = Arc::clone(self);
        blocking(move || keeper.shelf.read_with(&text, keeper.clock.today())).await
    }

    fn reload_now(&self) -> Reload {
        let begun = Instant::now();
        let Checked {
            knowledge,
            summary,
            report,
        } = self.shelf.read(self.clock.today());
        let outcome = match knowledge {
            None => ReloadOutcome::Refused,
            Some(new) => {
                let library = self.desk.library();
                let (before, after) = (library.knowledge().revision(), new.revision());
                if before == after {
                    ReloadOutcome::Unchanged
                } else {
                    let changes = Box::new(Changes::between(library.knowledge(), &new));
                    self.desk.replace(new);
                    *self.since.lock().unwrap_or_else(PoisonError::into_inner) = self.clock.now();
                    ReloadOutcome::Replaced {
                        before,
                        after,
                        changes,
                    }
                }
            }
        };
        self.reloads.count(outcome.word());
        Reload {
            outcome,
            summary,
            report,
            took: begun.elapsed(),
        }
    }
}

/// Runs work that reads disks and builds indexes where it holds nobody up.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match spawn_blocking(work).await {
        Ok(value) => value,
        Err(stopped) => std::panic::resume_unwind(
            stopped
                .try_into_panic()
                .unwrap_or_else(|cancelled| Box::new(cancelled.to_string())),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::KnowledgeConfig;
    use crate::desk::{Ask, Outcome, Request};
    use crate::knowledge::EntryId;
    use crate::language::Language;

    const SOURCE: &str = r#"
        [source.one]
        title = "T"
        publisher = "P"
        url = "https://example.org/"
    "#;

    fn topic(slug: &str) -> String {
        format!(
            "[topic.{slug}]\nname = \"{slug} topic\"\n[[topic.{slug}.fact]]\ntext = \"It is so.\"\nsources = [\"one\"]\n"
        )
    }

    struct Scene {
        folder: tempfile::TempDir,
        keeper: Arc<Keeper>,
    }

    impl Scene {
        fn new() -> Self {
            let folder = tempfile::tempdir().expect("a folder");
            std::fs::write(
                folder.path().join("a.toml"),
                SOURCE.to_owned() + &topic("tea"),
            )
            .expect("a file");
            let shelf = Shelf::new(&KnowledgeConfig {
                folder: Some(folder.path().to_owned()),
                ..KnowledgeConfig::default()
            });
            let today = jiff::civil::date(2025, 6, 10);
            let clock = Clock::at(Timestamp::UNIX_EPOCH, today);
            let knowledge = shelf.read(today).knowledge.expect("knowledge");
            let desk = Arc::new(Desk::new(knowledge));
            Self {
                folder,
                keeper: Arc::new(Keeper::new(desk, shelf, clock, Outcomes::default())),
            }
        }

        fn write(&self, text: &str) {
            std::fs::write(self.folder.path().join("b.toml"), text).expect("a file");
        }

        fn knows(&self, id: &str) -> bool {
            let reply = self.keeper.desk.answer(&Request {
                ask: Ask::Entry(EntryId::parse(id).expect("an id")),
                today: jiff::civil::date(2025, 6, 10),
                language: Language::english(),
            });
            matches!(reply.outcome, Outcome::Answer(_))
        }
    }

    #[tokio::test]
    async fn a_sound_folder_replaces_what_was_in_use() {
        let scene = Scene::new();
        scene.write(&topic("coffee"));
        let reload = scene.keeper.reload().await;
        let ReloadOutcome::Replaced { changes, .. } = &reload.outcome else {
            panic!("{reload:?}");
        };
        assert_eq!(
            changes.entries.added,
            [EntryId::parse("topic.coffee").expect("an id")]
        );
        assert!(scene.knows("topic.coffee"));
    }

    #[tokio::test]
    async fn a_broken_folder_changes_nothing_and_says_why() {
        let scene = Scene::new();
        scene.write("[topic.coffee]\nnam = \"Coffee\"\n");
        let reload = scene.keeper.reload().await;
        assert!(
            matches!(reload.outcome, ReloadOutcome::Refused),
            "{reload:?}"
        );
        assert!(reload.report.contains("b.toml:2:1"), "{}", reload.report);
        assert_eq!(scene.keeper.reloads.get("refused"), 1);
        assert!(scene.knows("topic.tea"));
        assert!(!scene.knows("topic.coffee"));
    }

    #[tokio::test]
    async fn the_same_files_change_nothing() {
        let scene = Scene::new();
        let reload = scene.keeper.reload().await;
        assert!(
            matches!(reload.outcome, ReloadOutcome::Unchanged),
            "{reload:?}"
        );
    }

    #[tokio::test]
    async fn two_reloads_at_once_are_one_and_both_are_told() {
        let scene = Scene::new();
        scene.write(&topic("coffee"));
        let (one, other) = tokio::join!(scene.keeper.reload(), scene.keeper.reload());
        assert!(Arc::ptr_eq(&one, &other));
        let later = scene.keeper.reload().await;
        assert!(!Arc::ptr_eq(&one, &later));
    }

    #[tokio::test]
    async fn a_tried_entry_is_checked_with_the_others_and_never_used() {
        let scene = Scene::new();
        let good = scene.keeper.check_with(topic("coffee")).await;
        let tried = good.knowledge.expect("knowledge");
        assert!(
            tried
                .find(&EntryId::parse("topic.coffee").expect("an id"))
                .is_some()
        );
        assert!(!scene.knows("topic.coffee"));
        let twice = scene.keeper.check_with(topic("tea")).await;
        assert!(twice.knowledge.is_none());
        assert!(twice.report.contains("topic.tea"), "{}", twice.report);
    }
}
