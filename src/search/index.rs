//! Statements made quick to find: every term with its weight and the statements that have it.

use rustc_hash::FxHashMap;

use jiff::civil::Date;

use super::statement::{Statement, Target};
use super::term::Term;
use crate::knowledge::EntryIndex;

/// The number of a term in the index.
pub(super) type TermId = u32;

/// A statement of the index.
#[derive(Debug)]
pub(super) struct Indexed {
    pub(super) entry: EntryIndex,
    pub(super) target: Target,
    /// Whether its entry is a figure.
    pub(super) figure: bool,
    /// The years that it speaks of.
    pub(super) years: Box<[i16]>,
    /// The term of its entry's name.
    pub(super) subject: Option<TermId>,
    /// The day from which it can be known.
    pub(super) known_from: Option<Date>,
    /// The terms of its own words, sorted.
    pub(super) text: Box<[TermId]>,
    /// The terms of its own words and of its phrasings, sorted.
    pub(super) core: Box<[TermId]>,
    /// All terms that it has anything to do with, sorted.
    pub(super) context: Box<[TermId]>,
    /// The weight of `text` together.
    pub(super) text_weight: f32,
    /// The places of its phrasings.
    pub(super) phrasings: std::ops::Range<usize>,
}

/// One way to ask for a statement.
#[derive(Debug)]
pub(super) struct Phrasing {
    /// The terms, sorted.
    pub(super) terms: Box<[TermId]>,
    /// Their weight together.
    pub(super) weight: f32,
}

/// A statement that has a term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting {
    pub(super) statement: u32,
    /// Whether its own words or phrasings have the term, and not its surroundings alone.
    pub(super) core: bool,
}

/// All statements and the ways to ask for them.
#[derive(Debug)]
pub(super) struct Index {
    ids: FxHashMap<Term, TermId>,
    weights: Vec<f32>,
    postings: Vec<Vec<Posting>>,
    pub(super) statements: Vec<Indexed>,
    /// The terms of each way to ask for a statement, sorted; those of one statement stand together.
    pub(super) phrasings: Vec<Phrasing>,
}

/// The weight of asking "when" or "who": it decides between facts, it does not find one.
const ASK_WEIGHT: f32 = 1.0;
/// The least weight of an entry's name, however often it is spoken of.
const ENTRY_WEIGHT: f32 = 1.3;
/// The least weight of a year: an answer for another year is wrong.
const YEAR_WEIGHT: f32 = 3.1;

impl Index {
    pub(super) fn new(statements: Vec<Statement>) -> Self {
        let mut ids = FxHashMap::default();
        let mut numbered = |terms: Vec<Term>| -> Vec<TermId> {
            terms
                .into_iter()
                .map(|term| {
                    let next = ids.len() as TermId;
                    *ids.entry(term).or_insert(next)
                })
                .collect()
        };
        let mut indexed = Vec::with_capacity(statements.len());
        let mut phrasings = Vec::new();
        for statement in statements {
            let years = statement
                .text
                .iter()
                .chain(&statement.surroundings)
                .filter_map(Term::year)
                .collect();
            let text = numbered(statement.text);
            let first_phrasing = phrasings.len();
            let surroundings = numbered(statement.surroundings);
            let mut core = text.clone();
            for phrasing in statement.phrasings {
                let terms = sorted(numbered(phrasing));
                core.extend(&terms);
                if !terms.is_empty() {
                    phrasings.push(Phrasing { terms, weight: 0.0 });
                }
            }
            let mut context = surroundings;
            context.extend(&core);
            indexed.push(Indexed {
                entry: statement.entry,
                target: statement.target,
                figure: statement.figure,
                years,
                subject: None,
                known_from: statement.known_from,
                text: sorted(text),
                core: sorted(core),
                context: sorted(context),
                text_weight: 0.0,
                phrasings: first_phrasing..phrasings.len(),
            });
        }
        for statement in &mut indexed {
            statement.subject = ids.get(&Term::Entry(statement.entry)).copied();
        }
        let mut index = Self {
            weights: Vec::new(),
            postings: Vec::new(),
            ids,
            statements: indexed,
            phrasings,
        };
        index.weigh();
        index.post();
        index
    }

    /// Rare terms weigh more: the inverse document frequency of Spärck Jones (1972).
    fn weigh(&mut self) {
        let mut counts = vec![0_u32; self.ids.len()];
        for term in self
            .statements
            .iter()
            .flat_map(|statement| &statement.context)
        {
            counts[*term as usize] += 1;
        }
        let all = self.statements.len() as f32;
        self.weights = counts
            .iter()
            .map(|count| (1.0 + all / *count as f32).ln())
            .collect();
        for (term, id) in &self.ids {
            let weight = &mut self.weights[*id as usize];
            match term {
                Term::Ask(_) => *weight = ASK_WEIGHT,
                Term::Entry(_) => *weight = weight.max(ENTRY_WEIGHT),
                Term::Year(_) => *weight = weight.max(YEAR_WEIGHT),
                Term::Concept(_) | Term::Word(_) => {}
            }
        }
        for place in 0..self.statements.len() {
            let weight = self.sum(&self.statements[place].text);
            self.statements[place].text_weight = weight;
        }
        for place in 0..self.phrasings.len() {
            let weight = self.sum(&self.phrasings[place].terms);
            self.phrasings[place].weight = weight;
        }
    }

    fn post(&mut self) {
        self.postings = vec![Vec::new(); self.ids.len()];
        for (statement, place) in self.statements.iter().zip(0..) {
            for term in &statement.context {
                let core = statement.core.binary_search(term).is_ok();
                self.postings[*term as usize].push(Posting {
                    statement: place,
                    core,
                });
            }
        }
    }

    /// The number of a term, if any statement has it.
    pub(super) fn id(&self, term: &Term) -> Option<TermId> {
        self.ids.get(term).copied()
    }

    /// The weight of a term.
    pub(super) fn weight(&self, term: TermId) -> f32 {
        self.weights[term as usize]
    }

    /// The weight of several terms together.
    pub(super) fn sum(&self, terms: &[TermId]) -> f32 {
        terms.iter().map(|term| self.weight(*term)).sum()
    }

    /// The statements that have a term, in order.
    pub(super) fn postings(&self, term: TermId) -> &[Posting] {
        &self.postings[term as usize]
    }
}

fn sorted(mut terms: Vec<TermId>) -> Box<[TermId]> {
    terms.sort_unstable();
    terms.dedup();
    terms.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::lexicon::AskKind;
    use crate::search::testing::statement;

    const SUBJECT: EntryIndex = EntryIndex(0);

    fn id(index: &Index, word: &str) -> TermId {
        index.id(&Term::Word(word.into())).expect("it is indexed")
    }

    fn statements(index: &Index, term: TermId) -> Vec<u32> {
        let postings = index.postings(term).iter();
        postings.map(|posting| posting.statement).collect()
    }

    #[test]
    fn a_rare_word_weighs_more_than_a_common_one() {
        let index = Index::new(vec![
            statement(0, "gas pipeline", &[]),
            statement(0, "gas price", &[]),
            statement(0, "gas", &[]),
        ]);
        let weight = |word| index.weight(id(&index, word));
        assert!(weight("pipeline") > weight("gas"));
        let both = [id(&index, "gas"), id(&index, "pipeline")];
        let sum = weight("gas") + weight("pipeline");
        assert!((index.sum(&both) - sum).abs() < 1e-6);
        assert!((index.statements[0].text_weight - sum).abs() < 1e-6);
    }

    #[test]
    fn a_name_weighs_something_however_often_it_is_spoken_of() {
        let mut asking = statement(0, "tea", &[]);
        asking.phrasings = vec![vec![Term::Ask(AskKind::When)]];
        let index = Index::new(vec![asking, statement(0, "tea", &[])]);
        let subject = index.id(&Term::Entry(SUBJECT)).expect("it is indexed");
        assert!((index.weight(subject) - ENTRY_WEIGHT).abs() < 1e-6);
        assert!(index.weight(subject) > index.weight(id(&index, "tea")));
        let when = index.id(&Term::Ask(AskKind::When)).expect("it is indexed");
        assert!((index.weight(when) - ASK_WEIGHT).abs() < 1e-6);
    }

    #[test]
    fn a_statement_is_found_by_its_words_its_questions_and_its_surroundings() {
        let index = Index::new(vec![
            statement(0, "gas pipeline", &["how long", "", "how thick"]),
            statement(0, "tea", &["when"]),
        ]);
        for (word, places) in [
            ("pipeline", &[0][..]),
            ("thick", &[0]),
            ("tea", &[1]),
            ("when", &[1]),
        ] {
            assert_eq!(statements(&index, id(&index, word)), places, "{word}");
        }
        let subject = index.id(&Term::Entry(SUBJECT)).expect("it is indexed");
        assert_eq!(statements(&index, subject), [0, 1]);
        assert_eq!(index.id(&Term::Word("coffee".into())), None);
    }

    #[test]
    fn own_words_lie_within_the_core_and_the_core_within_the_context() {
        let index = Index::new(vec![statement(0, "gas gas pipeline", &["how long", ""])]);
        let indexed = &index.statements[0];
        assert_eq!(indexed.text.len(), 2, "each word once");
        assert_eq!(indexed.core.len(), 4);
        assert_eq!(indexed.context.len(), 5);
        assert!(indexed.context.is_sorted());
        assert_eq!(indexed.phrasings, 0..1, "a question without words is none");
        assert_eq!(indexed.subject, index.id(&Term::Entry(SUBJECT)));
    }

    #[test]
    fn a_posting_tells_own_words_from_surroundings() {
        let index = Index::new(vec![statement(0, "tea", &["when"])]);
        let subject = index.id(&Term::Entry(SUBJECT)).expect("it is indexed");
        for (term, core) in [
            (id(&index, "tea"), true),
            (id(&index, "when"), true),
            (subject, false),
        ] {
            let found: Vec<bool> = index
                .postings(term)
                .iter()
                .map(|posting| posting.core)
                .collect();
            assert_eq!(found, [core]);
        }
    }

    #[test]
    fn a_year_weighs_enough_to_decide() {
        let mut dated = statement(0, "tea", &[]);
        dated.text.push(Term::Year(2024));
        let index = Index::new(vec![dated, statement(0, "coffee", &[])]);
        let year = index.id(&Term::Year(2024)).expect("it is indexed");
        assert!((index.weight(year) - YEAR_WEIGHT).abs() < 1e-6);
        assert_eq!(*index.statements[0].years, [2024]);
        assert!(index.statements[1].years.is_empty());
    }
}
