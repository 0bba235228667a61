//! The words of the answers: which messages of the language files they are, and how dates are put together.

mod dates;
mod key;

use crate::knowledge::Text;
use crate::language::Language;

pub(super) use crate::language::Argument;
pub(super) use dates::Span;
pub(super) use key::Phrase;

/// The phrases of one language.
#[derive(Clone, Copy)]
pub(super) struct Words(Language);

impl Words {
    /// The phrases of that language.
    pub(super) fn of(language: Language) -> Self {
        Self(language)
    }

    /// The phrase with these values in it.
    pub(super) fn say<'v>(
        self,
        phrase: Phrase,
        arguments: impl IntoIterator<Item = Argument<'v>>,
    ) -> String {
        self.0.say(phrase.key(), arguments)
    }

    /// The phrase that needs no values.
    pub(super) fn plain(self, phrase: Phrase) -> String {
        self.say(phrase, [])
    }

    /// The value with its unit: "94.82 billion USD", "94,82 млрд долл.", "948.2亿美元".
    ///
    /// A unit without a translation stands in English beside a number of this language.
    pub(super) fn quantity(self, value: f64, unit: &Text) -> String {
        let english = Language::english();
        let (of_unit, unit, number) = match unit.translation(self.0) {
            None => (english, unit.english.as_str(), self.0.number(value)),
            Some(own) => {
                let power = |language: Language, unit| language.magnitude(unit).unwrap_or(0);
                let shift = power(english, &unit.english) - power(self.0, own);
                (self.0, own, self.0.number_shifted(value, shift))
            }
        };
        let arguments = [("value", number.into()), ("unit", unit.into())];
        Self(of_unit).say(Phrase::FigureValue, arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_written_and_every_message_for_answers_is_said() {
        const OTHERS: [&str; 7] = [
            "command-",
            "discord-",
            "language-",
            "month-",
            "number-",
            "option-",
            "terminal-",
        ];
        let mut written = Language::english().keys();
        written.retain(|key| !OTHERS.iter().any(|other| key.starts_with(other)));
        let said: Vec<&str> = Phrase::ALL.iter().map(|phrase| phrase.key()).collect();
        assert_eq!(written, said);
    }

    #[test]
    fn values_carry_no_invisible_marks() {
        let text = Words::of(Language::english()).say(Phrase::Gap, [("text", "the city.".into())]);
        assert_eq!(text, "Not in our sources: the city.");
    }
}
