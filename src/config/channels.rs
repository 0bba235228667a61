//! `[channels]`: where the bot answers unasked.

use std::collections::BTreeMap;
use std::time::Duration;

use super::reader::Section;
use crate::trigger::Mode;

/// Where the bot answers unasked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelsConfig {
    /// What it listens for in channels that are not named.
    pub default: Mode,
    /// Whether it answers what people write to it directly.
    pub direct: DirectMessages,
    /// How long it says nothing more about an entry in a channel where it just spoke of it.
    pub cooldown: Duration,
    /// What it listens for in the channels that are named.
    pub modes: BTreeMap<u64, Mode>,
}

/// Whether the bot answers direct messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectMessages {
    /// Every message is a question to the bot.
    Answer,
    /// Only commands are answered.
    Ignore,
}

const COOLDOWN_SECONDS: u32 = 300;
/// A day.
const LONGEST_COOLDOWN: u32 = 86_400;

const MODES: &str = "\"off\", \"mention\", \"question\" or \"keyword\"";

impl Default for ChannelsConfig {
    fn default() -> Self {
        Self {
            default: Mode::Off,
            direct: DirectMessages::Answer,
            cooldown: Duration::from_secs(COOLDOWN_SECONDS.into()),
            modes: BTreeMap::new(),
        }
    }
}

impl ChannelsConfig {
    pub(super) fn read(section: &mut Section<'_, '_>) -> Self {
        let default = Self::default();
        let seconds = section.number("cooldown_seconds", 0..=LONGEST_COOLDOWN, COOLDOWN_SECONDS);
        Self {
            default: section
                .meaning("default", MODES, Mode::from_word)
                .unwrap_or(default.default),
            direct: section
                .meaning("direct", "\"answer\" or \"ignore\"", |word| match word {
                    "answer" => Some(DirectMessages::Answer),
                    "ignore" => Some(DirectMessages::Ignore),
                    _ => None,
                })
                .unwrap_or(default.direct),
            cooldown: Duration::from_secs(seconds.into()),
            modes: section.section("modes", |modes| {
                modes.by_id(MODES, Mode::from_word).into_iter().collect()
            }),
        }
    }

    /// What the bot listens for in that channel.
    pub fn mode(&self, channel: u64) -> Mode {
        self.modes.get(&channel).copied().unwrap_or(self.default)
    }

    /// Whether some channel is listened to at all.
    pub fn listens(&self) -> bool {
        self.modes
            .values()
            .chain([&self.default])
            .any(|mode| *mode != Mode::Off)
    }

    /// Whether some channel is listened to word by word, which takes the privileged message content intent.
    pub fn reads_messages(&self) -> bool {
        self.modes
            .values()
            .chain([&self.default])
            .any(|mode| mode.reads_messages())
    }
}
