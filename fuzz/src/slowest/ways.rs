//! The ways to send a text to the bot, each with the longest text that Discord lets through.

use std::hint::black_box;
use std::time::Instant;

use chaikhana::Language;
use chaikhana::desk::{Ask, Request};
use chaikhana::discord::Bot;
use chaikhana::knowledge::Kind;
use chaikhana_fuzz::{TODAY, bot, desk, events};
use serenity::model::channel::Message;

/// A way to send a text.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    /// `/ask`.
    Question,
    /// The name of a command such as `/actor`.
    Name,
    /// What the facts should be about.
    About,
    /// A name that is being typed.
    Completion,
    /// A direct message.
    Direct,
    /// A message in a channel that listens for keywords.
    Keyword,
}

impl Way {
    pub(crate) const ALL: [Self; 6] = [
        Self::Question,
        Self::Name,
        Self::About,
        Self::Completion,
        Self::Direct,
        Self::Keyword,
    ];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Name => "name",
            Self::About => "about",
            Self::Completion => "completion",
            Self::Direct => "direct",
            Self::Keyword => "keyword",
        }
    }

    /// The most characters that Discord lets through.
    ///
    /// <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure>
    pub(crate) fn longest(self) -> usize {
        match self {
            Self::Question | Self::Name | Self::About | Self::Completion => 6_000,
            Self::Direct | Self::Keyword => 4_000,
        }
    }

    /// Sends a text that way; gives nothing, for only the time counts.
    pub(crate) fn send(self, text: &str) {
        let typed = || text.to_owned();
        match self {
            Self::Question => answer(Ask::Question(typed())),
            Self::Name => answer(Ask::Sources(typed())),
            Self::About => answer(Ask::Lookup {
                kind: Kind::Actor,
                name: "China".to_owned(),
                about: Some(typed()),
            }),
            Self::Completion => {
                black_box(desk().complete(None, text, Language::english()));
            }
            Self::Direct => listen(bot(), text, None),
            Self::Keyword => listen(bot(), text, Some(302)),
        }
    }
}

fn answer(ask: Ask) {
    let (today, language) = (TODAY, "zh-CN".parse().expect("a language of the bot"));
    black_box(desk().answer(&Request {
        ask,
        today,
        language,
    }));
}

fn listen(bot: &Bot, text: &str, channel: Option<u64>) {
    let message: Message =
        serde_json::from_value(events::message(text, channel)).expect("a message");
    let heard = bot.hear(&message);
    let drawn = heard.and_then(|heard| bot.say(&heard, Instant::now()));
    black_box(drawn.map(|drawn| drawn.to_json()));
}
