//! What is left of a text when spelling, inflection and language are taken away.

mod han;

use std::borrow::Cow;

use smallvec::SmallVec;

use super::fold::fold;
use super::lexicon::{AskKind, Concept, Lexicon, Meaning};
use super::names::Names;
use super::stem::Stem;
use super::vocabulary::{Vocabulary, Word};
use super::words::{Piece, close_up, may_have_han, pieces};
use crate::knowledge::EntryIndex;

/// One thing that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Term {
    /// An entry, by any of its names.
    Entry(EntryIndex),
    /// An idea, by any word for it.
    Concept(Concept),
    /// What is asked for.
    Ask(AskKind),
    /// A year.
    Year(i16),
    /// Any other word by its stem, a number, or two Chinese characters.
    Word(Stem),
}

impl Term {
    /// The year, where the term is one.
    pub(super) fn year(&self) -> Option<i16> {
        match self {
            Self::Year(year) => Some(*year),
            _ => None,
        }
    }
}

/// A text taken apart.
#[derive(Debug, Default)]
pub(super) struct Analysis {
    /// The terms in the order of the text, repeats included.
    pub(super) terms: Vec<Term>,
    /// For names of several words: the name's place in `terms`, and what its words mean by themselves.
    pub(super) inner: Vec<(usize, Vec<Term>)>,
    /// Entries whose names are ambiguous in the text: all that one name may mean.
    pub(super) ambiguous: Vec<EntryIndex>,
}

impl Analysis {
    /// Takes a term out wherever it stands.
    fn leave_out(&mut self, term: &Term) {
        for (place, _) in &mut self.inner {
            let before = self.terms.iter().take(*place);
            *place -= before.filter(|other| *other == term).count();
        }
        self.terms.retain(|other| other != term);
    }

    /// Adds a name that means these entries.
    fn named(&mut self, entries: &[EntryIndex]) {
        if entries.len() > 1 {
            self.ambiguous.extend(entries);
        }
        self.terms.extend(entries.first().copied().map(Term::Entry));
    }
}

/// Takes texts apart with the names of one knowledge.
#[derive(Debug, Clone, Copy)]
pub(super) struct Analyser<'names> {
    names: &'names Names,
    lexicon: &'static Lexicon,
    /// An entry whose own names are not to be found: what do the words of a name mean by themselves?
    except: Option<EntryIndex>,
    /// Where the words of many texts are looked up already.
    vocabulary: Option<&'names Vocabulary>,
}

impl<'names> Analyser<'names> {
    pub(super) fn new(names: &'names Names) -> Self {
        Self {
            names,
            lexicon: Lexicon::get(),
            except: None,
            vocabulary: None,
        }
    }

    /// An analyser that has words looked up already.
    pub(super) fn with(self, vocabulary: &'names Vocabulary) -> Self {
        Self {
            vocabulary: Some(vocabulary),
            ..self
        }
    }

    /// An analyser that does not know the names of one entry.
    pub(super) fn without(self, entry: EntryIndex) -> Self {
        Self {
            except: Some(entry),
            ..self
        }
    }

    /// Takes a text apart.
    pub(super) fn analyse(&self, text: &str) -> Analysis {
        let cut = self.vocabulary.and_then(|vocabulary| vocabulary.cut(text));
        let Some(words) = cut else {
            return self.take_apart(&fold(text), || mentions_us(text));
        };
        let words: SmallVec<[&Word; 32]> = words.collect();
        let mut analysis = Analysis::default();
        analysis.terms.reserve(words.len());
        self.words(&words, &mut analysis);
        self.years_alone(analysis)
    }

    /// Takes a folded text apart; `us` says whether the word "us" in it is the name of a state.
    pub(super) fn analyse_folded(&self, folded: &str, us: bool) -> Analysis {
        self.take_apart(folded, || us)
    }

    fn take_apart(&self, folded: &str, us: impl Fn() -> bool) -> Analysis {
        self.years_alone(self.in_order(folded, us))
    }

    /// "2024 год" and "2024年" are the year 2024 and nothing else.
    fn years_alone(&self, mut analysis: Analysis) -> Analysis {
        if analysis.terms.iter().any(|term| term.year().is_some()) {
            analysis.leave_out(&Term::Concept(self.lexicon.concept("year")));
        }
        analysis
    }

    fn in_order(&self, folded: &str, us: impl Fn() -> bool) -> Analysis {
        let mut analysis = Analysis::default();
        if !may_have_han(folded) {
            self.plain_text(folded, &us, &mut analysis);
            return analysis;
        }
        let closed = close_up(folded);
        let mut done = 0;
        for found in self.names.mixed(&closed) {
            let entries = self.others(found.meanings);
            if entries.is_empty() {
                continue;
            }
            let before = closed.get(done..found.start).unwrap_or_default();
            self.plain_text(before, &us, &mut analysis);
            let mut inner = Analysis::default();
            let name = closed.get(found.start..found.end).unwrap_or_default();
            self.plain_text(name, &us, &mut inner);
            analysis.inner.push((analysis.terms.len(), inner.terms));
            analysis.named(&entries);
            done = found.end;
        }
        self.plain_text(closed.get(done..).unwrap_or_default(), &us, &mut analysis);
        analysis
    }

    /// Takes a folded text apart in which no name has both Chinese characters and others.
    fn plain_text(&self, folded: &str, us: &impl Fn() -> bool, analysis: &mut Analysis) {
        let mut words: Vec<Cow<'_, Word>> = Vec::new();
        // Chinese parted by a space or a dash is still one text.
        let mut run = String::new();
        let flush = |words: &mut Vec<Cow<'_, Word>>, analysis: &mut Analysis| {
            let gathered = std::mem::take(words);
            let all: SmallVec<[&Word; 32]> = gathered.iter().map(|word| &**word).collect();
            self.words(&all, analysis);
        };
        for piece in pieces(folded) {
            match piece {
                Piece::Word(text) => {
                    self.han(&mut run, analysis);
                    words.push(if text == "us" && !us() {
                        Cow::Owned(self.look_up(text).without_name())
                    } else {
                        self.word(text)
                    });
                }
                Piece::Han(part) => {
                    flush(&mut words, analysis);
                    run.push_str(part);
                }
            }
        }
        flush(&mut words, analysis);
        self.han(&mut run, analysis);
    }

    fn word(&self, text: &str) -> Cow<'names, Word> {
        let known = self.vocabulary.and_then(|vocabulary| vocabulary.word(text));
        known.map_or_else(|| Cow::Owned(self.look_up(text)), Cow::Borrowed)
    }

    /// The entries without the one whose names are not to be found.
    fn others(&self, entries: &[EntryIndex]) -> Entries {
        let others = entries.iter().copied();
        others.filter(|entry| Some(*entry) != self.except).collect()
    }

    /// What names and lexicon know of a word by itself.
    pub(super) fn look_up(&self, text: &str) -> Word {
        let stem = self.lexicon.stem(text);
        let meaning = self.lexicon.word(text, &stem);
        let alone = match self.lexicon.longest(std::iter::once(meaning)) {
            Some((_, meaning)) => term_of(meaning),
            None => Some(plain(&stem)),
        };
        Word {
            name: self.names.word(text),
            meaning,
            alone,
        }
    }

    /// Reads words, and adds what they mean.
    fn words(&self, words: &[&Word], analysis: &mut Analysis) {
        let mut at = 0;
        while at < words.len() {
            if stands_alone(&words[at..]) {
                analysis.terms.extend(words[at].alone.clone());
                at += 1;
                continue;
            }
            let reading = self.beginning(&words[at..], usize::MAX);
            let end = at + reading.length;
            if reading.entries.len() > 1 {
                analysis.ambiguous.extend(&reading.entries);
            }
            if !reading.entries.is_empty() && reading.length > 1 {
                let inner = self.inner(&words[at..end]);
                analysis.inner.push((analysis.terms.len(), inner));
            }
            analysis.terms.extend(reading.term);
            at = end;
        }
    }

    /// What the words of a longer name mean when the name itself is not seen in them.
    fn inner(&self, words: &[&Word]) -> Vec<Term> {
        let mut terms = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let reading = self.beginning(&words[at..], words.len() - 1);
            terms.extend(reading.term);
            at += reading.length;
        }
        terms
    }

    /// What the first of these words mean: the longest name of at most `most` words, unless a phrase is longer.
    fn beginning(&self, words: &[&Word], most: usize) -> Reading {
        let others = |entry: &EntryIndex| Some(*entry) != self.except;
        let name = self
            .names
            .all(words.iter().map(|word| word.name))
            .take_while(|(length, _)| *length <= most)
            .filter(|(_, entries)| entries.iter().any(others))
            .last();
        let phrase = if goes_on(words) {
            self.lexicon.longest(words.iter().map(|word| word.meaning))
        } else {
            None
        };
        match (name, phrase) {
            (Some((length, entries)), phrase)
                if phrase.is_none_or(|(other, _)| other <= length) =>
            {
                let entries = self.others(entries);
                Reading {
                    length,
                    term: entries.first().copied().map(Term::Entry),
                    entries,
                }
            }
            (_, Some((length, meaning))) => Reading {
                length,
                term: term_of(meaning),
                entries: Entries::new(),
            },
            (_, None) => Reading {
                length: 1,
                term: words[0].alone.clone(),
                entries: Entries::new(),
            },
        }
    }
}

/// The entries of one name; hardly any name has several.
type Entries = SmallVec<[EntryIndex; 2]>;

/// What the words at one place of a text mean.
struct Reading {
    /// How many words have this meaning together.
    length: usize,
    /// The meaning; `None` for words that carry nothing.
    term: Option<Term>,
    /// The entries that the words name.
    entries: Entries,
}

/// Whether the first of these words is surely read by itself: it begins neither a name nor a longer phrase.
fn stands_alone(words: &[&Word]) -> bool {
    words[0].name.is_none() && !goes_on(words)
}

/// Whether a phrase of the lexicon may begin with the first two of these words.
fn goes_on(words: &[&Word]) -> bool {
    let next = words.get(1);
    next.is_some_and(|next| words[0].meaning.may_go_on(&next.meaning))
}

fn term_of(meaning: Meaning) -> Option<Term> {
    match meaning {
        Meaning::Skip => None,
        Meaning::Ask(kind) => Some(Term::Ask(kind)),
        Meaning::Concept(concept) => Some(Term::Concept(concept)),
    }
}

/// A word that the lexicon does not know: a year, a number or a stem.
fn plain(stem: &str) -> Term {
    let digits = stem.len() == 4 && stem.bytes().all(|byte| byte.is_ascii_digit());
    if digits && let Ok(year @ 1900..=2100) = stem.parse() {
        return Term::Year(year);
    }
    Term::Word(stem.into())
}

/// Whether "us" in the text is the United States: written in capitals, or where no pronoun can stand.
pub(super) fn mentions_us(text: &str) -> bool {
    // Most texts have no such letters at all.
    let possible = text
        .as_bytes()
        .windows(2)
        .any(|pair| pair.eq_ignore_ascii_case(b"us"));
    if !possible {
        return text.contains("U.S");
    }
    let mut words = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut previous = "";
    let mut found = false;
    for word in words.by_ref() {
        if word == "US" {
            return true;
        }
        if word.eq_ignore_ascii_case("us") {
            const BEFORE_A_PRONOUN: [&str; 22] = [
                "tell", "give", "show", "let", "help", "remind", "teach", "of", "with", "for",
                "to", "all", "both", "among", "between", "from", "on", "about", "send", "ask",
                "join", "at",
            ];
            found |= !BEFORE_A_PRONOUN
                .iter()
                .any(|verb| previous.eq_ignore_ascii_case(verb));
        }
        previous = word;
    }
    found || text.contains("U.S")
}

#[cfg(test)]
mod tests;
