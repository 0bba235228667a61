//! Questions to invented facts, in the form of `tests/questions`: most in English, some in Russian and Chinese, some
//! mistyped, some about names that nothing has.

use std::fmt::Write as _;

use fastrand::Rng;

use super::names::{Mint, Name};
use super::relations::Told;
use super::{TODAY, write_text};

/// Of ten questions so many are in English, then so many in Russian; the others are in Chinese.
const LANGUAGES: (usize, usize) = (7, 2);
/// One English question in so many has a typo in the name.
const MISTYPED: usize = 7;

/// Writes a question that the fact answers.
pub(super) fn write(out: &mut String, told: &Told<'_>, rng: &mut Rng) {
    let mut name = told.subject.name.clone();
    let language = language(rng);
    let mistyped = language == 0 && rng.usize(..MISTYPED) == 0;
    if mistyped {
        name.english = swapped(&name.english, rng);
    }
    let kind = if mistyped { "typo" } else { "plain" };
    question(
        out,
        &told.fill(&told.relation.questions[language], &name),
        kind,
    );
    let answer = told.fill(&told.relation.answer, &told.subject.name);
    let _ = writeln!(
        out,
        "contains = [\"{answer}\"]\nentry = [\"{}\"]\n",
        told.subject.id()
    );
}

/// Writes the question for the same of a name that nothing has.
pub(super) fn write_unanswerable(
    out: &mut String,
    told: &Told<'_>,
    mint: &mut Mint,
    rng: &mut Rng,
) {
    let name: Name = mint.coin(("{}", "{}", "{}"), rng);
    let template = &told.relation.questions[language(rng)];
    question(out, &told.fill(template, &name), "nobody");
    out.push_str("refuse = true\n\n");
}

/// The place of a language among a relation's questions.
fn language(rng: &mut Rng) -> usize {
    match rng.usize(..10) {
        roll if roll < LANGUAGES.0 => 0,
        roll if roll < LANGUAGES.0 + LANGUAGES.1 => 1,
        _ => 2,
    }
}

fn question(out: &mut String, text: &str, kind: &str) {
    out.push_str("[[question]]\n");
    write_text(out, "q", text);
    write_text(out, "kind", kind);
    write_text(out, "now", TODAY);
}

/// The name with two neighbouring letters swapped in one of its longer words; the word's first letter stays.
pub(crate) fn swapped(name: &str, rng: &mut Rng) -> String {
    let words = name.split(' ').filter(|word| word.chars().count() > 3);
    let words: Vec<&str> = words.collect();
    let Some(word) = rng.choice(words) else {
        return name.to_owned();
    };
    let mut letters: Vec<char> = word.chars().collect();
    let place = rng.usize(1..letters.len() - 1);
    letters.swap(place, place + 1);
    name.replacen(word, &letters.into_iter().collect::<String>(), 1)
}
