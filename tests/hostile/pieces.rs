//! What texts are made of that are meant to do harm.

use proptest::prelude::*;

/// Stands in every such text, and in nothing that the bot says by itself.
pub(super) const MARK: &str = "zqxwv";

/// A host that nothing may lead to.
pub(super) const ELSEWHERE: &str = "elsewhere.example";

/// What Discord or a terminal makes something of.
const PIECES: [&str; 62] = [
    "@everyone",
    "@here",
    "<@1>",
    "<@!1>",
    "<@&1>",
    "<#1>",
    "</ask:1>",
    "<t:0:R>",
    "<:tea:1>",
    "<a:tea:1>",
    "<id:home>",
    "[news](https://elsewhere.example)",
    "[news](<https://elsewhere.example>)",
    "https://elsewhere.example",
    "<https://elsewhere.example>",
    "HTTP://elsewhere.example",
    "discord://elsewhere.example",
    "[",
    "](",
    ")",
    "<",
    ">",
    "`",
    "``",
    "```",
    "````",
    "```ansi\n",
    "~~~",
    "||",
    "**",
    "__",
    "*",
    "_",
    "~~",
    "\\",
    "\n",
    "\r",
    "\n> ",
    "\n>>> ",
    "\n# ",
    "\n-# ",
    "\n- ",
    "\n1. ",
    "\u{1b}[31m",
    "\u{9b}31m",
    "\u{7}",
    "\u{8}",
    "\0",
    "\u{7f}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{2028}",
    "\"",
    "'''",
    "[1]",
    " ",
    "e\u{301}\u{302}\u{303}",
    "Teahouse Union",
];

/// Texts of such pieces, with the mark in each.
pub(super) fn texts() -> impl Strategy<Value = String> {
    let pieces = || prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..8);
    (pieces(), pieces())
        .prop_map(|(before, after)| format!("{}{MARK}{}", before.concat(), after.concat()))
}

/// Such texts as a knowledge file may have them: on one line, without what cannot be printed.
pub(super) fn printable_texts() -> impl Strategy<Value = String> {
    texts().prop_map(|text| {
        let hidden = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        text.replace(hidden, "").trim().to_owned()
    })
}
