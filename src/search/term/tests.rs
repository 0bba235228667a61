use super::*;
use crate::knowledge::testing::Shelf;
use crate::knowledge::{Knowledge, Particulars};

/// Topics of these names, in this order.
fn topics(names: &[&str]) -> Knowledge {
    let mut shelf = Shelf::default();
    for (place, name) in names.iter().enumerate() {
        shelf.entry(&format!("topic.t{place}"), name, &[], Particulars::Topic);
    }
    shelf.knowledge()
}

fn analyse(topics: &Knowledge, text: &str) -> Analysis {
    Analyser::new(&Names::new(topics)).analyse(text)
}

fn entry(place: u32) -> Term {
    Term::Entry(EntryIndex(place))
}

fn concept(name: &str) -> Term {
    Term::Concept(Lexicon::get().concept(name))
}

fn word(word: &str) -> Term {
    Term::Word(word.into())
}

#[test]
fn a_text_becomes_names_ideas_questions_years_and_stems() {
    let analysis = analyse(
        &topics(&["Russia"]),
        "When did Russia's trade with the klingons, qapla, 94,8 in 2024?",
    );
    assert_eq!(
        analysis.terms,
        [
            Term::Ask(AskKind::When),
            entry(0),
            concept("trade"),
            word("klingon"),
            word("qapla"),
            word("94.8"),
            Term::Year(2024),
        ]
    );
    assert!(analysis.inner.is_empty() && analysis.ambiguous.is_empty());
}

#[test]
fn the_longest_name_wins_and_its_words_are_kept_beside_it() {
    let analysis = analyse(
        &topics(&["China", "Central Asia", "China–Central Asia summits"]),
        "the next China–Central Asia summits",
    );
    assert_eq!(analysis.terms, [concept("next"), entry(2)]);
    let inner = vec![entry(0), entry(1), concept("summit")];
    assert_eq!(analysis.inner, [(1, inner)]);
}

#[test]
fn a_longer_phrase_of_the_language_goes_before_a_shorter_name() {
    let knowledge = topics(&["Rare", "Gas"]);
    assert_eq!(
        analyse(&knowledge, "rare earths").terms,
        [concept("rare-earth")]
    );
    assert_eq!(analyse(&knowledge, "rare gas").terms, [entry(0), entry(1)]);
}

#[test]
fn a_name_that_means_several_entries_is_told_as_such() {
    let analysis = analyse(&topics(&["Pipeline", "pipe-line", "Pipeline"]), "pipeline");
    assert_eq!(analysis.ambiguous, [EntryIndex(0), EntryIndex(2)]);
}

#[test]
fn an_entry_is_not_found_in_what_its_own_name_means() {
    let knowledge = topics(&["Samarkand railway", "Samarkand"]);
    let names = Names::new(&knowledge);
    let analyser = Analyser::new(&names).without(EntryIndex(0));
    assert_eq!(
        analyser.analyse("Samarkand railway").terms,
        [entry(1), concept("rail")]
    );
}

#[test]
fn chinese_is_read_without_spaces() {
    let analysis = analyse(&topics(&["俄罗斯"]), "俄罗斯的贸易额啥时候");
    assert_eq!(analysis.terms.first(), Some(&entry(0)));
    assert_eq!(analysis.terms.get(1), Some(&concept("trade")));
}

#[test]
fn a_name_of_chinese_and_other_letters_is_read_whole_and_by_its_words() {
    let analysis = analyse(&topics(&["C5+1", "C5+1峰会"]), "上届C5+1 峰会呢");
    assert!(analysis.terms.contains(&entry(1)), "{:?}", analysis.terms);
    assert!(!analysis.terms.contains(&entry(0)), "{:?}", analysis.terms);
    let (place, inner) = &analysis.inner[0];
    assert_eq!(analysis.terms[*place], entry(1));
    assert_eq!(*inner, [entry(0), concept("summit")]);
}

#[test]
fn unknown_chinese_is_read_by_twos() {
    let analysis = analyse(&topics(&["Tea"]), "火鸡肉");
    assert_eq!(analysis.terms, [word("火鸡"), word("鸡肉")]);
    assert_eq!(analyse(&topics(&["Tea"]), "鸡").terms, []);
}

#[test]
fn numbers_are_years_where_they_can_be() {
    let terms = analyse(&topics(&["Tea"]), "1899 1900 2100 2101 20255").terms;
    assert_eq!(
        terms,
        [
            word("1899"),
            Term::Year(1900),
            Term::Year(2100),
            word("2101"),
            word("20255")
        ]
    );
}

#[test]
fn us_is_a_state_only_where_no_pronoun_stands() {
    for text in [
        "the US and China",
        "us china trade",
        "US",
        "what does the U.S. want",
        "tell us about the US",
    ] {
        assert!(mentions_us(text), "{text}");
    }
    for text in [
        "tell us",
        "can you show us the way",
        "Tell Us About It",
        "both of us",
        "russia",
        "",
        "bus",
    ] {
        assert!(!mentions_us(text), "{text}");
    }
}

#[test]
fn us_as_a_pronoun_is_not_taken_for_the_name() {
    let knowledge = topics(&["US"]);
    assert_eq!(analyse(&knowledge, "the US").terms, [entry(0)]);
    assert!(!analyse(&knowledge, "tell us").terms.contains(&entry(0)));
}

#[test]
fn the_word_year_says_nothing_beside_a_year() {
    let topics = topics(&["tea trade"]);
    for text in ["2024 год", "2024年"] {
        assert_eq!(analyse(&topics, text).terms, [Term::Year(2024)], "{text}");
    }
    assert_eq!(analyse(&topics, "every year").terms, [concept("year")]);
    let analysis = analyse(&topics, "in the year 2024 the tea trade");
    assert_eq!(analysis.terms, [Term::Year(2024), entry(0)]);
    assert_eq!(analysis.inner[0].0, 1, "the place of the name moves along");
}
