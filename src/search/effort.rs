//! How much a text makes the search do. Tests count it: whatever somebody types, it stays below a bound.

use std::cell::Cell;

/// What one thread has done so far.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Effort {
    /// Characters of texts that were taken apart, those of pieces again.
    pub(super) characters: usize,
    /// How often all statements were ranked.
    pub(super) rankings: usize,
    /// The terms of all those rankings.
    pub(super) terms: usize,
}

thread_local! {
    static DONE: Cell<Effort> = const {
        Cell::new(Effort { characters: 0, rankings: 0, terms: 0 })
    };
}

/// A text is taken apart.
pub(super) fn read(text: &str) {
    count(|done| done.characters += text.chars().count());
}

/// The statements are ranked by so many terms.
pub(super) fn ranked(terms: usize) {
    count(|done| {
        done.rankings += 1;
        done.terms += terms;
    });
}

/// Nothing is counted outside of tests.
fn count(adds: impl FnOnce(&mut Effort)) {
    if cfg!(test) {
        let mut done = DONE.get();
        adds(&mut done);
        DONE.set(done);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::knowledge::{CheckOptions, Knowledge, embedded};
    use crate::search::Search;
    use crate::search::coordinates::{PIECES, THINGS};
    use crate::search::halves::PLACES;
    use crate::search::reading::LONGEST;

    const TODAY: Date = date(2026, 6, 1);
    /// A text is understood with its names, with the words inside them, with states for their leaders.
    const READINGS: usize = 3;

    fn shipped() -> (Knowledge, Search) {
        let knowledge = embedded(&CheckOptions::on(TODAY)).knowledge;
        let knowledge = knowledge.expect("the shipped knowledge is sound");
        let search = Search::new(&knowledge);
        (knowledge, search)
    }

    /// What a question takes.
    fn effort(knowledge: &Knowledge, search: &Search, text: &str) -> Effort {
        DONE.set(Effort::default());
        search.question(knowledge, text, TODAY);
        DONE.get()
    }

    /// Texts of 4,000 characters, each of something that is treated in a way of its own.
    fn long_texts() -> Vec<String> {
        const ASKED: [&str; 6] = [
            "who leads Russia",
            "trade of Xi Jinping with Kazakhstan in 2023",
            "столица Таджикистана",
            "中国中亚峰会什么时候",
            "China–Central Asia gas pipeline",
            "kazahkstn railwya",
        ];
        const BETWEEN: [&str; 12] = [
            " ", ", ", "? ", " and ", "/", " и ", "和", "、", "\u{fdfa}", "\u{301}", "'s ", ". ",
        ];
        let long = |piece: String| piece.chars().cycle().take(4_000).collect();
        let asked = ASKED.map(str::to_owned).into_iter();
        let joined = ASKED.iter().flat_map(|text| {
            let one_after_another = |joint: &str| format!("{text}{joint}");
            BETWEEN.map(one_after_another)
        });
        let all = BETWEEN.map(|joint| ASKED.join(joint));
        let alone = BETWEEN.map(str::to_owned);
        asked
            .chain(joined)
            .chain(all)
            .chain(alone)
            .map(long)
            .collect()
    }

    #[test]
    fn no_text_makes_the_search_do_more_than_a_little() {
        let (knowledge, search) = shipped();
        // As a whole, in pieces and in halves.
        let most_characters = LONGEST * (2 + PLACES);
        // The whole, each thing of every list with and without longer names, each half of every two.
        let most_rankings = READINGS * (1 + 2 * (PIECES - 1) * THINGS + 2 * PLACES);
        let (mut characters, mut rankings) = (0, 0);
        for text in long_texts() {
            let done = effort(&knowledge, &search, &text);
            assert!(done.characters <= most_characters, "{done:?}: {text}");
            assert!(done.rankings <= most_rankings, "{done:?}: {text}");
            assert!(done.terms <= LONGEST * most_rankings, "{done:?}: {text}");
            characters = characters.max(done.characters);
            rankings = rankings.max(done.rankings);
        }
        // Else the texts would be harmless.
        assert!(
            2 * characters > most_characters && 3 * rankings > most_rankings,
            "{characters} of {most_characters}, {rankings} of {most_rankings}"
        );
    }

    #[test]
    fn what_stands_behind_the_longest_question_costs_nothing() {
        let (knowledge, search) = shipped();
        for text in long_texts().into_iter().step_by(5) {
            let read: String = text.chars().take(LONGEST).collect();
            let whole = effort(&knowledge, &search, &text);
            assert_eq!(whole, effort(&knowledge, &search, &read), "{read}");
        }
    }
}
