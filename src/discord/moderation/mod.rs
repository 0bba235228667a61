//! What moderators do with the knowledge: reload, status, check, try.

mod keeper;
mod permission;
mod report;
mod shelf;
mod status;
mod tried;
mod watch;

use std::sync::Arc;

pub use keeper::{Keeper, Reload, ReloadOutcome};
pub use permission::{may_delete, may_tend};
pub use shelf::Shelf;
pub use watch::watch;

use super::drawn::Drawn;
use crate::language::Language;
use crate::metrics::Counters;
use jiff::civil::Date;

/// Work for a moderator that takes longer than a first response may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Read everything again and use it.
    Reload,
    /// Read everything without using it.
    Check,
    /// Read everything without using it, and tell how the bot is.
    Status,
    /// Read everything with this text, and show what it says.
    Try(String),
}

/// Does the work and says what came of it.
pub async fn perform(
    task: &Task,
    keeper: &Arc<Keeper>,
    counters: &Counters,
    who: &str,
    today: Date,
    language: Language,
) -> Drawn {
    match task {
        Task::Reload => {
            let reload = keeper.reload().await;
            report::log(who, &reload);
            report::reload(&reload, language)
        }
        Task::Check => report::check(&keeper.check().await, language),
        Task::Status => status::draw(keeper, counters, &keeper.check().await.summary, language),
        Task::Try(text) => {
            let checked = keeper.check_with(text.clone()).await;
            tried::draw(checked, keeper.desk(), today, language)
        }
    }
}

/// Reloads because the operator said so from outside.
pub async fn reload_for_operator(keeper: &Arc<Keeper>) {
    let reload = keeper.reload().await;
    report::log("operator", &reload);
}
