//! Aliases and keywords that would be found in sentences about something else.

use super::Check;
use super::everyday::is_everyday;
use crate::knowledge::read::{Finding, Located, quoted};
use crate::search::fold::fold;

/// The fewest letters of an alias that is not Chinese.
const LETTERS: usize = 3;
/// The fewest characters of a Chinese alias.
const CHINESE_CHARACTERS: usize = 2;

/// Checks the keywords; the aliases are looked at with the other names.
pub(super) fn check(check: &mut Check<'_, '_>) {
    let raw = check.raw;
    for entry in &raw.entries {
        for keyword in &entry.keywords {
            check_one(check, "keyword", keyword, &fold(&keyword.value));
        }
    }
}

/// Checks one alias or keyword, given as it stands and folded.
pub(super) fn check_one(
    check: &mut Check<'_, '_>,
    what: &str,
    word: &Located<String>,
    folded: &str,
) {
    let letters = folded
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .take(LETTERS)
        .count();
    let least = if folded.chars().any(is_chinese) {
        CHINESE_CHARACTERS
    } else {
        LETTERS
    };
    let finding = if is_everyday(folded) {
        let message = format!("the {what} {} is an everyday word", quoted(&word.value));
        Finding::warning(word.span, message)
            .hint("it would be found in many sentences; take a longer one")
    } else if (1..least).contains(&letters) {
        let message = format!("the {what} {} is very short", quoted(&word.value));
        Finding::warning(word.span, message)
            .hint(format!("at least {least} letters are found more surely"))
    } else {
        return;
    };
    check.problems.push(finding);
}

fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}
