//! How text looks where it is shown: styled and wrapped on a terminal, bare in a pipe.

use std::io::{self, IsTerminal};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter};

/// Terminals narrower than this are treated as this wide; wrapping to less is unreadable.
const NARROWEST: usize = 20;
/// Lines longer than this tire the eye, however wide the terminal.
const WIDEST: usize = 100;

/// Whether to style and where to wrap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    styled: bool,
    width: Option<usize>,
}

impl Look {
    /// No styles, no wrapping: for a pipe or a file.
    #[cfg(test)]
    pub(super) const BARE: Self = Self {
        styled: false,
        width: None,
    };

    /// What suits the stdout of this process; `NO_COLOR` and its relatives are respected.
    pub(super) fn of_stdout() -> Self {
        let stdout = io::stdout();
        let width = stdout
            .is_terminal()
            .then(|| textwrap::termwidth().clamp(NARROWEST, WIDEST));
        Self {
            styled: AutoStream::choice(&stdout) != ColorChoice::Never,
            width,
        }
    }

    /// The style of titles.
    pub(super) fn title(self) -> Style {
        self.style(AnsiColor::Cyan.on_default().bold())
    }

    /// The style of the labels of rows.
    pub(super) fn label(self) -> Style {
        self.style(Style::new().bold())
    }

    /// The style of what is there for reference: markers, ids.
    pub(super) fn faint(self) -> Style {
        self.style(Style::new().dimmed())
    }

    fn style(self, style: Style) -> Style {
        if self.styled { style } else { Style::new() }
    }

    /// The text wrapped to the width, the lines after the first indented.
    pub(super) fn wrap(self, text: &str, indent: &str) -> String {
        let Some(width) = self.width else {
            return text.to_owned();
        };
        // A word that is too long is an address; whole it stays something to click on and to copy.
        let options = Options::new(width)
            .break_words(false)
            .subsequent_indent(indent)
            .word_separator(WordSeparator::Custom(words))
            .word_splitter(WordSplitter::NoHyphenation);
        textwrap::fill(text, options)
    }

    /// A link to that address: the address itself, which terminals that know how make clickable as a whole
    /// even where it runs over several lines.
    ///
    /// OSC 8: <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda>
    pub(super) fn link(self, address: &str) -> String {
        if !self.styled {
            return address.to_owned();
        }
        format!("\x1b]8;;{}\x1b\\{address}\x1b]8;;\x1b\\", ascii(address))
    }
}

/// The address with everything that is not printable ASCII percent-encoded, as OSC 8 demands.
fn ascii(address: &str) -> String {
    address
        .bytes()
        .map(|byte| match byte {
            b'!'..=b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// Parts a line into words where it may be broken: behind spaces, and between the characters of scripts
/// that are written without spaces.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    Box::new(WordSeparator::AsciiSpace.find_words(line).flat_map(|word| {
        let mut pieces = pieces(word.word);
        if let Some(last) = pieces.last_mut() {
            last.whitespace = word.whitespace;
        }
        pieces
    }))
}

fn pieces(word: &str) -> Vec<Word<'_>> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while let Some(place) = first_break(rest) {
        let (piece, after) = rest.split_at(place);
        pieces.push(Word::from(piece));
        rest = after;
    }
    pieces.push(Word::from(rest));
    pieces
}

fn first_break(word: &str) -> Option<usize> {
    word.chars()
        .zip(word.char_indices().skip(1))
        .find(|(letter, (_, next))| is_break(*letter, *next))
        .map(|(_, (place, _))| place)
}

/// Whether a line may end with the one character and the next begin with the other.
fn is_break(letter: char, next: char) -> bool {
    is_ideographic(letter) && is_ideographic(next) && !is_opening(letter) && !is_closing(next)
}

/// Whether lines may be broken beside this character: Chinese characters, kana and the punctuation around them.
fn is_ideographic(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{323AF}')
}

fn is_closing(letter: char) -> bool {
    "、。〉》」』】〕〗！），．：；？］｝".contains(letter)
}

fn is_opening(letter: char) -> bool {
    "〈《「『【〔〖（［｛".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NARROW: Look = Look {
        styled: false,
        width: Some(20),
    };

    #[test]
    fn a_pipe_gets_the_text_as_it_is() {
        let text =
            "a line that is much longer than any terminal would like it to be, but no matter";
        assert_eq!(Look::BARE.wrap(text, "  "), text);
        assert_eq!(
            Look::BARE.link("https://a.example/я"),
            "https://a.example/я"
        );
        assert_eq!(format!("{}", Look::BARE.title()), "");
    }

    #[test]
    fn lines_break_at_spaces_and_later_ones_are_indented() {
        assert_eq!(
            NARROW.wrap("Шесть государств встретились в Астане", "  "),
            "Шесть государств\n  встретились в\n  Астане"
        );
    }

    #[test]
    fn chinese_breaks_between_characters_by_their_width_and_never_before_a_full_stop() {
        assert_eq!(
            NARROW.wrap("第二届中国—中亚峰会在哈萨克斯坦首都阿斯塔纳举行。", ""),
            "第二届中国—中亚峰会\n在哈萨克斯坦首都阿斯\n塔纳举行。"
        );
        assert_eq!(
            NARROW.wrap("一二三四五六七八九十。一", ""),
            "一二三四五六七八九\n十。一"
        );
    }

    #[test]
    fn an_address_is_not_taken_apart() {
        assert_eq!(
            NARROW.wrap("see https://long.example/address/of/a/page now", ""),
            "see\nhttps://long.example/address/of/a/page\nnow"
        );
    }

    #[test]
    fn styles_do_not_count_as_width() {
        let look = Look {
            styled: true,
            ..NARROW
        };
        let faint = look.faint();
        let text = format!("{faint}[1]{faint:#} seventeen letters");
        assert_eq!(look.wrap(&text, "").lines().count(), 2);
        assert_eq!(
            look.wrap(&format!("{faint}[1]{faint:#} sixteen letters."), "")
                .lines()
                .count(),
            1
        );
    }

    #[test]
    fn a_link_is_pure_ascii_to_the_terminal() {
        let look = Look {
            styled: true,
            ..NARROW
        };
        assert_eq!(
            look.link("https://a.example/я"),
            "\u{1b}]8;;https://a.example/%D1%8F\u{1b}\\https://a.example/я\u{1b}]8;;\u{1b}\\"
        );
    }
}
