//! What a button, a menu or a modal means, written into the `custom_id` that Discord carries for us.
//!
//! Messages outlive releases: an id that this version did not write reads as `None`, and the person is told
//! that the button is too old. Nothing but the id is remembered, so a button works after a restart.

use std::fmt;

use crate::knowledge::EntryId;
use crate::language::Language;

/// The form of the ids below; a change of form gets a new number.
const VERSION: &str = "1";

/// What somebody pressed, chose or sent off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// "Sources": everything that an entry rests on.
    Sources(Language, EntryId),
    /// "More": a page of the entry's other facts, from 0.
    More(Language, u16, EntryId),
    /// "Related": the entries to look at next.
    Related(Language, EntryId),
    /// The menu of entries that may be meant; the choice comes beside the id.
    Choose(Language),
    /// "Delete": for the one who asked, and for moderators.
    Delete(u64),
    /// The modal in which moderators try an entry out.
    Try,
}

impl Press {
    /// The press that wrote that id; `None` where this version did not write it.
    pub fn decode(custom_id: &str) -> Option<Self> {
        let (version, rest) = custom_id.split_once(':')?;
        if version != VERSION {
            return None;
        }
        let (kind, rest) = rest.split_once(':').unwrap_or((rest, ""));
        match kind {
            "sources" => {
                let (language, entry) = rest.split_once(':')?;
                Some(Self::Sources(
                    language.parse().ok()?,
                    EntryId::parse(entry)?,
                ))
            }
            "more" => {
                let (language, rest) = rest.split_once(':')?;
                let (page, entry) = rest.split_once(':')?;
                let page = page.parse().ok()?;
                Some(Self::More(
                    language.parse().ok()?,
                    page,
                    EntryId::parse(entry)?,
                ))
            }
            "related" => {
                let (language, entry) = rest.split_once(':')?;
                Some(Self::Related(
                    language.parse().ok()?,
                    EntryId::parse(entry)?,
                ))
            }
            "choose" => Some(Self::Choose(rest.parse().ok()?)),
            "delete" => Some(Self::Delete(rest.parse().ok()?)),
            "try" => rest.is_empty().then_some(Self::Try),
            _ => None,
        }
    }

    /// The language of the message that was pressed, where the id tells it.
    pub fn language(&self) -> Option<Language> {
        match self {
            Self::Sources(language, _)
            | Self::More(language, ..)
            | Self::Related(language, _)
            | Self::Choose(language) => Some(*language),
            Self::Delete(_) | Self::Try => None,
        }
    }
}

/// The `custom_id`, at most [`CUSTOM_ID`](super::limits::CUSTOM_ID) characters for every entry that the checker lets through.
impl fmt::Display for Press {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{VERSION}:")?;
        match self {
            Self::Sources(language, entry) => write!(formatter, "sources:{language}:{entry}"),
            Self::More(language, page, entry) => {
                write!(formatter, "more:{language}:{page}:{entry}")
            }
            Self::Related(language, entry) => write!(formatter, "related:{language}:{entry}"),
            Self::Choose(language) => write!(formatter, "choose:{language}"),
            Self::Delete(asker) => write!(formatter, "delete:{asker}"),
            Self::Try => formatter.write_str("try"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::limits;
    use crate::knowledge::{Kind, limits::SLUG_CHARACTERS};

    fn every_press(language: Language, entry: &EntryId) -> [Press; 6] {
        [
            Press::Sources(language, entry.clone()),
            Press::More(language, u16::MAX, entry.clone()),
            Press::Related(language, entry.clone()),
            Press::Choose(language),
            Press::Delete(u64::MAX),
            Press::Try,
        ]
    }

    #[test]
    fn every_press_reads_back_and_fits_even_for_the_longest_id() {
        for kind in Kind::ALL {
            for slug in ["x".to_owned(), "long-slug-".repeat(SLUG_CHARACTERS / 10)] {
                let entry = EntryId::new(kind, slug);
                for language in Language::all() {
                    for press in every_press(language, &entry) {
                        let custom_id = press.to_string();
                        assert_eq!(Press::decode(&custom_id), Some(press));
                        assert!(
                            custom_id.chars().count() <= limits::CUSTOM_ID,
                            "{custom_id}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn ids_that_this_version_did_not_write_read_as_nothing() {
        for custom_id in [
            "",
            "more",
            "0:more:en:0:actor.russia",
            "2:more:en:0:actor.russia",
            "1:more:en:actor.russia",
            "1:more:en:-1:actor.russia",
            "1:more:en:70000:actor.russia",
            "1:more:tlh:0:actor.russia",
            "1:sources:en:planet.mars",
            "1:sources:en:actor.",
            "1:delete:me",
            "1:try:again",
            "1:explode:en",
            "1:",
            "другое",
        ] {
            assert_eq!(Press::decode(custom_id), None, "{custom_id}");
        }
    }
}
