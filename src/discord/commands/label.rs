//! What people read of a command, a subcommand or an option: a name and one sentence, in every language.

use std::borrow::Cow;

use crate::language::Language;

/// A name in English and the message of the language files that has it in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// The English name, which requests carry in every language.
    pub name: &'static str,
    pub(super) message: &'static str,
}

/// The label of that English name and that message.
pub(super) const fn label(name: &'static str, message: &'static str) -> Label {
    Label { name, message }
}

impl Label {
    /// The name in that language.
    pub fn name_in(self, language: Language) -> Cow<'static, str> {
        language.text(self.message)
    }

    /// The sentence in that language.
    pub fn description_in(self, language: Language) -> Cow<'static, str> {
        language.text(&format!("{}.description", self.message))
    }
}
