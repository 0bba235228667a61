//! Whether a message calls for an answer, before anything is looked up.

use unicode_segmentation::UnicodeSegmentation;

use super::keywords::{Keywords, Match};
use super::message::{Author, Message};
use super::mode::Mode;
use super::plain::{on_one_line, own_words};
use super::silence::Silence;
use crate::knowledge::EntryId;

/// What was heard in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hearing {
    /// It calls for an answer.
    Call(Call),
    /// It does not.
    Silent(Silence),
}

/// How a message calls for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// The bot was addressed.
    Addressed {
        /// What was said to it; may be nothing.
        words: String,
    },
    /// Somebody asked a question into the channel.
    Question {
        /// The question.
        words: String,
        /// Whether it names something that the knowledge has.
        named: bool,
    },
    /// Somebody used a keyword.
    Keyword {
        /// The message, where it is a question.
        words: Option<String>,
        /// The entry of the keyword.
        entry: EntryId,
    },
}

/// Hears one message with the ears that the channel allows.
pub fn hear(message: &Message<'_>, mode: Mode, keywords: &Keywords) -> Hearing {
    match message.author {
        Author::Bot => return Hearing::Silent(Silence::Bot),
        Author::Webhook => return Hearing::Silent(Silence::Webhook),
        Author::System => return Hearing::Silent(Silence::System),
        Author::Person => {}
    }
    if mode == Mode::Off {
        return Hearing::Silent(Silence::Off);
    }
    let own = own_words(message.text);
    let words = on_one_line(&own);
    if addresses(&own, message.us) {
        return Hearing::Call(Call::Addressed {
            words: words.into_owned(),
        });
    }
    if words.is_empty() {
        return Hearing::Silent(Silence::NothingSaid);
    }
    match mode {
        Mode::Off => Hearing::Silent(Silence::Off),
        _ if message.direct => Hearing::Call(Call::Addressed {
            words: words.into_owned(),
        }),
        Mode::Mention => Hearing::Silent(Silence::NotAddressed),
        Mode::Question if is_whole_question(&words) => Hearing::Call(Call::Question {
            named: keywords.find(&words) != Match::None,
            words: words.into_owned(),
        }),
        Mode::Question => Hearing::Silent(Silence::NoQuestion),
        Mode::Keyword => match keywords.find(&words) {
            Match::One(entry) => Hearing::Call(Call::Keyword {
                words: is_whole_question(&words).then(|| words.into_owned()),
                entry,
            }),
            Match::Several => Hearing::Silent(Silence::SeveralMeant),
            Match::None => Hearing::Silent(Silence::NoKeyword),
        },
    }
}

/// Whether the bot is mentioned in somebody's own words; a mention in code or in a quotation is none.
fn addresses(own: &str, us: u64) -> bool {
    // Most messages mention nobody.
    own.contains("<@") && (own.contains(&format!("<@{us}>")) || own.contains(&format!("<@!{us}>")))
}

/// Whether the words are one sentence, and a question.
fn is_whole_question(words: &str) -> bool {
    let ends_asking = words
        .trim_end_matches(['"', '\'', '”', '’', '»', '」', ')', '!', ' '])
        .ends_with(['?', '？']);
    ends_asking && words.unicode_sentences().count() == 1 && words.unicode_words().nth(1).is_some()
}
