//! An answer as a card.

use super::citations::{Links, Markers, fields};
use super::fit::{cut_escaped, length};
use crate::answer::Answer;
use crate::discord::drawn::Card;
use crate::discord::words;
use crate::discord::{limits, markdown};
use crate::knowledge::Knowledge;
use crate::language::Language;

/// The card: the sentences with their markers, the rows below, the days of the meeting, then the sources.
pub(super) fn card(answer: &Answer, language: Language, knowledge: &Knowledge) -> Card {
    let title = cut_escaped(answer.title(), limits::EMBED_TITLE);
    let mut fields = fields(answer.citations(), &words::SOURCES.get(language));
    if let Some(days) = answer.days() {
        let when = words::WHEN.get(language).into_owned();
        fields.insert(0, (when, markdown::days(days)));
    }
    let taken: usize = fields
        .iter()
        .map(|(name, value)| length(name) + length(value))
        .sum();
    let room = limits::EMBEDS_TOTAL
        .saturating_sub(length(&title) + taken)
        .min(limits::EMBED_DESCRIPTION);
    Card {
        title,
        description: description(answer, room, knowledge),
        fields,
    }
}

/// The longest form that has room: first links go, then rows from the end, then words.
fn description(answer: &Answer, room: usize, knowledge: &Knowledge) -> String {
    for links in [Links::Every, Links::First, Links::None] {
        let text = lines(answer, links, answer.rows().len(), knowledge);
        if length(&text) <= room {
            return text;
        }
    }
    for rows in (0..answer.rows().len()).rev() {
        let text = lines(answer, Links::None, rows, knowledge);
        if length(&text) <= room {
            return text;
        }
    }
    cut_escaped(&answer.text(), room)
}

fn lines(answer: &Answer, links: Links, rows: usize, knowledge: &Knowledge) -> String {
    let is_source = |address: &str| {
        knowledge
            .sources()
            .iter()
            .any(|source| source.url == address)
    };
    let mut markers = Markers::new(answer.citations(), links);
    let mut sentences = Vec::new();
    for sentence in answer.sentences() {
        let marker = markers.after(&sentence.citations);
        sentences.push(format!("{}{marker}", markdown::escape(&sentence.text)));
    }
    let mut text = sentences.join(" ");
    for row in answer.rows().iter().take(rows) {
        if !text.is_empty() {
            text.push('\n');
        }
        if !row.label.is_empty() {
            text.push_str(&markdown::bold(&row.label));
            text.push_str(": ");
        }
        text.push_str(&markdown::escape_but_link(&row.text, is_source));
        text.push_str(&markers.after(&row.citations));
    }
    text
}
