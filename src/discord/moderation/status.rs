//! Which knowledge is in use, since when, and how much it holds.

use super::keeper::Keeper;
use crate::discord::drawn::{Card, Drawn};
use crate::discord::markdown;
use crate::discord::words;
use crate::knowledge::Kind;
use crate::language::Language;

pub(super) fn draw(keeper: &Keeper, language: Language) -> Drawn {
    let library = keeper.desk().library();
    let knowledge = library.knowledge();
    let kinds: Vec<String> = Kind::ALL
        .into_iter()
        .map(|kind| format!("{kind} {}", knowledge.count(kind)))
        .collect();
    let place = keeper.shelf().folder().map_or_else(
        || words::BUILT_IN.get(language).to_owned(),
        |folder| markdown::escape(&folder.display().to_string()),
    );
    let fields = [
        (words::REVISION, format!("`{}`", knowledge.revision())),
        // Discord shows it in the reader's own time.
        (
            words::IN_USE_SINCE,
            format!("<t:{0}:f> (<t:{0}:R>)", keeper.since().as_second()),
        ),
        (words::READ_FROM, place),
        (words::ENTRIES, kinds.join(", ")),
        (words::FACTS, knowledge.fact_count().to_string()),
        (words::SOURCES, knowledge.sources().len().to_string()),
    ];
    Drawn {
        card: Some(Card {
            title: words::STATUS_TITLE.get(language).to_owned(),
            description: String::new(),
            fields: fields
                .into_iter()
                .map(|(name, value)| (name.get(language).to_owned(), value))
                .collect(),
        }),
        private: true,
        ..Drawn::default()
    }
}
