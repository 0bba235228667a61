//! Names from their beginnings: autocomplete, and the entry that a typed name means.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;
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
///
/// An entry goes by its rank: its place among all entries when those with most facts stand first. The better of two
/// entries is then the smaller number, and a keystroke looks at no entry but those that it offers.
#[derive(Debug)]
pub(super) struct Completion {
    /// The shortest first.
    names: Vec<Name>,
    /// The places where words start, sorted by the text from there on.
    starts: Vec<Start>,
    typos: Typos,
    /// For each word of `typos`, the names that have it.
    with_word: Vec<Vec<u32>>,
    /// The entry of each rank.
    popular: Vec<EntryIndex>,
    /// The kind of the entry of each rank.
    kinds: Vec<Kind>,
}

#[derive(Debug)]
struct Name {
    folded: Box<str>,
    rank: u32,
}

/// A word of a name.
#[derive(Debug, Clone, Copy)]
struct Start {
    name: u32,
    /// The byte at which the word begins.
    byte: u32,
    /// The rank of the name's entry.
    rank: u32,
}

impl Completion {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let mut popular: Vec<EntryIndex> = knowledge.indexed().map(|(index, _)| index).collect();
        popular.sort_by_key(|index| Reverse(knowledge.entry(*index).facts.len()));
        let mut ranks = vec![0; popular.len()];
        for (entry, rank) in popular.iter().zip(0..) {
            ranks[entry.0 as usize] = rank;
        }
        let mut names = Vec::new();
        for ((_, content), rank) in knowledge.indexed().zip(ranks) {
            for name in names_of(content) {
                let folded: Box<str> = fold(name).into();
                if !folded.is_empty() {
                    names.push(Name { folded, rank });
                }
            }
        }
        names.sort_by_key(|name| name.folded.len());
        let mut starts = Vec::new();
        for (name, place) in names.iter().zip(0..) {
            let mut start = |byte| {
                starts.push(Start {
                    name: place,
                    byte,
                    rank: name.rank,
                });
            };
            start(0);
            let spaces = name.folded.match_indices(' ');
            spaces.for_each(|(byte, _)| start(byte as u32 + 1));
        }
        starts.sort_by(|one, other| text_from(&names, *one).cmp(text_from(&names, *other)));
        let (spelled, with_word) = words(&names);
        Self {
            starts,
            typos: Typos::new(spelled),
            with_word,
            kinds: popular
                .iter()
                .map(|entry| knowledge.entry(*entry).id.kind())
                .collect(),
            popular,
            names,
        }
    }

    /// What may be meant by the beginning of a name, best first, each entry once.
    pub(super) fn complete(&self, typed: &str, kinds: &[Kind], limit: usize) -> Vec<EntryIndex> {
        let folded = fold(typed);
        let chosen = if folded.is_empty() {
            let all = 0..self.popular.len() as u32;
            all.filter(|rank| self.is_wanted(*rank, kinds))
                .take(limit)
                .collect()
        } else {
            self.beginning(&folded, kinds, limit)
        };
        chosen.into_iter().map(|rank| self.entry(rank)).collect()
    }

    /// The ranks of what may be meant: the tiers of typed names first, then mistyped ones.
    fn beginning(&self, folded: &str, kinds: &[Kind], limit: usize) -> Vec<u32> {
        let mut chosen: Vec<u32> = Vec::with_capacity(limit);
        let mut add = |rank| {
            if chosen.len() < limit && !chosen.contains(&rank) {
                chosen.push(rank);
            }
            chosen.len() < limit
        };
        let tiers = self.tiers(folded, kinds, limit);
        if tiers.into_iter().flatten().all(&mut add) {
            self.mistyped(folded)
                .map(|bearer| bearer.rank)
                .filter(|rank| self.is_wanted(*rank, kinds))
                .all(add);
        }
        chosen
    }

    /// The entry that a name means: the one that bears it, or the only one near it.
    pub(super) fn name(&self, typed: &str, kinds: &[Kind]) -> Found {
        let folded = fold(typed);
        let found = |finding, score, reason| Found {
            finding,
            score,
            reason,
        };
        if folded.is_empty() {
            return found(Finding::Nothing, 0.0, "no name");
        }
        let [exact, prefix, word] = self.tiers(&folded, kinds, SUGGESTIONS);
        if exact.is_empty() {
            let sharing = self.sharing(&folded, kinds);
            if sharing.len() > 1 {
                let some = sharing.into_iter().take(SUGGESTIONS).collect();
                return found(Finding::Ambiguous(some), 0.45, "a word of several names");
            }
        }
        let (whole, part): (Vec<_>, Vec<_>) = self
            .mistyped(&folded)
            .filter(|bearer| self.is_wanted(bearer.rank, kinds))
            .partition(|bearer| bearer.whole);
        let ranks = |bearers: Vec<Match>| bearers.into_iter().map(|bearer| bearer.rank).collect();
        let tiers = [exact, prefix, word, ranks(whole), ranks(part)];
        for (tier, score) in tiers.into_iter().zip([1.0, 0.9, 0.85, 0.8, 0.7]) {
            match tier.as_slice() {
                [] => {}
                [rank] => {
                    let card = Finding::Card(self.entry(*rank));
                    return found(card, score, "the only name like that");
                }
                [..] => {
                    let some = tier.into_iter().take(SUGGESTIONS);
                    return found(
                        Finding::Ambiguous(some.map(|rank| self.entry(rank)).collect()),
                        score / 2.0,
                        "several names like that",
                    );
                }
            }
        }
        found(Finding::Nothing, 0.0, "no such name")
    }

    /// The ranks of the best entries whose names are the text, begin with it, have a later word that begins with it.
    fn tiers(&self, folded: &str, kinds: &[Kind], limit: usize) -> [Vec<u32>; 3] {
        let text = |start: &Start| text_from(&self.names, *start);
        let from = self.starts.partition_point(|start| text(start) < folded);
        let beginning = &self.starts[from..];
        let count = beginning.partition_point(|start| text(start).starts_with(folded));
        let beginning = &beginning[..count];
        let whole = beginning.partition_point(|start| text(start) == folded);
        let best = |starts: &[Start], first_word: bool| {
            let ranks = starts
                .iter()
                .filter(|start| (start.byte == 0) == first_word)
                .map(|start| start.rank)
                .filter(|rank| self.is_wanted(*rank, kinds));
            smallest(ranks, limit)
        };
        [
            best(&beginning[..whole], true),
            best(&beginning[whole..], true),
            best(beginning, false),
        ]
    }

    /// The entries that have the word, as typed, in a name; those with most facts first, single meetings last.
    fn sharing(&self, word: &str, kinds: &[Kind]) -> Vec<EntryIndex> {
        let names = self
            .typos
            .place(word)
            .map(|place| self.with_word[place].as_slice())
            .unwrap_or_default();
        let mut ranks: Vec<u32> = names
            .iter()
            .map(|name| self.names[*name as usize].rank)
            .filter(|rank| self.is_wanted(*rank, kinds))
            .collect();
        ranks.sort_unstable();
        ranks.dedup();
        let (meetings, others): (Vec<_>, Vec<_>) = ranks
            .into_iter()
            .partition(|rank| self.kinds[*rank as usize] == Kind::Summit);
        others
            .into_iter()
            .chain(meetings)
            .map(|rank| self.entry(rank))
            .collect()
    }

    /// The entries with names that have all the words in any order, each of them possibly mistyped; shortest names
    /// first.
    fn mistyped(&self, folded: &str) -> impl Iterator<Item = Match> {
        let words = folded.split(' ').map(|word| {
            let place = self.meant(word)?;
            Some(self.with_word[place].as_slice())
        });
        let mut with_words: Vec<&[u32]> = words.collect::<Option<_>>().unwrap_or_default();
        let typed = with_words.len();
        with_words.sort_by_key(|names| names.len());
        let (rarest, others) = with_words
            .split_first()
            .map(|(rarest, others)| (*rarest, others.to_vec()))
            .unwrap_or_default();
        let mut seen = FxHashSet::default();
        rarest
            .iter()
            .filter(move |name| others.iter().all(|names| names.binary_search(name).is_ok()))
            .map(|name| &self.names[*name as usize])
            .filter(move |name| seen.insert(name.rank))
            .map(move |name| Match {
                rank: name.rank,
                whole: name.folded.split(' ').count() == typed,
            })
    }

    fn is_wanted(&self, rank: u32, kinds: &[Kind]) -> bool {
        kinds.is_empty() || kinds.contains(&self.kinds[rank as usize])
    }

    fn entry(&self, rank: u32) -> EntryIndex {
        self.popular[rank as usize]
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
    rank: u32,
    /// Whether the name has no further words.
    whole: bool,
}

/// The smallest of those numbers, each once, smallest first.
fn smallest(numbers: impl Iterator<Item = u32>, limit: usize) -> Vec<u32> {
    let mut smallest: Vec<u32> = Vec::with_capacity(limit + 1);
    for number in numbers {
        if smallest.len() == limit && smallest.last().is_none_or(|last| number >= *last) {
            continue;
        }
        if let Err(place) = smallest.binary_search(&number) {
            smallest.insert(place, number);
            smallest.truncate(limit);
        }
    }
    smallest
}

/// Every word of the names, in order, with the names that have it.
fn words(names: &[Name]) -> (Vec<SmolStr>, Vec<Vec<u32>>) {
    let mut words: Vec<(&str, u32)> = Vec::new();
    for (name, place) in names.iter().zip(0..) {
        words.extend(name.folded.split(' ').map(|word| (word, place)));
    }
    words.sort_unstable();
    words.dedup();
    let same_word = words.chunk_by(|(one, _), (other, _)| one == other);
    same_word
        .map(|same| {
            let names = same.iter().map(|(_, name)| *name).collect::<Vec<u32>>();
            (SmolStr::new(same[0].0), names)
        })
        .unzip()
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
