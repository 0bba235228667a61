//! The prompt: line editing, the tab key and a history that outlives the conversation.

use std::borrow::Cow;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use rustyline::completion::{Completer, Pair};
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::FileHistory;
use rustyline::validate::Validator;
use rustyline::{CompletionType, Config, Context, Helper};

use super::completion;
use super::plain::plain;
use crate::desk::Desk;
use crate::language::Language;

const PROMPT: &str = "> ";

/// What came from the keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// A line.
    Line(String),
    /// Ctrl-C; what stood on the line is gone.
    Interrupt,
    /// Ctrl-D.
    End,
}

/// A prompt on the terminal.
pub(super) struct Editor<'a> {
    editor: rustyline::Editor<Typist<'a>, FileHistory>,
    history: Option<PathBuf>,
}

impl<'a> Editor<'a> {
    /// A prompt that completes names of that desk, with the history of earlier conversations.
    pub(super) fn new(desk: &'a Desk, language: Language) -> Result<Self, ReadlineError> {
        let config = Config::builder()
            .completion_type(CompletionType::List)
            .auto_add_history(true)
            .build();
        let mut editor = rustyline::Editor::with_config(config)?;
        editor.set_helper(Some(Typist { desk, language }));
        let history = history_file(env::var_os("XDG_STATE_HOME"), env::var_os("HOME"));
        if let Some(path) = history.as_deref().filter(|path| path.exists())
            && let Err(error) = editor.load_history(path)
        {
            tracing::warn!(%error, path = %path.display(), "the history cannot be read");
        }
        Ok(Self { editor, history })
    }

    /// Waits for a line.
    pub(super) fn read(&mut self) -> Result<Typed, ReadlineError> {
        match self.editor.readline(PROMPT) {
            Ok(line) => Ok(Typed::Line(line)),
            Err(ReadlineError::Interrupted) => Ok(Typed::Interrupt),
            Err(ReadlineError::Eof) => Ok(Typed::End),
            Err(error) => Err(error),
        }
    }

    /// Keeps the history for the next conversation. Without it the conversation was still a good one.
    pub(super) fn remember(&mut self) {
        let Some(path) = &self.history else { return };
        let kept = path
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .map_err(ReadlineError::Io)
            .and_then(|()| self.editor.append_history(path));
        if let Err(error) = kept {
            tracing::warn!(%error, path = %path.display(), "the history cannot be kept");
        }
    }
}

/// Where the history is kept; nowhere for somebody without a home.
///
/// <https://specifications.freedesktop.org/basedir-spec/latest/>
fn history_file(state_home: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    let absolute = |path: OsString| Some(PathBuf::from(path)).filter(|path| path.is_absolute());
    let state = state_home
        .and_then(absolute)
        .or_else(|| Some(home.and_then(absolute)?.join(Path::new(".local/state"))))?;
    Some(state.join("chaikhana").join("history"))
}

/// Completes while somebody types.
struct Typist<'a> {
    desk: &'a Desk,
    language: Language,
}

impl Completer for Typist<'_> {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        position: usize,
        _: &Context<'_>,
    ) -> Result<(usize, Vec<Pair>), ReadlineError> {
        let before = line.get(..position).unwrap_or(line);
        let completions = completion::complete(before, |kind, typed| {
            let found = self.desk.complete(kind, typed, self.language);
            found.into_iter().map(|(_, name)| name).collect()
        });
        let pairs = completions
            .texts
            .iter()
            .map(|text| plain(text))
            .map(|text: Cow<'_, str>| Pair {
                display: text.clone().into_owned(),
                replacement: text.into_owned(),
            })
            .collect();
        Ok((completions.start, pairs))
    }
}

impl Helper for Typist<'_> {}
impl Highlighter for Typist<'_> {}
impl Hinter for Typist<'_> {
    type Hint = String;
}
impl Validator for Typist<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_is_kept_where_the_state_of_programs_is_kept() {
        let file = |state: Option<&str>, home: Option<&str>| {
            history_file(state.map(OsString::from), home.map(OsString::from))
        };
        let below = |folder: &str| Some(Path::new(folder).join("chaikhana/history"));
        assert_eq!(file(Some("/state"), Some("/home/me")), below("/state"));
        assert_eq!(file(None, Some("/home/me")), below("/home/me/.local/state"));
        assert_eq!(
            file(Some("relative"), Some("/home/me")),
            below("/home/me/.local/state")
        );
        assert_eq!(file(Some(""), None), None);
        assert_eq!(file(None, None), None);
    }
}
