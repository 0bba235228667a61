//! How well each statement answers the terms of a question.
//!
//! Two views of every statement are weighed. *Likeness* compares the question with each way to ask for the statement,
//! as Tversky compares two sets ("Features of similarity", 1977): what both have, against what only one has, each
//! term with its weight. *Coverage* asks how much of the question the statement speaks of at all, in its own words,
//! in any of its phrasings or in its surroundings. A word that nothing here knows of counts against both, so that a
//! question about something else scores low.

use jiff::civil::Date;

use super::index::{Index, Indexed, TermId};

/// The terms of a question, as the index knows them.
#[derive(Debug, Default, Clone)]
pub(super) struct Query {
    /// Known terms, sorted, without repeats.
    pub(super) terms: Vec<TermId>,
    /// The weight of words that no statement has.
    pub(super) unknown: f32,
}

/// A statement with how well it answers, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    pub(super) statement: u32,
    pub(super) score: f32,
    pub(super) likeness: f32,
    pub(super) coverage: f32,
}

/// What a term counts that only the question has, where the statement's surroundings have it.
const NEARBY: f32 = 0.3;
/// What a term counts that only the phrasing has.
const UNASKED: f32 = 0.5;
/// What a term of the surroundings counts for coverage.
const SURROUNDING: f32 = 0.6;
/// The share of a statement's own words that a question must have to be about them.
const FOCUS: f32 = 0.3;
/// What a statement's own words are worth as a question, against a phrasing.
const OWN_WORDS: f32 = 0.85;
/// What a statement is worth whose entry the question does not name.
const UNNAMED: f32 = 0.96;
/// The share of likeness in the score; the rest is coverage.
const LIKENESS: f32 = 0.55;
/// What is left of the score of a statement that was not known yet on the day of the question.
const NOT_KNOWN_YET: f32 = 0.55;
/// Statements that score less are not worth suggesting.
pub(super) const FLOOR: f32 = 0.15;
/// How many statements are kept.
const KEPT: usize = 16;

/// The statements that answer a query best, best first, each once.
pub(super) fn rank(index: &Index, query: &Query, today: Date) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = candidates(index, query)
        .into_iter()
        .map(|statement| fit(index, statement, query, today))
        .filter(|ranked| ranked.score >= FLOOR)
        .collect();
    ranked.sort_by(|one, other| other.score.total_cmp(&one.score));
    ranked.truncate(KEPT);
    ranked
}

/// The statements that can reach the floor: those with at least one of the terms without which the rest of the
/// query is too light.
fn candidates(index: &Index, query: &Query) -> Vec<u32> {
    let mut terms = query.terms.clone();
    terms.sort_by(|one, other| index.weight(*other).total_cmp(&index.weight(*one)));
    let mut rest = index.sum(&terms);
    let enough = FLOOR * (rest + query.unknown);
    let mut found = Vec::new();
    for term in terms {
        if rest < enough {
            break;
        }
        found.extend_from_slice(index.postings(term));
        rest -= index.weight(term);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// How well one statement answers a query.
pub(super) fn fit(index: &Index, place: u32, query: &Query, today: Date) -> Ranked {
    let statement = &index.statements[place as usize];
    let (coverage, own_words) = coverage(index, statement, query);
    let likeness = index.phrasings[statement.phrasings.clone()]
        .iter()
        .map(|terms| likeness(index, terms, statement, query))
        .fold(OWN_WORDS * own_words, f32::max);
    let known = statement.known_from.is_none_or(|from| from <= today);
    let named = statement
        .subject
        .is_some_and(|subject| query.terms.binary_search(&subject).is_ok());
    let mut score = LIKENESS * likeness + (1.0 - LIKENESS) * coverage;
    if !named {
        score *= UNNAMED;
    }
    if !known {
        score *= NOT_KNOWN_YET;
    }
    Ranked {
        statement: place,
        score,
        likeness,
        coverage,
    }
}

/// How alike a query and a phrasing are.
fn likeness(index: &Index, terms: &[TermId], statement: &Indexed, query: &Query) -> f32 {
    let mut shared = 0.0;
    let mut missing = query.unknown;
    for term in &query.terms {
        let weight = index.weight(*term);
        if terms.binary_search(term).is_ok() {
            shared += weight;
        } else if statement.context.binary_search(term).is_ok() {
            missing += weight * NEARBY;
        } else {
            missing += weight;
        }
    }
    if shared == 0.0 {
        return 0.0;
    }
    let unasked = index.sum(terms) - shared;
    shared / (shared + missing + unasked * UNASKED)
}

/// How much of a query a statement speaks of, and how alike the query and its own words are.
fn coverage(index: &Index, statement: &Indexed, query: &Query) -> (f32, f32) {
    let (mut core, mut around, mut in_text) = (0.0, 0.0, 0.0);
    let mut total = query.unknown;
    for term in &query.terms {
        let weight = index.weight(*term);
        total += weight;
        if statement.core.binary_search(term).is_ok() {
            core += weight;
        } else if statement.context.binary_search(term).is_ok() {
            around += weight;
        }
        if statement.text.binary_search(term).is_ok() {
            in_text += weight;
        }
    }
    if total == 0.0 {
        return (0.0, 0.0);
    }
    let coverage = (core + SURROUNDING * around) / total;
    let focus = (in_text / (FOCUS * statement.text_weight).max(f32::MIN_POSITIVE)).min(1.0);
    (coverage, in_text / total * focus)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::knowledge::EntryIndex;
    use crate::search::statement::Statement;
    use crate::search::term::Term;
    use crate::search::testing::{statement, words};

    const TODAY: Date = date(2026, 4, 1);

    /// A query of these words and of the names of these entries; words that the index does not have are unknown.
    fn query(index: &Index, text: &str, entries: &[u32]) -> Query {
        let named = entries.iter().map(|entry| Term::Entry(EntryIndex(*entry)));
        let terms: Vec<Term> = words(text).into_iter().chain(named).collect();
        let mut known: Vec<TermId> = terms.iter().filter_map(|term| index.id(term)).collect();
        known.sort_unstable();
        known.dedup();
        Query {
            unknown: (terms.len() - known.len()) as f32 * 5.0,
            terms: known,
        }
    }

    fn ranked(index: &Index, text: &str, entries: &[u32]) -> Vec<u32> {
        rank(index, &query(index, text, entries), TODAY)
            .iter()
            .map(|ranked| ranked.statement)
            .collect()
    }

    fn score(index: &Index, place: u32, text: &str) -> f32 {
        fit(index, place, &query(index, text, &[]), TODAY).score
    }

    fn teahouse() -> Index {
        Index::new(vec![
            statement(
                0,
                "green tea comes from the hills",
                &["where is green tea from"],
            ),
            statement(
                0,
                "black tea costs two coins",
                &["price of black tea", "how expensive is it"],
            ),
            statement(1, "the kettle holds ten cups", &["how many cups"]),
        ])
    }

    #[test]
    fn the_statement_that_was_asked_for_comes_first() {
        let index = teahouse();
        assert_eq!(
            ranked(&index, "where is green tea from", &[]).first(),
            Some(&0)
        );
        assert_eq!(ranked(&index, "price of tea", &[]).first(), Some(&1));
        assert_eq!(ranked(&index, "ten cups", &[]), [2]);
    }

    #[test]
    fn every_unknown_word_speaks_against_an_answer() {
        let index = teahouse();
        let asked = score(&index, 1, "price of black tea");
        let once = score(&index, 1, "price of black tea klingon");
        let twice = score(&index, 1, "price of black tea klingon romulan");
        assert!(asked > once && once > twice, "{asked} {once} {twice}");
        assert!(ranked(&index, "klingon", &[]).is_empty());
    }

    #[test]
    fn the_likest_way_to_ask_decides() {
        let index = teahouse();
        let fit = fit(&index, 1, &query(&index, "how expensive is it", &[]), TODAY);
        assert!((fit.likeness - 1.0).abs() < 1e-6, "{fit:?}");
    }

    #[test]
    fn what_stands_around_a_statement_speaks_less_against_it_than_what_does_not() {
        let index = teahouse();
        let own = score(&index, 1, "price tea black");
        let around = fit(&index, 1, &query(&index, "price tea black", &[0]), TODAY).likeness;
        let foreign = fit(&index, 1, &query(&index, "price tea black", &[1]), TODAY).likeness;
        assert!(own > 0.0 && around > foreign, "{around} {foreign}");
    }

    #[test]
    fn the_entry_that_is_named_goes_before_its_neighbour() {
        let index = Index::new(vec![
            statement(0, "it has a kettle", &["kettle"]),
            statement(1, "it has a kettle", &["kettle"]),
        ]);
        assert_eq!(ranked(&index, "kettle", &[1]), [1, 0]);
        assert_eq!(ranked(&index, "kettle", &[0]), [0, 1]);
    }

    #[test]
    fn what_is_not_known_yet_steps_back_until_its_day() {
        let known_from = |day| {
            let index = Index::new(vec![Statement {
                known_from: Some(day),
                ..statement(0, "the kettle broke", &["kettle"])
            }]);
            score(&index, 0, "kettle")
        };
        let before = known_from(date(2026, 4, 2));
        let on_the_day = known_from(TODAY);
        let after = known_from(date(2020, 1, 1));
        assert!(before < on_the_day * 0.6, "{before} {on_the_day}");
        assert!((on_the_day - after).abs() < 1e-6);
    }

    /// A hundred statements of words that come more or less often.
    fn crowd() -> Index {
        const WORDS: [&str; 12] = [
            "tea", "green", "black", "kettle", "cup", "hill", "coin", "price", "road", "camel",
            "salt", "rain",
        ];
        let pick = |place: usize| WORDS[place % WORDS.len().min(place % 11 + 2)];
        let statements = (0..100).map(|place: usize| {
            let text = [pick(place), pick(place * 3 + 1), pick(place * 7 + 2)].join(" ");
            statement(place as u32 % 10, &text, &[pick(place * 5)])
        });
        Index::new(statements.collect())
    }

    #[test]
    fn nothing_worth_a_place_is_passed_over() {
        let index = crowd();
        for text in [
            "tea",
            "green kettle",
            "rain camel klingon",
            "salt tea tea road price",
        ] {
            let query = query(&index, text, &[3]);
            let mut all: Vec<Ranked> = (0..100)
                .map(|place| fit(&index, place, &query, TODAY))
                .filter(|ranked| ranked.score >= FLOOR)
                .collect();
            all.sort_by(|one, other| other.score.total_cmp(&one.score));
            all.truncate(KEPT);
            assert_eq!(rank(&index, &query, TODAY), all, "{text}");
        }
    }

    #[test]
    fn scores_stay_between_nothing_and_certainty() {
        let index = crowd();
        for text in [
            "",
            "tea",
            "green kettle cup",
            "klingon",
            "tea green black kettle cup hill coin",
        ] {
            let query = query(&index, text, &[1]);
            for place in 0..100 {
                let fit = fit(&index, place, &query, TODAY);
                for value in [fit.score, fit.likeness, fit.coverage] {
                    assert!((0.0..=1.0).contains(&value), "{text}: {fit:?}");
                }
            }
        }
    }
}
