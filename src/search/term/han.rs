//! Runs of Chinese characters, which have no spaces between words.

use super::{Analyser, Analysis, Term, term_of};
use crate::search::stem::Stem;

impl Analyser<'_> {
    /// Takes the run of Chinese characters gathered so far apart: names first, then leaders, then the words of the lexicon.
    pub(super) fn han(&self, run: &mut String, analysis: &mut Analysis) {
        if run.is_empty() {
            return;
        }
        let mut done = 0;
        for found in self.names.han().find(run) {
            let entries = self.others(found.meanings);
            if entries.is_empty() {
                continue;
            }
            self.han_leaders(run.get(done..found.start).unwrap_or_default(), analysis);
            analysis.named(&entries);
            done = found.end;
        }
        self.han_leaders(run.get(done..).unwrap_or_default(), analysis);
        run.clear();
    }

    /// A leader's name is a word like any other: the knowledge may speak of the person.
    fn han_leaders(&self, run: &str, analysis: &mut Analysis) {
        let mut done = 0;
        for found in self.names.han_leaders().find(run) {
            self.han_words(run.get(done..found.start).unwrap_or_default(), analysis);
            let name = run.get(found.start..found.end).unwrap_or_default();
            analysis.terms.push(Term::Word(name.into()));
            done = found.end;
        }
        self.han_words(run.get(done..).unwrap_or_default(), analysis);
    }

    fn han_words(&self, run: &str, analysis: &mut Analysis) {
        let mut done = 0;
        for found in self.lexicon.han().find(run) {
            han_pairs(run.get(done..found.start).unwrap_or_default(), analysis);
            analysis
                .terms
                .extend(found.meanings.last().copied().and_then(term_of));
            done = found.end;
        }
        han_pairs(run.get(done..).unwrap_or_default(), analysis);
    }
}

/// Chinese characters without a meaning in the lexicon, by twos; one alone says too little.
fn han_pairs(run: &str, analysis: &mut Analysis) {
    let following = run.chars().skip(1);
    for (one, next) in run.chars().zip(following) {
        analysis.terms.push(Term::Word(Stem::of([one, next])));
    }
}
