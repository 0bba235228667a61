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

#[cfg(test)]
mod tests {
    use crate::answer::testing::{answered, rows, sentences, speaker};
    use crate::answer::{CITATIONS, ROWS};
    use crate::knowledge::Particulars;
    use crate::knowledge::testing::{Shelf, fact, on};
    use crate::language::Language;

    #[test]
    fn every_source_of_an_entry_is_listed_once() {
        let mut shelf = Shelf::default();
        let (first, second) = (shelf.source("first"), shelf.source("second"));
        let source = shelf.source_mut(second);
        source.author = Some("Somebody".to_owned());
        source.published = Some(on("2025-06-17"));
        source.caution = Some("a reprint".to_owned());
        let entry = shelf.entry("topic.trade", "Trade", &[first], Particulars::Topic);
        shelf.fact(entry, fact("One.", &[second, first]));
        let knowledge = shelf.knowledge();
        let answer = answered(speaker(&knowledge, "2026-01-01", Language::English).sources(entry));
        assert_eq!(answer.title(), "Sources: Trade");
        assert_eq!(sentences(&answer), ["Trade rests on 2 sources."]);
        assert_eq!(
            rows(&answer),
            [
                "Publisher of first: Title of first – https://example.org/first",
                "Publisher of second: Somebody: Title of second, 17 June 2025 – \
                 https://example.org/second (a reprint)",
            ]
        );
    }

    #[test]
    fn where_there_are_too_many_it_says_how_many_are_listed() {
        let mut shelf = Shelf::default();
        let sources: Vec<_> = (0..20)
            .map(|number| shelf.source(&format!("s{number}")))
            .collect();
        let entry = shelf.entry("topic.trade", "Trade", &sources, Particulars::Topic);
        let knowledge = shelf.knowledge();
        let answer = answered(speaker(&knowledge, "2026-01-01", Language::English).sources(entry));
        assert_eq!(
            sentences(&answer),
            ["Trade rests on 20 sources.", "The first 12 are listed."]
        );
        assert_eq!(answer.rows().len(), ROWS);
        assert_eq!(answer.citations().len(), CITATIONS);
    }
}
