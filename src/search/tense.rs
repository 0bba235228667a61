//! Whether a question looks back: who asks when a meeting *was* does not mean the next one.

use super::lexicon::Lexicon;
use super::term::Term;

/// Words of the past in the languages that part words by spaces.
const WORDS: [&str; 27] = [
    "was",
    "were",
    "did",
    "happened",
    "took",
    "был",
    "была",
    "было",
    "были",
    "прошел",
    "прошёл",
    "прошла",
    "прошло",
    "прошли",
    "проходил",
    "проходила",
    "проходили",
    "состоялся",
    "состоялась",
    "состоялись",
    "встретились",
    "встречались",
    "собирались",
    "собрались",
    "принимал",
    "принимала",
    "провели",
];
/// Chinese characters that put what happens into the past.
const CHARACTERS: [&str; 6] = ["了", "过", "举行的", "召开的", "开的", "办的"];

/// Whether the question looks back, and does not name what comes next.
pub(super) fn looks_back(text: &str, terms: &[Term]) -> bool {
    let next = Term::Concept(Lexicon::get().concept("next"));
    let lowered = text.to_lowercase();
    let mut words = lowered.split(|character: char| !character.is_alphanumeric());
    let past = words.any(|word| WORDS.contains(&word))
        || CHARACTERS.iter().any(|past| text.contains(past));
    past && !terms.contains(&next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_of_the_past_look_back() {
        for text in [
            "When was the SCO summit held?",
            "where did they meet",
            "где прошёл саммит ШОС",
            "上合峰会在哪里举行的",
        ] {
            assert!(looks_back(text, &[]), "{text}");
        }
        for text in ["when is the SCO summit", "где пройдёт саммит", "washed"] {
            assert!(!looks_back(text, &[]), "{text}");
        }
    }

    #[test]
    fn who_names_the_next_one_looks_ahead() {
        let next = Term::Concept(Lexicon::get().concept("next"));
        assert!(!looks_back("where was the next one to be held", &[next]));
    }
}
