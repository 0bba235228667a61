//! Opinions say whose they are, and what the sources do not tell is said to be not in them.

use chaikhana::Language;
use chaikhana::answer::Answer;
use chaikhana::knowledge::{Entry, Fact, FactKind};

use crate::embedded::{DESK, language};
use crate::entries::card_and_pages;
use crate::scene::today;

#[test]
fn an_opinion_is_told_with_its_author() {
    let question = "Is Turkey a traditional player in Central Asia?";
    today()
        .asks(question)
        .says("According to Irina Khalturina (SR-CENTER.INFO): Turkey");
    today()
        .speaking(language("ru"))
        .asks(question)
        .says("Оценка (Irina Khalturina, SR-CENTER.INFO): Турцию");
    today()
        .speaking(language("zh-CN"))
        .asks(question)
        .says("据Irina Khalturina（SR-CENTER.INFO）");
}

#[test]
fn what_the_sources_do_not_tell_is_said_to_be_not_in_them() {
    let question = "In which city will the third China–Central Asia summit take place?";
    today()
        .asks(question)
        .says("Not in our sources: the city and the exact dates");
    today()
        .speaking(language("ru"))
        .asks(question)
        .says("В наших источниках нет: сведений о городе");
    today()
        .speaking(language("zh-CN"))
        .asks(question)
        .says("我们的资料来源未提及：");
    today()
        .asks("When does the treaty of 2025 enter into force?")
        .says("Not in our sources: ");
}

#[test]
fn a_question_about_nothing_known_is_not_answered() {
    for question in [
        "What is the boiling point of xenon?",
        "Who won the football world cup?",
        "какая завтра погода в Ташкенте?",
        "推荐一家好吃的饭店",
    ] {
        today().asks(question).is_not_answered();
    }
}

#[test]
fn every_opinion_that_is_shown_says_whose_it_is() {
    for_every_fact(FactKind::Assessment, |fact, said, language| {
        let library = DESK.library();
        let source = library.knowledge().source(fact.sources[0]);
        let publisher = source.publisher.split(" via ").next().unwrap_or_default();
        let publisher = publisher.split(" (").next().unwrap_or_default();
        let named = said.contains(publisher)
            || source
                .author
                .as_deref()
                .is_some_and(|author| said.contains(author));
        assert!(named, "nobody says so in {language}: {said}");
    });
}

#[test]
fn every_gap_that_is_shown_says_that_it_is_one() {
    for_every_fact(FactKind::Gap, |_, said, language| {
        let opening = match language.tag() {
            "en" => "Not in our sources: ",
            "ru" => "В наших источниках нет: ",
            "zh-CN" => "我们的资料来源未提及：",
            // What is not translated is said in English or in words of its own.
            _ => return,
        };
        assert!(said.starts_with(opening), "{said}");
    });
}

/// Calls that with every sentence, on any card or page behind it, that tells a fact of that kind.
fn for_every_fact(kind: FactKind, check: impl Fn(&Fact, &str, Language)) {
    let library = DESK.library();
    let mut seen = 0;
    for entry in library.knowledge().entries() {
        for language in Language::all() {
            for answer in card_and_pages(entry, language).unwrap_or_default() {
                for (fact, said) in told(entry, &answer, kind, language) {
                    check(fact, said, language);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 0, "the knowledge tells no {kind:?}");
}

/// The facts of that kind that the answer tells, with the sentences that tell them.
fn told<'a>(
    entry: &'a Entry,
    answer: &'a Answer,
    kind: FactKind,
    language: Language,
) -> Vec<(&'a Fact, &'a str)> {
    let of_kind = entry.facts.iter().filter(|fact| fact.kind == kind);
    let sentences = || {
        answer
            .sentences()
            .iter()
            .map(|sentence| sentence.text.as_str())
    };
    of_kind
        .flat_map(|fact| {
            let text = fact.text.get(language).trim_end_matches(['.', '。']);
            let telling = sentences().filter(move |said| said.contains(text));
            telling.map(move |said| (fact, said))
        })
        .collect()
}
