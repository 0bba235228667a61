//! Invented knowledge of any size, as the TOML files that a folder would hold, and questions with known answers to it.
//!
//! The figures of a bot that knows a few hundred facts say little about one that knows a hundred thousand. What is made
//! here has the shape of the shipped knowledge: about three facts and three names an entry, names in three scripts from
//! the roots of several languages, eight questions a fact in three languages, a source for every two facts. The same
//! size and seed give the same files on every machine. Nothing in it is true.

// Each user takes another part of it.
#![allow(dead_code)]

mod entries;
mod names;
pub(crate) mod questions;
mod relations;

use std::fmt::Write as _;

use fastrand::Rng;

use entries::Subject;
use names::Mint;
use relations::{Relation, Told};

pub(crate) use names::Name;

/// The day on which everything invented is known and asked.
pub(crate) const TODAY: &str = "2026-11-23";
/// How many facts an entry has.
const FACTS_OF_ENTRY: usize = 3;
/// How many facts rest on one source.
const FACTS_OF_SOURCE: usize = 2;
/// How many facts stand in one file.
const FACTS_OF_FILE: usize = 1_000;
/// The share of the questions that have no answer, as one in so many.
const UNANSWERABLE: usize = 5;

/// Invented knowledge.
pub(crate) struct Invention {
    /// The files: each a relative path and its TOML text.
    pub(crate) files: Vec<(String, String)>,
    /// Every entry's full id with its name.
    pub(crate) entries: Vec<(String, Name)>,
    /// A question file with known answers, in the form of `tests/questions`.
    pub(crate) questions: String,
}

/// Invents that many facts and that many questions to them.
pub(crate) fn invent(facts: usize, questions: usize, seed: u64) -> Invention {
    let mut rng = Rng::with_seed(seed);
    let mut mint = Mint::default();
    let subjects = entries::subjects(facts.div_ceil(FACTS_OF_ENTRY), &mut mint, &mut rng);
    let told = tell(&subjects, facts, &mut mint, &mut rng);
    let questions = ask(&told, questions, &mut mint, &mut rng);
    Invention {
        files: files(&subjects, &told),
        entries: subjects
            .iter()
            .map(|subject| (subject.id(), subject.name.clone()))
            .collect(),
        questions,
    }
}

/// The facts of all subjects in order, each with what it says.
fn tell<'s>(
    subjects: &'s [Subject],
    facts: usize,
    mint: &mut Mint,
    rng: &mut Rng,
) -> Vec<Told<'s>> {
    let partners: Vec<&Subject> = subjects
        .iter()
        .filter(|subject| subject.kind == "actor")
        .collect();
    let mut told = Vec::with_capacity(facts);
    for subject in subjects {
        let mut relations: Vec<&'static Relation> = relations::of_kind(subject.kind);
        rng.shuffle(&mut relations);
        for relation in relations.into_iter().take(FACTS_OF_ENTRY) {
            if told.len() < facts {
                told.push(Told {
                    subject,
                    relation,
                    other: rng.choice(&partners).map(|other| &other.name),
                    good: relations::good(rng),
                    town: mint.place(rng),
                    person: mint.person(rng),
                    number: rng.u32(11..9_000),
                    year: rng.i16(2017..=2025),
                });
            }
        }
    }
    told
}

/// Questions to facts from all over the knowledge, and some to names that it does not have.
fn ask(told: &[Told<'_>], count: usize, mint: &mut Mint, rng: &mut Rng) -> String {
    let mut file = String::new();
    for number in 0..count {
        let Some(told) = rng.choice(told) else {
            break;
        };
        if number % UNANSWERABLE == 0 {
            questions::write_unanswerable(&mut file, told, mint, rng);
        } else {
            questions::write(&mut file, told, rng);
        }
    }
    file
}

/// The files of a folder: the sources, then the entries with their facts.
fn files(subjects: &[Subject], told: &[Told<'_>]) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut facts = told.iter().zip(0..).peekable();
    let mut entries = String::new();
    let (mut sources, mut cited) = (String::new(), None);
    let mut in_file = 0;
    let mut end_file = |entries: &mut String, sources: &mut String| {
        let number = files.len() / 2;
        files.push((format!("entries/{number:04}.toml"), std::mem::take(entries)));
        files.push((format!("sources/{number:04}.toml"), std::mem::take(sources)));
    };
    for subject in subjects {
        let mut cite = |place: usize, told: &Told<'_>| {
            let source = place / FACTS_OF_SOURCE;
            if cited != Some(source) {
                cited = Some(source);
                entries::write_source(&mut sources, source, told);
            }
            source
        };
        // The particulars of an entry rest on the source of its first fact.
        let Some((first, place)) = facts.peek() else {
            break;
        };
        entries::write_entry(&mut entries, subject, cite(*place, first));
        while let Some((told, place)) =
            facts.next_if(|(told, _)| std::ptr::eq(told.subject, subject))
        {
            let source = cite(place, told);
            relations::write_fact(&mut entries, told, source);
            in_file += 1;
        }
        if in_file >= FACTS_OF_FILE {
            in_file = 0;
            end_file(&mut entries, &mut sources);
        }
    }
    end_file(&mut entries, &mut sources);
    files
}

/// Writes `key = "value"`; nothing invented has a quote or a backslash in it.
fn write_text(out: &mut String, key: &str, value: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(out, "{key} = \"{value}\"");
}
