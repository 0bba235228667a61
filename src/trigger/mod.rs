//! From a channel message and the channel's rules to an answer that is spoken, or to silence with its reason.
//!
//! In two steps: [`hear`] looks at the text alone, so that a crowd of messages costs little; [`decide`] looks up what
//! the few that call for an answer ask. Pure: the desk and the memory of what was just said come in as functions.
//! Where nobody addressed the bot, unsure means silent.

mod cooldown;
mod hearing;
mod keywords;
mod longest;
mod message;
mod mode;
mod plain;
mod silence;
#[cfg(test)]
mod tests;

use crate::answer::Answer;
use crate::desk::{Ask, Outcome, Reply};

pub use cooldown::{Cooldowns, Subject};
pub use hearing::{Call, Hearing, hear};
pub use keywords::Keywords;
pub use message::{Author, Message};
pub use mode::Mode;
pub use plain::plain_words;
pub use silence::Silence;

/// How well a reply must fit where nobody addressed the bot, but the question names something that it knows.
pub const CONFIDENT: f32 = 0.7;
/// How well it must fit where the question names nothing: small talk resembles many things.
pub const CERTAIN: f32 = 0.95;

/// What becomes of a channel message.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// The reply is spoken.
    Speak {
        /// What the desk was asked.
        ask: Ask,
        /// What it said.
        reply: Box<Reply>,
    },
    /// Nothing is said, for this reason.
    Silent(Silence),
    /// The same was said in this channel a moment ago.
    Cooldown,
}

/// Decides over what was heard: whether the answer is sure enough, and whether it is too soon, which `admit` tells.
pub fn decide(
    call: &Call,
    answer: impl Fn(&Ask) -> Reply,
    admit: impl FnOnce(Subject) -> bool,
) -> Verdict {
    let Some((ask, reply)) = reply_to(call, answer) else {
        return Verdict::Silent(Silence::Unsure);
    };
    if admit(subject(call, &reply)) {
        Verdict::Speak {
            ask,
            reply: Box::new(reply),
        }
    } else {
        Verdict::Cooldown
    }
}

fn reply_to(call: &Call, answer: impl Fn(&Ask) -> Reply) -> Option<(Ask, Reply)> {
    match call {
        Call::Addressed { words } => {
            let ask = if words.is_empty() {
                Ask::About
            } else {
                Ask::Question(words.clone())
            };
            let reply = answer(&ask);
            Some((ask, reply))
        }
        Call::Question { words, named } => {
            let enough = if *named { CONFIDENT } else { CERTAIN };
            sure_answer(words, enough, &answer)
        }
        Call::Keyword { words, entry } => words
            .as_ref()
            .and_then(|words| sure_answer(words, CONFIDENT, &answer))
            .or_else(|| {
                let ask = Ask::Entry(entry.clone());
                let reply = answer(&ask);
                answer_in(&reply).is_some().then_some((ask, reply))
            }),
    }
}

fn sure_answer(words: &str, enough: f32, answer: impl Fn(&Ask) -> Reply) -> Option<(Ask, Reply)> {
    let ask = Ask::Question(words.to_owned());
    let reply = answer(&ask);
    (answer_in(&reply).is_some() && reply.score >= enough).then_some((ask, reply))
}

fn answer_in(reply: &Reply) -> Option<&Answer> {
    match &reply.outcome {
        Outcome::Answer(answer) => Some(answer),
        Outcome::Suggest(_) | Outcome::Unknown(_) => None,
    }
}

/// What must not be spoken of again too soon. Whoever addresses the bot asks something: only the same question
/// again is too soon. Whoever did not, should not hear of the same entry again.
fn subject(call: &Call, reply: &Reply) -> Subject {
    match (call, answer_in(reply)) {
        (Call::Question { .. } | Call::Keyword { .. }, Some(answer)) => {
            Subject::Entry(answer.entry().clone())
        }
        (Call::Addressed { words } | Call::Question { words, .. }, _) => Subject::words(words),
        (Call::Keyword { entry, .. }, None) => Subject::Entry(entry.clone()),
    }
}
