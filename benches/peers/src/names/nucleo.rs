//! `nucleo-matcher`, the fuzzy matcher of the Helix editor: scores every name at each keystroke.

use std::cmp::Reverse;

use chaikhana::knowledge::EntryIndex;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use super::{Engine, Folded, first_of};

/// How many of the best names are sorted: several may be of one entry.
const SORTED: usize = 200;

pub struct Nucleo {
    matcher: Matcher,
    names: Vec<(Utf32String, EntryIndex)>,
}

impl Engine for Nucleo {
    fn build(names: &[Folded]) -> anyhow::Result<Self> {
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        Ok(Self {
            matcher: Matcher::new(config),
            names: names
                .iter()
                .map(|(name, entry)| (name.as_str().into(), *entry))
                .collect(),
        })
    }

    fn complete(&mut self, typed: &str, limit: usize) -> Vec<EntryIndex> {
        let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Never);
        let mut scored: Vec<(u32, EntryIndex)> = Vec::new();
        for (name, entry) in &self.names {
            if let Some(score) = pattern.score(name.slice(..), &mut self.matcher) {
                scored.push((score, *entry));
            }
        }
        if scored.len() > SORTED {
            scored.select_nth_unstable_by_key(SORTED, |(score, _)| Reverse(*score));
            scored.truncate(SORTED);
        }
        scored.sort_by_key(|(score, _)| Reverse(*score));
        first_of(scored.into_iter().map(|(_, entry)| entry), limit)
    }
}
