//! The command line of the terminal front: what may be asked of it, and with which options.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::desk::{Ask, Request};
use crate::knowledge::PartialDate;
use crate::language::{Language, tags};

/// What the terminal front can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Talk in the terminal
    Chat(ChatArguments),
    /// Answer one question, or each line of stdin
    ///
    /// Exits with 1 where a single question has no answer, and with 0 after the last line of stdin.
    Ask(AskArguments),
    /// Show every problem in the knowledge, or what is not translated yet
    Check(CheckArguments),
    /// Ask a folder of questions with known answers and show how many come out right
    ///
    /// Exits with 1 where the share of right answers is below `--at-least`.
    Evaluate(EvaluateArguments),
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

/// `chaikhana check`.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// The language whose missing translations are listed in place of the problems.
    #[arg(long, value_name = "LANGUAGE", help = format!("List what has no translation into this language: {}", tags()))]
    pub translations: Option<Language>,
}

/// `chaikhana evaluate`.
#[derive(Debug, Args)]
pub struct EvaluateArguments {
    /// The folder of question files
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,

    /// The least share of right answers, in percent
    #[arg(long, value_name = "PERCENT", default_value_t = 0.0)]
    pub at_least: f64,
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

    /// The language of the answers; the system's language plays no part.
    #[arg(long, value_name = "LANGUAGE", default_value_t, help = format!("Answer in this language: {}", tags()))]
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
pub(super) fn today() -> Date {
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
    use crate::language::testing::spoken;

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
            lang: spoken("ru"),
        };
        let request = viewpoint.request(Ask::About);
        assert_eq!(request.today, jiff::civil::date(2025, 6, 10));
        assert_eq!(request.language, spoken("ru"));
    }
}
