//! A figure has one value for one year and whom it is of.

use std::collections::HashMap;

use super::Check;
use crate::knowledge::read::{Finding, RawFigure, RawParticulars, Span};

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    for entry in &raw.entries {
        if let RawParticulars::Figure(figure) = &entry.particulars {
            one_value_a_year(check, figure);
        }
    }
}

fn one_value_a_year(check: &mut Check<'_, '_>, figure: &RawFigure) {
    let mut years: HashMap<(i16, &str), Span> = HashMap::new();
    for point in &figure.points {
        let Some(year) = &point.year else {
            continue;
        };
        let of = point.of.as_ref().map_or("", |of| of.value.as_str());
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
