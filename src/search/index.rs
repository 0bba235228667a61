//! Statements made quick to find: every term with its weight and the statements that have it.

mod build;
mod ids;
mod marks;

use jiff::civil::Date;

use super::lexicon::Lexicon;
use super::statement::Target;
use super::term::Term;
use crate::knowledge::EntryIndex;
pub(super) use build::Builder;
use ids::Ids;
pub(super) use marks::Marks;

/// The number of a term in the index.
pub(super) type TermId = u32;

/// A stretch of terms in the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    from: u32,
    to: u32,
}

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
    /// The terms of its own words.
    pub(super) text: Terms,
    /// The weight of `text` together.
    pub(super) text_weight: f32,
    /// The places of its phrasings.
    pub(super) phrasings: std::ops::Range<usize>,
}

/// One way to ask for a statement.
#[derive(Debug)]
pub(super) struct Phrasing {
    /// The terms.
    pub(super) terms: Terms,
    /// Their marks.
    pub(super) marks: Marks,
    /// Their weight together.
    pub(super) weight: f32,
}

/// A statement that has a term; where neither its own words nor its phrasings have it, its surroundings do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) statement: u32,
    /// Whether its own words have the term.
    pub(super) text: bool,
    /// Whether any of its phrasings has the term.
    pub(super) phrasings: bool,
}

impl Posting {
    /// Whether its own words or phrasings have the term, and not its surroundings alone.
    pub(super) fn is_core(self) -> bool {
        self.text || self.phrasings
    }
}

/// A posting in four bytes: a place, and in the lowest bits whether text and phrasings have the term.
#[derive(Debug, Clone, Copy, Default)]
struct Packed(u32);

impl Packed {
    fn new(place: u32, text: bool, phrasings: bool) -> Self {
        Self(place << 2 | u32::from(text) << 1 | u32::from(phrasings))
    }

    fn place(self) -> u32 {
        self.0 >> 2
    }

    /// The same of another place.
    fn at(self, place: u32) -> Self {
        Self(place << 2 | self.0 & 3)
    }

    fn posting(self) -> Posting {
        Posting {
            statement: self.place(),
            text: self.0 & 2 > 0,
            phrasings: self.0 & 1 > 0,
        }
    }
}

/// All statements and the ways to ask for them.
#[derive(Debug)]
pub(super) struct Index {
    ids: Ids,
    weights: Vec<f32>,
    /// Where the postings of each term begin; at last, where all end.
    first_postings: Vec<u32>,
    /// The postings of all terms, those of one together in the order of the statements.
    postings: Vec<Packed>,
    pub(super) statements: Vec<Indexed>,
    /// The ways to ask for statements; those of one statement stand together.
    pub(super) phrasings: Vec<Phrasing>,
    /// The terms of statements and phrasings, sorted within each.
    terms: Vec<TermId>,
}

/// How far the weights of rare and common terms lie apart.
const SPREAD: f32 = 0.7;
/// The weight of asking "when" or "who": it decides between facts, it does not find one.
const ASK_WEIGHT: f32 = 0.89;
/// The least weight of an entry's name, however often it is spoken of.
const ENTRY_WEIGHT: f32 = 2.0;
/// The most weight of a word that says little.
pub(super) const LIGHT_WEIGHT: f32 = 1.39;
/// The least weight of a word that says much.
pub(super) const HEAVY_WEIGHT: f32 = 3.3;

impl Index {
    /// Rare terms weigh more: the inverse document frequency of Spärck Jones (1972).
    fn weigh(&mut self) {
        let all = self.statements.len() as f32;
        self.weights = self
            .first_postings
            .windows(2)
            .map(|ends| (1.0 + all / (ends[1] - ends[0]) as f32).ln().powf(SPREAD))
            .collect();
        for entry in self.ids.entries() {
            let weight = &mut self.weights[entry as usize];
            *weight = weight.max(ENTRY_WEIGHT);
        }
        let lexicon = Lexicon::get();
        for (term, id) in self.ids.others() {
            let weight = &mut self.weights[id as usize];
            match term {
                Term::Ask(_) => *weight = ASK_WEIGHT,
                Term::Word(word) if lexicon.is_light(*word) => *weight = weight.min(LIGHT_WEIGHT),
                Term::Word(word) if lexicon.is_heavy(*word) => *weight = weight.max(HEAVY_WEIGHT),
                Term::Entry(_) | Term::Concept(_) | Term::Year(_) | Term::Word(_) => {}
            }
        }
        for place in 0..self.statements.len() {
            let weight = self.sum(self.terms(self.statements[place].text));
            self.statements[place].text_weight = weight;
        }
        for place in 0..self.phrasings.len() {
            let weight = self.sum(self.terms(self.phrasings[place].terms));
            self.phrasings[place].weight = weight;
        }
    }

    /// The number of a term, if any statement has it.
    pub(super) fn id(&self, term: &Term) -> Option<TermId> {
        self.ids.get(term)
    }

    /// The weight of a term.
    pub(super) fn weight(&self, term: TermId) -> f32 {
        self.weights[term as usize]
    }

    /// The weight of several terms together.
    pub(super) fn sum(&self, terms: &[TermId]) -> f32 {
        terms.iter().map(|term| self.weight(*term)).sum()
    }

    /// The terms of a statement's own words, or of a phrasing, sorted.
    pub(super) fn terms(&self, terms: Terms) -> &[TermId] {
        &self.terms[terms.from as usize..terms.to as usize]
    }

    /// The statements that have a term, in order.
    pub(super) fn postings(&self, term: TermId) -> impl Iterator<Item = Posting> {
        self.packed(term).iter().map(|packed| packed.posting())
    }

    /// Whether the statement at that place has anything to do with a term.
    pub(super) fn has(&self, statement: u32, term: TermId) -> bool {
        let postings = self.packed(term);
        postings
            .binary_search_by_key(&statement, |packed| packed.place())
            .is_ok()
    }

    /// Whether the own words or phrasings of the statement at that place have a term.
    pub(super) fn has_in_core(&self, statement: u32, term: TermId) -> bool {
        let postings = self.packed(term);
        postings
            .binary_search_by_key(&statement, |packed| packed.place())
            .is_ok_and(|place| postings[place].posting().is_core())
    }

    fn packed(&self, term: TermId) -> &[Packed] {
        let [from, to] = [term, term + 1].map(|term| self.first_postings[term as usize] as usize);
        &self.postings[from..to]
    }
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
        let postings = index.postings(term);
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
    fn each_term_of_a_statement_is_kept_once() {
        let index = Index::new(vec![statement(
            0,
            "gas gas pipeline",
            &["how how long", ""],
        )]);
        let indexed = &index.statements[0];
        assert_eq!(index.terms(indexed.text).len(), 2);
        assert_eq!(indexed.phrasings, 0..1, "a question without words is none");
        let phrasing = index.terms(index.phrasings[0].terms);
        assert_eq!(phrasing.len(), 2);
        assert!(phrasing.is_sorted());
        assert_eq!(indexed.subject, index.id(&Term::Entry(SUBJECT)));
        for word in ["gas", "long"] {
            assert_eq!(statements(&index, id(&index, word)), [0], "{word}");
        }
    }

    #[test]
    fn a_statement_has_its_own_terms_and_no_others() {
        let index = Index::new(vec![
            statement(0, "gas pipeline", &["how long"]),
            statement(0, "gas price", &[]),
        ]);
        for (word, places) in [
            ("gas", [true, true]),
            ("long", [true, false]),
            ("price", [false, true]),
        ] {
            let term = id(&index, word);
            assert_eq!([0, 1].map(|place| index.has(place, term)), places, "{word}");
        }
    }

    #[test]
    fn a_posting_tells_own_words_from_phrasings_and_surroundings() {
        let index = Index::new(vec![statement(0, "tea green", &["when green"])]);
        let subject = index.id(&Term::Entry(SUBJECT)).expect("it is indexed");
        for (term, text, phrasings) in [
            (id(&index, "tea"), true, false),
            (id(&index, "when"), false, true),
            (id(&index, "green"), true, true),
            (subject, false, false),
        ] {
            let found: Vec<Posting> = index.postings(term).collect();
            let posting = Posting {
                statement: 0,
                text,
                phrasings,
            };
            assert_eq!(found, [posting]);
            assert_eq!(posting.is_core(), term != subject);
        }
    }

    #[test]
    fn a_statement_speaks_of_the_years_of_its_own_words() {
        let mut dated = statement(0, "tea", &[]);
        dated.text.push(Term::Year(2024));
        dated.nearby.push(Term::Year(2026));
        let mut undated = statement(0, "coffee", &[]);
        undated.nearby.push(Term::Year(2026));
        let index = Index::new(vec![dated, undated]);
        assert_eq!(*index.statements[0].years, [2024]);
        assert_eq!(*index.statements[1].years, [2026]);
    }
}
