//! One keystroke of autocomplete: from the beginning of a name, or a mistyped one, to at most 25 entries.
//!
//! The peers are given every name in the spelling that ours compares, and the typed text likewise. A keystroke of three
//! letters or more is right where the entry that was being typed is among those offered; of fewer letters nobody could
//! know.

mod fst;
mod nucleo;

use std::collections::BTreeSet;

use chaikhana::desk::{COMPLETIONS, Library};
use chaikhana::knowledge::{EntryIndex, Knowledge};
use chaikhana::language::Language;
use chaikhana::search::fold::fold;
use fastrand::Rng;

use crate::corpus::{Corpus, with_commas};
use crate::generator::questions::swapped;
use crate::measure;
use crate::table::{Row, Share, Table};

/// How many names are typed.
const TYPED: usize = 60;
/// The fewest letters from which a name can be known.
const TELLING: usize = 3;

/// A name as it is compared, with its entry.
pub type Folded = (String, EntryIndex);

/// An engine that completes names.
pub trait Engine: Sized {
    /// Indexes these names.
    fn build(names: &[Folded]) -> anyhow::Result<Self>;

    /// At most that many entries, best first, each once.
    fn complete(&mut self, typed: &str, limit: usize) -> Vec<EntryIndex>;
}

/// What somebody typed so far.
struct Keystroke {
    typed: String,
    /// What it was to become, where that could be known.
    meant: Option<EntryIndex>,
}

/// Types into every engine.
pub fn measure(corpus: &Corpus, table: &mut Table) -> anyhow::Result<()> {
    let names = names(&corpus.knowledge);
    let keystrokes = keystrokes(&names);
    let folded: Vec<Folded> = names
        .iter()
        .map(|(name, entry)| (fold(name), *entry))
        .collect();
    let rows = [
        ours(corpus, &keystrokes),
        peer::<nucleo::Nucleo>("nucleo-matcher", &folded, &keystrokes)?,
        peer::<fst::Fst>("fst, Levenshtein", &folded, &keystrokes)?,
    ];
    let count = with_commas(names.len());
    table.task(&format!("keystroke ({count} names)"), &rows);
    Ok(())
}

/// Every name of every entry.
pub fn names(knowledge: &Knowledge) -> Vec<(&str, EntryIndex)> {
    let mut names = Vec::new();
    for (index, entry) in knowledge.indexed() {
        let shown = entry.name.all().chain(entry.native.as_deref());
        let all = shown.chain(entry.aliases.iter().map(String::as_str));
        names.extend(all.map(|name| (name, index)));
    }
    names
}

/// Some names from all over the knowledge: one to five letters of each, half of it, a later word of it, all of it, and
/// all of it mistyped.
fn keystrokes(names: &[(&str, EntryIndex)]) -> Vec<Keystroke> {
    let mut rng = Rng::with_seed(1);
    let mut keystrokes = Vec::new();
    for _ in 0..TYPED {
        let (name, entry) = names[rng.usize(..names.len())];
        let letters = name.chars().count();
        let beginning = |length| name.chars().take(length).collect::<String>();
        let mut typed: BTreeSet<String> = [1, 2, 3, 5, letters / 2, letters]
            .into_iter()
            .map(beginning)
            .collect();
        typed.extend(name.split(' ').nth(1).map(str::to_owned));
        typed.insert(swapped(name, &mut rng));
        keystrokes.extend(typed.into_iter().map(|typed| Keystroke {
            meant: (typed.chars().count() >= TELLING).then_some(entry),
            typed,
        }));
    }
    keystrokes
}

fn ours(corpus: &Corpus, keystrokes: &[Keystroke]) -> Row {
    let library = Library::new(corpus.knowledge.clone());
    // Names are indexed for completion when the first is completed.
    let (_, built) = measure::build(|| library.complete(None, "", Language::english()));
    let mut right = Share::default();
    for (keystroke, meant) in telling(keystrokes) {
        let id = &corpus.knowledge.entry(meant).id;
        let offered = library.complete(None, &keystroke.typed, Language::english());
        right.count(offered.iter().any(|(offered, _)| offered == id));
    }
    Row {
        engine: "chaikhana",
        right,
        refused: Share::default(),
        speed: measure::speed(keystrokes, |keystroke| {
            library.complete(None, &keystroke.typed, Language::english())
        }),
        built,
    }
}

fn peer<E: Engine>(
    name: &'static str,
    names: &[Folded],
    keystrokes: &[Keystroke],
) -> anyhow::Result<Row> {
    let (engine, built) = measure::build(|| E::build(names));
    let mut engine = engine?;
    let mut right = Share::default();
    for (keystroke, meant) in telling(keystrokes) {
        let offered = engine.complete(&fold(&keystroke.typed), COMPLETIONS);
        right.count(offered.contains(&meant));
    }
    Ok(Row {
        engine: name,
        right,
        refused: Share::default(),
        speed: measure::speed(keystrokes, |keystroke| {
            engine.complete(&fold(&keystroke.typed), COMPLETIONS)
        }),
        built,
    })
}

/// The keystrokes from which a name can be known, with its entry.
fn telling(keystrokes: &[Keystroke]) -> impl Iterator<Item = (&Keystroke, EntryIndex)> {
    keystrokes
        .iter()
        .filter_map(|keystroke| Some((keystroke, keystroke.meant?)))
}

/// The first of them, each once.
fn first_of(entries: impl IntoIterator<Item = EntryIndex>, limit: usize) -> Vec<EntryIndex> {
    let mut first = Vec::with_capacity(limit);
    for entry in entries {
        if !first.contains(&entry) {
            first.push(entry);
        }
        if first.len() == limit {
            break;
        }
    }
    first
}
