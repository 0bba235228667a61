//! A reply as people read it in a terminal: title, cited text, rows, numbered sources.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::answer::{Answer, Citation};
use crate::desk::{Outcome, Reply, Suggestions};

use super::look::Look;
use super::plain::plain;

/// Writes the reply, ended by a line break.
pub(super) fn reply(out: &mut impl Write, reply: &Reply, look: Look) -> io::Result<()> {
    match &reply.outcome {
        Outcome::Answer(found) => answer(out, found, look),
        Outcome::Suggest(near) => suggestions(out, near, look),
        Outcome::Unknown(unknown) => paragraph(out, &plain(&unknown.message), look),
    }
}

/// Writes text that is already plain, wrapped to the terminal's width, ended by a line break.
pub(super) fn paragraph(out: &mut impl Write, text: &str, look: Look) -> io::Result<()> {
    writeln!(out, "{}", look.wrap(text, ""))
}

fn answer(out: &mut impl Write, answer: &Answer, look: Look) -> io::Result<()> {
    let title = look.title();
    paragraph(
        out,
        &format!("{title}{}{title:#}", plain(answer.title())),
        look,
    )?;
    let sentences = answer
        .sentences()
        .iter()
        .map(|sentence| cited(&sentence.text, &sentence.citations, look))
        .collect::<Vec<_>>()
        .join(" ");
    if !sentences.is_empty() {
        paragraph(out, &sentences, look)?;
    }
    if !answer.rows().is_empty() {
        writeln!(out)?;
    }
    let label = look.label();
    for row in answer.rows() {
        let text = cited(&row.text, &row.citations, look);
        let line = if row.label.is_empty() {
            text
        } else {
            format!("{label}{}:{label:#} {text}", plain(&row.label))
        };
        writeln!(out, "{}", look.wrap(&line, "  "))?;
    }
    writeln!(out)?;
    for (number, citation) in (1..).zip(answer.citations()) {
        source(out, number, citation, look)?;
    }
    Ok(())
}

fn source(out: &mut impl Write, number: usize, source: &Citation, look: Look) -> io::Result<()> {
    let mut line = format!("{} {}", marker(number, look), plain(&source.publisher));
    if let Some(published) = source.published {
        let _ = write!(line, ", {published}");
    }
    if let Some(caution) = &source.caution {
        let _ = write!(line, " ({})", plain(caution));
    }
    writeln!(out, "{}", look.wrap(&line, "    "))?;
    writeln!(out, "    {}", look.link(&plain(&source.url)))
}

fn suggestions(out: &mut impl Write, near: &Suggestions, look: Look) -> io::Result<()> {
    paragraph(out, &plain(&near.message), look)?;
    let faint = look.faint();
    for (number, (id, name)) in (1..).zip(&near.entries) {
        let line = format!("{number}. {} {faint}({id}){faint:#}", plain(name));
        writeln!(out, "  {}", look.wrap(&line, "     "))?;
    }
    Ok(())
}

/// The text with the markers of its sources behind it.
fn cited(text: &str, citations: &[usize], look: Look) -> String {
    let mut cited = plain(text).into_owned();
    for (place, citation) in citations.iter().enumerate() {
        if place == 0 {
            cited.push(' ');
        }
        cited.push_str(&marker(citation + 1, look));
    }
    cited
}

fn marker(number: usize, look: Look) -> String {
    let faint = look.faint();
    format!("{faint}[{number}]{faint:#}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{AnswerParts, Citations, Row, Sentence};
    use crate::desk::Unknown;
    use crate::knowledge::{EntryId, Kind};

    fn shown(outcome: Outcome, look: Look) -> String {
        let mut out = Vec::new();
        let reply = Reply {
            outcome,
            score: 1.0,
            reason: "test",
        };
        super::reply(&mut out, &reply, look).expect("memory takes everything");
        String::from_utf8(out).expect("text")
    }

    fn citation(id: &str, caution: Option<&str>) -> Citation {
        Citation {
            id: id.to_owned(),
            title: "A title".to_owned(),
            publisher: format!("Publisher {id}"),
            url: format!("https://{id}.example/"),
            published: "2025-06".parse().ok(),
            caution: caution.map(str::to_owned),
        }
    }

    fn answer(sentence: &str) -> Outcome {
        Outcome::Answer(Box::new(Answer::new(AnswerParts {
            entry: EntryId::new(Kind::Topic, "tea"),
            title: "Tea".to_owned(),
            sentences: vec![
                Sentence {
                    text: sentence.to_owned(),
                    citations: vec![0, 1],
                },
                Sentence {
                    text: "It is poured.".to_owned(),
                    citations: Vec::new(),
                },
            ],
            rows: vec![
                Row {
                    label: "Colour".to_owned(),
                    text: "green".to_owned(),
                    citations: vec![1],
                },
                Row {
                    label: String::new(),
                    text: "a row without a label".to_owned(),
                    citations: Vec::new(),
                },
            ],
            days: None,
            citations: Citations::new(citation("a", None), [citation("b", Some("a reprint"))]),
            more: false,
            related: Vec::new(),
        })))
    }

    #[test]
    fn an_answer_shows_its_title_cited_text_rows_and_sources() {
        assert_eq!(
            shown(answer("Tea is hot."), Look::BARE),
            "Tea\n\
             Tea is hot. [1][2] It is poured.\n\
             \n\
             Colour: green [2]\n\
             a row without a label\n\
             \n\
             [1] Publisher a, 2025-06\n    https://a.example/\n\
             [2] Publisher b, 2025-06 (a reprint)\n    https://b.example/\n"
        );
    }

    #[test]
    fn suggestions_are_numbered_names_with_their_ids() {
        let near = Suggestions {
            message: "Perhaps one of these?".to_owned(),
            entries: vec![
                (EntryId::new(Kind::Topic, "tea"), "Tea".to_owned()),
                (EntryId::new(Kind::Actor, "tae"), "Тэ".to_owned()),
            ],
        };
        assert_eq!(
            shown(Outcome::Suggest(near), Look::BARE),
            "Perhaps one of these?\n  1. Tea (topic.tea)\n  2. Тэ (actor.tae)\n"
        );
    }

    #[test]
    fn no_part_of_a_reply_reaches_the_terminal_with_an_escape_sequence_of_its_own() {
        let evil = "\u{1b}[2J\u{9b}31m\nnext";
        let unknown = Unknown {
            message: evil.to_owned(),
        };
        assert_eq!(
            shown(Outcome::Unknown(unknown), Look::BARE),
            "[2J31m next\n"
        );
        assert!(shown(answer(evil), Look::BARE).contains("\n[2J31m next [1][2]"));
    }
}
