//! Who answers: one knowledge, one day, one language. Every answer is made by one of these.

use jiff::civil::Date;

use super::phrases::{Phrase, Words};
use super::{
    about, calendar, card, facts, figure, more, particular, several, sources, suggestions,
};
use crate::desk::Outcome;
use crate::knowledge::{Entry, EntryIndex, Knowledge, Text};
use crate::language::Language;
use crate::search::Finding;

/// Words findings for somebody: over that knowledge, on that day, in that language.
#[derive(Clone, Copy)]
pub struct Speaker<'k> {
    pub(super) knowledge: &'k Knowledge,
    pub(super) today: Date,
    pub(super) words: Words,
    language: Language,
}

impl<'k> Speaker<'k> {
    /// Somebody who asks on that day, in that language.
    pub fn new(knowledge: &'k Knowledge, today: Date, language: Language) -> Self {
        Self {
            knowledge,
            today,
            words: Words::of(language),
            language,
        }
    }

    /// What the finding comes to in words.
    pub fn outcome(&self, finding: &Finding) -> Outcome {
        match finding {
            Finding::Card(entry) => card::card(self, *entry),
            Finding::Facts(hits) => facts::facts(self, hits),
            Finding::Particular(entry, asked) => particular::particular(self, *entry, *asked),
            Finding::Calendar(question) => calendar::calendar(self, *question),
            Finding::Figure(entry, year) => figure::figure(self, *entry, *year),
            Finding::Several(findings) => several::several(self, findings),
            Finding::Ambiguous(entries) => {
                suggestions::suggest(self, Phrase::SuggestSeveral, entries)
            }
            Finding::Near(entries) => suggestions::suggest(self, Phrase::SuggestNear, entries),
            Finding::Nothing => suggestions::unknown(self, Phrase::Unknown),
        }
    }

    /// The facts of an entry after those of its card: page 0 are the next ones.
    ///
    /// After the last of them come the card's own, for whoever came from another answer than the card.
    pub fn more(&self, entry: EntryIndex, page: usize) -> Outcome {
        more::more(self, entry, page)
    }

    /// Everything that an entry rests on.
    pub fn sources(&self, entry: EntryIndex) -> Outcome {
        sources::sources(self, entry)
    }

    /// What this is and how large the knowledge is.
    pub fn about(&self) -> Outcome {
        about::about(self)
    }

    /// The entry was asked for something that it tells nothing about.
    pub fn nothing_about(&self, entry: EntryIndex) -> Outcome {
        suggestions::suggest(self, Phrase::SuggestAbout, &[entry])
    }

    /// Nothing in the knowledge answers.
    pub fn nothing(&self) -> Outcome {
        suggestions::unknown(self, Phrase::Unknown)
    }

    pub(super) fn entry(&self, index: EntryIndex) -> &'k Entry {
        self.knowledge.entry(index)
    }

    /// The text in the asker's language, or in English.
    pub(super) fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    /// The entry's name for the inside of a sentence: the phrases bring the article themselves.
    pub(super) fn name(&self, entry: &'k Entry) -> &'k str {
        let name = self.text(&entry.name);
        name.strip_prefix("The ").unwrap_or(name)
    }
}
