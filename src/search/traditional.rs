//! Traditional Chinese characters as their simplified ones, so that both ways of writing find the same.
//!
//! Character by character, as far as a search needs it: a few characters mean another word in each way of writing,
//! but the knowledge and the question go through the same table.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// The characters of the table: the unified ideographs of Unicode's basic plane.
const UNIFIED: RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';

/// The simplified form of each character of [`UNIFIED`].
static SIMPLIFIED: LazyLock<Box<[char]>> = LazyLock::new(|| {
    let mut table: Box<[char]> = UNIFIED.collect();
    let pairs = include_str!("traditional/characters.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace);
    for pair in pairs {
        let mut characters = pair.chars();
        if let (Some(traditional), Some(simplified)) = (characters.next(), characters.next())
            && let Some(place) = place(traditional)
        {
            table[place] = simplified;
        }
    }
    table
});

/// The simplified form of a traditional character; any other character as it is.
pub(super) fn simplified(character: char) -> char {
    place(character).map_or(character, |place| SIMPLIFIED[place])
}

/// Where the character stands in the table, if it does.
fn place(character: char) -> Option<usize> {
    UNIFIED
        .contains(&character)
        .then(|| (u32::from(character) - u32::from(*UNIFIED.start())) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_become_one() {
        for (traditional, one) in [
            ("俄羅斯", "俄罗斯"),
            ("哈薩克斯坦", "哈萨克斯坦"),
            ("中亞峰會", "中亚峰会"),
            ("習近平", "习近平"),
            ("僑匯佔比", "侨汇占比"),
            ("中国", "中国"),
            ("日本語 ёлка 𠀀", "日本语 ёлка 𠀀"),
        ] {
            assert_eq!(traditional.chars().map(simplified).collect::<String>(), one);
        }
    }

    #[test]
    fn every_pair_of_the_table_is_used_and_none_leads_to_another() {
        let lines = include_str!("traditional/characters.txt").lines();
        let pairs: Vec<&str> = lines
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .collect();
        assert!(pairs.len() > 2_800);
        for pair in pairs {
            let [traditional, one] = *pair.chars().collect::<Vec<_>>() else {
                panic!("`{pair}` is no pair");
            };
            assert_eq!(simplified(traditional), one, "{pair}");
            assert_eq!(simplified(one), one, "{pair}");
        }
    }
}
