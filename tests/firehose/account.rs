//! What the bot says became of everything it was sent.

use std::collections::HashMap;
use std::time::Duration;

use chaikhana::trigger::Silence;
use serde_json::Value;

use super::crowd::Crowd;

/// How often the bot is asked before something counts as missing.
const TRIES: usize = 100;
/// The wait between two times: what was heard last is still being looked at.
const WAIT: Duration = Duration::from_millis(50);

/// What became of everything that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// Heard: answered, or left alone for a reason.
    pub heard: usize,
    /// Dropped, since a queue was full.
    pub dropped: usize,
    /// What the bot knows nothing of.
    pub missing: usize,
}

impl Crowd {
    /// Asks the bot what became of so many messages and commands, until it has finished with all of them.
    pub async fn account(&self, sent: usize) -> Account {
        for _ in 0..TRIES {
            let account = Account::read(&self.moderates("status").await, sent);
            if account.missing == 0 {
                return account;
            }
            tokio::time::sleep(WAIT).await;
        }
        Account::read(&self.moderates("status").await, sent)
    }
}

impl Account {
    /// Reads the counters that a status shows as `` `name` number ``.
    fn read(status: &Value, sent: usize) -> Self {
        let text = status.to_string();
        let mut words = text
            .split(['`', ' ', '"', '\\'])
            .filter(|word| !word.is_empty());
        let mut counters: HashMap<&str, usize> = HashMap::new();
        let mut name = "";
        for word in words.by_ref() {
            match word.parse() {
                Ok(number) => _ = counters.insert(name, number),
                Err(_) => name = word,
            }
        }
        let get = |name: &str| counters.get(name).copied().unwrap_or_default();
        let silent: usize = Silence::ALL.iter().map(|silence| get(silence.word())).sum();
        let spoken = ["answered", "suggested", "unknown", "cooldown"].map(get);
        let heard = silent + spoken.iter().sum::<usize>();
        let dropped = get("dropped");
        Self {
            heard,
            dropped,
            missing: sent.saturating_sub(heard + dropped),
        }
    }
}
