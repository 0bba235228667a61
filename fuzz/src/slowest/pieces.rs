//! What slow texts are bred of: words that the knowledge knows, words that it nearly knows, and whatever is costly
//! somewhere.

use chaikhana::knowledge::Knowledge;

/// Stretches of text.
pub(crate) struct Pieces {
    /// Real questions.
    pub(crate) questions: Vec<String>,
    /// Names and words of the knowledge, in every language.
    pub(crate) known: Vec<String>,
    /// Single Chinese characters of the knowledge.
    pub(crate) han: Vec<char>,
}

/// Marks, joints and letters that some part of the reading treats in a way of its own.
pub(crate) const SPECIAL: [&str; 56] = [
    " ",
    ",",
    ", ",
    ".",
    "?",
    "? ",
    ";",
    "/",
    "–",
    "'",
    "’s ",
    "`",
    "```",
    "<",
    ">",
    "<@",
    "||",
    "\n",
    "> ",
    "[",
    "](",
    "https://",
    "@",
    "\\",
    "\u{200b}",
    "\u{202e}",
    "\u{301}",
    "\u{fdfa}",
    "\u{fdfa} ",
    "ﬃ",
    "İ",
    "ẞ",
    "é",
    "ё",
    "й",
    " and ",
    " or ",
    " vs ",
    " with ",
    " и ",
    " или ",
    "和",
    "与",
    "以及",
    "、",
    "？",
    "哪些",
    "today ",
    "2024 ",
    "1,2.",
    "U.S. ",
    "us ",
    "y",
    "last year ",
    "今年",
    "去年",
];

impl Pieces {
    pub(crate) fn new(knowledge: &Knowledge) -> Self {
        let mut questions = Vec::new();
        let mut known = Vec::new();
        for entry in knowledge.entries() {
            known.extend(entry.name.all().map(str::to_owned));
            known.extend(entry.aliases.iter().cloned());
            for fact in &entry.facts {
                questions.extend(fact.asks.iter().cloned());
                let texts = fact.text.all().chain(fact.asks.iter().map(String::as_str));
                known.extend(texts.flat_map(str::split_whitespace).map(str::to_owned));
            }
        }
        known.sort();
        known.dedup();
        let mut han: Vec<char> = known
            .iter()
            .flat_map(|word| word.chars())
            .filter(|character| is_han(*character))
            .collect();
        han.sort_unstable();
        han.dedup();
        Self {
            questions,
            known,
            han,
        }
    }
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}')
}
