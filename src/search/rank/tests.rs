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

/// How a statement ranks; as nothing where it does not.
fn fit(index: &Index, place: u32, text: &str, entries: &[u32]) -> Ranked {
    rank(index, &query(index, text, entries), TODAY)
        .into_iter()
        .find(|ranked| ranked.statement == place)
        .unwrap_or(Ranked {
            statement: place,
            score: 0.0,
            likeness: 0.0,
            coverage: 0.0,
        })
}

fn score(index: &Index, place: u32, text: &str) -> f32 {
    fit(index, place, text, &[]).score
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
    let fit = fit(&index, 1, "how expensive is it", &[]);
    assert!((fit.likeness - 1.0).abs() < 1e-6, "{fit:?}");
}

#[test]
fn what_stands_around_a_statement_speaks_less_against_it_than_what_does_not() {
    let index = teahouse();
    let [alone, around, foreign] =
        [&[][..], &[0], &[1]].map(|entries| fit(&index, 1, "price tea black", entries).likeness);
    assert!(
        alone > around && around > foreign,
        "{alone} {around} {foreign}"
    );
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
        "tea", "green", "black", "kettle", "cup", "hill", "coin", "price", "road", "camel", "salt",
        "rain",
    ];
    let pick = |place: usize| WORDS[place % WORDS.len().min(place % 11 + 2)];
    let statements = (0..100).map(|place: usize| {
        let text = [pick(place), pick(place * 3 + 1), pick(place * 7 + 2)].join(" ");
        statement(place as u32 % 10, &text, &[pick(place * 5)])
    });
    Index::new(statements)
}

/// The score by its definition, with no regard to how long it takes.
fn defined(index: &Index, place: u32, query: &Query) -> f32 {
    let statement = &index.statements[place as usize];
    let sum = |terms: &mut dyn Iterator<Item = &TermId>| -> f32 {
        terms.map(|term| index.weight(*term)).sum()
    };
    let asked =
        |wanted: &dyn Fn(&TermId) -> bool| sum(&mut query.terms.iter().filter(|term| wanted(term)));
    let total = sum(&mut query.terms.iter()) + query.unknown;
    let core = asked(&|term| {
        let core = index.postings(*term).filter(|posting| posting.is_core());
        core.map(|posting| posting.statement)
            .any(|core| core == place)
    });
    let around = asked(&|term| index.has(place, *term)) - core;
    let missing = total - core - around;
    let coverage = (core + SURROUNDING * around) / total;
    let in_text = asked(&|term| index.terms(statement.text).contains(term));
    let focus = (in_text / (FOCUS * statement.text_weight)).min(1.0);
    let phrasings = &index.phrasings[statement.phrasings.clone()];
    let likeness = phrasings.iter().map(|phrasing| {
        let terms = index.terms(phrasing.terms);
        let shared = asked(&|term| terms.contains(term));
        let nearby = core + around - shared;
        let unasked = sum(&mut terms.iter()) - shared;
        shared / (shared + missing + NEARBY * nearby + UNASKED * unasked)
    });
    let likeness = likeness.fold(OWN_WORDS * in_text / total * focus, f32::max);
    let named = statement
        .subject
        .is_some_and(|subject| query.terms.contains(&subject));
    let score = LIKENESS * likeness + (1.0 - LIKENESS) * coverage;
    if named { score } else { score * UNNAMED }
}

#[test]
fn the_short_way_finds_what_the_long_way_finds() {
    let index = crowd();
    for text in [
        "tea",
        "green kettle",
        "rain camel klingon",
        "salt tea tea road price",
    ] {
        let query = query(&index, text, &[3]);
        let mut all: Vec<f32> = (0..100)
            .map(|place| defined(&index, place, &query))
            .filter(|score| *score >= FLOOR)
            .collect();
        all.sort_by(|one, other| other.total_cmp(one));
        all.truncate(KEPT);
        let ranked = rank(&index, &query, TODAY);
        assert_eq!(ranked.len(), all.len(), "{text}");
        for (ranked, score) in ranked.iter().zip(&all) {
            assert!(
                (ranked.score - score).abs() < 1e-5,
                "{text}: {ranked:?}, {score}"
            );
            let own = defined(&index, ranked.statement, &query);
            assert!(
                (ranked.score - own).abs() < 1e-5,
                "{text}: {ranked:?}, {own}"
            );
        }
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
        for fit in rank(&index, &query, TODAY) {
            for value in [fit.score, fit.likeness, fit.coverage] {
                assert!((0.0..=1.0).contains(&value), "{text}: {fit:?}");
            }
        }
    }
}
