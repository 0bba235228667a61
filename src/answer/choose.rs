//! Which sources an answer shows, where its pieces rest on more than there is room for.

use super::draft::Piece;
use super::model::CITATIONS;
use crate::knowledge::SourceIndex;

/// At most [`CITATIONS`] sources, in the order in which the pieces name them.
///
/// First as few as it takes to give every sentence one, then the same for the rows, and what room is left goes
/// to the pieces' further sources: the second of each, then the third.
pub(super) fn choose(sentences: &[Piece<'_>], rows: &[(String, Piece<'_>)]) -> Vec<SourceIndex> {
    let sentences: Vec<&[SourceIndex]> = sentences.iter().map(|piece| &*piece.sources).collect();
    let rows: Vec<&[SourceIndex]> = rows.iter().map(|(_, piece)| &*piece.sources).collect();
    let mut named: Vec<SourceIndex> = Vec::new();
    for source in sentences.iter().chain(&rows).copied().flatten() {
        if !named.contains(source) {
            named.push(*source);
        }
    }
    let mut chosen = Vec::with_capacity(CITATIONS);
    cover(&sentences, &named, &mut chosen);
    cover(&rows, &named, &mut chosen);
    let longest = sentences.iter().chain(&rows).map(|piece| piece.len()).max();
    for rank in 0..longest.unwrap_or(0) {
        for source in sentences
            .iter()
            .chain(&rows)
            .filter_map(|piece| piece.get(rank))
        {
            if chosen.len() < CITATIONS && !chosen.contains(source) {
                chosen.push(*source);
            }
        }
    }
    named.retain(|source| chosen.contains(source));
    named
}

/// Adds the source that the most pieces without one rest on, until every piece has one or the room is used up.
fn cover(pieces: &[&[SourceIndex]], named: &[SourceIndex], chosen: &mut Vec<SourceIndex>) {
    while chosen.len() < CITATIONS {
        let bare = |piece: &&&[SourceIndex]| !piece.iter().any(|source| chosen.contains(source));
        let rests = |source| {
            pieces
                .iter()
                .filter(bare)
                .filter(|piece| piece.contains(source))
                .count()
        };
        // `max_by_key` would take the last of equals; the first is the one that the text names first.
        let best = named.iter().rev().max_by_key(|source| rests(source));
        match best {
            Some(source) if rests(source) > 0 => chosen.push(*source),
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(sources: &[u32]) -> Piece<'static> {
        let sources: Vec<SourceIndex> = sources.iter().copied().map(SourceIndex).collect();
        Piece::new(String::new(), sources)
    }

    fn chosen(sentences: &[&[u32]], rows: &[&[u32]]) -> Vec<u32> {
        let sentences: Vec<Piece<'_>> = sentences.iter().map(|sources| piece(sources)).collect();
        let rows: Vec<(String, Piece<'_>)> = rows
            .iter()
            .map(|sources| (String::new(), piece(sources)))
            .collect();
        let chosen = choose(&sentences, &rows);
        chosen.into_iter().map(|source| source.0).collect()
    }

    #[test]
    fn all_are_shown_where_there_is_room() {
        assert_eq!(chosen(&[&[7, 3], &[5]], &[&[3, 1]]), [7, 3, 5, 1]);
    }

    #[test]
    fn every_sentence_keeps_one_where_there_is_no_room() {
        let shown = chosen(&[&[1, 2, 3, 4, 5], &[6, 7], &[8]], &[]);
        assert_eq!(shown, [1, 2, 6, 8]);
    }

    #[test]
    fn a_source_that_many_pieces_share_is_preferred() {
        let shown = chosen(&[&[1, 9], &[2, 9], &[3, 9]], &[&[4], &[5], &[6]]);
        assert_eq!(shown, [9, 4, 5, 6]);
    }

    #[test]
    fn rows_come_after_sentences() {
        let shown = chosen(&[&[1], &[2], &[3]], &[&[4], &[5], &[6]]);
        assert_eq!(shown, [1, 2, 3, 4]);
    }

    #[test]
    fn nothing_to_cite_gives_nothing() {
        assert!(chosen(&[], &[]).is_empty());
        assert!(chosen(&[&[]], &[&[]]).is_empty());
    }
}
