//! The few words that the Discord front says itself: labels, and why something did not happen.
//!
//! What is said about the world comes from the desk, never from here.

use std::borrow::Cow;

use crate::language::Language;

/// A word or sentence of the language files, by the key of its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording(&'static str);

impl Wording {
    /// The wording in that language.
    pub fn get(self, language: Language) -> Cow<'static, str> {
        language.text(self.0)
    }
}

macro_rules! wordings {
    ($($(#[$documentation:meta])+ $name:ident = $key:literal;)+) => {
        $($(#[$documentation])+ pub const $name: Wording = Wording($key);)+

        /// The keys of all of them.
        #[cfg(test)]
        const KEYS: &[&str] = &[$($key,)+];
    };
}

wordings! {
    /// Over the sources of an answer, and on the button for all of them.
    SOURCES = "discord-sources";
    /// Over the days of a meeting, as the reader's own calendar writes them.
    WHEN = "discord-when";
    /// On the button for more facts.
    MORE = "discord-more";
    /// On the button for the entries to look at next.
    RELATED = "discord-related";
    /// On the button that takes an answer away.
    DELETE = "discord-delete";
    /// In the menu of entries that may be meant.
    WHICH_ONE = "discord-which-one";
    /// In the menu of entries to look at next.
    READ_ON = "discord-read-on";
    /// A button that another version drew.
    TOO_OLD = "discord-too-old";
    /// A command that this version does not have.
    UNKNOWN_COMMAND = "discord-unknown-command";
    /// Somebody else's answer.
    NOT_YOURS = "discord-not-yours";
    /// A command for moderators.
    MODERATORS_ONLY = "discord-moderators-only";
    /// There is nothing to look at next any more.
    NOTHING_RELATED = "discord-nothing-related";
    /// Over the form to try an entry out.
    TRY_TITLE = "discord-try-title";
    /// Over its text field.
    TRY_LABEL = "discord-try-label";
    /// In its empty text field.
    TRY_PLACEHOLDER = "discord-try-placeholder";
    /// A reload that changed something.
    RELOADED = "discord-reloaded";
    /// A reload that had nothing to change.
    UNCHANGED = "discord-unchanged";
    /// A reload that was refused.
    REFUSED = "discord-refused";
    /// A check without errors.
    CHECKED_SOUND = "discord-checked-sound";
    /// A check with errors.
    CHECKED_BROKEN = "discord-checked-broken";
    /// A tried entry without errors.
    TRIED_SOUND = "discord-tried-sound";
    /// A tried entry with errors.
    TRIED_BROKEN = "discord-tried-broken";
    /// A tried text without an entry.
    TRIED_NOTHING = "discord-tried-nothing";
    /// Before the time of a reload.
    TOOK = "discord-took";
    /// Over the status.
    STATUS_TITLE = "discord-status-title";
    /// Which state of the knowledge.
    REVISION = "discord-revision";
    /// Since when.
    IN_USE_SINCE = "discord-in-use-since";
    /// Where it comes from.
    READ_FROM = "discord-read-from";
    /// No folder.
    BUILT_IN = "discord-built-in";
    /// What is wrong with the files as they are now.
    PROBLEMS = "discord-problems";
    /// Since when the bot runs.
    RUNNING_SINCE = "discord-running-since";
    /// How long the latest response took.
    LATEST_RESPONSE = "discord-latest-response";
    /// What was asked so far.
    ASKED = "discord-asked";
    /// What could not be done so far.
    LOST = "discord-lost";
    /// How many entries.
    ENTRIES = "discord-entries";
    /// How many facts.
    FACTS = "discord-facts";
    /// Something broke; a reference follows.
    BROKE = "discord-broke";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_language_files_is_said_somewhere() {
        let written = Language::english().keys();
        let written: Vec<&str> = written
            .iter()
            .map(String::as_str)
            .filter(|key| key.starts_with("discord-"))
            .collect();
        assert_eq!(written, KEYS);
    }
}
