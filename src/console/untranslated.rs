//! `chaikhana check --translations ru`: what has no translation yet, a line each, and how much that is.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::plain::plain;
use super::{Ending, Failure, opening};
use crate::knowledge::{Files, TextKind, Translations, translations};
use crate::language::Language;

/// Lists on stdout what is missing. English stands in for it, so it is no problem, however much it is.
pub(super) fn run(folder: Option<&Path>, language: Language) -> Result<Ending, Failure> {
    // What cannot be used need not be translated either.
    opening::knowledge(folder)?;
    let files = folder.map_or_else(Files::embedded, |folder| Files::from_folder(folder).0);
    let translations = translations(&files, language);
    let mut out = BufWriter::new(io::stdout().lock());
    for text in &translations.lacking {
        let key = format!("{}{}", text.kind.key(), language.key_suffix());
        let line = format!("{}: {} {key}: {}", text.place, text.entry, text.english);
        writeln!(out, "{}", plain(&line))?;
    }
    if !translations.lacking.is_empty() {
        writeln!(out)?;
    }
    writeln!(out, "{}", summary(&translations, language))?;
    out.flush()?;
    Ok(Ending::Good)
}

/// "Without Русский (ru): 294 of 442 facts, 40 of 52 notes, 0 of 151 names, 0 of 230 particulars".
fn summary(translations: &Translations, language: Language) -> String {
    let is_particular = |kind| matches!(kind, TextKind::Particular(_));
    let share = |what: &str, is_meant: &dyn Fn(TextKind) -> bool| {
        let texts = translations.texts.iter();
        let lacking = translations.lacking.iter();
        let all = texts.filter(|kind| is_meant(**kind)).count();
        let lacking = lacking.filter(|text| is_meant(text.kind)).count();
        format!("{lacking} of {all} {what}")
    };
    let shares = [
        share("facts", &|kind| kind == TextKind::Fact),
        share("notes", &|kind| kind == TextKind::Note),
        share("names", &|kind| kind == TextKind::Name),
        share("particulars", &is_particular),
    ];
    let name = language.name();
    format!("Without {name} ({language}): {}", shares.join(", "))
}
