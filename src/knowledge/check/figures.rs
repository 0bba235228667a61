//! A figure has one value for one year and whom it is of, and its unit counts alike in every language.

use std::collections::HashMap;

use super::Check;
use crate::knowledge::read::{Finding, RawFigure, RawParticulars, RawText, Span, quoted};
use crate::language::Language;

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    for entry in &raw.entries {
        if let RawParticulars::Figure(figure) = &entry.particulars {
            one_value_a_year(check, figure);
            same_magnitude(check, &figure.unit);
        }
    }
}

fn one_value_a_year(check: &mut Check<'_, '_>, figure: &RawFigure) {
    let mut years: HashMap<(i16, &str), Span> = HashMap::new();
    for point in &figure.points {
        let Some(year) = &point.year else {
            continue;
        };
        let of = point.of.english.as_ref();
        let of = of.map_or("", |of| of.value.as_str());
        let first = *years.entry((year.value, of)).or_insert(point.span);
        if first != point.span {
            check.problems.push(
                Finding::warning(
                    point.span,
                    format!("there are two values for {}", year.value),
                )
                .hint("say whom each is of, or put one into a figure to compare with")
                .related(first, "the first one"),
            );
        }
    }
}

/// A translated unit that does not say its power of ten would make a value a million times too large or too small.
fn same_magnitude(check: &mut Check<'_, '_>, unit: &RawText) {
    let Some(english) = &unit.english else {
        return;
    };
    if Language::english().magnitude(&english.value).is_none() {
        return;
    }
    for (language, own) in &unit.translations {
        if language.magnitude(&own.value).is_some() {
            continue;
        }
        let message = format!(
            "{} begins with no power of ten, but {} does",
            quoted(&own.value),
            quoted(&english.value)
        );
        let words: Vec<&str> = language.magnitudes().collect();
        check.problems.push(
            Finding::error(own.span, message)
                .hint(format!("begin it with one of: {}", words.join(", "))),
        );
    }
}
