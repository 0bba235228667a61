//! How much of a message is read for a question.

use unicode_segmentation::UnicodeSegmentation;

/// So much of a message is read, in graphemes.
const LONGEST: usize = 300;

/// Words on one line, about as much as is read.
#[derive(Debug)]
pub(super) struct Longest {
    /// The words with a space between them.
    text: String,
    /// Up to so many bytes nobody need look whether the text is too long.
    fits: usize,
}

impl Default for Longest {
    fn default() -> Self {
        Self {
            text: String::new(),
            // No grapheme is less than a byte.
            fits: LONGEST,
        }
    }
}

impl Longest {
    /// Adds a word, and says whether more of them may be read.
    pub(super) fn push(&mut self, word: &str) -> bool {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(word);
        if self.text.len() <= self.fits {
            return true;
        }
        let more = end(&self.text).err();
        self.fits = self.text.len() + more.unwrap_or_default();
        more.is_some()
    }

    /// As much as is read.
    pub(super) fn finish(mut self) -> String {
        self.text.truncate(beginning(&self.text).len());
        self.text
    }
}

/// As much of a text as is read.
pub(super) fn beginning(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    let (beginning, _) = text.split_at(end(text).unwrap_or(text.len()));
    beginning
}

/// The byte at which a text is as long as is read; where it is shorter, how many bytes more it can surely have.
fn end(text: &str) -> Result<usize, usize> {
    let characters = text.chars().count();
    if characters <= LONGEST {
        return Err(LONGEST - characters);
    }
    let end = if text.chars().take(LONGEST + 1).all(is_grapheme) {
        text.char_indices().nth(LONGEST).map(|(end, _)| end)
    } else {
        let mut graphemes = text.grapheme_indices(true);
        graphemes.nth(LONGEST).map(|(end, _)| end)
    };
    // Where many characters are few graphemes, the next look is worth as much again.
    end.ok_or(text.len())
}

/// Whether the character is surely a grapheme by itself, if those around it are: what most messages are made of.
fn is_grapheme(character: char) -> bool {
    matches!(
        character,
        ' '..='~' | 'А'..='я' | 'ё' | 'Ё' | '\u{3001}'..='\u{3029}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_between_graphemes() {
        // Words with the graphemes that they and the space behind them have.
        for (word, graphemes) in [
            ("tea", 4),
            ("чай", 4),
            ("茶，", 3),
            ("e\u{301}t", 3),
            ("👨‍👩‍👧‍👦", 2),
        ] {
            let words = |count| vec![word; count].join(" ");
            let fits = LONGEST / graphemes;
            for count in [1, fits - 1, fits, fits + 1, LONGEST] {
                let text = words(count);
                let mut kept = words(count.min(fits));
                // The space is read, too.
                kept.extend(Some(' ').filter(|_| count > fits));
                assert_eq!(beginning(&text), kept, "{count} {word}");
                let mut line = Longest::default();
                let pushed = (0..count).take_while(|_| line.push(word)).count();
                assert!(pushed <= 2 * fits + 1, "{pushed} {word}");
                assert_eq!(line.finish(), kept, "{count} {word}");
            }
        }
    }

    #[test]
    fn a_character_that_is_a_grapheme_is_one_beside_any_other() {
        let all: String = ('\0'..=char::MAX).filter(|one| is_grapheme(*one)).collect();
        let back: String = all.chars().rev().collect();
        for text in [all, back] {
            assert_eq!(text.graphemes(true).count(), text.chars().count());
        }
    }
}
