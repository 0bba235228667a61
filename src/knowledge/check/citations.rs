//! Every statement leads to sources that exist, and every source is there for a statement.

use super::Check;
use crate::knowledge::entry::{FactKind, SourceIndex};
use crate::knowledge::read::{Finding, Located, RawFact, RawParticulars, quoted};
use crate::search::fold::fold;

/// What people write where they do not know who published a page.
const NOBODY: [&str; 6] = ["unknown", "anonymous", "n a", "none", "неизвестно", "不详"];

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    let mut cited = vec![false; raw.sources.len()];
    for entry in &raw.entries {
        sources_exist(check, &entry.sources, &mut cited);
        for fact in &entry.facts {
            sources_exist(check, &fact.sources, &mut cited);
            assessment_has_a_voice(check, fact);
        }
        if let RawParticulars::Figure(figure) = &entry.particulars {
            for point in &figure.points {
                sources_exist(check, &point.sources, &mut cited);
            }
        }
    }
    if check.hidden.hides_anything() {
        // Whoever cites it may stand in the part that could not be read.
        return;
    }
    for ((source, cited), index) in raw.sources.iter().zip(cited).zip(0..) {
        // The second of two sources with one id is never cited; that they are two is reported already.
        let is_first = check.register.source(&source.id.value) == Some(SourceIndex(index));
        if !cited && is_first {
            let message = format!("nobody cites the source {}", quoted(&source.id.value));
            check
                .problems
                .push(Finding::warning(source.id.span, message).hint("cite it, or take it out"));
        }
    }
}

fn sources_exist(check: &mut Check<'_, '_>, ids: &[Located<String>], cited: &mut [bool]) {
    for (place, id) in ids.iter().enumerate() {
        if let Some(source) = check.register.source(&id.value) {
            cited[source.0 as usize] = true;
            if ids[..place].iter().any(|earlier| earlier.value == id.value) {
                let message = format!("{} is cited twice here", quoted(&id.value));
                check
                    .problems
                    .push(Finding::warning(id.span, message).hint("once is enough"));
            }
            continue;
        }
        if check.hidden.may_hold(&id.value) {
            continue;
        }
        let message = format!("there is no source {}", quoted(&id.value));
        let hint = if check.problems.full_of_errors() {
            None
        } else {
            let sources = check.raw.sources.iter();
            let ids = sources.map(|source| source.id.value.as_str());
            check.nearest.hint("source", &id.value, ids)
        };
        let otherwise = "define it: [source.SLUG]".to_owned();
        check
            .problems
            .push(Finding::error(id.span, message).hint(hint.unwrap_or(otherwise)));
    }
}

/// An opinion is shown with who holds it; warns where its sources do not tell.
fn assessment_has_a_voice(check: &mut Check<'_, '_>, fact: &RawFact) {
    if fact.kind != FactKind::Assessment {
        return;
    }
    let mut sources = fact
        .sources
        .iter()
        .filter_map(|id| check.register.source(&id.value))
        .map(|index| &check.raw.sources[index.0 as usize])
        .peekable();
    if sources.peek().is_none() {
        return;
    }
    let somebody = |text: &Option<Located<String>>| {
        text.as_ref()
            .is_some_and(|text| !NOBODY.contains(&fold(&text.value).as_str()))
    };
    if sources.all(|source| !somebody(&source.author) && !somebody(&source.publisher)) {
        check.problems.push(
            Finding::warning(fact.span, "nobody is named whose assessment this is")
                .hint("give one of its sources an author or a publisher"),
        );
    }
}
