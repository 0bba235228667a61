//! The nearest right spelling of a wrong one, for the hint "did you mean".

use std::collections::HashMap;

/// How many spellings one reading compares at most; beyond that it gives no more hints.
const COMPARISONS: usize = 200_000;

/// Finds near spellings and keeps the work bounded, however many names are wrong.
#[derive(Debug, Default)]
pub(crate) struct Nearest {
    compared: usize,
    answered: HashMap<String, Option<String>>,
}

impl Nearest {
    /// The hint "did you mean ...?" with the nearest of many candidates; asked for the same word in the same
    /// group twice, it does not search again.
    pub(crate) fn hint<'c>(
        &mut self,
        group: &str,
        wrong: &str,
        candidates: impl IntoIterator<Item = &'c str>,
    ) -> Option<String> {
        let key = format!("{group}:{wrong}");
        if let Some(known) = self.answered.get(&key) {
            return known.clone();
        }
        if self.compared >= COMPARISONS {
            return None;
        }
        let compared = &mut self.compared;
        let candidates = candidates.into_iter().inspect(|_| *compared += 1);
        let hint = nearest(wrong, candidates).map(did_you_mean);
        self.answered.insert(key, hint.clone());
        hint
    }
}

/// The hint itself.
pub(crate) fn did_you_mean(right: &str) -> String {
    format!("did you mean `{right}`?")
}

/// The nearest of the candidates, if one is near enough: about a third of the letters may differ.
pub(crate) fn nearest<'c>(
    wrong: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    let length = wrong.chars().count();
    if length > 100 {
        return None;
    }
    let allowed = (length / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (strsim::osa_distance(wrong, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        let keys = ["title", "publisher", "url"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("publiser", keys), Some("publisher"));
        assert_eq!(nearest("ulr", keys), Some("url"));
    }

    #[test]
    fn another_word_finds_nothing() {
        assert_eq!(nearest("colour", ["title", "publisher", "url"]), None);
        assert_eq!(nearest(&"x".repeat(5000), ["title"]), None);
    }

    #[test]
    fn the_work_is_bounded() {
        let mut nearest = Nearest::default();
        let many: Vec<String> = (0..COMPARISONS).map(|number| number.to_string()).collect();
        nearest.hint("ids", "one", many.iter().map(String::as_str));
        assert_eq!(nearest.hint("keys", "titel", ["title"]), None);
    }
}
