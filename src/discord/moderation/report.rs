//! What moderators are told, as a message, and the log of what they did.

use std::fmt::Write as _;

use super::keeper::{Reload, ReloadOutcome};
use super::shelf::Checked;
use crate::discord::drawn::{Drawn, File};
use crate::discord::limits;
use crate::discord::render::fit::{cut, length};
use crate::discord::words;
use crate::knowledge::{Changes, Difference};
use crate::language::Language;

/// The name of the file that a report is sent as when it is too long for a message.
const FILE: &str = "report.txt";
/// How many changed entries are named.
const NAMED: usize = 10;

/// What came of a reload.
pub(super) fn reload(reload: &Reload, language: Language) -> Drawn {
    let said = match &reload.outcome {
        ReloadOutcome::Replaced {
            before,
            after,
            changes,
        } => format!(
            "{}\n`{before}` → `{after}`\n{}",
            words::RELOADED.get(language),
            changed(changes)
        ),
        ReloadOutcome::Unchanged => words::UNCHANGED.get(language).into_owned(),
        ReloadOutcome::Refused => words::REFUSED.get(language).into_owned(),
    };
    let milliseconds = reload.took.as_millis();
    let said = format!("{said}\n{} {milliseconds} ms", words::TOOK.get(language));
    with_report(&said, &reload.summary, &reload.report)
}

/// What came of a check.
pub(super) fn check(checked: &Checked, language: Language) -> Drawn {
    let said = if checked.knowledge.is_some() {
        words::CHECKED_SOUND
    } else {
        words::CHECKED_BROKEN
    };
    with_report(&said.get(language), &checked.summary, &checked.report)
}

/// A sentence with the report below it, or beside it as a file where it is too long.
pub(super) fn with_report(said: &str, summary: &str, report: &str) -> Drawn {
    let head = format!("{said}\n{summary}");
    if report.is_empty() {
        return Drawn::private_sentence(cut(&head, limits::CONTENT));
    }
    // A fence inside would end the block.
    let fenced = format!(
        "{said}\n```\n{}\n```",
        report.trim_end().replace("```", "'''")
    );
    if length(&fenced) <= limits::CONTENT {
        return Drawn::private_sentence(fenced);
    }
    Drawn {
        file: Some(File {
            name: FILE,
            text: report.to_owned(),
        }),
        ..Drawn::private_sentence(cut(&head, limits::CONTENT))
    }
}

/// Writes down a reload, whoever asked for it.
pub(super) fn log(who: &str, reload: &Reload) {
    let milliseconds = u64::try_from(reload.took.as_millis()).unwrap_or(u64::MAX);
    match &reload.outcome {
        ReloadOutcome::Replaced {
            before,
            after,
            changes,
        } => tracing::info!(
            who,
            %before,
            %after,
            changes = changes.count(),
            milliseconds,
            problems = reload.summary,
            "knowledge replaced"
        ),
        ReloadOutcome::Unchanged => tracing::info!(who, "knowledge unchanged"),
        ReloadOutcome::Refused => tracing::warn!(
            who,
            problems = reload.summary,
            "knowledge refused; what was in use stays in use"
        ),
    }
}

/// What changed, in numbers and by name: added, changed, removed.
fn changed(changes: &Changes) -> String {
    let mut text = String::new();
    for (what, (added, changed, removed)) in [
        ("entries", counts(&changes.entries)),
        ("facts", counts(&changes.facts)),
        ("sources", counts(&changes.sources)),
    ] {
        let _ = write!(text, "{what} +{added} ~{changed} −{removed}  ");
    }
    let entries = &changes.entries;
    let signed = entries
        .added
        .iter()
        .map(|id| format!("+{id}"))
        .chain(entries.changed.iter().map(|id| format!("~{id}")))
        .chain(entries.removed.iter().map(|id| format!("−{id}")));
    let named: Vec<String> = signed.take(NAMED).map(|id| format!("`{id}`")).collect();
    if !named.is_empty() {
        let more = if entries.count() > NAMED { " …" } else { "" };
        let _ = write!(text, "\n{}{more}", named.join(" "));
    }
    text.trim_end().to_owned()
}

fn counts<T>(difference: &Difference<T>) -> (usize, usize, usize) {
    (
        difference.added.len(),
        difference.changed.len(),
        difference.removed.len(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{EntryId, Kind, Revision};

    #[test]
    fn a_short_report_stands_in_the_message_and_a_long_one_beside_it() {
        let short = with_report("So it is.", "1 error", "error: ``` here\n");
        assert_eq!(
            short.content.as_deref(),
            Some("So it is.\n```\nerror: ''' here\n```")
        );
        assert!(short.file.is_none());
        let long = with_report("So it is.", "9 errors", &"error\n".repeat(1_000));
        assert_eq!(long.content.as_deref(), Some("So it is.\n9 errors"));
        assert_eq!(long.file.expect("a file").name, FILE);
        let none = with_report("So it is.", "no problems", "");
        assert_eq!(none.content.as_deref(), Some("So it is.\nno problems"));
    }

    #[test]
    fn a_reload_says_what_changed() {
        let id = |slug: &str| EntryId::new(Kind::Topic, slug);
        let changes = Changes {
            entries: Difference {
                added: vec![id("tea")],
                changed: vec![id("coffee")],
                removed: (0..NAMED).map(|number| id(&number.to_string())).collect(),
            },
            ..Changes::default()
        };
        let reloaded = Reload {
            outcome: ReloadOutcome::Replaced {
                before: Revision(1 << 16),
                after: Revision(2 << 16),
                changes: Box::new(changes),
            },
            summary: "no problems".into(),
            report: String::new(),
            took: std::time::Duration::from_millis(12),
        };
        let said = reload(&reloaded, Language::english())
            .content
            .expect("a text");
        for part in [
            "`000000000001` → `000000000002`",
            "entries +1 ~1 −10  facts +0 ~0 −0  sources +0 ~0 −0",
            "`+topic.tea` `~topic.coffee` `−topic.0`",
            "…\nIt took 12 ms\nno problems",
        ] {
            assert!(said.contains(part), "{said}");
        }
        assert!(length(&said) <= limits::CONTENT);
    }
}
