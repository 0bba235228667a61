//! How a question may be understood: with its longest names, with the words inside them, with a leader for the state.

use jiff::civil::Date;

use super::Search;
use super::effort;
use super::fold::fold;
use super::index::{HEAVY_WEIGHT, LIGHT_WEIGHT};
use super::lexicon::Lexicon;
use super::rank::{Query, Ranked, rank};
use super::statement::Target;
use super::term::{Analysis, Term, mentions_us};

/// The weight of a word that nothing here knows of.
const UNKNOWN_WORD: f32 = 1.65;
/// What a reading with other words than those typed is worth against the words themselves.
const OTHERWISE: f32 = 0.87;
/// What is left of the score of a statement that speaks of no year, where the question names one.
const NO_YEAR: f32 = 0.84;
/// What is left of the score of a statement that speaks of other years than the question.
const OTHER_YEAR: f32 = 0.57;
/// Questions have no more words than this; the rest of a longer text is not looked at.
const WORDS: usize = 64;
/// Nor has anything that people type more characters than this, counted before it is folded.
pub(super) const LONGEST: usize = 600;

/// The statements that answer a question, best first, with the weight of all that it asks.
#[derive(Debug)]
pub(super) struct Understanding {
    pub(super) ranked: Vec<Ranked>,
    pub(super) weight: f32,
}

/// What is read of a text that somebody typed.
pub(super) fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST);
    end.map_or(text, |(end, _)| text.split_at(end).0)
}

/// Takes a question apart as it is asked on that day.
pub(super) fn analyse(search: &Search, text: &str, today: Date) -> Analysis {
    effort::read(text);
    let folded = search.spelling.mend(&first_words(&fold(text)));
    let folded = name_years(&folded, today);
    search.analyser().analyse_folded(&folded, mentions_us(text))
}

/// The statements that answer a question best over all its readings, each once.
pub(super) fn understand(search: &Search, analysis: &Analysis, today: Date) -> Understanding {
    let years: Vec<i16> = analysis.terms.iter().filter_map(Term::year).collect();
    let typed = query(search, analysis.terms.iter());
    let weight = search.index.sum(&typed.terms);
    let mut ranked = rank(&search.index, &typed, today);
    for terms in [inside_names(analysis), leaders_as_states(search, analysis)]
        .into_iter()
        .flatten()
    {
        let other = rank(&search.index, &query(search, terms.iter()), today);
        ranked.extend(other.into_iter().map(|ranked| Ranked {
            score: ranked.score * OTHERWISE,
            ..ranked
        }));
    }
    ranked.retain(|ranked| in_year(search, *ranked, &years) && is_known(search, *ranked, today));
    for ranked in &mut ranked {
        let spoken_of = &search.index.statements[ranked.statement as usize].years;
        if years.is_empty() || years.iter().any(|year| spoken_of.contains(year)) {
            continue;
        }
        ranked.score *= if spoken_of.is_empty() {
            NO_YEAR
        } else {
            OTHER_YEAR
        };
    }
    ranked.sort_by(|one, other| {
        one.statement
            .cmp(&other.statement)
            .then(other.score.total_cmp(&one.score))
    });
    ranked.dedup_by_key(|ranked| ranked.statement);
    // Of what fits as well, a particular is the plainest answer, and a card the least one.
    let plainness = |ranked: &Ranked| {
        let statement = &search.index.statements[ranked.statement as usize];
        match statement.target {
            Target::Particular(_) => 0,
            Target::Fact(_) | Target::Figure(_) | Target::Calendar(_) => 1,
            Target::Card => 2,
        }
    };
    ranked.sort_by(|one, other| {
        let by_score = other.score.total_cmp(&one.score);
        by_score.then_with(|| plainness(one).cmp(&plainness(other)))
    });
    Understanding { ranked, weight }
}

/// The terms as the index knows them, and the weight of those that it does not know.
pub(super) fn query<'term>(search: &Search, terms: impl Iterator<Item = &'term Term>) -> Query {
    let mut query = Query::default();
    let mut unknown: Vec<&Term> = Vec::new();
    for term in terms {
        match search.index.id(term) {
            Some(id) => query.terms.push(id),
            None if matches!(term, Term::Ask(_)) => {}
            None => unknown.push(term),
        }
    }
    unknown.sort_unstable();
    unknown.dedup();
    let lexicon = Lexicon::get();
    let weight = |term: &&Term| match term {
        Term::Word(word) if lexicon.is_light(*word) => LIGHT_WEIGHT,
        Term::Word(word) if lexicon.is_heavy(*word) => HEAVY_WEIGHT,
        Term::Concept(concept) if lexicon.is_elsewhere(*concept) => HEAVY_WEIGHT,
        _ => UNKNOWN_WORD,
    };
    query.unknown = unknown.iter().map(weight).sum();
    query.terms.sort_unstable();
    query.terms.dedup();
    query
}

/// The terms with longer names taken apart into what their words mean; `None` where there is no longer name.
pub(super) fn inside_names(analysis: &Analysis) -> Option<Vec<Term>> {
    (!analysis.inner.is_empty()).then_some(())?;
    let inner = |place: usize| {
        analysis
            .inner
            .iter()
            .find(|(name, _)| *name == place)
            .map(|(_, terms)| terms.as_slice())
    };
    let terms = analysis.terms.iter().enumerate();
    Some(
        terms
            .flat_map(|(place, term)| inner(place).unwrap_or(std::slice::from_ref(term)))
            .cloned()
            .collect(),
    )
}

/// The terms with the states in place of the leaders that are named; `None` where none is.
fn leaders_as_states(search: &Search, analysis: &Analysis) -> Option<Vec<Term>> {
    let state = |term: &Term| search.names.led_by(term).map(Term::Entry);
    analysis
        .terms
        .iter()
        .any(|term| state(term).is_some())
        .then_some(())?;
    Some(
        analysis
            .terms
            .iter()
            .map(|term| state(term).unwrap_or_else(|| term.clone()))
            .collect(),
    )
}

/// Whether a statement could be known on that day: what came later is no answer, however well it fits.
fn is_known(search: &Search, ranked: Ranked, today: Date) -> bool {
    let statement = &search.index.statements[ranked.statement as usize];
    statement.known_from.is_none_or(|from| from <= today)
}

/// Whether a statement may answer a question about those years: a figure's value is for its own year only.
fn in_year(search: &Search, ranked: Ranked, years: &[i16]) -> bool {
    let statement = &search.index.statements[ranked.statement as usize];
    match statement.target {
        Target::Figure(Some(year)) => years.is_empty() || years.contains(&year),
        Target::Figure(None) => years.is_empty(),
        Target::Card => years.is_empty() || !statement.figure,
        _ => true,
    }
}

fn first_words(folded: &str) -> String {
    folded.split(' ').take(WORDS).collect::<Vec<_>>().join(" ")
}

/// The text with "this year", "last year" and "next year" as numbers.
fn name_years(folded: &str, today: Date) -> String {
    const YEARS: [(&str, i16); 18] = [
        ("this year", 0),
        ("last year", -1),
        ("next year", 1),
        ("year before last", -2),
        ("этом году", 0),
        ("этого года", 0),
        ("этот год", 0),
        ("позапрошлом году", -2),
        ("прошлом году", -1),
        ("прошлого года", -1),
        ("прошлый год", -1),
        ("следующем году", 1),
        ("следующего года", 1),
        ("следующий год", 1),
        ("今年", 0),
        ("去年", -1),
        ("前年", -2),
        ("明年", 1),
    ];
    let mut named = folded.to_owned();
    for (phrase, difference) in YEARS {
        if named.contains(phrase) {
            named = named.replace(phrase, &(today.year() + difference).to_string());
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::knowledge::testing::{Shelf, actor};
    use crate::knowledge::{Actor, ActorType, EntryIndex, Knowledge, Particulars, Text};

    const TODAY: Date = date(2026, 4, 1);
    const RUSSIA: Term = Term::Entry(EntryIndex(0));
    const ASIA: Term = Term::Entry(EntryIndex(1));
    const FORMAT: Term = Term::Entry(EntryIndex(2));

    fn knowledge() -> Knowledge {
        let mut shelf = Shelf::default();
        let russia = Particulars::Actor(Actor {
            head_of_state: Some(Text::english("Vladimir Putin")),
            ..actor(ActorType::State)
        });
        shelf.entry("actor.russia", "Russia", &[], russia);
        for (id, name) in [
            ("topic.asia", "Asia"),
            ("topic.format", "Russia–Asia format"),
        ] {
            shelf.entry(id, name, &[], Particulars::Topic);
        }
        shelf.knowledge()
    }

    #[test]
    fn years_are_named_in_three_languages() {
        for (folded, named) in [
            ("trade this year", "trade 2026"),
            ("торговля в прошлом году", "торговля в 2025"),
            ("в следующем году", "в 2027"),
            ("за прошлый год", "за 2025"),
            ("позапрошлом году", "2024"),
            ("去年贸易额", "2025贸易额"),
            ("every year", "every year"),
        ] {
            assert_eq!(name_years(folded, TODAY), named);
        }
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_read() {
        let search = Search::new(&knowledge());
        let terms = |before: usize| {
            let text = format!("{}russia", "the ".repeat(before));
            analyse(&search, &text, TODAY).terms
        };
        assert_eq!(terms(WORDS - 1), [RUSSIA]);
        assert_eq!(terms(WORDS), []);
    }

    #[test]
    fn only_so_many_characters_are_read() {
        let text = "中".repeat(LONGEST + 1);
        assert_eq!(beginning(&text).chars().count(), LONGEST);
        for short in ["", "Russia", &"é".repeat(LONGEST)] {
            assert_eq!(beginning(short), short);
        }
    }

    #[test]
    fn a_longer_name_is_also_read_by_its_words() {
        let search = Search::new(&knowledge());
        let analysis = analyse(&search, "when Russia–Asia format", TODAY);
        assert_eq!(analysis.terms.last(), Some(&FORMAT));
        let inside = inside_names(&analysis).expect("the name has words");
        assert!(inside.starts_with(&analysis.terms[..1]));
        assert!(inside.contains(&RUSSIA) && inside.contains(&ASIA) && !inside.contains(&FORMAT));
        assert_eq!(inside_names(&analyse(&search, "Russia", TODAY)), None);
    }

    #[test]
    fn a_leader_may_stand_for_the_state() {
        let search = Search::new(&knowledge());
        let analysis = analyse(&search, "what does Putin want", TODAY);
        assert!(!analysis.terms.contains(&RUSSIA));
        let states = leaders_as_states(&search, &analysis).expect("he leads one");
        assert!(states.contains(&RUSSIA));
        assert_eq!(states.len(), analysis.terms.len());
        let nobody = analyse(&search, "what does Asia want", TODAY);
        assert_eq!(leaders_as_states(&search, &nobody), None);
    }

    #[test]
    fn words_that_nothing_has_weigh_against_each_once() {
        let search = Search::new(&knowledge());
        let unknown = |text: &str| {
            let analysis = analyse(&search, text, TODAY);
            query(&search, analysis.terms.iter()).unknown
        };
        for (text, expected) in [
            ("Russia", 0.0),
            ("Russia klingon", UNKNOWN_WORD),
            ("klingon Klingons", UNKNOWN_WORD),
            ("klingon tribble", 2.0 * UNKNOWN_WORD),
            ("Vietnam of Russia", HEAVY_WEIGHT),
            ("вьетнамский", HEAVY_WEIGHT),
            ("越南", HEAVY_WEIGHT),
            ("klingon opera", UNKNOWN_WORD + HEAVY_WEIGHT),
            ("when", 0.0),
        ] {
            assert!((unknown(text) - expected).abs() < f32::EPSILON, "{text}");
        }
    }
}
