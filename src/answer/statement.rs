//! One fact as a sentence: with who says so, with its date where it is not fresh, and as a gap where it is one.

use jiff::ToSpan;

use super::phrases::Phrase;
use super::speaker::Speaker;
use crate::knowledge::{Fact, FactKind, PartialDate};

/// What may end a sentence, Chinese included.
const STOPS: [char; 6] = ['.', '!', '?', '。', '\u{ff01}', '\u{ff1f}'];

/// Whether the fact could be known on the asker's day.
pub(super) fn is_known(speaker: &Speaker<'_>, fact: &Fact) -> bool {
    fact.as_of
        .is_none_or(|as_of| as_of.first_day() <= speaker.today)
}

/// The fact as an answer says it.
pub(super) fn statement(speaker: &Speaker<'_>, fact: &Fact) -> String {
    let text = dated(speaker, fact);
    match fact.kind {
        FactKind::Fact => text,
        FactKind::Assessment => speaker.words.say(
            Phrase::Assessment,
            [("who", who(speaker, fact).into()), ("text", text.into())],
        ),
        FactKind::Gap => speaker.words.say(Phrase::Gap, [("text", text.into())]),
    }
}

/// A fact that a later one overtook, with the date for which it was true: "Earlier (June 2025): ...".
pub(super) fn earlier(speaker: &Speaker<'_>, fact: &Fact) -> String {
    let text = ended(speaker.text(&fact.text), "");
    let date = fact.as_of.map(|as_of| speaker.words.month_of(as_of));
    let assessed = fact.kind == FactKind::Assessment;
    let phrase = match (assessed, date.is_some()) {
        (false, true) => Phrase::Earlier,
        (false, false) => Phrase::EarlierUndated,
        (true, true) => Phrase::EarlierAssessment,
        (true, false) => Phrase::EarlierAssessmentUndated,
    };
    let mut arguments = vec![("text", text.into())];
    arguments.extend(date.map(|date| ("date", date.into())));
    if assessed {
        arguments.push(("who", who(speaker, fact).into()));
    }
    speaker.words.say(phrase, arguments)
}

/// What to know beside the fact, as a sentence of its own; `None` where it tells what came after the asker's day.
pub(super) fn note(speaker: &Speaker<'_>, fact: &Fact) -> Option<String> {
    let note = speaker.text(fact.note.as_ref()?);
    let overtaken = fact.overtaken_by.iter();
    let later = overtaken.map(|(entry, place)| speaker.knowledge.fact(*entry, *place));
    let only_later =
        !fact.overtaken_by.is_empty() && later.clone().all(|fact| !is_known(speaker, fact));
    (!only_later && !names_later_year(note, speaker.today.year())).then(|| ended(note, ""))
}

/// " (as of June 2025)" where there is a date, else nothing.
pub(super) fn as_of(speaker: &Speaker<'_>, date: Option<PartialDate>) -> String {
    date.map_or_else(String::new, |date| {
        let month = speaker.words.month_of(date);
        speaker.words.say(Phrase::AsOf, [("date", month.into())])
    })
}

/// Whether so much time went by that the date must be told: more than a year; or the date is still to come.
pub(super) fn is_stale(speaker: &Speaker<'_>, date: PartialDate) -> bool {
    let year_ago = speaker.today.saturating_sub(1.year());
    date.last_day() < year_ago || date.first_day() > speaker.today
}

/// The text as a whole sentence, with that before its full stop.
pub(super) fn ended(text: &str, addition: &str) -> String {
    let text = text.trim_end();
    let body = text.strip_suffix(['.', '。']).unwrap_or(text);
    let mut sentence = String::with_capacity(text.len() + addition.len() + 3);
    sentence.push_str(body);
    sentence.push_str(addition);
    match text.chars().next_back() {
        Some(stop @ ('.' | '。')) => sentence.push(stop),
        Some(stop) if addition.is_empty() && STOPS.contains(&stop) => {}
        Some(last) if is_chinese(last) => sentence.push('。'),
        _ => sentence.push('.'),
    }
    sentence
}

/// The fact's text, with its date where the reader must know it.
fn dated(speaker: &Speaker<'_>, fact: &Fact) -> String {
    let text = speaker.text(&fact.text);
    let told = fact.as_of.filter(|as_of| match fact.kind {
        FactKind::Assessment => true,
        // An event that names its year needs no date beside it.
        FactKind::Fact | FactKind::Gap => {
            is_stale(speaker, *as_of) && !text.contains(&as_of.year().to_string())
        }
    });
    ended(text, &as_of(speaker, told))
}

/// Whose assessment it is: the author with the publisher, else the publisher.
fn who(speaker: &Speaker<'_>, fact: &Fact) -> String {
    let Some(source) = fact.sources.first() else {
        return String::new();
    };
    let source = speaker.knowledge.source(*source);
    match &source.author {
        None => source.publisher.clone(),
        Some(author) => speaker.words.say(
            Phrase::Author,
            [
                ("author", author.as_str().into()),
                ("publisher", source.publisher.as_str().into()),
            ],
        ),
    }
}

/// Whether the text names a year after that one, as four digits that stand alone.
fn names_later_year(text: &str, year: i16) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse::<i16>().ok())
        .any(|named| named > year && named < 2200)
}

/// Whether the letter is a Chinese character, so that its sentence ends with a Chinese full stop.
fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}
