//! Whatever a member types: nothing of it is said again.

use std::time::Instant;

use proptest::prelude::*;
use serenity::model::application::Interaction;
use serenity::model::channel::Message;

use super::bench::Bench;
use super::pieces::{ELSEWHERE, MARK, texts};
use crate::events;

/// Everything that is said to that text, sent in every way that a member has.
pub(super) fn said(text: &str) -> Vec<String> {
    Bench::with(|bench| said_by(bench, text))
}

fn said_by(bench: &Bench, text: &str) -> Vec<String> {
    let mut said = Vec::new();
    for json in events::every_way(text) {
        // What Discord itself would not send is no interaction.
        let Ok(interaction) = serde_json::from_value::<Interaction>(json) else {
            continue;
        };
        let answered = bench.bot.respond(&interaction).expect("a response");
        assert_eq!(answered.errand, None, "a member has no rights");
        said.push(answered.response.to_json().to_string());
    }
    for channel in [None, Some(300), Some(301), Some(302)] {
        let json = events::message(text, channel);
        let message: Message = serde_json::from_value(json).expect("a message");
        let heard = bench.bot.hear(&message);
        let drawn = heard.and_then(|heard| bench.bot.say(&heard, Instant::now()));
        said.extend(drawn.map(|drawn| drawn.to_json().to_string()));
    }
    said
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_a_member_types_comes_back(text in texts()) {
        for question in [&text, &format!("samovar {text}"), &format!("who keeps the secretariat of the road? {text}")] {
            for said in said(question) {
                prop_assert!(!said.contains(MARK) && !said.contains(ELSEWHERE), "{}", said);
                prop_assert!(!said.contains("\"allowed_mentions\"") || said.contains("\"parse\":[]"), "{}", said);
            }
        }
    }
}

#[test]
fn every_way_of_a_member_says_something() {
    assert!(said("Teahouse Union").len() >= 15);
}
