//! Every shipped file is whole, and a language is no more than a file.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use jiff::civil::date;

use super::testing::spoken;
use super::*;
use crate::desk::{Ask, Desk, Outcome, Request};
use crate::knowledge::testing::{Shelf, fact, on, summit, text};
use crate::knowledge::{Format, Kind, Particulars, Summit, SummitStatus};

/// A language that nobody ships, as far as somebody came with it.
const KAZAKH: &str = r#"
language-name = Қазақша
language-letters = а-я ё А-Я Ё ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І
number-decimal = ,
number-group = { "\u00A0" }
month-of = { $month ->
    [6] маусым
   *[other] { $month }-ай
}
date-day = { $year } жылғы { $day } { $month }
when-day = { $date }
where = , { $place }
calendar-next = Келесі кездесу – { $name }: { $when }{ $where }{ $lacking }.
calendar-count = Дереккөздеріміз бұл форматтың { $count ->
    [one] бір ғана кездесуін
   *[other] { $count } кездесуін
} атайды.
"#;

fn kazakh() -> Language {
    Language::of_file("kk", KAZAKH)
}

#[test]
fn a_locale_finds_its_nearest_language() {
    for (locale, tag) in [
        ("en-GB", "en"),
        ("ru", "ru"),
        ("ru_RU.UTF-8", "ru"),
        ("zh-TW", "zh-CN"),
        ("ZH-cn", "zh-CN"),
        ("tlh", "en"),
        ("", "en"),
    ] {
        assert_eq!(Language::from_locale(locale).tag(), tag, "{locale}");
    }
}

#[test]
fn every_tag_reads_back_and_no_other() {
    for language in Language::all() {
        assert_eq!(language.tag().parse::<Language>().ok(), Some(language));
    }
    assert_eq!(spoken("zh"), spoken("zh-cn"));
    let refused = "klingon".parse::<Language>().expect_err("nobody ships it");
    let why = format!(
        "`klingon` is not a language of the bot; it speaks {}",
        tags()
    );
    assert_eq!(refused.to_string(), why);
    assert!(tags().starts_with("en, "), "{}", tags());
}

#[test]
fn the_letters_of_a_text_tell_its_language() {
    for (text, tag) in [
        ("who leads Russia?", "en"),
        ("кто руководит Россией?", "ru"),
        ("что такое SCO", "ru"),
        ("中国与俄罗斯", "zh-CN"),
        ("SCO是什么", "zh-CN"),
        ("что такое 上合组织", "ru"),
        ("", "en"),
        ("2025?", "en"),
    ] {
        assert_eq!(Language::of_text(text).tag(), tag, "{text}");
    }
}

#[test]
fn every_file_is_read_without_a_fault() {
    for language in Language::all() {
        let read = FluentResource::try_new(language.source().to_owned());
        let faults = read.err().map(|(_, faults)| faults);
        assert_eq!(faults, None, "languages/{language}.ftl");
        let keys = language.keys();
        let once: BTreeSet<&String> = keys.iter().collect();
        assert_eq!(once.len(), keys.len(), "languages/{language}.ftl");
    }
}

/// The messages of English that the language does not have, with their English words.
fn lacking(language: Language) -> Vec<String> {
    let own = language.keys();
    let english = Language::english();
    let lines: Vec<&str> = english.source().lines().collect();
    let mut lacking = english.keys();
    lacking.retain(|key| !own.contains(key));
    let line_of = |key: &str| {
        let begin = key.split_once('.').map_or_else(
            || format!("{key} ="),
            |(_, attribute)| format!("    .{attribute} ="),
        );
        let line = lines.iter().find(|line| line.starts_with(&begin));
        line.map_or_else(|| key.to_owned(), |line| line.trim().to_owned())
    };
    lacking
        .iter()
        .map(|key| format!("{key}: {}", line_of(key)))
        .collect()
}

#[test]
fn every_shipped_language_says_everything() {
    for language in Language::translations() {
        let lacking = lacking(language);
        assert!(
            lacking.is_empty(),
            "languages/{language}.ftl lacks {} messages:\n  {}\n",
            lacking.len(),
            lacking.join("\n  ")
        );
        let english = Language::english().keys();
        let mut unknown = language.keys();
        unknown.retain(|key| !english.contains(key));
        assert!(
            unknown.is_empty(),
            "languages/{language}.ftl has messages that nobody says: {unknown:?}"
        );
    }
}

#[test]
fn what_a_file_lacks_is_told_with_its_english_words() {
    let lacking = lacking(kazakh());
    assert!(lacking.contains(&"unknown: unknown = Not in our sources.".to_owned()));
    assert!(
        !lacking
            .iter()
            .any(|line| line.starts_with("calendar-next:"))
    );
}

/// The variables of each message of a file, those in the comment above it included.
fn variables(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut of_comment = BTreeSet::new();
    let mut message = String::new();
    for line in language.source().lines() {
        let found = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
                .collect::<String>()
        });
        if line.starts_with('#') {
            of_comment.extend(found);
            continue;
        }
        if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            key.clone_into(&mut message);
        }
        let variables = messages.entry(message.clone()).or_default();
        variables.append(&mut of_comment);
        variables.extend(found);
    }
    messages
}

#[test]
fn a_translation_uses_the_variables_that_english_has() {
    let english = variables(Language::english());
    for language in Language::translations() {
        for (key, variables) in variables(language) {
            let given = english.get(&key).cloned().unwrap_or_default();
            let unknown: Vec<_> = variables.difference(&given).collect();
            assert!(
                unknown.is_empty(),
                "languages/{language}.ftl: {key} uses {unknown:?}"
            );
        }
    }
}

#[test]
fn every_message_of_every_language_can_be_said() {
    let given = variables(Language::english());
    for language in Language::all() {
        for key in language.keys() {
            let arguments = given.get(&key).into_iter().flatten();
            let arguments = arguments.map(|name| (name.as_str(), 7.into()));
            // A reference to a message that is not there would fail here.
            assert_ne!(language.say(&key, arguments), key, "{language}");
        }
    }
}

#[test]
fn plurals_follow_the_language() {
    let count = |language: Language, number: usize| {
        language.say("calendar-count", [("count", number.into())])
    };
    assert_eq!(
        count(Language::english(), 1),
        "Our sources name one meeting of this format."
    );
    assert_eq!(
        count(Language::english(), 3),
        "Our sources name 3 meetings of this format."
    );
    for (number, words) in [
        (1, "1 встречу"),
        (3, "3 встречи"),
        (5, "5 встреч "),
        (11, "11 встреч "),
        (21, "21 встречу"),
    ] {
        let text = count(spoken("ru"), number);
        assert!(text.contains(words), "{text}");
    }
    assert!(count(spoken("zh-CN"), 3).contains("3次会议"));
    assert!(count(kazakh(), 1).contains("бір ғана"));
    assert!(count(kazakh(), 21).contains("21 кездесуін"));
}

#[test]
fn no_two_languages_share_the_keys_of_the_knowledge() {
    let suffixes: BTreeSet<&str> = Language::all().map(Language::key_suffix).collect();
    assert_eq!(suffixes.len(), Language::all().count());
    assert_eq!(kazakh().key_suffix(), "_kk");
}

#[test]
fn a_language_may_be_used_from_any_thread() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Language::english());
}

/// A desk that knows one format, its next meeting and a fact in two languages.
fn desk() -> Desk {
    let mut shelf = Shelf::default();
    let source = shelf.source("herald");
    let rule = Particulars::Format(Format {
        rule: Some(text("Every two years, by turns.")),
        default: true,
    });
    let format = shelf.entry("format.leaders", "Leaders' meetings", &[source], rule);
    let meeting = Particulars::Summit(Summit {
        starts: Some(on("2027-06-17")),
        city: Some(text("Xi'an")),
        country: Some(text("China")),
        status: SummitStatus::Announced,
        ..summit(format)
    });
    let meeting = shelf.entry("summit.third", "Third Summit", &[source], meeting);
    let tea = shelf.entry("topic.tea", "Tea", &[source], Particulars::Topic);
    shelf.entry_mut(tea).name.translations = vec![(kazakh(), "Шай".to_owned())];
    shelf.fact(meeting, fact("It has no agenda yet.", &[source]));
    let mut served = fact("Tea is served.", &[source]);
    served.text.translations = vec![(kazakh(), "Шай беріледі.".to_owned())];
    shelf.fact(tea, served);
    shelf.fact(tea, fact("It is hot.", &[source]));
    Desk::new(shelf.knowledge())
}

/// What the desk says in a language.
fn said(ask: Ask, language: Language) -> (String, String) {
    let outcome = desk().answer(&Request {
        ask,
        today: date(2026, 11, 23),
        language,
    });
    match outcome.outcome {
        Outcome::Answer(answer) => (answer.title().to_owned(), answer.text()),
        Outcome::Unknown(unknown) => (String::new(), unknown.message),
        Outcome::Suggest(suggestions) => (String::new(), suggestions.message),
    }
}

#[test]
fn a_file_is_all_that_a_new_language_needs() {
    let next = said(Ask::NextSummit(None), kazakh()).1;
    assert_eq!(
        next,
        "Келесі кездесу – Third Summit: 2027 жылғы 17 маусым, Xi'an, China."
    );
    assert_eq!(kazakh().number(12345.5), "12\u{a0}345,5");
    assert_eq!(kazakh().name(), "Қазақша");
}

#[test]
fn a_fact_is_told_in_the_new_language_where_it_is_translated() {
    let tea = Ask::Lookup {
        kind: Kind::Topic,
        name: "tea".to_owned(),
        about: None,
    };
    let (title, text) = said(tea, kazakh());
    assert_eq!(title, "Шай");
    assert_eq!(text, "Шай беріледі. It is hot.");
}

#[test]
fn what_a_new_language_lacks_is_said_in_english() {
    let unknown = said(Ask::Question("how to cook plov".to_owned()), kazakh());
    assert_eq!(unknown.1, "Not in our sources.");
    assert_eq!(kazakh().month(MonthForm::Alone, 6), "June");
}
