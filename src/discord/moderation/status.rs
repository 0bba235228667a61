//! Which knowledge is in use, since when, how much it holds, and how the bot is.

use super::keeper::Keeper;
use crate::discord::drawn::{Card, Drawn};
use crate::discord::markdown;
use crate::discord::words;
use crate::knowledge::Kind;
use crate::language::Language;
use crate::metrics::Counters;
use crate::trigger::Silence;
use jiff::Timestamp;

/// How the knowledge and the bot are; `problems` is the sum of what is wrong with the files as they are now.
pub(super) fn draw(
    keeper: &Keeper,
    counters: &Counters,
    problems: &str,
    language: Language,
) -> Drawn {
    let library = keeper.desk().library();
    let knowledge = library.knowledge();
    let kinds: Vec<String> = Kind::ALL
        .into_iter()
        .map(|kind| format!("{kind} {}", knowledge.count(kind)))
        .collect();
    let place = keeper.shelf().folder().map_or_else(
        || words::BUILT_IN.get(language).into_owned(),
        |folder| markdown::escape(&folder.display().to_string()),
    );
    let fields = [
        (words::REVISION, format!("`{}`", knowledge.revision())),
        (words::IN_USE_SINCE, moment(keeper.since())),
        (words::READ_FROM, place),
        (words::ENTRIES, kinds.join(", ")),
        (words::FACTS, knowledge.fact_count().to_string()),
        (words::SOURCES, knowledge.sources().len().to_string()),
        (words::PROBLEMS, problems.to_owned()),
        (words::RUNNING_SINCE, moment(keeper.begun())),
        (
            words::LATEST_RESPONSE,
            format!("{} ms", counters.latest_response.get().as_millis()),
        ),
        (words::ASKED, asked(counters)),
        (words::LOST, lost(counters)),
    ];
    Drawn {
        card: Some(Card {
            title: words::STATUS_TITLE.get(language).into_owned(),
            description: String::new(),
            fields: fields
                .into_iter()
                .map(|(name, value)| (name.get(language).into_owned(), value))
                .collect(),
        }),
        private: true,
        ..Drawn::default()
    }
}

/// Discord shows it in the reader's own time.
fn moment(at: Timestamp) -> String {
    format!("<t:{0}:f> (<t:{0}:R>)", at.as_second())
}

/// The names are those of the log.
fn asked(counters: &Counters) -> String {
    let silences: Vec<String> = Silence::ALL
        .into_iter()
        .map(|silence| (silence, counters.silences.get(silence)))
        .filter(|(_, times)| *times > 0)
        .map(|(silence, times)| format!("`{silence}` {times}"))
        .collect();
    format!(
        "`answered` {} `suggested` {} `unknown` {} `cooldown` {} {}",
        counters.answered.get(),
        counters.suggested.get(),
        counters.unknown.get(),
        counters.cooldowns.get(),
        silences.join(" ")
    )
    .trim_end()
    .to_owned()
}

fn lost(counters: &Counters) -> String {
    format!(
        "`dropped` {} `late` {} `refused` {} `unreadable` {} `broken` {} `hung` {}",
        counters.dropped.get(),
        counters.late.get(),
        counters.unsent.get(),
        counters.unreadable.get(),
        counters.broken.get(),
        counters.hung.get()
    )
}
