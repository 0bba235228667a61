//! The command line: what may be asked of the program, and with which options.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::desk::{Ask, Request};
use crate::knowledge::PartialDate;
use crate::language::Language;
use crate::telemetry::LogFormat;

/// Answers questions about the China–Central Asia summits and their region, with its sources.
#[derive(Debug, Parser)]
#[command(name = "chaikhana", version)]
pub struct Arguments {
    /// Read the knowledge from this folder instead of the one built in
    #[arg(long, global = true, value_name = "DIR")]
    pub knowledge: Option<PathBuf>,

    /// How the log on stderr is written; `RUST_LOG` says what is in it
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "FORMAT",
        default_value_t
    )]
    pub log_format: LogFormat,

    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Talk in the terminal
    Chat(ChatArguments),
    /// Answer one question, or each line of stdin
    Ask(AskArguments),
    /// Show every problem in the knowledge
    Check,
    /// Print the whole knowledge as JSON
    Export,
}

/// `chaikhana chat`.
#[derive(Debug, Args)]
pub struct ChatArguments {
    /// Who is asking.
    #[command(flatten)]
    pub viewpoint: Viewpoint,
}

/// `chaikhana ask`.
///
/// Exits with 1 where a single question has no answer.
#[derive(Debug, Args)]
pub struct AskArguments {
    /// The question, or a command such as `/summit next`; `-` reads one of them a line from stdin
    #[arg(required = true, value_name = "QUESTION")]
    pub words: Vec<String>,

    /// How answers are written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,

    /// Who is asking.
    #[command(flatten)]
    pub viewpoint: Viewpoint,
}

/// How answers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Text,
    /// One JSON object a line
    Json,
}

/// When and in which language somebody asks: what an answer depends on beside the question.
#[derive(Debug, Clone, Copy, Args)]
pub struct Viewpoint {
    /// Answer as on this day, YYYY-MM-DD; without it, as today in the system's time zone
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub now: Option<Date>,

    /// Answer in this language: en, ru or zh-CN; the system's language plays no part
    #[arg(long, value_name = "LANGUAGE", default_value_t)]
    pub lang: Language,
}

impl Viewpoint {
    /// What is asked, from this point of view.
    pub fn request(self, ask: Ask) -> Request {
        Request {
            ask,
            today: self.now.unwrap_or_else(today),
            language: self.lang,
        }
    }
}

/// Today in the system's time zone. The terminal is the edge of the house: only here is the clock read.
pub fn today() -> Date {
    ZonedDateTime::now().date()
}

fn day(typed: &str) -> Result<Date, String> {
    let date: PartialDate = typed.parse().map_err(|error| format!("{error}"))?;
    date.day()
        .ok_or_else(|| format!("`{typed}` is not a day; write it as YYYY-MM-DD"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn only_a_whole_day_is_a_day() {
        assert_eq!(day("2025-06-10"), Ok(jiff::civil::date(2025, 6, 10)));
        for typed in ["2025", "2025-06", "2025-02-30", "today", ""] {
            assert!(day(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_request_is_made_for_the_day_and_the_language_given() {
        let viewpoint = Viewpoint {
            now: Some(jiff::civil::date(2025, 6, 10)),
            lang: Language::Russian,
        };
        let request = viewpoint.request(Ask::About);
        assert_eq!(request.today, jiff::civil::date(2025, 6, 10));
        assert_eq!(request.language, Language::Russian);
    }
}
