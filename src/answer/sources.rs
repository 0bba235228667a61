//! Everything that an entry rests on, source by source.

use super::draft::{Draft, Piece};
use super::model::ROWS;
use super::phrases::Phrase;
use super::speaker::Speaker;
use crate::desk::Outcome;
use crate::knowledge::{Entry, EntryIndex, Particulars, Source, SourceIndex};

/// The list of an entry's sources, those of its particulars first.
pub(super) fn sources(speaker: &Speaker<'_>, index: EntryIndex) -> Outcome {
    let entry = speaker.entry(index);
    let name = speaker.text(&entry.name);
    let title = speaker
        .words
        .say(Phrase::SourcesTitle, [("name", name.into())]);
    let all = rests_on(entry);
    let mut draft = Draft::new(entry, title);
    let count = speaker.words.say(
        Phrase::SourcesCount,
        [("name", name.into()), ("count", all.len().into())],
    );
    draft.sentence(Piece::new(count, all.clone()));
    if all.len() > ROWS {
        let shown = speaker
            .words
            .say(Phrase::SourcesShown, [("count", ROWS.into())]);
        draft.sentence(Piece::new(shown, all.clone()));
    }
    for source in all.iter().take(ROWS) {
        let page = speaker.knowledge.source(*source);
        draft.row(
            page.publisher.as_str(),
            Piece::new(line(speaker, page), vec![*source]),
        );
    }
    draft.more(!entry.facts.is_empty());
    draft.finish(speaker)
}

/// Every source of the entry once: those of its particulars, its values and its facts.
fn rests_on(entry: &Entry) -> Vec<SourceIndex> {
    let points = match &entry.particulars {
        Particulars::Figure(figure) => figure.points.as_slice(),
        _ => &[],
    };
    let mut all: Vec<SourceIndex> = Vec::new();
    let values = points.iter().flat_map(|point| &point.sources);
    let facts = entry.facts.iter().flat_map(|fact| &fact.sources);
    for source in entry.sources.iter().chain(values).chain(facts) {
        if !all.contains(source) {
            all.push(*source);
        }
    }
    all
}

/// Title, date, link, and why to read it with care.
fn line(speaker: &Speaker<'_>, source: &Source) -> String {
    let mut line = source.title.clone();
    if let Some(author) = &source.author {
        line = format!("{author}: {line}");
    }
    if let Some(published) = source.published {
        line = format!("{line}, {}", speaker.words.date(published));
    }
    line = format!("{line} – {}", source.url);
    if let Some(caution) = &source.caution {
        line = format!("{line} ({caution})");
    }
    line
}
