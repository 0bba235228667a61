//! `[knowledge]`: what the bot knows.

use std::path::PathBuf;

use super::reader::Section;

/// What the bot knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnowledgeConfig {
    /// The folder of the knowledge files; without it, the knowledge that is part of the program.
    pub folder: Option<PathBuf>,
    /// Whether a change in the folder is read by itself.
    pub watch: bool,
    /// The age in days from which a fact is reported as old; `None` reports none.
    pub stale_days: Option<u32>,
}

/// Three years.
const STALE_DAYS: u32 = 3 * 365 + 1;
/// A hundred years.
const OLDEST: u32 = 36_525;

impl Default for KnowledgeConfig {
    fn default() -> Self {
        Self {
            folder: None,
            watch: false,
            stale_days: Some(STALE_DAYS),
        }
    }
}

impl KnowledgeConfig {
    pub(super) fn read(section: &mut Section<'_, '_>) -> Self {
        let default = Self::default();
        let stale_days = section.number("stale_days", 0..=OLDEST, STALE_DAYS);
        Self {
            folder: section.text("folder").map(PathBuf::from),
            watch: section.flag("watch", default.watch),
            stale_days: (stale_days > 0).then_some(stale_days),
        }
    }
}
