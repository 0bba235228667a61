//! Why nothing was said.

use std::fmt;

/// The reason of a silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Silence {
    /// The channel is off.
    Off,
    /// A bot wrote it.
    Bot,
    /// A webhook wrote it.
    Webhook,
    /// Discord wrote it.
    System,
    /// It has no words of its own outside code, quotes and links.
    NothingSaid,
    /// It does not address the bot.
    NotAddressed,
    /// It is not a question as a whole.
    NoQuestion,
    /// It has no keyword.
    NoKeyword,
    /// Its keyword may mean several entries.
    SeveralMeant,
    /// The knowledge has no answer that surely fits.
    Unsure,
}

impl Silence {
    /// Every reason.
    pub const ALL: [Self; 10] = [
        Self::Off,
        Self::Bot,
        Self::Webhook,
        Self::System,
        Self::NothingSaid,
        Self::NotAddressed,
        Self::NoQuestion,
        Self::NoKeyword,
        Self::SeveralMeant,
        Self::Unsure,
    ];

    /// The reason as one word, for logs and counters.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Bot => "bot",
            Self::Webhook => "webhook",
            Self::System => "system",
            Self::NothingSaid => "nothing_said",
            Self::NotAddressed => "not_addressed",
            Self::NoQuestion => "no_question",
            Self::NoKeyword => "no_keyword",
            Self::SeveralMeant => "several_meant",
            Self::Unsure => "unsure",
        }
    }
}

impl fmt::Display for Silence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())
    }
}
