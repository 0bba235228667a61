//! The buttons below an answer: only those that have something behind them.

use std::collections::BTreeSet;

use super::Scene;
use crate::answer::Answer;
use crate::desk::Ask;
use crate::discord::drawn::Row;
use crate::discord::press::Press;
use crate::discord::request::Place;
use crate::discord::words::{self, Wording};
use crate::knowledge::{EntryId, Knowledge, Particulars, SourceIndex};

/// One row of buttons, or no row.
pub(super) fn below(answer: &Answer, scene: &Scene<'_>) -> Vec<Row> {
    let entry = answer.entry();
    let language = scene.language;
    let mut buttons = Vec::new();
    let mut add = |press: Press, label: &Wording| {
        buttons.push((press, label.get(language).into_owned()));
    };
    let shows_sources = matches!(scene.ask, Ask::Sources(_) | Ask::About);
    if !shows_sources && source_count(entry, scene.knowledge) > answer.citations().len() {
        add(Press::Sources(language, entry.clone()), &words::SOURCES);
    }
    if let Some(page) = next_page(answer, scene.ask) {
        add(Press::More(language, page, entry.clone()), &words::MORE);
    }
    if !answer.related().is_empty() {
        add(Press::Related(language, entry.clone()), &words::RELATED);
    }
    if scene.place == Place::Channel {
        add(Press::Delete(scene.asker), &words::DELETE);
    }
    if buttons.is_empty() {
        Vec::new()
    } else {
        vec![Row::Buttons(buttons)]
    }
}

/// The button that takes away what is no answer.
pub(super) fn delete(scene: &Scene<'_>) -> Row {
    let label = words::DELETE.get(scene.language).into_owned();
    Row::Buttons(vec![(Press::Delete(scene.asker), label)])
}

fn next_page(answer: &Answer, ask: &Ask) -> Option<u16> {
    if !answer.has_more() {
        return None;
    }
    match ask {
        Ask::More { page, .. } => u16::try_from(page + 1).ok(),
        _ => Some(0),
    }
}

/// How many sources an entry rests on in all.
fn source_count(entry: &EntryId, knowledge: &Knowledge) -> usize {
    let Some(index) = knowledge.find(entry) else {
        return 0;
    };
    let entry = knowledge.entry(index);
    let mut sources: BTreeSet<SourceIndex> = entry.sources.iter().copied().collect();
    sources.extend(entry.facts.iter().flat_map(|fact| &fact.sources));
    if let Particulars::Figure(figure) = &entry.particulars {
        sources.extend(figure.points.iter().flat_map(|point| &point.sources));
    }
    sources.len()
}
