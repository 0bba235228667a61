//! What a moderator tries out stays in its block, or is shown letter by letter.

use chaikhana::Language;
use chaikhana::discord::caller::Caller;
use chaikhana::discord::drawn::Drawn;
use chaikhana::discord::moderation::Task;
use proptest::prelude::*;
use serenity::model::Permissions;

use super::bench::Bench;
use super::markdown::doings;
use super::pieces::texts;

/// What a moderator is shown who tries that text.
fn tried(text: &str) -> Drawn {
    let moderator = Caller {
        user: 1,
        server: Some(100),
        channel: 300,
        roles: Vec::new(),
        permissions: Permissions::MANAGE_GUILD,
    };
    let task = Task::Try(text.to_owned());
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    Bench::with(|bench| {
        let shown = bench.bot.run_errand(&task, &moderator, Language::english());
        runtime.block_on(shown)
    })
}

fn is_printable(text: &str) -> bool {
    !text.chars().any(|letter| {
        (letter.is_control() && letter != '\n')
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

/// Checks that the text has one block at its end, and nothing in what stands before it.
fn check_content(drawn: &Drawn) -> Result<(), TestCaseError> {
    let content = drawn.content.as_deref().unwrap_or_default();
    prop_assert!(is_printable(content), "{:?}", content);
    let parts: Vec<&str> = content.split("```").collect();
    let (before, after) = match parts.as_slice() {
        [before] => (*before, ""),
        [before, _, after] => (*before, *after),
        _ => {
            return Err(TestCaseError::fail(format!(
                "blocks within blocks: {content:?}"
            )));
        }
    };
    prop_assert_eq!(doings(before), doings(""), "{:?}", before);
    prop_assert_eq!(after, "");
    let file = drawn.file.as_ref().map_or("", |file| file.text.as_str());
    prop_assert!(is_printable(file), "{:?}", file);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_broken_entry_stays_in_its_block(text in texts()) {
        for tried_text in [text.clone(), format!("[topic.x]\nname = \"{text}\"\n{text} = 1\n"), text.repeat(40)] {
            check_content(&tried(&tried_text))?;
        }
    }

    #[test]
    fn a_sound_entry_is_shown_letter_by_letter(name in texts(), fact in texts()) {
        let literal = |text: &str| serde_json::Value::from(text).to_string();
        let entry = format!(
            "[topic.x]\nname = {}\n[[topic.x.fact]]\ntext = {}\nsources = [\"gazette\"]\n",
            literal(&name), literal(&fact),
        );
        let drawn = tried(&entry);
        check_content(&drawn)?;
        let Some(card) = &drawn.card else { return Ok(()) };
        for text in [&card.title, &card.description] {
            let found = doings(text);
            prop_assert!(found.links.iter().all(|link| link == "https://example.org/meetings"), "{:?}", found);
            prop_assert!(found.marks.is_empty() && found.ticks == 0, "{:?}", found);
            prop_assert!(is_printable(text), "{:?}", text);
        }
    }
}
