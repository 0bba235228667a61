//! One answer to a question that asks several things: a sentence for each, with the sources of all.

use super::model::{Answer, AnswerParts, CITATIONS, Citation, Citations, Sentence};
use super::speaker::Speaker;
use crate::desk::Outcome;
use crate::search::Finding;

/// The answer that says the first sentence of each finding's answer.
pub(super) fn several(speaker: &Speaker<'_>, findings: &[Finding]) -> Outcome {
    let answers: Vec<Answer> = findings
        .iter()
        .filter_map(|finding| match speaker.outcome(finding) {
            Outcome::Answer(answer) => Some(*answer),
            Outcome::Suggest(_) | Outcome::Unknown(_) => None,
        })
        .collect();
    let Some(first) = answers.first() else {
        return speaker.nothing();
    };
    let citations = chosen(&answers);
    let Some((cited_first, others)) = citations.split_first() else {
        return speaker.nothing();
    };
    let mut sentences: Vec<Sentence> = Vec::new();
    for answer in &answers {
        let Some(sentence) = answer.sentences().first() else {
            continue;
        };
        if sentences.iter().any(|said| said.text == sentence.text) {
            continue;
        }
        let cited = |place: &usize| answer.citations().get(*place);
        let places = sentence.citations.iter().filter_map(cited);
        sentences.push(Sentence {
            text: sentence.text.clone(),
            citations: places
                .filter_map(|citation| citations.iter().position(|chosen| chosen == citation))
                .collect(),
        });
    }
    let others_named = answers.iter().skip(1).map(|answer| answer.entry().clone());
    Outcome::Answer(Box::new(Answer::new(AnswerParts {
        entry: first.entry().clone(),
        title: first.title().to_owned(),
        sentences,
        rows: Vec::new(),
        days: None,
        citations: Citations::new(cited_first.clone(), others.iter().cloned()),
        more: first.has_more(),
        related: others_named
            .filter(|entry| entry != first.entry())
            .collect(),
    })))
}

/// The sources of the first sentences: the first of each, then the others as far as there is room.
fn chosen(answers: &[Answer]) -> Vec<Citation> {
    let mut chosen: Vec<Citation> = Vec::new();
    for rank in 0..CITATIONS {
        for answer in answers {
            let place = answer
                .sentences()
                .first()
                .and_then(|sentence| sentence.citations.get(rank));
            if let Some(citation) = place.and_then(|place| answer.citations().get(*place))
                && !chosen.contains(citation)
                && chosen.len() < CITATIONS
            {
                chosen.push(citation.clone());
            }
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use crate::answer::testing::{answer, sentences};
    use crate::answer::{CITATIONS, SENTENCES};
    use crate::knowledge::Particulars;
    use crate::knowledge::testing::{Shelf, fact};
    use crate::search::{FactHit, Finding};

    #[test]
    fn every_part_is_answered_once_and_keeps_a_source() {
        let mut shelf = Shelf::default();
        let mut findings = Vec::new();
        for name in ["one", "two", "three"] {
            let entry = shelf.entry(&format!("topic.{name}"), name, &[], Particulars::Topic);
            let sources: Vec<_> = (0..3)
                .map(|rank| shelf.source(&format!("{name}-{rank}")))
                .collect();
            let fact = shelf.fact(entry, fact(&format!("Fact {name}."), &sources));
            findings.push(Finding::Facts(vec![FactHit {
                entry,
                fact,
                score: 1.0,
            }]));
        }
        findings.insert(1, findings[0].clone());
        findings.insert(0, Finding::Nothing);
        let answer = answer(
            &shelf.knowledge(),
            &Finding::Several(findings),
            "2026-01-01",
        );
        assert_eq!(
            sentences(&answer),
            ["Fact one.", "Fact two.", "Fact three."]
        );
        assert_eq!(answer.sentences().len(), SENTENCES);
        assert_eq!(answer.citations().len(), CITATIONS);
        assert_eq!(answer.title(), "one");
        assert!(
            answer
                .sentences()
                .iter()
                .all(|sentence| !sentence.citations.is_empty())
        );
    }
}
