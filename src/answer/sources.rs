//! Everything that an entry rests on, source by source.

use super::calendar::Meetings;
use super::draft::{Draft, Piece};
use super::model::ROWS;
use super::phrases::Phrase;
use super::speaker::Speaker;
use crate::desk::Outcome;
use crate::knowledge::{EntryIndex, Particulars, Source, SourceIndex};

/// The list of an entry's sources, those of its particulars first.
pub(super) fn sources(speaker: &Speaker<'_>, index: EntryIndex) -> Outcome {
    let entry = speaker.entry(index);
    let name = speaker.text(&entry.name);
    let title = speaker
        .words
        .say(Phrase::SourcesTitle, [("name", name.into())]);
    let all = rests_on(speaker, index);
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

/// Every source of the entry once: those of its particulars, its values and its facts; a format's calendar rests on
/// its meetings.
fn rests_on(speaker: &Speaker<'_>, index: EntryIndex) -> Vec<SourceIndex> {
    let entry = speaker.entry(index);
    let points = match &entry.particulars {
        Particulars::Figure(figure) => figure.points.as_slice(),
        _ => &[],
    };
    let mut all: Vec<SourceIndex> = Vec::new();
    let values = points.iter().flat_map(|point| &point.sources);
    let facts = entry.facts.iter().flat_map(|fact| &fact.sources);
    let meetings = Meetings::of(speaker, index);
    let latest_first = meetings.all().iter().rev();
    let meetings = latest_first.flat_map(|meeting| &meeting.entry.sources);
    let own = entry.sources.iter().chain(values).chain(facts);
    for source in own.chain(meetings) {
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
    use crate::knowledge::testing::{Shelf, fact, on, summit};
    use crate::knowledge::{Particulars, Summit};
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
        let answer =
            answered(speaker(&knowledge, "2026-01-01", Language::english()).sources(entry));
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
    fn a_format_rests_on_its_meetings_as_well() {
        let mut shelf = Shelf::default();
        let (earlier, later) = (shelf.source("earlier"), shelf.source("later"));
        let no_rule = Particulars::Format(crate::knowledge::Format::default());
        let format = shelf.entry("format.council", "Councils", &[], no_rule);
        for (slug, starts, source) in [("one", "2024", earlier), ("two", "2025", later)] {
            let meeting = Summit {
                starts: Some(on(starts)),
                ..summit(format)
            };
            let meeting = Particulars::Summit(meeting);
            shelf.entry(&format!("summit.{slug}"), slug, &[source], meeting);
        }
        let knowledge = shelf.knowledge();
        let answer =
            answered(speaker(&knowledge, "2026-01-01", Language::english()).sources(format));
        let cited = answer
            .citations()
            .iter()
            .map(|citation| citation.id.as_str());
        assert_eq!(cited.collect::<Vec<_>>(), ["later", "earlier"]);
    }

    #[test]
    fn where_there_are_too_many_it_says_how_many_are_listed() {
        let mut shelf = Shelf::default();
        let sources: Vec<_> = (0..20)
            .map(|number| shelf.source(&format!("s{number}")))
            .collect();
        let entry = shelf.entry("topic.trade", "Trade", &sources, Particulars::Topic);
        let knowledge = shelf.knowledge();
        let answer =
            answered(speaker(&knowledge, "2026-01-01", Language::english()).sources(entry));
        assert_eq!(
            sentences(&answer),
            ["Trade rests on 20 sources.", "The first 12 are listed."]
        );
        assert_eq!(answer.rows().len(), ROWS);
        assert_eq!(answer.citations().len(), CITATIONS);
    }
}
