//! Draws what the desk said. Nothing is worded here but labels, and nothing leaves above Discord's limits.

mod answer;
mod buttons;
mod citations;
pub(crate) mod fit;
#[cfg(test)]
mod largest;
#[cfg(test)]
mod tests;

use super::drawn::{Drawn, Row};
use super::limits;
use super::press::Press;
use super::request::Place;
use super::words::{self, Wording};
use crate::answer::Answer;
use crate::desk::{Ask, Outcome, Suggestions};
use crate::knowledge::{EntryId, Knowledge};
use crate::language::Language;
use fit::cut;

/// What a drawing depends on beside the outcome.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// What was asked.
    pub ask: &'a Ask,
    /// The language of the labels.
    pub language: Language,
    /// Where it will be shown.
    pub place: Place,
    /// Who asked.
    pub asker: u64,
    /// The knowledge that answered.
    pub knowledge: &'a Knowledge,
}

/// An outcome as a message. What is no answer is for the asker alone.
pub fn draw(outcome: &Outcome, scene: &Scene<'_>) -> Drawn {
    match outcome {
        Outcome::Answer(answer) => answer_card(answer, scene),
        Outcome::Suggest(suggestions) => Drawn {
            private: true,
            ..spoken_suggestions(suggestions, scene.language)
        },
        Outcome::Unknown(unknown) => Drawn::private_sentence(sentence(&unknown.message)),
    }
}

/// An outcome for everybody to see, misses too: in a channel nothing can be said to one person alone.
pub fn draw_aloud(outcome: &Outcome, scene: &Scene<'_>) -> Drawn {
    let mut drawn = draw(outcome, scene);
    if drawn.private {
        drawn.private = false;
        drawn.rows.push(buttons::delete(scene));
    }
    drawn
}

/// A menu of the entries to look at next.
pub fn draw_related(answer: &Answer, scene: &Scene<'_>) -> Drawn {
    let named: Vec<(EntryId, String)> = answer
        .related()
        .iter()
        .filter_map(|id| Some((id.clone(), name_of(id, scene)?)))
        .collect();
    if named.is_empty() {
        return Drawn::private_sentence(words::NOTHING_RELATED.get(scene.language));
    }
    Drawn {
        content: Some(fit::cut_escaped(answer.title(), limits::EMBED_TITLE)),
        rows: vec![menu(scene.language, &words::READ_ON, &named)],
        private: true,
        ..Drawn::default()
    }
}

fn answer_card(answer: &Answer, scene: &Scene<'_>) -> Drawn {
    Drawn {
        card: Some(answer::card(answer, scene.language, scene.knowledge)),
        rows: buttons::below(answer, scene),
        private: scene.place != Place::Channel,
        ..Drawn::default()
    }
}

fn spoken_suggestions(suggestions: &Suggestions, language: Language) -> Drawn {
    Drawn {
        content: Some(sentence(&suggestions.message)),
        rows: vec![menu(language, &words::WHICH_ONE, &suggestions.entries)],
        ..Drawn::default()
    }
}

fn menu(language: Language, placeholder: &Wording, entries: &[(EntryId, String)]) -> Row {
    let choices = entries
        .iter()
        .take(limits::SELECT_OPTIONS)
        .map(|(id, name)| (id.to_string(), cut(name, limits::SELECT_TEXT)))
        .collect();
    Row::Menu(
        Press::Choose(language),
        placeholder.get(language).into_owned(),
        choices,
    )
}

fn name_of(id: &EntryId, scene: &Scene<'_>) -> Option<String> {
    let index = scene.knowledge.find(id)?;
    Some(
        scene
            .knowledge
            .entry(index)
            .name
            .get(scene.language)
            .to_owned(),
    )
}

fn sentence(message: &str) -> String {
    fit::cut_escaped(message, limits::CONTENT)
}
