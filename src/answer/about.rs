//! What the bot is and how large its knowledge is.

use std::cmp::Reverse;

use super::draft::{Draft, Piece};
use super::model::CITATIONS;
use super::phrases::Phrase;
use super::speaker::Speaker;
use crate::desk::Outcome;
use crate::knowledge::{Entry, Kind, Particulars, SourceIndex};

/// What this is, cited by the sources that most of its facts rest on.
pub(super) fn about(speaker: &Speaker<'_>) -> Outcome {
    let Some(entry) = default_format(speaker) else {
        return speaker.nothing();
    };
    let knowledge = speaker.knowledge;
    let sources = most_cited(speaker);
    let mut draft = Draft::new(entry, speaker.words.plain(Phrase::AboutTitle));
    let what = speaker.words.plain(Phrase::AboutWhat);
    draft.sentence(Piece::new(what, sources.clone()));
    let size = speaker.words.say(
        Phrase::AboutSize,
        [
            ("facts", knowledge.fact_count().into()),
            ("sources", knowledge.sources().len().into()),
        ],
    );
    draft.sentence(Piece::new(size, sources));
    for kind in Kind::ALL {
        let count = knowledge.count(kind);
        draft.row(
            speaker.words.plain(label(kind)),
            Piece::new(count.to_string(), Vec::new()),
        );
    }
    draft.row(
        speaker.words.plain(Phrase::LabelRevision),
        Piece::new(knowledge.revision().to_string(), Vec::new()),
    );
    draft.finish(speaker)
}

/// The format that `/summit next` means, or any entry where there is none.
fn default_format<'k>(speaker: &Speaker<'k>) -> Option<&'k Entry> {
    let entries = speaker.knowledge.entries();
    let default = |entry: &&Entry| matches!(&entry.particulars, Particulars::Format(format) if format.default);
    entries.iter().find(default).or(entries.first())
}

/// The sources that the most facts rest on.
fn most_cited(speaker: &Speaker<'_>) -> Vec<SourceIndex> {
    let mut counts: Vec<(usize, SourceIndex)> = (0..)
        .map(SourceIndex)
        .take(speaker.knowledge.sources().len())
        .map(|source| (0, source))
        .collect();
    let facts = speaker
        .knowledge
        .entries()
        .iter()
        .flat_map(|entry| &entry.facts);
    for source in facts.flat_map(|fact| &fact.sources) {
        counts[source.0 as usize].0 += 1;
    }
    counts.sort_by_key(|(count, _)| Reverse(*count));
    let most = counts.into_iter().take(CITATIONS);
    most.map(|(_, source)| source).collect()
}

fn label(kind: Kind) -> Phrase {
    match kind {
        Kind::Format => Phrase::KindFormat,
        Kind::Summit => Phrase::KindSummit,
        Kind::Actor => Phrase::KindActor,
        Kind::Corridor => Phrase::KindCorridor,
        Kind::Topic => Phrase::KindTopic,
        Kind::Figure => Phrase::KindFigure,
    }
}

#[cfg(test)]
mod tests {
    use crate::answer::testing::{answered, rows, sentences, speaker};
    use crate::desk::Outcome;
    use crate::knowledge::Particulars;
    use crate::knowledge::testing::{Shelf, fact};
    use crate::language::Language;

    #[test]
    fn it_tells_what_it_is_and_how_much_it_knows() {
        let mut shelf = Shelf::default();
        let (rare, common) = (shelf.source("rare"), shelf.source("common"));
        let entry = shelf.entry("topic.trade", "Trade", &[], Particulars::Topic);
        shelf.fact(entry, fact("One.", &[common]));
        shelf.fact(entry, fact("Two.", &[rare, common]));
        let knowledge = shelf.knowledge();
        let answer = answered(speaker(&knowledge, "2026-01-01", Language::english()).about());
        assert_eq!(sentences(&answer)[1], "It knows 2 facts from 2 sources.");
        assert_eq!(answer.citations()[0].id, "common");
        assert!(rows(&answer).contains(&"Topics: 1".to_owned()));
    }

    #[test]
    fn an_empty_knowledge_has_nothing_to_tell() {
        let knowledge = Shelf::default().knowledge();
        let outcome = speaker(&knowledge, "2026-01-01", Language::english()).about();
        assert!(matches!(outcome, Outcome::Unknown(_)));
    }
}
