//! `fst`: names as a finite state transducer; those that begin with what was typed, those that have a word that does,
//! and where these are too few, those that begin with something near to it by Levenshtein.

use chaikhana::knowledge::EntryIndex;
use fst::automaton::{Automaton, Levenshtein, Str};
use fst::{IntoStreamer, Map, Streamer};

use super::{Engine, Folded, first_of};

/// Parts a key's text from the number that makes it the only one.
const END: char = '\0';

pub struct Fst {
    /// Names from their first word on.
    names: Map<Vec<u8>>,
    /// Names from their other words on.
    words: Map<Vec<u8>>,
}

impl Engine for Fst {
    fn build(names: &[Folded]) -> anyhow::Result<Self> {
        let (mut first, mut other) = (Vec::new(), Vec::new());
        for (number, (name, entry)) in names.iter().enumerate() {
            let value = u64::from(entry.0);
            first.push((format!("{name}{END}{number}"), value));
            let mut rest = name.as_str();
            while let Some((_, after)) = rest.split_once(' ') {
                rest = after;
                other.push((format!("{rest}{END}{number}"), value));
            }
        }
        let map = |mut keys: Vec<(String, u64)>| {
            keys.sort_unstable();
            keys.dedup_by(|one, other| one.0 == other.0);
            Map::from_iter(keys)
        };
        Ok(Self {
            names: map(first)?,
            words: map(other)?,
        })
    }

    fn complete(&mut self, typed: &str, limit: usize) -> Vec<EntryIndex> {
        let begins = || Str::new(typed).starts_with();
        let mut found = matches(&self.names, begins(), limit);
        found.extend(matches(&self.words, begins(), limit));
        found = first_of(found, limit);
        let distance = match typed.chars().count() {
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        if found.len() < limit && distance > 0 {
            // Some automata grow too large; then there is nothing to search with.
            if let Ok(near) = Levenshtein::new(typed, distance) {
                found.extend(matches(&self.names, near.starts_with(), limit));
            }
        }
        first_of(found, limit)
    }
}

/// The entries of the first names that match.
fn matches(map: &Map<Vec<u8>>, automaton: impl Automaton, limit: usize) -> Vec<EntryIndex> {
    let mut stream = map.search(automaton).into_stream();
    let mut found: Vec<EntryIndex> = Vec::new();
    while let Some((_, value)) = stream.next() {
        let entry = EntryIndex(value as u32);
        if !found.contains(&entry) {
            found.push(entry);
        }
        if found.len() == limit {
            break;
        }
    }
    found
}
