//! Every name of every entry, found as whole words in any inflection, longest first.

use rustc_hash::FxHashMap;

use super::fold::fold;
use super::phrases::{HanMatch, HanPhrases, Phrases};
use super::stem::{Stem, is_han, stem, without_case};
use super::term::Term;
use super::words::{close_up, words};
use crate::knowledge::{Entry, EntryIndex, Knowledge, Particulars, Text};

/// What stands before or inside the names of several leaders and names none of them, folded.
const TITLES: [&str; 10] = [
    "al",
    "emir",
    "king",
    "prince",
    "sheikh",
    "аль",
    "король",
    "принц",
    "шейх",
    "эмир",
];

/// The names of all entries.
#[derive(Debug)]
pub(super) struct Names {
    phrases: Phrases<EntryIndex>,
    /// Names in Chinese characters alone.
    han: HanPhrases<EntryIndex>,
    /// Names in Chinese characters and others, such as `C5+1峰会`.
    mixed: HanPhrases<EntryIndex>,
    /// The stems of the names of those who lead a state or an organisation; `None` for a name that several have.
    leaders: FxHashMap<Stem, Option<EntryIndex>>,
    /// Those of them in Chinese characters.
    han_leaders: HanPhrases<()>,
}

impl Names {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let mut phrases = Phrases::default();
        let (mut han, mut mixed) = (HanPhrases::default(), HanPhrases::default());
        for (index, entry) in knowledge.indexed() {
            for name in names_of(entry) {
                let folded = fold(name);
                if folded.chars().any(is_han) {
                    let closed = close_up(&folded);
                    let names = if closed.chars().all(is_han) {
                        &mut han
                    } else {
                        &mut mixed
                    };
                    names.insert(&closed, index);
                } else if !folded.is_empty() {
                    phrases.insert(words(&folded).map(without_case), index);
                }
            }
        }
        let leaders = leaders(knowledge);
        let mut han_leaders = HanPhrases::default();
        for name in leaders.keys().filter(|name| name.chars().all(is_han)) {
            han_leaders.insert(name, ());
        }
        Self {
            phrases,
            han,
            mixed,
            leaders: leaders
                .into_iter()
                .map(|(name, entry)| (Stem::from(&*name), entry))
                .collect(),
            han_leaders,
        }
    }

    /// The number by which names know this folded word; inflected and plural forms count as the word.
    pub(super) fn word(&self, folded: &str) -> Option<u32> {
        self.phrases.word(without_case(folded)).or_else(|| {
            let singular = folded.strip_suffix('s')?;
            (singular.len() > 2)
                .then(|| self.phrases.word(singular))
                .flatten()
        })
    }

    /// Every name that these words begin with, shortest first.
    pub(super) fn all(
        &self,
        words: impl IntoIterator<Item = Option<u32>>,
    ) -> impl Iterator<Item = (usize, &[EntryIndex])> {
        self.phrases.all(words)
    }

    /// The state or organisation that somebody of that name leads, where the term is such a name.
    pub(super) fn led_by(&self, term: &Term) -> Option<EntryIndex> {
        match term {
            Term::Word(stem) => self.leaders.get(stem).copied().flatten(),
            _ => None,
        }
    }

    /// The names in a run of Chinese characters.
    pub(super) fn han(&self) -> &HanPhrases<EntryIndex> {
        &self.han
    }

    /// The names of leaders in a run of Chinese characters.
    pub(super) fn han_leaders(&self) -> &HanPhrases<()> {
        &self.han_leaders
    }

    /// The names in a closed-up text that have Chinese characters and others; no piece of a longer word or number.
    pub(super) fn mixed<'run>(
        &'run self,
        closed: &'run str,
    ) -> impl Iterator<Item = HanMatch<'run, EntryIndex>> {
        let is_whole = |before: Option<char>, after: Option<char>| {
            let joined = |character: char| character != ' ' && !is_han(character);
            !(before.is_some_and(joined) && after.is_some_and(joined))
        };
        self.mixed.find(closed).filter(move |found| {
            let (before, rest) = closed.split_at(found.start);
            let (name, after) = rest.split_at(found.end - found.start);
            is_whole(before.chars().next_back(), name.chars().next())
                && is_whole(name.chars().next_back(), after.chars().next())
        })
    }
}

/// Every name of an entry: the shown one, its translations, the native one, the aliases.
pub(super) fn names_of(entry: &Entry) -> impl Iterator<Item = &str> {
    entry
        .name
        .all()
        .chain(entry.native.as_deref())
        .chain(entry.aliases.iter().map(String::as_str))
}

/// The words of every leader's name, in all languages, with what the leader leads.
fn leaders(knowledge: &Knowledge) -> FxHashMap<Box<str>, Option<EntryIndex>> {
    let mut leaders: FxHashMap<Box<str>, Option<EntryIndex>> = FxHashMap::default();
    for (index, entry) in knowledge.indexed() {
        let Particulars::Actor(actor) = &entry.particulars else {
            continue;
        };
        let people = actor
            .heads()
            .flat_map(Text::all)
            .flat_map(|heads| heads.split([';', '；']));
        for word in people.flat_map(words_of_name) {
            let known = leaders.entry(word).or_insert(Some(index));
            if *known != Some(index) {
                *known = None;
            }
        }
    }
    leaders
}

/// The stems of the words in somebody's name: what stands in brackets is the office, words without a capital are
/// particles, and one Chinese character alone says too little.
fn words_of_name(person: &str) -> impl Iterator<Item = Box<str>> {
    let name = person.split(['(', '（']).next().unwrap_or_default();
    let is_name = |word: &&str| match word.chars().next() {
        Some(first) if is_han(first) => word.chars().nth(1).is_some(),
        first => first.is_some_and(char::is_uppercase),
    };
    name.split(|character: char| character.is_whitespace() || character == '·')
        .filter(is_name)
        .flat_map(|word| {
            let folded = fold(word);
            let words = folded.split(' ').filter(|word| !TITLES.contains(word));
            words.map(|word| stem(word).into()).collect::<Vec<_>>()
        })
}

#[cfg(test)]
mod tests;
