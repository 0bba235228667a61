//! `chaikhana chat`: a conversation in the terminal, with the answers and commands that Discord has.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use super::arguments::ChatArguments;
use super::conversation::{Conversation, Heard};
use super::editor::{Editor, Typed};
use super::input::Lines;
use super::look::Look;
use super::plain::plain;
use super::vocabulary::COMMANDS;
use super::{Ending, Failure, render};
use crate::desk::Desk;
use crate::language::Language;

/// Talks until the other side has had enough.
pub(super) fn run(desk: &Desk, arguments: &ChatArguments) -> Result<Ending, Failure> {
    let mut room = Room {
        conversation: Conversation::new(desk, arguments.viewpoint),
        language: arguments.viewpoint.lang,
        out: BufWriter::new(io::stdout().lock()),
    };
    room.greet(desk)?;
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        let mut editor = Editor::new(desk, arguments.viewpoint.lang).map_err(Failure::Prompt)?;
        room.talk(&mut editor)?;
        editor.remember();
    } else {
        room.read(Lines::new(io::stdin().lock()))?;
    }
    Ok(Ending::Good)
}

/// Whether the conversation goes on.
#[derive(PartialEq, Eq)]
enum Course {
    On,
    Over,
}

struct Room<'a> {
    conversation: Conversation<'a>,
    language: Language,
    out: BufWriter<StdoutLock<'static>>,
}

impl Room<'_> {
    fn greet(&mut self, desk: &Desk) -> io::Result<()> {
        let library = desk.library();
        let look = Look::of_stdout();
        let knowledge = library.knowledge();
        let known = self.language.say(
            "terminal-greeting",
            [
                ("entries", knowledge.entries().len().into()),
                ("facts", knowledge.fact_count().into()),
                ("sources", knowledge.sources().len().into()),
            ],
        );
        render::paragraph(&mut self.out, &known, look)?;
        render::paragraph(&mut self.out, &self.language.text("terminal-hint"), look)?;
        self.out.flush()
    }

    /// Talks with somebody at a prompt. Ctrl-C drops the line, twice in a row it ends the conversation.
    fn talk(&mut self, editor: &mut Editor<'_>) -> Result<(), Failure> {
        let mut interrupted = false;
        loop {
            match editor.read().map_err(Failure::Prompt)? {
                Typed::Line(line) => {
                    interrupted = false;
                    if self.answer(&line)? == Course::Over {
                        return Ok(());
                    }
                }
                Typed::Interrupt if interrupted => return Ok(()),
                Typed::Interrupt => {
                    interrupted = true;
                    writeln!(self.out, "{}", self.language.text("terminal-interrupted"))?;
                    self.out.flush()?;
                }
                Typed::End => return Ok(()),
            }
        }
    }

    /// Answers lines that come from a file or another program.
    fn read(&mut self, mut lines: Lines<impl io::Read>) -> Result<(), Failure> {
        while let Some(line) = lines.next_line().map_err(Failure::Input)? {
            if self.answer(&line)? == Course::Over {
                break;
            }
        }
        Ok(())
    }

    fn answer(&mut self, line: &str) -> io::Result<Course> {
        // Asked anew each time: the window may have another width by now.
        let look = Look::of_stdout();
        match self.conversation.hear(line) {
            Heard::Nothing => return Ok(Course::On),
            Heard::Quit => return Ok(Course::Over),
            Heard::Help => self.help(look)?,
            Heard::NoMore => {
                writeln!(self.out, "{}", self.language.text("terminal-no-more"))?;
            }
            Heard::Refused(why) => render::paragraph(&mut self.out, &plain(&why), look)?,
            Heard::Reply(reply) => {
                render::reply(&mut self.out, &reply, look)?;
                if self.conversation.has_more() {
                    let faint = look.faint();
                    let more = self.language.text("terminal-more");
                    writeln!(self.out, "{faint}{more}{faint:#}")?;
                }
            }
        }
        writeln!(self.out)?;
        self.out.flush()?;
        Ok(Course::On)
    }

    fn help(&mut self, look: Look) -> io::Result<()> {
        for usage in &COMMANDS {
            let line = format!("{:<26}{}", usage.to_string(), usage.purpose(self.language));
            writeln!(self.out, "{}", look.wrap(&line, &" ".repeat(26)))?;
        }
        Ok(())
    }
}
