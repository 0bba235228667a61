//! What the tab key offers: commands, and the names that belong behind them.
//!
//! Pure: the text before the cursor and a way to complete names are all it needs.

use crate::knowledge::Kind;

use super::vocabulary::{COMMANDS, Usage, Wants};

/// Texts that may stand where the unfinished one stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Completions {
    /// Where the unfinished text begins, in bytes.
    pub(super) start: usize,
    /// What may stand there, best first.
    pub(super) texts: Vec<String>,
}

/// Completes the text before the cursor. `names` completes a name, of a kind or of any.
pub(super) fn complete(
    before: &str,
    names: impl Fn(Option<Kind>, &str) -> Vec<String>,
) -> Completions {
    if !before.starts_with('/') {
        return last_word(before, names);
    }
    let Some((usage, typed)) = COMMANDS
        .iter()
        .find_map(|usage| Some((usage, usage.argument_of(before)?)))
    else {
        return commands(before);
    };
    let start = before.len() - typed.len();
    let texts = match usage.wants() {
        Wants::Name(kind) => names(Some(kind), typed),
        Wants::AnyName => names(None, typed),
        Wants::Question => {
            let Completions {
                start: within,
                texts,
            } = last_word(typed, names);
            return Completions {
                start: start + within,
                texts,
            };
        }
        Wants::Nothing => Vec::new(),
    };
    Completions { start, texts }
}

fn commands(before: &str) -> Completions {
    let typed = before.to_lowercase();
    let texts = COMMANDS
        .iter()
        .map(Usage::command)
        .filter(|command| command.starts_with(&typed))
        .map(|command| format!("{command} "))
        .collect();
    Completions { start: 0, texts }
}

fn last_word(before: &str, names: impl Fn(Option<Kind>, &str) -> Vec<String>) -> Completions {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let texts = if word.is_empty() {
        Vec::new()
    } else {
        names(None, word)
    };
    Completions {
        start: before.len() - word.len(),
        texts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(kind: Option<Kind>, typed: &str) -> Vec<String> {
        [
            (Kind::Actor, "Russia"),
            (Kind::Actor, "Россия"),
            (Kind::Format, "C5+1"),
            (Kind::Summit, "Astana 2025"),
        ]
        .into_iter()
        .filter(|(of, name)| {
            kind.is_none_or(|kind| kind == *of)
                && name.to_lowercase().starts_with(&typed.to_lowercase())
        })
        .map(|(_, name)| name.to_owned())
        .collect()
    }

    #[test]
    fn commands_and_the_names_behind_them_are_completed() {
        for (before, start, texts) in [
            (
                "/su",
                0,
                &[
                    "/summit next ",
                    "/summit last ",
                    "/summit list ",
                    "/summit show ",
                ][..],
            ),
            ("/Summit L", 0, &["/summit last ", "/summit list "][..]),
            ("/actor", 0, &["/actor "][..]),
            ("/actor ru", 7, &["Russia"][..]),
            ("/ACTOR  ро", 8, &["Россия"][..]),
            ("/actor ", 7, &["Russia", "Россия"][..]),
            ("/summit next c", 13, &["C5+1"][..]),
            ("/summit show astana", 13, &["Astana 2025"][..]),
            ("/sources r", 9, &["Russia"][..]),
            ("/ask what of rus", 13, &["Russia"][..]),
            ("what of rus", 8, &["Russia"][..]),
            ("what of ", 8, &[][..]),
            ("/quit now", 6, &[][..]),
            ("", 0, &[][..]),
        ] {
            let expected = Completions {
                start,
                texts: texts.iter().map(ToString::to_string).collect(),
            };
            assert_eq!(complete(before, names), expected, "{before}");
        }
    }
}
