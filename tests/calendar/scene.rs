//! One request on one day and what is said to it, with assertions that read like the documentation.

use chaikhana::Language;
use chaikhana::answer::Answer;
use chaikhana::desk::{Ask, Outcome};
use jiff::civil::Date;

use crate::embedded::{TODAY, reply};

/// What was said to a request.
pub(crate) struct Scene {
    asked: String,
    outcome: Outcome,
}

/// Somebody who asks on a day, in a language.
#[derive(Clone, Copy)]
pub(crate) struct Asker {
    today: Date,
    language: Language,
}

/// Somebody who asks in English on the usual day.
pub(crate) fn today() -> Asker {
    on(TODAY)
}

/// Somebody who asks in English on that day.
pub(crate) fn on(today: Date) -> Asker {
    let language = Language::english();
    Asker { today, language }
}

impl Asker {
    /// The same person speaking that language.
    pub(crate) fn speaking(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Asks in free words.
    pub(crate) fn asks(self, question: &str) -> Scene {
        self.requests(Ask::Question(question.to_owned()))
    }

    /// `/summit next`, of the usual format.
    pub(crate) fn next(self) -> Scene {
        self.requests(Ask::NextSummit(None))
    }

    /// `/summit last`, of the usual format.
    pub(crate) fn last(self) -> Scene {
        self.requests(Ask::LastSummit(None))
    }

    /// `/summit list`, of the usual format.
    pub(crate) fn list(self) -> Scene {
        self.requests(Ask::ListSummits(None))
    }

    /// `/summit next` of that format.
    pub(crate) fn next_of(self, format: &str) -> Scene {
        self.requests(Ask::NextSummit(Some(format.to_owned())))
    }

    /// `/figure` with a year.
    pub(crate) fn figure(self, name: &str, year: i16) -> Scene {
        let name = name.to_owned();
        let year = Some(year);
        self.requests(Ask::Figure { name, year })
    }

    /// Any request.
    pub(crate) fn requests(self, ask: Ask) -> Scene {
        Scene {
            asked: format!("{ask:?} on {} in {}", self.today, self.language),
            outcome: reply(ask, self.today, self.language).outcome,
        }
    }
}

impl Scene {
    /// The answer; there must be one.
    pub(crate) fn answer(&self) -> &Answer {
        let Outcome::Answer(answer) = &self.outcome else {
            panic!("{} gave {:?}", self.asked, self.outcome);
        };
        answer
    }

    /// There is no answer.
    pub(crate) fn is_not_answered(&self) {
        let Outcome::Answer(answer) = &self.outcome else {
            return;
        };
        panic!("{} gave {}: {}", self.asked, answer.entry(), answer.text());
    }

    /// The answer says that.
    pub(crate) fn says(&self, part: &str) -> &Self {
        let text = self.answer().text();
        assert!(
            text.contains(part),
            "{} does not say “{part}” but: {text}",
            self.asked
        );
        self
    }

    /// If there is an answer, it does not say that.
    pub(crate) fn does_not_say(&self, part: &str) -> &Self {
        if let Outcome::Answer(answer) = &self.outcome {
            let text = answer.text();
            assert!(!text.contains(part), "{} says “{part}”: {text}", self.asked);
        }
        self
    }

    /// The answer is about that entry.
    pub(crate) fn is_about(&self, entry: &str) -> &Self {
        assert_eq!(self.answer().entry().to_string(), entry, "{}", self.asked);
        self
    }

    /// The answer is that sentence and nothing else.
    pub(crate) fn says_only(&self, text: &str) -> &Self {
        assert_eq!(self.answer().text(), text, "{}", self.asked);
        self
    }
}
