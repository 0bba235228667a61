//! The names and keywords of the knowledge, found as whole words in what people write.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, MatchKind};

use crate::knowledge::{EntryId, Knowledge};
use crate::search::fold::fold;

/// A name in capitals of at most so many letters counts only in capitals: `US` is a state, `us` is we.
const ACRONYM: usize = 4;

/// Finds the names and keywords of one knowledge.
#[derive(Debug)]
pub struct Keywords {
    /// `None` where there are no keywords, or more than fit.
    machine: Option<AhoCorasick>,
    meanings: Vec<Meanings>,
}

/// What one folded keyword may mean: entries, each with the spelling that it insists on.
type Meanings = BTreeSet<(EntryId, Option<String>)>;

/// What was found in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    /// A keyword of this entry; where several entries are named, of the first.
    One(EntryId),
    /// Only keywords that several entries have.
    Several,
    /// No keyword.
    None,
}

impl Keywords {
    /// The names and keywords of that knowledge.
    pub fn new(knowledge: &Knowledge) -> Self {
        let mut meanings: BTreeMap<String, Meanings> = BTreeMap::new();
        for entry in knowledge.entries() {
            let names = entry.name.all().chain(entry.native.as_deref());
            let others = entry.aliases.iter().chain(&entry.keywords);
            for name in names.chain(others.map(String::as_str)) {
                let folded = fold(name);
                if !folded.is_empty() {
                    let spelling = is_acronym(name).then(|| name.to_owned());
                    let meaning = (entry.id.clone(), spelling);
                    meanings.entry(folded).or_default().insert(meaning);
                }
            }
        }
        let machine = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(meanings.keys())
            .inspect_err(|error| tracing::error!(%error, "keywords left out"))
            .ok();
        Self {
            machine,
            meanings: meanings.into_values().collect(),
        }
    }

    /// No keywords, for where nobody listens for any.
    pub fn none() -> Self {
        Self {
            machine: None,
            meanings: Vec::new(),
        }
    }

    /// The first keyword in those words that means one entry.
    pub(super) fn find(&self, words: &str) -> Match {
        let Some(machine) = &self.machine else {
            return Match::None;
        };
        let folded = fold(words);
        let mut found = Match::None;
        for hit in machine.find_iter(&folded) {
            if !stands_alone(&folded, hit.start(), hit.end()) {
                continue;
            }
            let mut entries = self
                .meanings
                .get(hit.pattern().as_usize())
                .into_iter()
                .flatten()
                .filter(|(_, spelling)| spelling.as_deref().is_none_or(|name| spelled(words, name)))
                .map(|(entry, _)| entry)
                .collect::<Vec<_>>();
            entries.dedup();
            match entries.as_slice() {
                [] => {}
                [entry] => return Match::One((*entry).clone()),
                _ => found = Match::Several,
            }
        }
        found
    }
}

fn is_acronym(name: &str) -> bool {
    name.chars().count() <= ACRONYM
        && name.chars().any(char::is_uppercase)
        && !name.chars().any(char::is_lowercase)
}

/// Whether the words have the name just so.
fn spelled(words: &str, name: &str) -> bool {
    words
        .split(|letter: char| !letter.is_alphanumeric() && !name.contains(letter))
        .any(|word| word == name)
}

/// Whether the stretch of a folded text is no part of a longer word. Chinese has no gaps between words.
fn stands_alone(folded: &str, start: usize, end: usize) -> bool {
    let parted = |inner: Option<char>, outer: Option<char>| match (inner, outer) {
        (Some(inner), Some(outer)) => outer == ' ' || is_ideograph(inner) || is_ideograph(outer),
        _ => true,
    };
    let (Some(before), Some(inside), Some(after)) = (
        folded.get(..start),
        folded.get(start..end),
        folded.get(end..),
    ) else {
        return false;
    };
    parted(inside.chars().next(), before.chars().next_back())
        && parted(inside.chars().next_back(), after.chars().next())
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
