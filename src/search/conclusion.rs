//! What the best statement means as a finding, and which facts answer along with it.

use super::Search;
use super::finding::{CalendarQuestion, FactHit, Finding, Which};
use super::rank::{Query, Ranked};
use super::statement::Target;
use crate::knowledge::{Knowledge, Particulars};

/// Facts that score at least this share of the best one may answer along with it.
const ALONG: f32 = 0.75;
/// What it is worth, against its own score, that a fact speaks of what the best one leaves open.
const COMPLEMENT: f32 = 0.2;
/// How many facts answer together at most.
const HITS: usize = 3;

/// Draws findings for one question.
pub(super) struct Conclusion<'search> {
    pub(super) search: &'search Search,
    pub(super) knowledge: &'search Knowledge,
    pub(super) query: Query,
    /// Whether the question looks back: one that names no meeting means the last one.
    pub(super) looks_back: bool,
}

impl Conclusion<'_> {
    /// What the best of the ranked statements means.
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

    /// The facts that may answer along with the best one, first those that say what it leaves open.
    fn along(&self, ranked: &[Ranked], best: Ranked) -> impl Iterator<Item = FactHit> {
        let mut along: Vec<(f32, FactHit)> = ranked
            .iter()
            .filter(|other| other.statement != best.statement)
            .filter(|other| other.score >= best.score * ALONG)
            .filter_map(|other| {
                let statement = &self.search.index.statements[other.statement as usize];
                let Target::Fact(fact) = statement.target else {
                    return None;
                };
                let worth = other.score + COMPLEMENT * self.left_open(best, *other);
                let hit = FactHit {
                    entry: statement.entry,
                    fact,
                    score: other.score,
                };
                Some((worth, hit))
            })
            .collect();
        along.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        along.into_iter().map(|(_, hit)| hit)
    }

    /// The share of the question that one statement speaks of and the best one does not.
    fn left_open(&self, best: Ranked, other: Ranked) -> f32 {
        let index = &self.search.index;
        let adds = |term: &&u32| {
            index.has_in_core(other.statement, **term) && !index.has_in_core(best.statement, **term)
        };
        let added: f32 = self
            .query
            .terms
            .iter()
            .filter(adds)
            .map(|term| index.weight(*term))
            .sum();
        let total = index.sum(&self.query.terms) + self.query.unknown;
        added / total.max(f32::MIN_POSITIVE)
    }
}
