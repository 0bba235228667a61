//! Questions that ask two things: where they fall apart, and what the halves take from each other.

use super::term::Term;

/// Words that join two questions or two things that one question asks about.
const JOINTS: [&str; 10] = [
    " and ", " vs ", " versus ", " & ", " plus ", " и ", " а ", "和", "以及", "跟",
];
/// A text is not taken apart at more places than this.
pub(super) const PLACES: usize = 6;

/// Every way to cut a text in two at a mark of punctuation or at a joining word.
pub(super) fn halves(text: &str) -> Vec<(&str, &str)> {
    let marks = text.match_indices([
        ',', ';', ':', '?', '.', '/', '，', '、', '；', '：', '？', '。',
    ]);
    let joints = JOINTS.iter().flat_map(|joint| text.match_indices(joint));
    marks
        .chain(joints)
        .take(PLACES)
        .filter_map(|(place, mark)| Some((text.get(..place)?, text.get(place + mark.len()..)?)))
        .filter(|(left, right)| says_something(left) && says_something(right))
        .collect()
}

fn says_something(half: &str) -> bool {
    half.chars().any(char::is_alphabetic)
}

/// Adds to one half what it leaves to the other: whom it is about, and what is asked.
pub(super) fn complete(half: &[Term], other: &[Term]) -> Vec<Term> {
    let names = |term: &&Term| matches!(term, Term::Entry(_));
    let asks = |term: &&Term| matches!(term, Term::Concept(_) | Term::Ask(_));
    let years = |term: &&Term| matches!(term, Term::Year(_));
    let mut terms = half.to_vec();
    if !half.iter().any(|term| names(&term)) {
        terms.extend(other.iter().filter(names).cloned());
    }
    if !half.iter().any(|term| asks(&term)) {
        terms.extend(other.iter().filter(asks).cloned());
        if !half.iter().any(|term| years(&term)) {
            terms.extend(other.iter().filter(years).cloned());
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::EntryIndex;
    use crate::search::lexicon::{AskKind, Lexicon};

    #[test]
    fn a_question_falls_apart_at_its_joints() {
        let cut = halves("who founded the SCO, and when");
        assert_eq!(
            cut,
            [
                ("who founded the SCO", " and when"),
                ("who founded the SCO,", "when")
            ]
        );
        assert_eq!(halves("上合组织什么时候成立，谁是秘书长").len(), 1);
        assert!(halves("who founded the SCO?").is_empty());
    }

    #[test]
    fn a_half_without_words_is_none() {
        for text in ["and", "?!", " and why", "2024, 2025", "a and ?"] {
            assert!(halves(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_long_text_is_cut_at_its_first_joints_only() {
        assert_eq!(halves(&"tea, ".repeat(100)).len(), PLACES);
    }

    fn concept(name: &str) -> Term {
        Term::Concept(Lexicon::get().concept(name))
    }

    const RUSSIA: Term = Term::Entry(EntryIndex(0));
    const CHINA: Term = Term::Entry(EntryIndex(1));
    const WHEN: Term = Term::Ask(AskKind::When);

    #[test]
    fn a_half_without_a_name_is_about_those_of_the_other() {
        let leader = concept("leader");
        assert_eq!(
            complete(std::slice::from_ref(&leader), &[concept("capital"), RUSSIA]),
            [leader, RUSSIA]
        );
    }

    #[test]
    fn a_half_that_asks_nothing_asks_what_the_other_asks() {
        let other = [WHEN, concept("found"), CHINA, Term::Year(2024)];
        assert_eq!(
            complete(&[RUSSIA], &other),
            [RUSSIA, WHEN, concept("found"), Term::Year(2024)]
        );
        assert_eq!(
            complete(&[RUSSIA, Term::Year(2025)], &other),
            [RUSSIA, Term::Year(2025), WHEN, concept("found")]
        );
    }

    #[test]
    fn a_whole_half_takes_nothing() {
        let half = [CHINA, WHEN];
        assert_eq!(complete(&half, &[RUSSIA, concept("leader")]), half);
    }
}
