//! What the best statement means as a finding, and which facts answer along with it.

use super::Search;
use super::finding::{CalendarQuestion, FactHit, Finding, Particular, Which};
use super::rank::Ranked;
use super::statement::Target;
use crate::knowledge::{Knowledge, Particulars};

/// Facts that score at least this share of the best one answer along with it.
const ALONG: f32 = 0.78;
/// A particular and a fact that fit at least this share of each other answer together.
const AS_FIT: f32 = 0.99;
/// How many facts answer together at most.
const HITS: usize = 3;

/// Draws findings for one question.
pub(super) struct Conclusion<'search> {
    pub(super) search: &'search Search,
    pub(super) knowledge: &'search Knowledge,
    /// Whether the question looks back: one that names no meeting means the last one.
    pub(super) looks_back: bool,
}

impl Conclusion<'_> {
    /// What the best of the ranked statements means; where a particular and a fact of an entry fit as well, both.
    pub(super) fn draw_best(&self, ranked: &[Ranked], best: Ranked) -> Finding {
        let first = self.draw(ranked, best);
        let statement = |ranked: &Ranked| &self.search.index.statements[ranked.statement as usize];
        let other = ranked
            .iter()
            .take_while(|other| other.score >= best.score * AS_FIT)
            .find(|other| {
                let [best, other] = [&best, other].map(statement);
                best.entry == other.entry && are_particular_and_fact(best.target, other.target)
            });
        match other {
            Some(other) => Finding::Several(vec![first, self.draw(&[], *other)]),
            None => first,
        }
    }

    /// What one of the ranked statements means.
    pub(super) fn draw(&self, ranked: &[Ranked], best: Ranked) -> Finding {
        let statement = &self.search.index.statements[best.statement as usize];
        match statement.target {
            Target::Card => Finding::Card(statement.entry),
            Target::Particular(particular) => Finding::Particular(statement.entry, particular),
            Target::Figure(year) => Finding::Figure(statement.entry, year),
            Target::Calendar(which) => {
                let format = match &self.knowledge.entry(statement.entry).particulars {
                    Particulars::Summit(summit) => summit.format,
                    _ => statement.entry,
                };
                Finding::Calendar(CalendarQuestion {
                    format: Some(format),
                    which: match which {
                        Which::Next if self.looks_back => Which::Last,
                        which => which,
                    },
                })
            }
            Target::Fact(fact) => {
                let first = FactHit {
                    entry: statement.entry,
                    fact,
                    score: best.score,
                };
                Finding::Facts(
                    std::iter::once(first)
                        .chain(self.along(ranked, best))
                        .take(HITS)
                        .collect(),
                )
            }
        }
    }

    /// The facts that are nearly as good as the best one.
    fn along(&self, ranked: &[Ranked], best: Ranked) -> impl Iterator<Item = FactHit> {
        let others = ranked
            .iter()
            .filter(move |other| other.statement != best.statement)
            .filter(move |other| other.score >= best.score * ALONG);
        others.filter_map(|other| {
            let statement = &self.search.index.statements[other.statement as usize];
            match statement.target {
                Target::Fact(fact) => Some(FactHit {
                    entry: statement.entry,
                    fact,
                    score: other.score,
                }),
                _ => None,
            }
        })
    }
}

/// Whether one is a fact and the other a particular that facts say more about: members are told in full by either.
fn are_particular_and_fact(one: Target, other: Target) -> bool {
    match (one, other) {
        (Target::Particular(particular), Target::Fact(_))
        | (Target::Fact(_), Target::Particular(particular)) => {
            particular != Particular::Memberships
        }
        _ => false,
    }
}
