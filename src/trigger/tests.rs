//! Messages as people write them, and what is said to each.

use std::time::{Duration, Instant};

use super::*;
use crate::answer::{AnswerParts, Citation, Citations, Sentence};
use crate::desk::{Suggestions, Unknown};
use crate::knowledge::testing::{Shelf, actor};
use crate::knowledge::{ActorType, EntryId, Knowledge, Particulars};

const US: u64 = 900;

fn id(full: &str) -> EntryId {
    EntryId::parse(full).expect("an id")
}

fn knowledge() -> Knowledge {
    let mut shelf = Shelf::default();
    for (full, name, aliases, keywords) in [
        (
            "actor.russia",
            "Russia",
            &["Россия"][..],
            &["kremlin", "pipeline"][..],
        ),
        ("actor.us", "United States", &["US", "USA"], &[]),
        ("actor.china", "China", &["中国"], &["pipeline"]),
        ("topic.tea", "Tea", &[], &[]),
    ] {
        let index = shelf.entry(full, name, &[], Particulars::Actor(actor(ActorType::State)));
        let entry = shelf.entry_mut(index);
        entry.aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
        entry.keywords = keywords.iter().map(|&word| word.to_owned()).collect();
    }
    shelf.knowledge()
}

fn answered(entry: &str, score: f32) -> Reply {
    let mut shelf = Shelf::default();
    let source = shelf.source("one");
    let knowledge = shelf.knowledge();
    Reply {
        outcome: Outcome::Answer(Box::new(Answer::new(AnswerParts {
            entry: id(entry),
            title: entry.to_owned(),
            sentences: vec![Sentence {
                text: "So it is.".into(),
                citations: vec![0],
            }],
            rows: Vec::new(),
            days: None,
            citations: Citations::new(Citation::from(knowledge.source(source)), []),
            more: false,
            related: Vec::new(),
        }))),
        score,
        reason: "test",
    }
}

/// A desk that is certain of questions with "certainly", sure of those with "surely", unsure of those with "perhaps",
/// and knows nothing else.
fn desk(ask: &Ask) -> Reply {
    match ask {
        Ask::Question(words) if words.contains("certainly") => answered("actor.russia", CERTAIN),
        Ask::Question(words) if words.contains("surely") => answered("actor.russia", CONFIDENT),
        Ask::Question(words) if words.contains("perhaps") => {
            answered("actor.russia", CONFIDENT - 0.01)
        }
        Ask::Question(words) if words.contains("near") => Reply {
            outcome: Outcome::Suggest(Suggestions {
                message: "Perhaps:".into(),
                entries: vec![(id("actor.russia"), "Russia".into())],
            }),
            score: 1.0,
            reason: "test",
        },
        Ask::Entry(id) => answered(&id.to_string(), 1.0),
        Ask::About => answered("topic.tea", 1.0),
        _ => Reply {
            outcome: Outcome::Unknown(Unknown {
                message: "Not in our sources.".into(),
            }),
            score: 0.0,
            reason: "test",
        },
    }
}

fn said(text: &str) -> Message<'_> {
    Message {
        text,
        author: Author::Person,
        direct: false,
        us: US,
    }
}

fn judge(message: &Message<'_>, mode: Mode) -> Verdict {
    let keywords = Keywords::new(&knowledge());
    let mut cooldowns = Cooldowns::new(Duration::from_mins(1));
    judge_with(message, mode, &keywords, desk, |subject| {
        cooldowns.admit(1, subject, Instant::now())
    })
}

/// Both steps, one after the other.
fn judge_with(
    message: &Message<'_>,
    mode: Mode,
    keywords: &Keywords,
    answer: impl Fn(&Ask) -> Reply,
    admit: impl FnOnce(Subject) -> bool,
) -> Verdict {
    match hear(message, mode, keywords) {
        Hearing::Call(call) => decide(&call, answer, admit),
        Hearing::Silent(silence) => Verdict::Silent(silence),
    }
}

/// What the desk was asked before it was spoken, or the reason of the silence.
fn heard(text: &str, mode: Mode) -> Result<Ask, Silence> {
    match judge(&said(text), mode) {
        Verdict::Speak { ask, .. } => Ok(ask),
        Verdict::Silent(silence) => Err(silence),
        Verdict::Cooldown => panic!("nothing was said before"),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "it stands beside silences")]
fn question(words: &str) -> Result<Ask, Silence> {
    Ok(Ask::Question(words.to_owned()))
}

#[test]
fn an_addressed_bot_always_answers_and_nothing_else_does_in_mention_mode() {
    for (text, expected) in [
        ("<@900> surely?", question("surely?")),
        ("<@!900> surely", question("surely")),
        (
            "what of this, <@900>? perhaps",
            question("what of this, ? perhaps"),
        ),
        ("<@900> xyzzy", question("xyzzy")),
        ("<@900>", Ok(Ask::About)),
        ("<@900> `surely`", Ok(Ask::About)),
        ("surely?", Err(Silence::NotAddressed)),
        ("<@901> surely?", Err(Silence::NotAddressed)),
        ("`<@900>` surely?", Err(Silence::NotAddressed)),
        ("> <@900> surely?\nno", Err(Silence::NotAddressed)),
        ("@900 surely?", Err(Silence::NotAddressed)),
        ("", Err(Silence::NothingSaid)),
    ] {
        assert_eq!(heard(text, Mode::Mention), expected, "{text}");
    }
}

#[test]
fn a_whole_question_is_answered_only_when_the_answer_is_sure() {
    for (text, expected) in [
        ("is it certainly so?", question("is it certainly so?")),
        ("is Russia surely so?", question("is Russia surely so?")),
        ("is it surely so?", Err(Silence::Unsure)),
        ("中国 surely 什么时候？", question("中国 surely 什么时候？")),
        ("is it surely so", Err(Silence::NoQuestion)),
        ("I left. Is it surely so?", Err(Silence::NoQuestion)),
        ("surely?", Err(Silence::NoQuestion)),
        ("is Russia perhaps so?", Err(Silence::Unsure)),
        ("is Russia near here?", Err(Silence::Unsure)),
        ("is Russia xyzzy?", Err(Silence::Unsure)),
        ("> is it surely so?", Err(Silence::NothingSaid)),
        ("`is it surely so?`", Err(Silence::NothingSaid)),
        (
            "https://example.org/is-it-surely-so?",
            Err(Silence::NothingSaid),
        ),
        ("<@900> xyzzy", question("xyzzy")),
    ] {
        assert_eq!(heard(text, Mode::Question), expected, "{text}");
    }
}

#[test]
fn a_whole_keyword_calls_for_its_entry() {
    let card = |entry| Ok(Ask::Entry(id(entry)));
    for (text, expected) in [
        ("I like Russia", card("actor.russia")),
        ("РОССИЯ!", card("actor.russia")),
        ("the Kremlin, again", card("actor.russia")),
        ("访问中国之后", card("actor.china")),
        ("the US and China", card("actor.us")),
        ("they told us of China", card("actor.china")),
        ("tell us", Err(Silence::NoKeyword)),
        ("prussian teapots", Err(Silence::NoKeyword)),
        ("a pipeline", Err(Silence::SeveralMeant)),
        ("a pipeline of Russia", card("actor.russia")),
        (
            "is Russia surely large?",
            question("is Russia surely large?"),
        ),
        ("is Russia perhaps large?", card("actor.russia")),
        (
            "`Russia` <https://example.org/russia> [x](https://example.org/China)",
            Err(Silence::NoKeyword),
        ),
        ("> Russia", Err(Silence::NothingSaid)),
    ] {
        assert_eq!(heard(text, Mode::Keyword), expected, "{text}");
    }
}

#[test]
fn nothing_is_said_to_bots_webhooks_and_discord_itself_or_where_the_channel_is_off() {
    for (author, mode, silence) in [
        (Author::Bot, Mode::Keyword, Silence::Bot),
        (Author::Webhook, Mode::Keyword, Silence::Webhook),
        (Author::System, Mode::Keyword, Silence::System),
        (Author::Person, Mode::Off, Silence::Off),
    ] {
        let message = Message {
            author,
            ..said("<@900> is Russia surely large?")
        };
        assert_eq!(judge(&message, mode), Verdict::Silent(silence));
    }
}

#[test]
fn a_direct_message_is_a_question_to_the_bot() {
    let message = Message {
        direct: true,
        ..said("xyzzy")
    };
    assert!(matches!(
        judge(&message, Mode::Mention),
        Verdict::Speak { .. }
    ));
    let empty = Message {
        text: "`x`",
        ..message
    };
    assert_eq!(
        judge(&empty, Mode::Mention),
        Verdict::Silent(Silence::NothingSaid)
    );
}

#[test]
fn an_entry_rests_in_its_channel_but_not_from_whoever_asks() {
    let keywords = Keywords::new(&knowledge());
    let mut cooldowns = Cooldowns::new(Duration::from_mins(1));
    let start = Instant::now();
    for (channel, text, after, spoken) in [
        (1, "Russia", 0, true),
        (1, "the Kremlin", 1, false),
        (2, "Russia", 1, true),
        (1, "China", 1, true),
        (1, "<@900> surely of Russia", 2, true),
        (1, "<@900> surely of RUSSIA?", 3, false),
        (1, "<@900> surely another", 3, true),
        (1, "Russia", 60, true),
    ] {
        let now = start + Duration::from_secs(after);
        let verdict = judge_with(&said(text), Mode::Keyword, &keywords, desk, |subject| {
            cooldowns.admit(channel, subject, now)
        });
        assert_eq!(
            matches!(verdict, Verdict::Speak { .. }),
            spoken,
            "{text} in {channel} after {after}"
        );
        assert_eq!(
            verdict == Verdict::Cooldown,
            !spoken,
            "{text} in {channel} after {after}"
        );
    }
}

#[test]
fn without_keywords_nothing_is_a_keyword() {
    assert_eq!(
        hear(&said("Russia"), Mode::Keyword, &Keywords::none()),
        Hearing::Silent(Silence::NoKeyword)
    );
}

#[test]
fn in_the_real_knowledge_small_talk_is_left_alone_and_real_questions_are_not() {
    let today = jiff::civil::date(2026, 6, 1);
    let reading = crate::knowledge::embedded(&crate::knowledge::CheckOptions::on(today));
    let library = crate::desk::Library::new(reading.knowledge.expect("sound knowledge"));
    let keywords = Keywords::new(library.knowledge());
    let speaks = |text| {
        let answer = |ask: &Ask| {
            library.answer(&crate::desk::Request {
                ask: ask.clone(),
                today,
                language: crate::Language::english(),
            })
        };
        let verdict = judge_with(&said(text), Mode::Question, &keywords, answer, |_| true);
        matches!(verdict, Verdict::Speak { .. })
    };
    let judged = |texts: &[&'static str], spoken: bool| -> Vec<&'static str> {
        let wrong = texts.iter().filter(|text| speaks(text) != spoken);
        wrong.copied().collect()
    };
    let left_alone = [
        "how are you today?",
        "did anybody see the match last night?",
        "who is coming to the seminar on Friday?",
        "when is the deadline for the essay?",
        "can somebody send me the slides?",
        "is the library open tomorrow?",
        "does anybody here speak Kazakh?",
        "who wants to go to China with me?",
        "has anybody been to Tashkent in winter?",
        "what is the best plov recipe?",
        "как дела у всех?",
        "кто идёт на семинар?",
        "你们今天怎么样？",
    ];
    assert_eq!(judged(&left_alone, false), [""; 0]);
    let answered = [
        "when is the next China–Central Asia summit?",
        "who is in the CSTO?",
        "where was the second China–Central Asia summit held?",
        "какие страны входят в ОДКБ?",
    ];
    assert_eq!(judged(&answered, true), [""; 0]);
}
