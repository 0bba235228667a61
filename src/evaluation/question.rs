//! Question files: what is asked, on which day, in which language, and what a right answer has.

use jiff::civil::Date;
use serde::Deserialize;

use crate::knowledge::EntryId;
use crate::language::Language;

/// A question with what is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The question as people type it.
    pub text: String,
    /// The group under which its result is counted.
    pub kind: String,
    /// The language of the answer.
    pub language: Language,
    /// The day on which it is asked.
    pub today: Date,
    /// What is right.
    pub expected: Expected,
}

/// What a right outcome is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// No answer: the knowledge does not have one.
    Refusal,
    /// An answer.
    Answer {
        /// Texts that all must be in the answer, in any case; alternatives are parted by `|`.
        contains: Vec<String>,
        /// Sources of which at least one must be cited; any where the list is empty.
        cites: Vec<String>,
        /// Entries of which one must answer; any where the list is empty.
        entries: Vec<EntryId>,
    },
}

/// A question file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum QuestionFileError {
    /// It is not TOML of the right form.
    #[error("{file}: {reason}")]
    Form {
        /// The file.
        file: String,
        /// What is wrong and where, from the TOML reader.
        reason: String,
    },
    /// One question makes no sense.
    #[error("{file}: the question `{question}`: {reason}")]
    Question {
        /// The file.
        file: String,
        /// The question's text.
        question: String,
        /// What is wrong with it.
        reason: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    question: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    q: String,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    now: Option<String>,
    #[serde(default)]
    contains: Vec<String>,
    #[serde(default)]
    cites: Vec<String>,
    #[serde(default)]
    entry: Vec<String>,
    #[serde(default)]
    refuse: bool,
}

/// Reads the questions of one file; `today` is the day for questions that name none.
pub fn read_questions(
    file: &str,
    text: &str,
    today: Date,
) -> Result<Vec<Question>, QuestionFileError> {
    let rows: File = toml::from_str(text).map_err(|error| QuestionFileError::Form {
        file: file.to_owned(),
        reason: error.to_string(),
    })?;
    rows.question
        .into_iter()
        .map(|row| question(file, row, today))
        .collect()
}

fn question(file: &str, row: Row, today: Date) -> Result<Question, QuestionFileError> {
    let text = row.q.clone();
    let wrong = |reason: String| QuestionFileError::Question {
        file: file.to_owned(),
        question: text.clone(),
        reason,
    };
    let asks_nothing = row.contains.is_empty() && row.cites.is_empty() && row.entry.is_empty();
    if row.refuse != asks_nothing {
        return Err(wrong(
            "it needs either `refuse = true` or what an answer must have (`contains`, `cites`, `entry`)".to_owned(),
        ));
    }
    let language = match row.lang.as_deref() {
        None => Language::default(),
        Some(tag) => tag.parse().map_err(|error| wrong(format!("{error}")))?,
    };
    let today = match row.now {
        None => today,
        Some(day) => day
            .parse()
            .map_err(|_| wrong(format!("`{day}` is not a day of the form YYYY-MM-DD")))?,
    };
    let expected = if row.refuse {
        Expected::Refusal
    } else {
        let entries = row.entry.iter().map(|id| {
            EntryId::parse(id).ok_or_else(|| {
                wrong(format!(
                    "`{id}` is not the id of an entry, such as actor.russia"
                ))
            })
        });
        Expected::Answer {
            contains: row.contains,
            cites: row.cites,
            entries: entries.collect::<Result<_, _>>()?,
        }
    };
    Ok(Question {
        text: row.q,
        kind: row.kind.unwrap_or_else(|| "question".to_owned()),
        language,
        today,
        expected,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_question_reads_with_its_defaults() {
        let file = "[[question]]\nq = 'who is in the csto'\ncontains = ['Armenia|Армения']\n";
        let questions = read_questions("a.toml", file, date(2026, 11, 23)).expect("valid");
        assert_eq!(questions[0].today, date(2026, 11, 23));
        assert_eq!(questions[0].language, Language::english());
    }

    #[test]
    fn a_question_that_expects_nothing_or_both_is_refused() {
        for file in [
            "[[question]]\nq = 'a'\n",
            "[[question]]\nq = 'a'\nrefuse = true\ncontains = ['b']\n",
        ] {
            let error = read_questions("a.toml", file, date(2026, 11, 23))
                .expect_err("refused")
                .to_string();
            assert!(error.starts_with("a.toml: the question `a`"), "{error}");
        }
        assert!(read_questions("a.toml", "[[question]]\nqq = 'a'", date(2026, 11, 23)).is_err());
    }
}
