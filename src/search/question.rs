//! A question in free words: taken apart, compared with every statement, answered if one is good enough.

use jiff::civil::Date;

use super::conclusion::Conclusion;
use super::finding::{CalendarQuestion, FactHit, Finding, Which};
use super::fold::fold;
use super::lexicon::Lexicon;
use super::parts::parts;
use super::rank::Ranked;
use super::reading::{Understanding, analyse, query, understand};
use super::statement::Target;
use super::tense::looks_back;
use super::term::{Analysis, Term};
use super::{Found, Search};
use crate::knowledge::{EntryIndex, Kind, Knowledge};

/// A statement that scores at least this much is the answer.
const ANSWER: f32 = 0.5;
/// A statement that scores at least this much is worth suggesting where the question names no entry.
const NEAR: f32 = 0.4;
/// How fit a statement must be to answer: this much against a question of the weight 1, less against heavier ones.
const ENOUGH: f32 = 3.0;
/// How fast heavier questions need less: of many words a few may be anybody's, of two words both count.
const EASE: f32 = 0.82;
/// How many entries are suggested at most.
const SUGGESTIONS: usize = 5;
/// Meetings that fit at least this share of the best one fit as well.
const AS_FIT: f32 = 0.99;
/// Names found by their spelling score at least this much; the others are taken for mistyped.
const AS_TYPED: f32 = 0.85;
/// How fast a fit that is not perfect loses what it is worth by itself.
const PERFECT: f32 = 4.1;

pub(super) fn answer(search: &Search, knowledge: &Knowledge, text: &str, today: Date) -> Found {
    let found = |finding, score, reason| Found {
        finding,
        score,
        reason,
    };
    let analysis = analyse(search, text, today);
    let meaningful = analysis
        .terms
        .iter()
        .filter(|term| !matches!(term, Term::Ask(_)))
        .count();
    if meaningful == 0 {
        return found(Finding::Nothing, 0.0, "no word to look for");
    }
    if analysis.ambiguous.len() > 1 {
        let entries = analysis
            .ambiguous
            .iter()
            .copied()
            .take(SUGGESTIONS)
            .collect();
        return found(
            Finding::Ambiguous(entries),
            0.5,
            "a name that means several",
        );
    }
    let named = entries(&analysis);
    if let ([entry], true) = (named.as_slice(), analysis.terms.len() == 1) {
        return found(Finding::Card(*entry), 1.0, "the name alone");
    }
    if let ([term], []) = (analysis.terms.as_slice(), named.as_slice()) {
        let by_name = search.completion(knowledge).name(text, &[]);
        let guessed = match by_name.finding {
            // A word that is right as it stands is no mistyped name.
            Finding::Card(_) => by_name.score < AS_TYPED && search.spelling.knows(&fold(text)),
            // Nor is a leader's name.
            _ => by_name.score < AS_TYPED / 2.0 && search.names.led_by(term).is_some(),
        };
        if by_name.finding != Finding::Nothing && !guessed {
            return by_name;
        }
    }
    if let Some(question) = meetings_of_a_year(knowledge, &analysis) {
        return found(Finding::Calendar(question), 1.0, "the meetings of a year");
    }
    let Understanding {
        ranked: whole,
        weight,
    } = understand(search, &analysis, today);
    tracing::debug!(?text, terms = ?analysis.terms, ranked = ?describe(search, knowledge, &whole), "question ranked");
    let best = whole.first().copied();
    let fit = best.map_or(0.0, |best| best.score);
    let conclusion = Conclusion {
        search,
        knowledge,
        looks_back: looks_back(text, &analysis.terms),
    };
    if let Some(parts) = parts(search, knowledge, text, &analysis, best, today)
        && confidence(parts.fit, weight) >= ANSWER
    {
        let findings = parts.best.iter();
        return found(
            Finding::Several(findings.map(|part| conclusion.draw(&[], *part)).collect()),
            confidence(parts.fit, weight),
            "the best of several parts",
        );
    }
    let score = confidence(fit, weight);
    let meetings = equal_meetings(search, knowledge, &whole);
    if score >= ANSWER && meetings.len() > 1 {
        return found(
            Finding::Ambiguous(meetings),
            score,
            "several meetings fit as well",
        );
    }
    if let Some(best) = best.filter(|_| score >= ANSWER) {
        return found(
            conclusion.draw_best(&whole, best),
            score,
            "the best statement",
        );
    }
    let near = near(search, &named, &whole, weight);
    if near.is_empty() {
        found(Finding::Nothing, score, "nothing near")
    } else {
        found(Finding::Near(near), score, "no statement good enough")
    }
}

/// The question for the meetings of a year, where nothing but a format and a year is named.
fn meetings_of_a_year(knowledge: &Knowledge, analysis: &Analysis) -> Option<CalendarQuestion> {
    let lexicon = Lexicon::get();
    let means = |term: &Term, names: &[&str]| {
        names
            .iter()
            .any(|name| *term == Term::Concept(lexicon.concept(name)))
    };
    let mut years = analysis.terms.iter().filter_map(Term::year);
    let (Some(year), None) = (years.next(), years.next()) else {
        return None;
    };
    let (mut format, mut summit) = (None, false);
    for term in &analysis.terms {
        match term {
            Term::Year(_) | Term::Ask(_) => {}
            Term::Entry(entry) if knowledge.entry(*entry).id.kind() == Kind::Format => {
                format = Some(*entry);
            }
            term if means(term, &["summit"]) => summit = true,
            term if means(term, &["take-place", "list", "attend", "meeting", "year"]) => {}
            _ => return None,
        }
    }
    (format.is_some() || summit).then_some(CalendarQuestion {
        format,
        which: Which::InYear(year),
    })
}

/// How sure an answer is whose statement fits so well to a question of that weight, from 0 to 1.
///
/// A perfect fit is sure however little was asked; else a heavier question needs to fit less.
fn confidence(fit: f32, weight: f32) -> f32 {
    let evidence = fit * weight.powf(EASE);
    (evidence / (evidence + ENOUGH)).max(fit.min(1.0).powf(PERFECT))
}

/// The meetings that fit a question best where it names a meeting and nothing tells them apart.
fn equal_meetings(search: &Search, knowledge: &Knowledge, ranked: &[Ranked]) -> Vec<EntryIndex> {
    let Some(best) = ranked.first() else {
        return Vec::new();
    };
    let mut meetings = Vec::new();
    for ranked in ranked
        .iter()
        .take_while(|ranked| ranked.score >= best.score * AS_FIT)
    {
        let statement = &search.index.statements[ranked.statement as usize];
        let whole = matches!(
            statement.target,
            Target::Card | Target::Calendar(Which::One(_))
        );
        if !whole || knowledge.entry(statement.entry).id.kind() != Kind::Summit {
            return Vec::new();
        }
        if !meetings.contains(&statement.entry) {
            meetings.push(statement.entry);
        }
    }
    meetings.truncate(SUGGESTIONS);
    meetings
}

/// The best statements in words, for a log.
fn describe(search: &Search, knowledge: &Knowledge, ranked: &[Ranked]) -> Vec<String> {
    let describe = |ranked: &Ranked| {
        let statement = &search.index.statements[ranked.statement as usize];
        format!(
            "{:.2} ({:.2} {:.2}) {} {:?}",
            ranked.score,
            ranked.likeness,
            ranked.coverage,
            knowledge.entry(statement.entry).id,
            statement.target
        )
    };
    ranked.iter().take(SUGGESTIONS).map(describe).collect()
}

/// The facts of one entry that are about those words, best first.
pub(super) fn within(
    search: &Search,
    knowledge: &Knowledge,
    entry: EntryIndex,
    about: &str,
) -> Vec<FactHit> {
    let folded = fold(about);
    let analysis = analyse(search, about, Date::MAX);
    let query = query(search, analysis.terms.iter());
    let total = search.index.sum(&query.terms) + query.unknown;
    let mut hits: Vec<FactHit> = search
        .index
        .statements
        .iter()
        .zip(0..)
        .filter(|(statement, _)| statement.entry == entry)
        .filter_map(|(statement, place)| {
            let Target::Fact(fact) = statement.target else {
                return None;
            };
            let tagged = knowledge
                .fact(entry, fact)
                .about
                .iter()
                .any(|tag| fold(tag) == folded);
            let shared: f32 = query
                .terms
                .iter()
                .filter(|term| search.index.has(place, **term))
                .map(|term| search.index.weight(*term))
                .sum();
            let score = if tagged {
                1.0
            } else {
                shared / total.max(f32::MIN_POSITIVE)
            };
            (score >= ANSWER).then_some(FactHit { entry, fact, score })
        })
        .collect();
    hits.sort_by(|one, other| other.score.total_cmp(&one.score));
    hits
}

/// The entries that are near a question without an answer: those it names, else those of the nearest statements.
fn near(search: &Search, named: &[EntryIndex], ranked: &[Ranked], weight: f32) -> Vec<EntryIndex> {
    let mut near: Vec<EntryIndex> = named.to_vec();
    let likely = ranked
        .iter()
        .filter(|ranked| confidence(ranked.score, weight) >= NEAR);
    for entry in likely.map(|ranked| search.index.statements[ranked.statement as usize].entry) {
        if !near.contains(&entry) {
            near.push(entry);
        }
    }
    near.truncate(SUGGESTIONS);
    near
}

/// The entries that a text names, each once, in the order of the text.
fn entries(analysis: &Analysis) -> Vec<EntryIndex> {
    let mut entries = Vec::new();
    for term in &analysis.terms {
        if let Term::Entry(entry) = term
            && !entries.contains(entry)
        {
            entries.push(*entry);
        }
    }
    entries
}

#[cfg(test)]
mod tests;
