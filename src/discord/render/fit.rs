//! Texts held to a length as Discord counts it, cut where a reader would cut them.

use unicode_segmentation::UnicodeSegmentation;

use crate::discord::markdown;

/// What stands at the end of a text that was cut.
const CUT: char = '…';

/// How long Discord takes the text to be.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count()
}

/// The text if it is short enough, else its beginning up to the end of a word, with an ellipsis.
pub(crate) fn cut(text: &str, limit: usize) -> String {
    if length(text) <= limit {
        return text.to_owned();
    }
    let room = limit.saturating_sub(1);
    let mut kept = beginning(text.split_word_bounds(), room);
    if kept.trim().is_empty() {
        kept = beginning(text.graphemes(true), room);
    }
    let mut kept = kept.trim_end().to_owned();
    if limit > 0 {
        kept.push(CUT);
    }
    kept
}

/// The text escaped and, with its escapes, not longer than the limit.
pub(crate) fn cut_escaped(text: &str, limit: usize) -> String {
    let mut room = limit;
    loop {
        let escaped = markdown::escape(&cut(text, room));
        let excess = length(&escaped).saturating_sub(limit);
        if excess == 0 {
            return escaped;
        }
        room = room.saturating_sub(excess);
    }
}

fn beginning<'a>(parts: impl Iterator<Item = &'a str>, room: usize) -> String {
    let mut kept = String::new();
    let mut used = 0;
    for part in parts {
        used += length(part);
        if used > room {
            break;
        }
        kept.push_str(part);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_cut_at_the_end_of_a_word_or_between_graphemes() {
        for (text, limit, expected) in [
            ("one two three", 13, "one two three"),
            ("one two three", 12, "one two…"),
            ("one two three", 8, "one two…"),
            ("one two three", 5, "one…"),
            ("onetwothree", 5, "onet…"),
            ("中国与中亚五国", 5, "中国与中…"),
            ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 9, "👨‍👩‍👧‍👦…"),
            ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 5, "…"),
            ("e\u{301}e\u{301}e\u{301}", 4, "e\u{301}…"),
            ("anything", 0, ""),
            ("", 0, ""),
        ] {
            assert_eq!(cut(text, limit), expected, "{text} at {limit}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_longer_than_its_limit(text in "\\PC{0,80}", limit in 0_usize..40) {
            prop_assert!(length(&cut(&text, limit)) <= limit);
            prop_assert!(length(&cut_escaped(&text, limit)) <= limit);
        }
    }
}
