//! What the bot listens for in a channel.

/// What starts an answer in a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Nothing.
    Off,
    /// Being addressed.
    Mention,
    /// A whole question that the knowledge surely answers; being addressed as well.
    Question,
    /// Any name or keyword of the knowledge; being addressed as well.
    Keyword,
}

impl Mode {
    /// The mode of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "off" => Some(Self::Off),
            "mention" => Some(Self::Mention),
            "question" => Some(Self::Question),
            "keyword" => Some(Self::Keyword),
            _ => None,
        }
    }

    /// Whether it reads messages that are not addressed to the bot, which Discord gives to nobody without leave.
    pub fn reads_messages(self) -> bool {
        match self {
            Self::Off | Self::Mention => false,
            Self::Question | Self::Keyword => true,
        }
    }
}
