//! A channel message as far as it matters here.

/// One message.
#[derive(Debug, Clone, Copy)]
pub struct Message<'m> {
    /// What it says.
    pub text: &'m str,
    /// Who wrote it.
    pub author: Author,
    /// Whether it was written to the bot alone.
    pub direct: bool,
    /// The bot's own id, by which it is mentioned.
    pub us: u64,
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// Somebody.
    Person,
    /// A bot; the bot itself is one.
    Bot,
    /// A webhook.
    Webhook,
    /// Discord itself: somebody joined, something was pinned.
    System,
}
