//! One format is the default, and one summit of a format has a number.

use std::collections::HashMap;

use super::Check;
use crate::knowledge::read::{Finding, RawParticulars, Span, quoted};

pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    let mut default: Option<Span> = None;
    let mut numbers: HashMap<(&str, u32), Span> = HashMap::new();
    for entry in &raw.entries {
        match &entry.particulars {
            RawParticulars::Format(format) => {
                let Some(mark) = format.default.as_ref().filter(|mark| mark.value) else {
                    continue;
                };
                let Some(first) = default else {
                    default = Some(mark.span);
                    continue;
                };
                check.problems.push(
                    Finding::error(mark.span, "two formats are the default")
                        .hint("`/summit next` means one of them; take the other mark out")
                        .related(first, "the first one"),
                );
            }
            RawParticulars::Summit(summit) => {
                let (Some(format), Some(number)) = (&summit.format, &summit.number) else {
                    continue;
                };
                let key = (format.value.as_str(), number.value);
                let first = *numbers.entry(key).or_insert(number.span);
                if first != number.span {
                    let message = format!(
                        "{} has two summits with the number {}",
                        quoted(&format.value),
                        number.value
                    );
                    check.problems.push(
                        Finding::error(number.span, message)
                            .hint("correct one of them, or take the number out")
                            .related(first, "the first one"),
                    );
                }
            }
            _ => {}
        }
    }
}
