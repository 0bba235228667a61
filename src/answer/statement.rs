//! One fact as a sentence: with who says so, with its date where it is not fresh, and as a gap where it is one.

use jiff::ToSpan;

use super::overtaken::is_known;
use super::phrases::Phrase;
use super::speaker::Speaker;
use crate::knowledge::{Fact, FactKind, PartialDate};

/// What may end a sentence, Chinese included.
const STOPS: [char; 6] = ['.', '!', '?', '。', '\u{ff01}', '\u{ff1f}'];

/// What may stand behind a full stop.
const CLOSING: [char; 5] = ['"', '”', '’', '»', ')'];

/// The fact as an answer says it.
pub(super) fn statement(speaker: &Speaker<'_>, fact: &Fact) -> String {
    let text = dated(speaker, fact);
    match fact.kind {
        FactKind::Fact => text,
        FactKind::Assessment if says_who(speaker, fact, &text) => text,
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

/// The text without its full stop, for a sentence that brings its own.
pub(super) fn unended(text: &str) -> &str {
    let text = text.trim_end();
    text.strip_suffix(['.', '。']).unwrap_or(text)
}

/// The text as a whole sentence, with that before its full stop.
pub(super) fn ended(text: &str, addition: &str) -> String {
    let text = text.trim_end();
    let body = unended(text);
    let mut sentence = String::with_capacity(text.len() + addition.len() + 3);
    sentence.push_str(body);
    sentence.push_str(addition);
    match text.chars().next_back() {
        Some(stop @ ('.' | '。')) => sentence.push(stop),
        // A quotation brings its own full stop along.
        _ if addition.is_empty() && text.trim_end_matches(CLOSING).ends_with(STOPS) => {}
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
        FactKind::Fact => is_stale(speaker, *as_of) && !text.contains(&as_of.year().to_string()),
        FactKind::Gap => is_stale(speaker, *as_of) && as_of.first_day() <= speaker.today,
    });
    ended(text, &as_of(speaker, told))
}

/// Whether the text itself names the author or the publisher.
fn says_who(speaker: &Speaker<'_>, fact: &Fact, text: &str) -> bool {
    fact.sources.first().is_some_and(|source| {
        let source = speaker.knowledge.source(*source);
        let author = source.author.as_deref();
        // "Reuters via ThePrint" and "bne IntelliNews (reprint)" are named without what stands behind.
        let publisher = source.publisher.split(" via ").next();
        let publisher = publisher.and_then(|name| name.split(" (").next());
        let names = [author, publisher];
        names.into_iter().flatten().any(|name| text.contains(name))
    })
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

/// Whether the letter is a Chinese character or mark, so that its sentence ends with a Chinese full stop.
fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_once() {
        for (text, plain, added) in [
            ("Yes", "Yes.", "Yes (x)."),
            ("Yes.", "Yes.", "Yes (x)."),
            ("Yes. ", "Yes.", "Yes (x)."),
            ("“Yes.”", "“Yes.”", "“Yes.” (x)."),
            ("Yes?", "Yes?", "Yes? (x)."),
            ("(a part)", "(a part).", "(a part) (x)."),
            ("是。", "是。", "是 (x)。"),
            ("是", "是。", "是 (x)。"),
            ("", ".", " (x)."),
        ] {
            assert_eq!(ended(text, ""), plain, "{text}");
            assert_eq!(ended(text, " (x)"), added, "{text}");
        }
    }

    #[test]
    fn only_a_later_year_is_later() {
        for (text, later) in [
            ("in November 2025", false),
            ("in November 2026", true),
            ("2026, then", true),
            ("20261 tonnes, $2,026, 9999", false),
        ] {
            assert_eq!(names_later_year(text, 2025), later, "{text}");
        }
    }
}
