//! A question in free words: taken apart, compared with every statement, answered if one is good enough.

use jiff::civil::Date;

use super::finding::{CalendarQuestion, FactHit, Finding};
use super::fold::fold;
use super::halves::{complete, halves};
use super::index::Index;
use super::rank::{Query, Ranked, rank};
use super::statement::Target;
use super::term::{Analyser, Analysis, Term, mentions_us};
use super::{Found, Search};
use crate::knowledge::{EntryIndex, Knowledge, Particulars};

/// A statement that scores at least this much is the answer.
const ANSWER: f32 = 0.58;
/// A statement that scores at least this much is worth suggesting where the question names no entry.
const NEAR: f32 = 0.42;
/// Facts that score at least this share of the best one answer along with it.
const ALONG: f32 = 0.85;
/// How many facts answer together at most.
const HITS: usize = 3;
/// How many entries are suggested at most.
const SUGGESTIONS: usize = 5;
/// The weight of a word that nothing here knows of.
const UNKNOWN_WORD: f32 = 5.0;
/// What a reading of the words inside a longer name is worth against the name.
const INNER: f32 = 0.97;
/// What the answers to the two parts of a question are worth against one answer to the whole.
const PARTS: f32 = 0.95;
/// Questions have no more words than this; the rest of a longer text is not looked at.
const WORDS: usize = 64;

pub(super) fn answer(search: &Search, knowledge: &Knowledge, text: &str, today: Date) -> Found {
    let found = |finding, score, reason| Found {
        finding,
        score,
        reason,
    };
    let folded = first_words(&search.spelling.mend(&fold(text)));
    let folded = name_years(&folded, today);
    let analysis = Analyser::new(&search.names).analyse_folded(&folded, mentions_us(text));
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
    if let ([_], []) = (analysis.terms.as_slice(), named.as_slice()) {
        let by_name = search.completion.name(knowledge, &folded, &[]);
        if by_name.finding != Finding::Nothing {
            return by_name;
        }
    }
    let whole = understand(search, &analysis, today);
    tracing::debug!(terms = ?analysis.terms, ranked = ?describe(search, knowledge, &whole), "question ranked");
    let score = whole.first().map_or(0.0, |best| best.score);
    if let Some((left, right, together)) = two_parts(search, text, today)
        && together > score
        && together >= answer_at()
    {
        let findings = [left, right].map(|part| finding(search, knowledge, &[], part));
        return found(
            Finding::Several(findings.into()),
            together.min(1.0),
            "the best statements of two parts",
        );
    }
    if let Some(best) = whole.first().filter(|best| best.score >= answer_at()) {
        return found(
            finding(search, knowledge, &whole, *best),
            score.min(1.0),
            "the best statement",
        );
    }
    let near = near(search, &named, &whole);
    if near.is_empty() {
        found(Finding::Nothing, score, "nothing near")
    } else {
        found(Finding::Near(near), score, "no statement good enough")
    }
}

fn answer_at() -> f32 {
    std::env::var("ANSWER")
        .ok()
        .and_then(|t| t.parse().ok())
        .unwrap_or(ANSWER)
}

/// The statements that answer the two halves of a question, with the score of both together, where it falls apart
/// into halves with an answer each.
fn two_parts(search: &Search, text: &str, today: Date) -> Option<(Ranked, Ranked, f32)> {
    let taken_apart = |half: &str| {
        let folded = name_years(&first_words(&search.spelling.mend(&fold(half))), today);
        Analyser::new(&search.names).analyse_folded(&folded, mentions_us(half))
    };
    let mut best: Option<(Ranked, Ranked, f32)> = None;
    for (left, right) in halves(text) {
        let (left, right) = (taken_apart(left), taken_apart(right));
        if left.terms.is_empty() || right.terms.is_empty() {
            continue;
        }
        let part = |half: &Analysis, other: &Analysis| {
            let completed = Analysis {
                terms: complete(&half.terms, &other.terms),
                inner: half.inner.clone(),
                ambiguous: Vec::new(),
            };
            understand(search, &completed, today).first().copied()
        };
        let (Some(left), Some(right)) = (part(&left, &right), part(&right, &left)) else {
            continue;
        };
        if left.statement == right.statement {
            continue;
        }
        let together =
            PARTS * (0.5 * left.score.min(right.score) + 0.25 * (left.score + right.score));
        if best.is_none_or(|(.., known)| together > known) {
            best = Some((left, right, together));
        }
    }
    best
}

/// The statements that answer a question best, over its readings: with its longest names, and with the words inside
/// them.
fn understand(search: &Search, analysis: &Analysis, today: Date) -> Vec<Ranked> {
    let years: Vec<i16> = analysis.terms.iter().filter_map(Term::year).collect();
    let read = |query: &Query| {
        let mut ranked = rank(&search.index, query, today);
        ranked.retain(|ranked| in_year(search, *ranked, &years));
        ranked
    };
    let mut ranked = read(&query(&search.index, analysis.terms.iter()));
    if !analysis.inner.is_empty() {
        let inner = |place: usize| {
            analysis
                .inner
                .iter()
                .find(|(name, _)| *name == place)
                .map(|(_, terms)| terms)
        };
        let terms = analysis.terms.iter().enumerate().flat_map(|(place, term)| {
            let replaced = inner(place).into_iter().flatten();
            let kept = inner(place).is_none().then_some(term);
            replaced.chain(kept)
        });
        let other = read(&query(&search.index, terms));
        ranked.extend(other.into_iter().map(|ranked| Ranked {
            score: ranked.score * INNER,
            ..ranked
        }));
        ranked.sort_by(|one, other| {
            one.statement
                .cmp(&other.statement)
                .then(other.score.total_cmp(&one.score))
        });
        ranked.dedup_by_key(|ranked| ranked.statement);
        ranked.sort_by(|one, other| other.score.total_cmp(&one.score));
    }
    ranked
}

/// Whether a statement may answer a question about those years: a figure's value is for its own year only.
fn in_year(search: &Search, ranked: Ranked, years: &[i16]) -> bool {
    match search.index.statements[ranked.statement as usize].target {
        Target::Figure(Some(year)) => years.is_empty() || years.contains(&year),
        Target::Figure(None) => years.is_empty(),
        _ => true,
    }
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
    let folded = search.spelling.mend(&fold(about));
    let analysis = Analyser::new(&search.names).analyse_folded(&folded, false);
    let query = query(&search.index, analysis.terms.iter());
    let total = search.index.sum(&query.terms) + query.unknown;
    let mut hits: Vec<FactHit> = search
        .index
        .statements
        .iter()
        .filter(|statement| statement.entry == entry)
        .filter_map(|statement| {
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
                .filter(|term| statement.context.binary_search(term).is_ok())
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

fn query<'term>(index: &Index, terms: impl Iterator<Item = &'term Term>) -> Query {
    let mut query = Query::default();
    let mut unknown: Vec<&Term> = Vec::new();
    for term in terms {
        match index.id(term) {
            Some(id) => query.terms.push(id),
            None if matches!(term, Term::Ask(_)) || unknown.contains(&term) => {}
            None => unknown.push(term),
        }
    }
    query.unknown = unknown.len() as f32 * UNKNOWN_WORD;
    query.terms.sort_unstable();
    query.terms.dedup();
    query
}

/// What the best statement means as a finding; facts take the nearly as good ones along.
fn finding(search: &Search, knowledge: &Knowledge, ranked: &[Ranked], best: Ranked) -> Finding {
    let statement = |ranked: &Ranked| &search.index.statements[ranked.statement as usize];
    let chosen = statement(&best);
    match chosen.target {
        Target::Card => Finding::Card(chosen.entry),
        Target::Particular(particular) => Finding::Particular(chosen.entry, particular),
        Target::Figure(year) => Finding::Figure(chosen.entry, year),
        Target::Calendar(which) => {
            let format = match &knowledge.entry(chosen.entry).particulars {
                Particulars::Summit(summit) => summit.format,
                _ => chosen.entry,
            };
            Finding::Calendar(CalendarQuestion {
                format: Some(format),
                which,
            })
        }
        Target::Fact(_) => Finding::Facts(
            std::iter::once(&best)
                .chain(
                    ranked
                        .iter()
                        .filter(|ranked| ranked.statement != best.statement),
                )
                .filter(|ranked| ranked.score >= best.score * ALONG)
                .filter_map(|ranked| match statement(ranked).target {
                    Target::Fact(fact) => Some(FactHit {
                        entry: statement(ranked).entry,
                        fact,
                        score: ranked.score,
                    }),
                    _ => None,
                })
                .take(HITS)
                .collect(),
        ),
    }
}

/// The entries that are near a question without an answer: those it names, else those of the nearest statements.
fn near(search: &Search, named: &[EntryIndex], ranked: &[Ranked]) -> Vec<EntryIndex> {
    let mut near: Vec<EntryIndex> = named.to_vec();
    let likely = ranked.iter().filter(|ranked| ranked.score >= NEAR);
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

fn first_words(folded: &str) -> String {
    folded.split(' ').take(WORDS).collect::<Vec<_>>().join(" ")
}

/// The text with "this year", "last year" and "next year" as numbers.
fn name_years(folded: &str, today: Date) -> String {
    const YEARS: [(&str, i16); 9] = [
        ("this year", 0),
        ("last year", -1),
        ("next year", 1),
        ("этом году", 0),
        ("прошлом году", -1),
        ("следующем году", 1),
        ("今年", 0),
        ("去年", -1),
        ("明年", 1),
    ];
    let mut named = folded.to_owned();
    for (phrase, difference) in YEARS {
        if named.contains(phrase) {
            named = named.replace(phrase, &(today.year() + difference).to_string());
        }
    }
    named
}
