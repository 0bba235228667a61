//! JSON as the terminal prints it: one reply a line, and safe to look at.
//!
//! `serde_json` escapes the ASCII control characters; DEL, the C1 characters and the bidirectional overrides
//! are valid JSON, but a terminal obeys them. Here they are escaped as well: the value stays the same.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

use super::plain::is_unwelcome;
use crate::answer::Citation;
use crate::desk::{Outcome, Reply};
use crate::knowledge::EntryId;

/// A reply in the form that is promised to programs. Keys are never left out and never change their order.
#[derive(Debug, Serialize)]
pub(super) struct ReplyLine<'a> {
    question: &'a str,
    outcome: &'static str,
    entry: Option<&'a EntryId>,
    title: Option<&'a str>,
    text: String,
    citations: &'a [Citation],
    suggestions: Vec<&'a EntryId>,
    score: f32,
    reason: &'a str,
}

impl<'a> ReplyLine<'a> {
    /// What the desk said to that question.
    pub(super) fn new(question: &'a str, reply: &'a Reply) -> Self {
        let line = Self {
            score: reply.score,
            ..Self::refused(question, String::new(), reply.reason)
        };
        match &reply.outcome {
            Outcome::Answer(answer) => Self {
                outcome: "answer",
                entry: Some(answer.entry()),
                title: Some(answer.title()),
                text: answer.text(),
                citations: answer.citations(),
                ..line
            },
            Outcome::Suggest(near) => Self {
                outcome: "suggest",
                text: near.message.clone(),
                suggestions: near.entries.iter().map(|(id, _)| id).collect(),
                ..line
            },
            Outcome::Unknown(unknown) => Self {
                text: unknown.message.clone(),
                ..line
            },
        }
    }

    /// A line that never reached the desk.
    pub(super) fn refused(question: &'a str, text: String, reason: &'a str) -> Self {
        Self {
            question,
            outcome: "unknown",
            entry: None,
            title: None,
            text,
            citations: &[],
            suggestions: Vec::new(),
            score: 0.0,
            reason,
        }
    }
}

/// Writes the value on one line, ended by a line break.
pub(super) fn write_line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    write(out, value, CompactFormatter)
}

/// Writes the value indented, ended by a line break.
pub(super) fn write_pretty(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    write(out, value, PrettyFormatter::new())
}

fn write(
    out: &mut impl Write,
    value: &impl Serialize,
    formatter: impl Formatter,
) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(
        &mut *out,
        Escaping(formatter),
    ))?;
    out.write_all(b"\n")
}

/// Another formatter, with the characters that a terminal obeys escaped.
struct Escaping<F>(F);

/// Hands a method of [`Formatter`] on to the formatter inside.
macro_rules! hand_on {
    ($($method:ident($($argument:ident: $kind:ty),*);)*) => {
        $(fn $method<W: ?Sized + Write>(&mut self, out: &mut W $(, $argument: $kind)*) -> io::Result<()> {
            self.0.$method(out $(, $argument)*)
        })*
    };
}

impl<F: Formatter> Formatter for Escaping<F> {
    hand_on! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        begin_object_value();
        end_object_value();
    }

    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for piece in fragment.split_inclusive(is_unwelcome) {
            let mut letters = piece.chars();
            match letters.next_back().filter(|last| is_unwelcome(*last)) {
                // All of them stand in the first plane, so one escape is enough.
                Some(last) => write!(out, "{}\\u{:04x}", letters.as_str(), u32::from(last))?,
                None => out.write_all(piece.as_bytes())?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{Suggestions, Unknown};
    use crate::knowledge::Kind;

    fn written(value: &impl Serialize) -> String {
        let mut out = Vec::new();
        write_line(&mut out, value).expect("memory takes everything");
        String::from_utf8(out).expect("JSON is UTF-8")
    }

    #[test]
    fn what_a_terminal_obeys_is_escaped_and_reads_back_the_same() {
        let text = "a\u{1b}[2J\u{9b}31m\u{7f}\u{202e}\u{202e}я\u{9c}";
        let line = written(&text);
        assert_eq!(
            line,
            "\"a\\u001b[2J\\u009b31m\\u007f\\u202e\\u202eя\\u009c\"\n"
        );
        assert_eq!(serde_json::from_str::<String>(&line).expect("JSON"), text);
    }

    #[test]
    fn keys_stand_in_the_promised_order_and_none_is_left_out() {
        let reply = Reply {
            outcome: Outcome::Suggest(Suggestions {
                message: "Perhaps one of these?".to_owned(),
                entries: vec![(EntryId::new(Kind::Actor, "russia"), "Russia".to_owned())],
            }),
            score: 0.5,
            reason: "near names",
        };
        assert_eq!(
            written(&ReplyLine::new("rusia", &reply)),
            "{\"question\":\"rusia\",\"outcome\":\"suggest\",\"entry\":null,\"title\":null,\
             \"text\":\"Perhaps one of these?\",\"citations\":[],\"suggestions\":[\"actor.russia\"],\
             \"score\":0.5,\"reason\":\"near names\"}\n"
        );
    }

    #[test]
    fn nothing_known_is_unknown_with_empty_fields() {
        let reply = Reply {
            outcome: Outcome::Unknown(Unknown {
                message: "Not in our sources.".to_owned(),
            }),
            score: 0.0,
            reason: "nothing near",
        };
        let line: serde_json::Value =
            serde_json::from_str(&written(&ReplyLine::new("?", &reply))).expect("JSON");
        assert_eq!(line["outcome"], "unknown");
        assert_eq!(line["entry"], serde_json::Value::Null);
        assert_eq!(line["citations"], serde_json::json!([]));
    }
}
