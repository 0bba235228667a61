//! A tried entry as it would look, with what is wrong with it.

use super::report::with_report;
use super::shelf::Checked;
use crate::desk::{Ask, Desk, Library, Request};
use crate::discord::drawn::Drawn;
use crate::discord::render::{Scene, draw as draw_outcome};
use crate::discord::request::Place;
use crate::discord::words;
use crate::knowledge::{EntryId, Knowledge};
use crate::language::Language;
use jiff::civil::Date;

/// The card of the first entry that is not in use yet; where there is none, what is wrong.
pub(super) fn draw(checked: Checked, desk: &Desk, today: Date, language: Language) -> Drawn {
    let Some(knowledge) = checked.knowledge else {
        let said = words::TRIED_BROKEN.get(language);
        return with_report(&said, &checked.summary, &checked.report);
    };
    let said = with_report(
        &words::TRIED_SOUND.get(language),
        &checked.summary,
        &checked.report,
    );
    let Some(entry) = first_new(&knowledge, desk.library().knowledge()) else {
        return with_report(
            &words::TRIED_NOTHING.get(language),
            &checked.summary,
            &checked.report,
        );
    };
    let ask = Ask::Entry(entry);
    let library = Library::new(knowledge);
    let reply = library.answer(&Request {
        ask: ask.clone(),
        today,
        language,
    });
    let scene = Scene {
        ask: &ask,
        language,
        place: Place::Private,
        asker: 0,
        knowledge: library.knowledge(),
    };
    let looks = draw_outcome(&reply.outcome, &scene);
    // Its buttons would look for an entry that is not in use.
    Drawn {
        card: looks.card,
        ..said
    }
}

fn first_new(tried: &Knowledge, in_use: &Knowledge) -> Option<EntryId> {
    tried
        .entries()
        .iter()
        .map(|entry| &entry.id)
        .find(|id| in_use.find(id).is_none())
        .cloned()
}
