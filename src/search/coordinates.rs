//! Questions that ask the same of several things: "who leads the SCO and the CSTO", "trade in 2023 and in 2024".
//!
//! Where terms of a kind stand on both sides of a joining word, the question is asked once for each of them.

use std::cmp::Reverse;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::lexicon::Lexicon;
use super::statement::ORDINALS;
use super::term::Term;
use crate::knowledge::EntryIndex;

/// Words and marks that join two things that one question asks about.
const JOINTS: [&str; 17] = [
    " and ", " or ", " vs ", " vs. ", " versus ", " & ", " plus ", "/", " и ", " а ", " или ",
    "和", "与", "跟", "及", "还是", "或",
];
/// Marks that may join them too, or part what belongs to something else.
const MARKS: [&str; 12] = [
    ",", ";", ":", "?", ". ", " - ", "、", "，", "；", "：", "？", "。",
];
/// Words after which what is joined belongs together.
const TOGETHER: [&str; 3] = ["between ", "между ", "之间"];
/// A text is not taken apart into more pieces than this.
pub(super) const PIECES: usize = 8;
/// No more things than this are asked about at once.
pub(super) const THINGS: usize = 3;

/// What a text says between two joints.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece<Content> {
    pub(super) content: Content,
    /// Whether a word joins it to the piece before it, and not a mark alone.
    pub(super) joined: bool,
}

static JOINTS_AND_MARKS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(true)
        .build(JOINTS.iter().chain(&MARKS))
        .expect("so few short words make an automaton")
});

/// The pieces of a text; only one where what it joins belongs together.
pub(super) fn pieces(text: &str) -> Vec<Piece<&str>> {
    let mut pieces = Vec::new();
    let (mut start, mut joined) = (0, false);
    let mut add = |from: usize, to: usize, joined: bool| {
        let content = text.get(from..to).unwrap_or_default();
        // "A, and B": the mark leaves an empty piece, which takes nothing from the joining word.
        if content.chars().any(char::is_alphanumeric) && pieces.len() < PIECES {
            pieces.push(Piece { content, joined });
        }
    };
    for found in JOINTS_AND_MARKS.find_iter(text) {
        add(start, found.start(), joined);
        start = found.end();
        joined = found.pattern().as_usize() < JOINTS.len();
    }
    add(start, text.len(), joined);
    if pieces.len() > 1 && belongs_together(text) {
        pieces = vec![Piece {
            content: text,
            joined: false,
        }];
    }
    pieces
}

fn belongs_together(text: &str) -> bool {
    let lowered = text.to_lowercase();
    TOGETHER.iter().any(|word| lowered.contains(word))
}

/// What a text may ask the same about: lists of things, each with the terms that belong to it alone; the longest lists
/// first.
///
/// `whole` are the terms of the text as one; `is_figure` tells whether an entry is one, for a figure stands beside
/// other figures only: its name says already what is asked.
pub(super) fn coordinates(
    whole: &[Term],
    pieces: &[Piece<Vec<Term>>],
    is_figure: &impl Fn(EntryIndex) -> bool,
) -> Vec<Vec<Vec<Term>>> {
    let mut lists: Vec<Vec<Vec<Term>>> = Vec::new();
    for start in 0..pieces.len() {
        let ends = (start + 1..pieces.len())
            .take_while(|place| follows(pieces, *place))
            .take(THINGS - 1);
        // The longest list whose members are all of one kind.
        let list = ends
            .map(|end| of_all_kinds(whole, &pieces[start..=end], is_figure))
            .filter(|things| !things.is_empty())
            .last();
        lists.extend(list);
    }
    lists.sort_by_key(|list| Reverse(list.len()));
    lists
}

/// Whether a piece belongs to one list with the piece before it: a word joins them, or one of them is a bare name.
fn follows(pieces: &[Piece<Vec<Term>>], place: usize) -> bool {
    pieces[place].joined || pieces[place].content.len() == 1 || pieces[place - 1].content.len() == 1
}

fn of_all_kinds(
    whole: &[Term],
    pieces: &[Piece<Vec<Term>>],
    is_figure: &impl Fn(EntryIndex) -> bool,
) -> Vec<Vec<Term>> {
    let ordinals = ORDINALS.map(|name| Lexicon::get().concept(name));
    let kinds: [&dyn Fn(&Term) -> bool; 4] = [
        &|term| matches!(term, Term::Concept(concept) if ordinals.contains(concept)),
        &|term| matches!(term, Term::Year(_)),
        &|term| matches!(term, Term::Entry(entry) if is_figure(*entry)),
        &|term| matches!(term, Term::Entry(entry) if !is_figure(*entry)),
    ];
    let mut things = vec![Vec::new(); pieces.len()];
    for of_kind in kinds {
        let mut members: Vec<&Term> = Vec::new();
        for (place, piece) in pieces.iter().enumerate() {
            let mut of_kind = piece.content.iter().filter(|term| of_kind(term));
            // What stands nearest to the joint is joined.
            let nearest = if place == 0 {
                of_kind.next_back()
            } else {
                of_kind.next()
            };
            members.extend(nearest.filter(|term| whole.contains(term) && !members.contains(term)));
        }
        if members.len() == pieces.len() {
            for (thing, member) in things.iter_mut().zip(members) {
                thing.push(member.clone());
            }
        }
    }
    things.retain(|thing| !thing.is_empty());
    things
}

/// The question about one of the things alone, which compares it with nothing.
pub(super) fn alone(whole: &[Term], things: &[Vec<Term>], thing: &[Term]) -> Vec<Term> {
    let compare = Term::Concept(Lexicon::get().concept("compare"));
    let of_others =
        |term: &Term| !thing.contains(term) && things.iter().any(|other| other.contains(term));
    let keep = |term: &&Term| **term != compare && !of_others(term);
    whole.iter().filter(keep).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::EntryIndex;
    use crate::search::lexicon::AskKind;

    const RUSSIA: Term = Term::Entry(EntryIndex(0));
    const CHINA: Term = Term::Entry(EntryIndex(1));
    const ASIA: Term = Term::Entry(EntryIndex(2));
    const FIGURE: Term = Term::Entry(EntryIndex(3));
    const WHO: Term = Term::Ask(AskKind::Who);

    fn coordinates(whole: &[Term], pieces: &[Piece<Vec<Term>>]) -> Vec<Vec<Vec<Term>>> {
        super::coordinates(whole, pieces, &|entry| Term::Entry(entry) == FIGURE)
    }

    fn joined(content: &[Term]) -> Piece<Vec<Term>> {
        Piece {
            content: content.to_vec(),
            joined: true,
        }
    }

    fn marked(content: &[Term]) -> Piece<Vec<Term>> {
        Piece {
            joined: false,
            ..joined(content)
        }
    }

    #[test]
    fn a_text_falls_apart_at_words_and_marks() {
        let cut = |text| {
            let pieces = pieces(text);
            pieces
                .into_iter()
                .map(|piece| (piece.content.trim(), piece.joined))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            cut("who leads the SCO, the CIS and the CSTO?"),
            [
                ("who leads the SCO", false),
                ("the CIS", false),
                ("the CSTO", true)
            ]
        );
        assert_eq!(cut("哈萨克斯坦和塔吉克斯坦的首都").len(), 2);
        assert_eq!(cut("столицы Узбекистана и Таджикистана").len(), 2);
        assert_eq!(
            cut("trade between China and Kazakhstan"),
            [("trade between China and Kazakhstan", false)]
        );
    }

    #[test]
    fn what_stands_on_both_sides_of_a_joint_is_asked_about_alone() {
        let whole = [WHO, RUSSIA, CHINA];
        let things = coordinates(&whole, &[marked(&[WHO, RUSSIA]), joined(&[CHINA])]);
        assert_eq!(things, [[[RUSSIA], [CHINA]]]);
        let things = &things[0];
        assert_eq!(alone(&whole, things, &things[0]), [WHO, RUSSIA]);
        assert_eq!(alone(&whole, things, &things[1]), [WHO, CHINA]);
    }

    #[test]
    fn the_nearest_to_the_joint_are_joined() {
        let whole = [CHINA, RUSSIA, ASIA];
        let things = coordinates(&whole, &[marked(&[CHINA, RUSSIA]), joined(&[ASIA])]);
        assert_eq!(things, [[[RUSSIA], [ASIA]]]);
        assert_eq!(alone(&whole, &things[0], &things[0][1]), [CHINA, ASIA]);
    }

    #[test]
    fn things_take_their_years_along() {
        let (one, other) = (Term::Year(2022), Term::Year(2023));
        let whole = [WHO, RUSSIA, one.clone(), CHINA, other.clone()];
        let pieces = [
            marked(&[WHO, RUSSIA, one.clone()]),
            joined(&[CHINA, other.clone()]),
        ];
        let things = coordinates(&whole, &pieces);
        assert_eq!(things, [[vec![one.clone(), RUSSIA], vec![other, CHINA]]]);
        assert_eq!(alone(&whole, &things[0], &things[0][0]), [WHO, RUSSIA, one]);
    }

    #[test]
    fn a_mark_alone_joins_only_bare_names() {
        let bare = [marked(&[RUSSIA]), marked(&[CHINA]), marked(&[WHO])];
        assert_eq!(
            coordinates(&[RUSSIA, CHINA, WHO], &bare),
            [[[RUSSIA], [CHINA]]]
        );
        let parted = [marked(&[WHO, RUSSIA]), marked(&[WHO, CHINA])];
        assert!(coordinates(&[WHO, RUSSIA, WHO, CHINA], &parted).is_empty());
    }

    #[test]
    fn different_kinds_are_not_the_same_asked_twice() {
        let pieces = [marked(&[WHO, RUSSIA]), joined(&[Term::Year(2024)])];
        assert!(coordinates(&[WHO, RUSSIA, Term::Year(2024)], &pieces).is_empty());
        assert!(coordinates(&[WHO], &[marked(&[WHO])]).is_empty());
    }

    #[test]
    fn a_figure_stands_beside_figures_only() {
        let pieces = [marked(&[FIGURE]), joined(&[RUSSIA])];
        assert!(coordinates(&[FIGURE, RUSSIA], &pieces).is_empty());
        let pieces = [marked(&[CHINA]), joined(&[RUSSIA])];
        assert_eq!(coordinates(&[CHINA, RUSSIA], &pieces).len(), 1);
    }

    #[test]
    fn each_list_is_told_the_longest_first() {
        let [first, second, third] = [2023, 2024, 2025].map(Term::Year);
        let whole = [CHINA, RUSSIA, first.clone(), second.clone(), third.clone()];
        let pieces = [
            marked(&[CHINA]),
            joined(&[RUSSIA, first.clone()]),
            marked(std::slice::from_ref(&second)),
            marked(std::slice::from_ref(&third)),
        ];
        let lists = coordinates(&whole, &pieces);
        assert_eq!(lists[0], [[first], [second.clone()], [third.clone()]]);
        assert!(lists[1..].contains(&vec![vec![CHINA], vec![RUSSIA]]));
    }

    #[test]
    fn a_thing_alone_is_compared_with_nothing() {
        let compare = Term::Concept(Lexicon::get().concept("compare"));
        let things = [vec![RUSSIA], vec![CHINA]];
        let whole = [compare, WHO, RUSSIA, CHINA];
        assert_eq!(alone(&whole, &things, &things[0]), [WHO, RUSSIA]);
    }
}
