//! Questions that ask the same of several things: "who leads the SCO and the CSTO", "trade in 2023 and in 2024".
//!
//! Where terms of a kind stand on both sides of a joining word, the question is asked once for each of them.

use super::lexicon::Lexicon;
use super::statement::ORDINALS;
use super::term::Term;

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
const PIECES: usize = 8;
/// No more things than this are asked about at once.
const THINGS: usize = 3;

/// What a text says between two joints.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece<Content> {
    pub(super) content: Content,
    /// Whether a word joins it to the piece before it, and not a mark alone.
    pub(super) joined: bool,
}

/// The pieces of a text; only one where what it joins belongs together.
pub(super) fn pieces(text: &str) -> Vec<Piece<&str>> {
    let whole = |content, joined| Piece { content, joined };
    let lowered = text.to_lowercase();
    if TOGETHER.iter().any(|word| lowered.contains(word)) {
        return vec![whole(text, false)];
    }
    let mut pieces = vec![whole(text, false)];
    for (joint, joins) in JOINTS
        .map(|joint| (joint, true))
        .into_iter()
        .chain(MARKS.map(|mark| (mark, false)))
    {
        pieces = pieces
            .into_iter()
            .flat_map(|piece| {
                let mut joined = piece.joined;
                piece.content.split(joint).map(move |content| {
                    let piece = whole(content, joined);
                    joined = joins;
                    piece
                })
            })
            .collect();
    }
    // "A, and B": the mark leaves an empty piece, which takes nothing from the joining word.
    pieces.retain(|piece| piece.content.chars().any(char::is_alphanumeric));
    pieces.truncate(PIECES);
    pieces
}

/// What a text asks about, where it asks the same about several things: the terms that belong to each thing alone.
///
/// `whole` are the terms of the text as one.
pub(super) fn coordinates(whole: &[Term], pieces: &[Piece<Vec<Term>>]) -> Vec<Vec<Term>> {
    for start in 0..pieces.len() {
        let end = (start + 1..pieces.len())
            .take_while(|place| follows(pieces, *place))
            .last();
        let Some(end) = end else {
            continue;
        };
        let last = end.min(start + THINGS - 1);
        let things = of_all_kinds(whole, &pieces[start..=last]);
        if !things.is_empty() {
            return things;
        }
    }
    Vec::new()
}

/// Whether a piece belongs to one list with the piece before it: a word joins them, or one of them is a bare name.
fn follows(pieces: &[Piece<Vec<Term>>], place: usize) -> bool {
    pieces[place].joined
        || pieces[place].content.len() == 1
        || pieces[place - 1].content.len() == 1
}

fn of_all_kinds(whole: &[Term], pieces: &[Piece<Vec<Term>>]) -> Vec<Vec<Term>> {
    let ordinals = ORDINALS.map(|name| Lexicon::get().concept(name));
    let kinds: [&dyn Fn(&Term) -> bool; 3] = [
        &|term| matches!(term, Term::Concept(concept) if ordinals.contains(concept)),
        &|term| matches!(term, Term::Year(_)),
        &|term| matches!(term, Term::Entry(_)),
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

/// The question about one of the things alone.
pub(super) fn alone(whole: &[Term], things: &[Vec<Term>], thing: &[Term]) -> Vec<Term> {
    let of_others =
        |term: &&Term| !thing.contains(term) && things.iter().any(|other| other.contains(term));
    whole
        .iter()
        .filter(|term| !of_others(term))
        .cloned()
        .collect()
}
