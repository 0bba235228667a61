//! Names from their beginnings: autocomplete, and the entry that a typed name means.

use smol_str::SmolStr;

use super::Found;
use super::finding::Finding;
use super::fold::fold;
use super::names::names_of;
use super::typos::Typos;
use crate::knowledge::{EntryIndex, Kind, Knowledge};

/// The most entries that are suggested for a name.
const SUGGESTIONS: usize = 5;

/// Every name of every entry, sorted by its spelling from each of its words on.
#[derive(Debug)]
pub(super) struct Completion {
    names: Vec<Name>,
    /// The places where words start, sorted by the text from there on.
    starts: Vec<Start>,
    typos: Typos,
    /// For each word of `typos`, the names that have it.
    with_word: Vec<Vec<u32>>,
    /// Entries by how much is known of them, most first.
    popular: Vec<EntryIndex>,
}

#[derive(Debug)]
struct Name {
    folded: Box<str>,
    entry: EntryIndex,
}

/// A word of a name: the name's place, and the byte at which the word begins.
#[derive(Debug, Clone, Copy)]
struct Start {
    name: u32,
    byte: u32,
}

impl Completion {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let mut names = Vec::new();
        for (entry, content) in knowledge.indexed() {
            for name in names_of(content) {
                let folded: Box<str> = fold(name).into();
                if !folded.is_empty() {
                    names.push(Name { folded, entry });
                }
            }
        }
        let mut starts = Vec::new();
        for (name, place) in names.iter().zip(0..) {
            starts.push(Start {
                name: place,
                byte: 0,
            });
            let spaces = name.folded.match_indices(' ');
            starts.extend(spaces.map(|(byte, _)| Start {
                name: place,
                byte: byte as u32 + 1,
            }));
        }
        starts.sort_by(|one, other| text_from(&names, *one).cmp(text_from(&names, *other)));
        let mut words: Vec<(SmolStr, u32)> = Vec::new();
        for (name, place) in names.iter().zip(0..) {
            words.extend(name.folded.split(' ').map(|word| (word.into(), place)));
        }
        words.sort();
        words.dedup();
        let mut spelled: Vec<SmolStr> = Vec::new();
        let mut with_word: Vec<Vec<u32>> = Vec::new();
        for (word, name) in words {
            if spelled.last() != Some(&word) {
                spelled.push(word);
                with_word.push(Vec::new());
            }
            with_word
                .last_mut()
                .into_iter()
                .for_each(|names| names.push(name));
        }
        let mut popular: Vec<EntryIndex> = knowledge.indexed().map(|(index, _)| index).collect();
        popular.sort_by_key(|index| std::cmp::Reverse(knowledge.entry(*index).facts.len()));
        Self {
            names,
            starts,
            typos: Typos::new(spelled),
            with_word,
            popular,
        }
    }

    /// What may be meant by the beginning of a name, best first, each entry once.
    pub(super) fn complete(
        &self,
        knowledge: &Knowledge,
        typed: &str,
        kinds: &[Kind],
        limit: usize,
    ) -> Vec<EntryIndex> {
        let wanted = |entry: EntryIndex| {
            kinds.is_empty() || kinds.contains(&knowledge.entry(entry).id.kind())
        };
        let folded = fold(typed);
        if folded.is_empty() {
            return self
                .popular
                .iter()
                .copied()
                .filter(|entry| wanted(*entry))
                .take(limit)
                .collect();
        }
        let mut chosen: Vec<EntryIndex> = Vec::new();
        for tier in self.tiers(knowledge, &folded, &wanted) {
            for entry in tier {
                if !chosen.contains(&entry) {
                    chosen.push(entry);
                }
                if chosen.len() == limit {
                    return chosen;
                }
            }
        }
        if chosen.len() < limit {
            for entry in self
                .mistyped(&folded)
                .into_iter()
                .map(|bearer| bearer.entry)
                .filter(|entry| wanted(*entry))
            {
                if !chosen.contains(&entry) && chosen.len() < limit {
                    chosen.push(entry);
                }
            }
        }
        chosen
    }

    /// The entry that a name means: the one that bears it, or the only one near it.
    pub(super) fn name(&self, knowledge: &Knowledge, typed: &str, kinds: &[Kind]) -> Found {
        let wanted = |entry: EntryIndex| {
            kinds.is_empty() || kinds.contains(&knowledge.entry(entry).id.kind())
        };
        let folded = fold(typed);
        let found = |finding, score, reason| Found {
            finding,
            score,
            reason,
        };
        if folded.is_empty() {
            return found(Finding::Nothing, 0.0, "no name");
        }
        let mut tiers = self.tiers(knowledge, &folded, &wanted);
        if tiers[0].is_empty() {
            let sharing = self.sharing(knowledge, &folded, &wanted);
            if sharing.len() > 1 {
                let some = sharing.into_iter().take(SUGGESTIONS).collect();
                return found(Finding::Ambiguous(some), 0.45, "a word of several names");
            }
        }
        let (whole, part): (Vec<_>, Vec<_>) = self
            .mistyped(&folded)
            .into_iter()
            .filter(|bearer| wanted(bearer.entry))
            .partition(|bearer| bearer.whole);
        tiers.push(whole.into_iter().map(|bearer| bearer.entry).collect());
        tiers.push(part.into_iter().map(|bearer| bearer.entry).collect());
        for (tier, score) in tiers.into_iter().zip([1.0, 0.9, 0.85, 0.8, 0.7]) {
            match tier.as_slice() {
                [] => {}
                [entry] => return found(Finding::Card(*entry), score, "the only name like that"),
                [..] => {
                    let some = tier.into_iter().take(SUGGESTIONS).collect();
                    return found(
                        Finding::Ambiguous(some),
                        score / 2.0,
                        "several names like that",
                    );
                }
            }
        }
        found(Finding::Nothing, 0.0, "no such name")
    }

    /// The entries whose names are the text, begin with it, have a word that begins with it.
    fn tiers(
        &self,
        knowledge: &Knowledge,
        folded: &str,
        wanted: &impl Fn(EntryIndex) -> bool,
    ) -> Vec<Vec<EntryIndex>> {
        let (mut exact, mut prefix, mut word) = (Vec::new(), Vec::new(), Vec::new());
        let from = self
            .starts
            .partition_point(|start| text_from(&self.names, *start) < folded);
        let starting = self.starts[from..]
            .iter()
            .take_while(|start| text_from(&self.names, **start).starts_with(folded));
        for start in starting {
            let name = &self.names[start.name as usize];
            if !wanted(name.entry) {
            } else if start.byte > 0 {
                word.push(name.entry);
            } else if name.folded.len() == folded.len() {
                exact.push(name.entry);
            } else {
                prefix.push(name.entry);
            }
        }
        for tier in [&mut exact, &mut prefix, &mut word] {
            tier.sort_unstable();
            tier.dedup();
            tier.sort_by_key(|entry| std::cmp::Reverse(knowledge.entry(*entry).facts.len()));
        }
        vec![exact, prefix, word]
    }

    /// The entries that have the word, as typed, in a name; those with most facts first, single meetings last.
    fn sharing(
        &self,
        knowledge: &Knowledge,
        word: &str,
        wanted: &impl Fn(EntryIndex) -> bool,
    ) -> Vec<EntryIndex> {
        let names = self
            .typos
            .place(word)
            .map(|place| self.with_word[place].as_slice())
            .unwrap_or_default();
        let mut entries: Vec<EntryIndex> = names
            .iter()
            .map(|name| self.names[*name as usize].entry)
            .filter(|entry| wanted(*entry))
            .collect();
        entries.sort_unstable();
        entries.dedup();
        entries.sort_by_key(|entry| {
            let entry = knowledge.entry(*entry);
            (
                entry.id.kind() == Kind::Summit,
                std::cmp::Reverse(entry.facts.len()),
            )
        });
        entries
    }

    /// The entries with names that have all the words in any order, each of them possibly mistyped; shortest names
    /// first.
    fn mistyped(&self, folded: &str) -> Vec<Match> {
        let mut names: Option<Vec<u32>> = None;
        let typed: Vec<&str> = folded.split(' ').collect();
        for word in &typed {
            let Some(place) = self.meant(word) else {
                return Vec::new();
            };
            let with_word = &self.with_word[place];
            names = Some(match names {
                None => with_word.clone(),
                Some(names) => names
                    .into_iter()
                    .filter(|name| with_word.binary_search(name).is_ok())
                    .collect(),
            });
        }
        let mut names = names.unwrap_or_default();
        names.sort_by_key(|name| self.names[*name as usize].folded.len());
        let mut matches: Vec<Match> = Vec::new();
        for name in names {
            let Name { folded, entry } = &self.names[name as usize];
            if matches.iter().all(|known| known.entry != *entry) {
                let whole = folded.split(' ').count() == typed.len();
                matches.push(Match {
                    entry: *entry,
                    whole,
                });
            }
        }
        matches
    }

    /// The place of the word that was typed, or meant.
    fn meant(&self, word: &str) -> Option<usize> {
        self.typos
            .place(word)
            .or_else(|| self.typos.nearest(word).map(|(place, _)| place))
    }
}

/// An entry with a name that has all the words typed.
struct Match {
    entry: EntryIndex,
    /// Whether the name has no further words.
    whole: bool,
}

/// The text of a name from one of its words on.
fn text_from(names: &[Name], start: Start) -> &str {
    names[start.name as usize]
        .folded
        .get(start.byte as usize..)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
