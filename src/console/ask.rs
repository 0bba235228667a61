//! `chaikhana ask`: one answer, or one for each line of stdin.

use std::io::{self, BufWriter, Write};

use super::arguments::{AskArguments, Format};
use super::conversation::{Conversation, Heard};
use super::input::Lines;
use super::json::{self, ReplyLine};
use super::look::Look;
use super::plain::plain;
use super::{Ending, Failure, render};
use crate::desk::{Desk, Outcome};
use crate::language::Language;

/// The word that means: read the questions from stdin.
const STDIN: &str = "-";

/// Answers. A single question without an answer is a problem; with stdin each reply speaks for itself.
pub(super) fn run(desk: &Desk, arguments: &AskArguments) -> Result<Ending, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut asking = Asking {
        conversation: Conversation::new(desk, arguments.viewpoint),
        format: arguments.format,
        language: arguments.viewpoint.lang,
        look: Look::of_stdout(),
    };
    let ending = if arguments.words == [STDIN] {
        asking.each_line(&mut out)?
    } else {
        asking.answer(&mut out, &arguments.words.join(" "))?
    };
    out.flush()?;
    Ok(ending)
}

struct Asking<'a> {
    conversation: Conversation<'a>,
    format: Format,
    language: Language,
    look: Look,
}

impl Asking<'_> {
    fn each_line(&mut self, out: &mut impl Write) -> Result<Ending, Failure> {
        let mut lines = Lines::new(io::stdin().lock());
        while let Some(line) = lines.next_line().map_err(Failure::Input)? {
            self.answer(out, &line)?;
            if self.format == Format::Text {
                writeln!(out)?;
            }
            if lines.must_wait() {
                out.flush()?;
            }
        }
        Ok(Ending::Good)
    }

    /// Answers one question by itself: what was asked before plays no part.
    fn answer(&mut self, out: &mut impl Write, question: &str) -> Result<Ending, Failure> {
        self.conversation.forget();
        match self.conversation.hear(question) {
            Heard::Reply(reply) => {
                match self.format {
                    Format::Text => render::reply(out, &reply, self.look)?,
                    Format::Json => json::write_line(out, &ReplyLine::new(question, &reply))?,
                }
                Ok(match reply.outcome {
                    Outcome::Answer(_) => Ending::Good,
                    Outcome::Suggest(_) | Outcome::Unknown(_) => Ending::Problem,
                })
            }
            Heard::Nothing => {
                let why = self.language.text("terminal-nothing-asked");
                self.refuse(out, question, &why, "empty question")
            }
            Heard::Refused(why) => self.refuse(out, question, &why, "no such command"),
            Heard::NoMore | Heard::Help | Heard::Quit => {
                let why = self.language.text("terminal-conversation-only");
                self.refuse(out, question, &why, "no such command")
            }
        }
    }

    /// Says that a question is none: to people on stderr, to programs where they expect its line.
    fn refuse(
        &self,
        out: &mut impl Write,
        question: &str,
        why: &str,
        reason: &str,
    ) -> Result<Ending, Failure> {
        match self.format {
            Format::Text => writeln!(io::stderr(), "{}", plain(why))?,
            Format::Json => {
                json::write_line(out, &ReplyLine::refused(question, why.to_owned(), reason))?;
            }
        }
        Ok(Ending::Problem)
    }
}
