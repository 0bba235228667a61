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
