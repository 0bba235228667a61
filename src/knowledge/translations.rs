//! What the files do not say in a language yet: a list for translators, and never a problem, for English stands in.

use super::entry::EntryId;
use super::files::Files;
use super::problem::Place;
use super::read::{Places, Problems, RawEntry, RawParticulars, RawText, entries_of};
use crate::language::Language;

/// What a text is to its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// The name of the entry.
    Name,
    /// A fact.
    Fact,
    /// The note beside a fact.
    Note,
    /// One of the particulars, by its key: `capital`.
    Particular(&'static str),
}

impl TextKind {
    /// The key of the text in the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Fact => "text",
            Self::Note => "note",
            Self::Particular(key) => key,
        }
    }
}

/// A text that a language does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untranslated {
    /// The entry that it belongs to.
    pub entry: EntryId,
    /// What it is to the entry.
    pub kind: TextKind,
    /// What it says in English.
    pub english: String,
    /// Where the English stands.
    pub place: Place,
}

/// How far a language has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translations {
    /// What it does not have, in file order.
    pub lacking: Vec<Untranslated>,
    /// What could be translated, one for each text.
    pub texts: Vec<TextKind>,
}

/// How far a language has come in these files; what is damaged in them is left out.
pub fn translations(files: &Files, language: Language) -> Translations {
    let (raw, _) = entries_of(files, &mut Problems::default());
    let mut places = Places::new(files);
    let mut translations = Translations::default();
    for entry in &raw.entries {
        for (kind, text) in texts(entry) {
            let Some(english) = &text.english else {
                continue;
            };
            translations.texts.push(kind);
            let has = |(own, _): &(Language, _)| *own == language;
            if language == Language::english() || text.translations.iter().any(has) {
                continue;
            }
            translations.lacking.push(Untranslated {
                entry: entry.id.clone(),
                kind,
                english: english.value.clone(),
                place: places.place(english.span),
            });
        }
    }
    translations
}

/// Every text of an entry that can be translated.
fn texts(entry: &RawEntry) -> Vec<(TextKind, &RawText)> {
    let mut texts = vec![(TextKind::Name, &entry.name)];
    let particulars = particulars(&entry.particulars).into_iter();
    texts.extend(particulars.map(|(key, text)| (TextKind::Particular(key), text)));
    for fact in &entry.facts {
        texts.extend([(TextKind::Fact, &fact.text), (TextKind::Note, &fact.note)]);
    }
    texts
}

/// The texts that only this kind has, by their keys.
fn particulars(particulars: &RawParticulars) -> Vec<(&'static str, &RawText)> {
    match particulars {
        RawParticulars::Format(format) => vec![("rule", &format.rule)],
        RawParticulars::Summit(summit) => vec![
            ("city", &summit.city),
            ("country", &summit.country),
            ("host", &summit.host),
        ],
        RawParticulars::Actor(actor) => vec![
            ("capital", &actor.capital),
            ("head_of_state", &actor.head_of_state),
            ("head_of_government", &actor.head_of_government),
            ("head_of_organisation", &actor.head_of_organisation),
        ],
        RawParticulars::Corridor { status } => vec![("status", status)],
        RawParticulars::Topic => Vec::new(),
        RawParticulars::Figure(figure) => {
            let of_points = figure.points.iter();
            let of_points = of_points.flat_map(|point| [("of", &point.of), ("note", &point.note)]);
            [("unit", &figure.unit), ("authority", &figure.authority)]
                .into_iter()
                .chain(of_points)
                .collect()
        }
    }
}
