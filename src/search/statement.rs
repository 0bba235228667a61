//! Everything that can be answered, one statement each: facts, particulars, meetings, figures, cards.

use std::sync::Arc;

use jiff::civil::Date;

use super::finding::{Particular, Which};
use super::lexicon::{AskKind, Lexicon};
use super::names::names_of;
use super::term::{Analyser, Analysis, Term};
use crate::knowledge::{
    Actor, ActorType, Entry, EntryIndex, Fact, Figure, Knowledge, Particulars, Summit, Text,
};
use crate::parallel::in_order;

/// Something that answers questions.
#[derive(Debug)]
pub(super) struct Statement {
    /// The entry that it belongs to.
    pub(super) entry: EntryIndex,
    /// Which part of the entry it is.
    pub(super) target: Target,
    /// Whether the entry is a figure.
    pub(super) figure: bool,
    /// What its own words speak of.
    pub(super) text: Vec<Term>,
    /// What its entry stands under, and with it all that the entry has: its names, the format and the host of a summit.
    pub(super) surroundings: Arc<[Term]>,
    /// What it stands under by itself: tags, a note, a date.
    pub(super) nearby: Vec<Term>,
    /// Questions that it answers, each as its terms.
    pub(super) phrasings: Vec<Vec<Term>>,
    /// The day from which it can be known; `None` where it always can.
    pub(super) known_from: Option<Date>,
}

/// Which part of an entry a statement is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Target {
    Card,
    Fact(usize),
    Particular(Particular),
    Calendar(Which),
    Figure(Option<i16>),
}

/// Gives every statement of a knowledge, in the order of its entries.
pub(super) fn statements(
    knowledge: &Knowledge,
    analyser: Analyser<'_>,
    mut take: impl FnMut(Statement),
) {
    let entries = knowledge.entries();
    let mut names = Vec::with_capacity(entries.len());
    let names_of =
        |place: usize| names_by_themselves(analyser, EntryIndex(place as u32), &entries[place]);
    in_order(entries.len(), names_of, |of_one| names.push(of_one));
    let builder = Builder {
        knowledge,
        analyser,
        lexicon: Lexicon::get(),
        names,
    };
    let statements_of = |place: usize| {
        let mut statements = Vec::new();
        builder.entry(EntryIndex(place as u32), &entries[place], &mut statements);
        statements
    };
    in_order(entries.len(), statements_of, |statements| {
        statements.into_iter().for_each(&mut take);
    });
}

struct Builder<'knowledge> {
    knowledge: &'knowledge Knowledge,
    analyser: Analyser<'knowledge>,
    lexicon: &'static Lexicon,
    /// For each entry the names as what their words mean by themselves.
    names: Vec<Vec<Vec<Term>>>,
}

impl Builder<'_> {
    fn entry(&self, index: EntryIndex, entry: &Entry, statements: &mut Vec<Statement>) {
        let names = self.names(index);
        let mut surroundings: Vec<Term> = names.iter().flatten().cloned().collect();
        surroundings.push(Term::Entry(index));
        surroundings.extend(self.relations(entry));
        surroundings.sort();
        surroundings.dedup();
        let surroundings: Arc<[Term]> = surroundings.into();
        let statement = |target, text, phrasings| Statement {
            entry: index,
            target,
            figure: matches!(entry.particulars, Particulars::Figure(_)),
            text,
            surroundings: Arc::clone(&surroundings),
            nearby: Vec::new(),
            phrasings,
            known_from: None,
        };
        let mut card = vec![vec![Term::Entry(index)]];
        card.extend(names.iter().cloned());
        statements.push(statement(Target::Card, Vec::new(), card));
        for (place, fact) in entry.facts.iter().enumerate() {
            statements.push(self.fact(index, entry, place, fact, &surroundings));
        }
        match &entry.particulars {
            Particulars::Actor(actor) => {
                for (particular, text, asked) in self.actor(actor) {
                    let mut phrasings = Self::about(index, &asked);
                    for ask in asks_for(particular) {
                        phrasings.extend(combine(
                            &Self::about(index, &asked),
                            &[vec![Term::Ask(*ask)]],
                        ));
                    }
                    statements.push(statement(Target::Particular(particular), text, phrasings));
                }
            }
            Particulars::Corridor(corridor) => {
                if let Some(status) = &corridor.status {
                    let text = status.all().flat_map(|text| self.terms(text)).collect();
                    let phrasings = Self::about(index, &[self.concepts(&["status"])]);
                    statements.push(statement(
                        Target::Particular(Particular::Status),
                        text,
                        phrasings,
                    ));
                }
            }
            Particulars::Format(format) => {
                let bases = self.format_bases(index, names, format.default);
                for (which, asked) in self.calendar() {
                    let phrasings = combine(&bases, &asked);
                    statements.push(statement(Target::Calendar(which), Vec::new(), phrasings));
                }
                if format.rule.is_some() {
                    let phrasings = combine(
                        &bases,
                        &[self.concepts(&["rule"]), self.concepts(&["frequency"])],
                    );
                    statements.push(statement(
                        Target::Particular(Particular::Rule),
                        Vec::new(),
                        phrasings,
                    ));
                }
            }
            Particulars::Summit(summit) => {
                let bearings = self.bearings(index, summit, names);
                let (when, place) = (
                    vec![Term::Ask(AskKind::When)],
                    vec![Term::Ask(AskKind::Where)],
                );
                let held = self.concepts(&["take-place"]);
                let asked = combine(&bearings, &[Vec::new(), when, place, held]);
                let which = Target::Calendar(Which::One(index));
                statements.push(statement(which, self.summit_text(summit), asked));
                if !summit.documents.is_empty() {
                    let text = summit
                        .documents
                        .iter()
                        .flat_map(|title| self.terms(title))
                        .collect();
                    let signed = ["document", "sign", "adopt", "declaration", "result"]
                        .map(|name| self.concepts(&[name]));
                    let phrasings = combine(&bearings, &signed);
                    statements.push(statement(
                        Target::Particular(Particular::Documents),
                        text,
                        phrasings,
                    ));
                }
            }
            Particulars::Figure(figure) => {
                self.figure(index, figure, names, &surroundings, statements);
            }
            Particulars::Topic => {}
        }
    }

    fn fact(
        &self,
        index: EntryIndex,
        entry: &Entry,
        place: usize,
        fact: &Fact,
        surroundings: &Arc<[Term]>,
    ) -> Statement {
        let mut text: Vec<Term> = fact.text.all().flat_map(|text| self.terms(text)).collect();
        text.extend(what_numbers_answer(&fact.text.english, &text));
        let tags = fact.about.iter().flat_map(|tag| self.terms(tag));
        let mut nearby: Vec<Term> = tags.collect();
        nearby.extend(fact.note.iter().flat_map(|note| self.terms(&note.english)));
        nearby.extend(fact.as_of.map(|date| Term::Year(date.year())));
        let phrasings = fact
            .asks
            .iter()
            .map(|ask| self.analyser.analyse(ask).terms)
            .collect();
        let started = match &entry.particulars {
            Particulars::Summit(summit) => {
                summit.starts.map(crate::knowledge::PartialDate::first_day)
            }
            _ => None,
        };
        let as_of = fact.as_of.map(crate::knowledge::PartialDate::first_day);
        let known_from = match (started, as_of) {
            (Some(started), Some(as_of)) if as_of >= started => Some(started),
            (_, as_of) => as_of,
        };
        Statement {
            entry: index,
            target: Target::Fact(place),
            figure: false,
            text,
            surroundings: Arc::clone(surroundings),
            nearby,
            phrasings,
            known_from,
        }
    }

    fn names(&self, index: EntryIndex) -> &[Vec<Term>] {
        &self.names[index.0 as usize]
    }

    /// Entries that an entry is always spoken of with: the format and the host of a summit.
    fn relations(&self, entry: &Entry) -> Vec<Term> {
        let Particulars::Summit(summit) = &entry.particulars else {
            return Vec::new();
        };
        let mut relations = vec![Term::Entry(summit.format)];
        relations.extend(self.summit_text(summit));
        relations.extend(self.names(summit.format).iter().flatten().cloned());
        relations
    }

    fn actor(&self, actor: &Actor) -> Vec<(Particular, Vec<Term>, Vec<Vec<Term>>)> {
        let worded = |particular, text: &Text, concepts: &[&str]| {
            let asked = concepts.iter().map(|name| self.concepts(&[name])).collect();
            let terms = text.all().flat_map(|text| self.terms(text)).collect();
            (particular, terms, asked)
        };
        let seat = actor.headquarters.as_ref().map(Text::english);
        let mut particulars: Vec<_> = [
            (Particular::Capital, &actor.capital, &["capital"][..]),
            (Particular::HeadOfState, &actor.head_of_state, &["leader"]),
            (
                Particular::HeadOfGovernment,
                &actor.head_of_government,
                &["prime-minister", "leader"],
            ),
            (
                Particular::HeadOfOrganisation,
                &actor.head_of_organisation,
                &["secretary-general", "leader"],
            ),
            (Particular::Headquarters, &seat, &["headquarters"]),
        ]
        .into_iter()
        .filter_map(|(particular, text, asked)| Some(worded(particular, text.as_ref()?, asked)))
        .collect();
        if !actor.memberships.is_empty() {
            let mut text: Vec<Term> = actor
                .memberships
                .iter()
                .flat_map(|member| self.terms(member))
                .collect();
            text.extend(self.concepts(&["member"]));
            let mut asked = vec![self.concepts(&["member"])];
            if actor.actor_type == ActorType::State {
                asked.push(self.concepts(&["member", "organisation"]));
                asked.push(self.concepts(&["organisation"]));
            } else {
                asked.push(self.concepts(&["member", "state"]));
            }
            particulars.push((Particular::Memberships, text, asked));
        }
        particulars
    }

    /// What is asked of a format's calendar, beside the format itself.
    fn calendar(&self) -> Vec<(Which, Vec<Vec<Term>>)> {
        let (when, place) = (Term::Ask(AskKind::When), Term::Ask(AskKind::Where));
        let with = |names: &[&str], ask: &Term| {
            let mut terms = self.concepts(names);
            terms.push(ask.clone());
            terms
        };
        let timed = |name: &str| {
            vec![
                self.concepts(&[name]),
                with(&[name], &when),
                with(&[name], &place),
            ]
        };
        let mut next = timed("next");
        next.extend([
            vec![when.clone()],
            vec![place.clone()],
            with(&["expect"], &when),
            with(&["take-place"], &when),
            self.concepts(&["take-place"]),
            self.concepts(&["expect"]),
            with(&["meeting"], &when),
        ]);
        let list = vec![
            self.concepts(&["list"]),
            vec![Term::Ask(AskKind::Quantity)],
            vec![
                Term::Ask(AskKind::Quantity),
                Term::Concept(self.lexicon.concept("take-place")),
            ],
        ];
        vec![
            (Which::Next, next),
            (Which::Last, timed("last")),
            (Which::List, list),
        ]
    }

    /// The ways to name a format: its own name, the words of its names, and for the default one just "summit".
    fn format_bases(
        &self,
        index: EntryIndex,
        names: &[Vec<Term>],
        default: bool,
    ) -> Vec<Vec<Term>> {
        let mut bases = vec![vec![Term::Entry(index)]];
        bases.extend(names.iter().filter(|terms| terms.len() <= 4).cloned());
        if default {
            bases.push(self.concepts(&["summit"]));
        }
        bases
    }

    /// The ways to name a meeting: by its names, and by its format with its number or its year.
    fn bearings(&self, index: EntryIndex, summit: &Summit, names: &[Vec<Term>]) -> Vec<Vec<Term>> {
        let format = self.knowledge.entry(summit.format);
        let default = matches!(&format.particulars, Particulars::Format(format) if format.default);
        let bases = self.format_bases(summit.format, self.names(summit.format), default);
        let mut marks = Vec::new();
        if let Some(ordinal) = summit.number.and_then(ordinal) {
            marks.push(self.concepts(&[ordinal]));
        }
        if let Some(starts) = summit.starts {
            marks.push(vec![Term::Year(starts.year())]);
        }
        let mut bearings = vec![vec![Term::Entry(index)]];
        bearings.extend(names.iter().cloned());
        bearings.extend(combine(&bases, &marks));
        bearings
    }

    fn summit_text(&self, summit: &Summit) -> Vec<Term> {
        let mut text: Vec<Term> = [&summit.city, &summit.country, &summit.host]
            .into_iter()
            .flatten()
            .flat_map(|place| {
                place
                    .all()
                    .flat_map(|text| self.terms(text))
                    .collect::<Vec<_>>()
            })
            .collect();
        text.extend(summit.starts.map(|date| Term::Year(date.year())));
        text.extend(self.concepts(&["summit", "take-place", "host"]));
        text
    }

    fn figure(
        &self,
        index: EntryIndex,
        figure: &Figure,
        names: &[Vec<Term>],
        surroundings: &Arc<[Term]>,
        statements: &mut Vec<Statement>,
    ) {
        let mut bases = vec![vec![Term::Entry(index)]];
        bases.extend(names.iter().cloned());
        let mut text = self.terms(&figure.unit.english);
        text.extend(self.terms(&figure.authority.english));
        let mut years: Vec<i16> = figure.points.iter().map(|point| point.year).collect();
        years.dedup();
        let quantity = vec![Term::Ask(AskKind::Quantity)];
        for year in std::iter::once(None).chain(years.into_iter().map(Some)) {
            let dated: Vec<Term> = year.map(Term::Year).into_iter().collect();
            let mut text = text.clone();
            text.extend(dated.clone());
            let points = figure
                .points
                .iter()
                .filter(|point| year.is_none_or(|year| point.year == year));
            for point in points {
                text.extend(point.of.iter().flat_map(|of| self.terms(&of.english)));
            }
            let phrasings = combine(&combine(&bases, &[dated]), &[Vec::new(), quantity.clone()]);
            statements.push(Statement {
                entry: index,
                target: Target::Figure(year),
                figure: true,
                text,
                surroundings: Arc::clone(surroundings),
                nearby: Vec::new(),
                phrasings,
                known_from: year.map(|year| jiff::civil::date(year, 1, 1)),
            });
        }
    }

    /// Questions about an entry: each of what is asked, with the entry.
    fn about(index: EntryIndex, asked: &[Vec<Term>]) -> Vec<Vec<Term>> {
        combine(&[vec![Term::Entry(index)]], asked)
    }

    fn concepts(&self, names: &[&str]) -> Vec<Term> {
        names
            .iter()
            .map(|name| Term::Concept(self.lexicon.concept(name)))
            .collect()
    }

    /// The terms of a text together with what the words inside longer names mean.
    fn terms(&self, text: &str) -> Vec<Term> {
        let Analysis {
            mut terms, inner, ..
        } = self.analyser.analyse(text);
        terms.extend(inner.into_iter().flat_map(|(_, terms)| terms));
        terms
    }
}

/// An entry's names as what their words mean by themselves.
fn names_by_themselves(analyser: Analyser<'_>, index: EntryIndex, entry: &Entry) -> Vec<Vec<Term>> {
    let analyser = analyser.without(index);
    let mut names: Vec<Vec<Term>> = Vec::new();
    for name in names_of(entry) {
        let mut terms = analyser.analyse(name).terms;
        terms.sort();
        terms.dedup();
        if terms.len() > 1 && !names.contains(&terms) {
            names.push(terms);
        }
    }
    names
}

/// What is asked for where a particular is the answer.
fn asks_for(particular: Particular) -> &'static [AskKind] {
    match particular {
        Particular::HeadOfState | Particular::HeadOfGovernment | Particular::HeadOfOrganisation => {
            &[AskKind::Who]
        }
        Particular::Capital | Particular::Headquarters => &[AskKind::Where],
        Particular::Memberships => &[AskKind::Who],
        Particular::Status | Particular::Documents | Particular::Rule => &[],
    }
}

/// Every base with every addition.
fn combine(bases: &[Vec<Term>], additions: &[Vec<Term>]) -> Vec<Vec<Term>> {
    bases
        .iter()
        .flat_map(|base| {
            additions
                .iter()
                .map(|addition| base.iter().chain(addition).cloned().collect())
        })
        .collect()
}

/// The concepts of ordinal numbers, from the first on.
pub(super) const ORDINALS: [&str; 13] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
];

/// The concept of an ordinal number.
fn ordinal(number: u32) -> Option<&'static str> {
    ORDINALS.get(number.checked_sub(1)? as usize).copied()
}

/// What the numbers of a text can answer: a date answers "when", any other number "how many".
fn what_numbers_answer(text: &str, terms: &[Term]) -> Vec<Term> {
    let mut answers = Vec::new();
    if terms.iter().any(|term| matches!(term, Term::Year(_))) {
        answers.push(Term::Ask(AskKind::When));
    }
    let number =
        |word: &str| word.contains(|letter: char| letter.is_ascii_digit()) && word.len() != 4;
    if text.split_whitespace().any(number) {
        answers.push(Term::Ask(AskKind::Quantity));
    }
    answers
}

#[cfg(test)]
mod tests;
