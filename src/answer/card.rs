//! The card of an entry: its particulars as rows and its best facts as sentences.

use super::calendar::{Meeting, Meetings, rows};
use super::draft::{Draft, Piece};
use super::figure;
use super::particular::detail;
use super::ranking::Ranking;
use super::related::related;
use super::speaker::Speaker;
use super::statement::unended;
use crate::desk::Outcome;
use crate::knowledge::{EntryIndex, Particulars};
use crate::search::Particular;

/// The particulars that stand on a card, in their order.
const PARTICULARS: [Particular; 9] = [
    Particular::Capital,
    Particular::HeadOfState,
    Particular::HeadOfGovernment,
    Particular::HeadOfOrganisation,
    Particular::Headquarters,
    Particular::Memberships,
    Particular::Status,
    Particular::Documents,
    Particular::Rule,
];
/// The most facts beside rows.
const FACTS_WITH_ROWS: usize = 2;
/// The most facts without rows.
const FACTS_ALONE: usize = 3;

/// The card of that entry; a figure's card is its latest value and its series.
pub(super) fn card(speaker: &Speaker<'_>, index: EntryIndex) -> Outcome {
    let entry = speaker.entry(index);
    if matches!(entry.particulars, Particulars::Figure(_)) {
        return figure::figure(speaker, index, None);
    }
    let mut draft = Draft::new(entry, speaker.text(&entry.name));
    draft.days(Meeting::of(speaker, index).and_then(|meeting| meeting.exact_days()));
    for (label, piece) in rows(speaker, index) {
        draft.row(speaker.words.plain(label), piece);
    }
    for asked in PARTICULARS {
        if let Some(detail) = detail(speaker, entry, asked) {
            let text = match detail.note {
                Some(note) => format!("{} ({})", detail.text, unended(&note)),
                None => detail.text,
            };
            let label = speaker.words.plain(detail.label);
            draft.row(label, Piece::new(text, &*entry.sources));
        }
    }
    let ranking = Ranking::of(speaker, index);
    let limit = fact_limit(&ranking, draft.has_rows());
    let (pieces, count) = ranking.page(speaker, 0, limit);
    if pieces.is_empty()
        && let Some(meeting) = meeting_to_tell(speaker, index)
    {
        draft.sentence(meeting.sentence(speaker));
    }
    for piece in pieces {
        draft.sentence(piece);
    }
    draft.more(count < ranking.len());
    draft.related(related(speaker, index));
    draft.finish(speaker)
}

/// The meeting that a card without facts tells: the entry itself, or that of a format of which the rows of the next
/// and the last meeting know nothing, because nobody recorded whether it took place.
fn meeting_to_tell<'k>(speaker: &Speaker<'k>, index: EntryIndex) -> Option<Meeting<'k>> {
    let unsettled = || Meetings::of(speaker, index).unsettled().first().copied();
    Meeting::of(speaker, index).or_else(unsettled)
}

/// How many facts of the ranking the entry's card shows.
pub(super) fn facts_shown(speaker: &Speaker<'_>, index: EntryIndex, ranking: &Ranking) -> usize {
    let entry = speaker.entry(index);
    let has_rows = match entry.particulars {
        // Its card is made of its values and shows no facts.
        Particulars::Figure(_) => return 0,
        Particulars::Format(_) | Particulars::Summit(_) => true,
        Particulars::Actor(_) | Particulars::Corridor(_) | Particulars::Topic => PARTICULARS
            .iter()
            .any(|asked| detail(speaker, entry, *asked).is_some()),
    };
    let limit = fact_limit(ranking, has_rows);
    ranking.page(speaker, 0, limit).1
}

fn fact_limit(ranking: &Ranking, has_rows: bool) -> usize {
    let limit = if has_rows {
        FACTS_WITH_ROWS
    } else {
        FACTS_ALONE
    };
    limit.min(ranking.worth_a_card(has_rows))
}

#[cfg(test)]
mod tests {
    use crate::answer::testing::{answer, outcome, rows, sentences};
    use crate::desk::Outcome;
    use crate::knowledge::testing::{Shelf, actor, fact, format, on, summit, text};
    use crate::knowledge::{
        Actor, ActorType, Corridor, EntryIndex, Fact, FactKind, Particulars, Summit,
    };
    use crate::search::Finding;

    fn facts(shelf: &mut Shelf, entry: EntryIndex, dated: &[(&str, &str)]) {
        let source = shelf.source("news");
        for (words, as_of) in dated {
            let fact = Fact {
                as_of: Some(on(as_of)),
                ..fact(words, &[source])
            };
            shelf.fact(entry, fact);
        }
    }

    #[test]
    fn a_state_has_rows_for_its_particulars_and_its_two_newest_facts() {
        let mut shelf = Shelf::default();
        let source = shelf.source("basics");
        let kazakhstan = Particulars::Actor(Actor {
            capital: Some(text("Astana")),
            head_of_state: Some(text("Kassym-Jomart Tokayev")),
            memberships: vec!["SCO".to_owned(), "EAEU".to_owned()],
            memberships_note: Some("Not complete.".to_owned()),
            ..actor(ActorType::State)
        });
        let entry = shelf.entry("actor.kazakhstan", "Kazakhstan", &[source], kazakhstan);
        shelf.entry_mut(entry).as_of = Some(on("2026-03-16"));
        let dated = [
            ("The oldest.", "2025-01-01"),
            ("The newest.", "2026-02-01"),
            ("Not yet.", "2026-12-01"),
            ("The newer.", "2025-09-01"),
        ];
        facts(&mut shelf, entry, &dated);
        let answer = answer(&shelf.knowledge(), &Finding::Card(entry), "2026-06-01");
        assert_eq!(answer.title(), "Kazakhstan");
        assert_eq!(
            rows(&answer),
            [
                "Capital: Astana",
                "Head of state: Kassym-Jomart Tokayev (as of March 2026)",
                "Memberships: SCO, EAEU (as of March 2026) (Not complete)",
            ]
        );
        assert_eq!(sentences(&answer), ["The newest.", "The newer."]);
        assert!(answer.has_more());
        assert!(answer.rows().iter().all(|row| row.citations == [1]));
    }

    #[test]
    fn a_topic_has_three_facts_and_no_rows() {
        let mut shelf = Shelf::default();
        let entry = shelf.entry("topic.trade", "Trade", &[], Particulars::Topic);
        facts(
            &mut shelf,
            entry,
            &[("One.", "2025"), ("Two.", "2025"), ("Three.", "2025")],
        );
        let answer = answer(&shelf.knowledge(), &Finding::Card(entry), "2026-06-01");
        assert_eq!(sentences(&answer), ["One.", "Two.", "Three."]);
        assert!(answer.rows().is_empty() && !answer.has_more());
    }

    #[test]
    fn facts_come_before_assessments_and_gaps_only_where_nothing_else_is_known() {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let entry = shelf.entry("topic.trade", "Trade", &[], Particulars::Topic);
        let of_kind = |kind, words| Fact {
            kind,
            as_of: Some(on("2025-06")),
            ..fact(words, &[source])
        };
        shelf.fact(entry, of_kind(FactKind::Gap, "the price"));
        let gap_only = answer(&shelf.knowledge(), &Finding::Card(entry), "2025-07-01");
        assert_eq!(sentences(&gap_only), ["Not in our sources: the price."]);
        shelf.fact(entry, of_kind(FactKind::Assessment, "It may grow."));
        shelf.fact(entry, of_kind(FactKind::Fact, "It grew."));
        let answer = answer(&shelf.knowledge(), &Finding::Card(entry), "2025-07-01");
        assert_eq!(
            sentences(&answer),
            [
                "It grew.",
                "According to Publisher of news: It may grow (as of June 2025).",
            ]
        );
        assert!(answer.has_more());
    }

    #[test]
    fn a_corridor_tells_its_status_with_its_date() {
        let mut shelf = Shelf::default();
        let source = shelf.source("rail");
        let railway = Particulars::Corridor(Corridor {
            status: Some(text("under construction")),
        });
        let entry = shelf.entry("corridor.railway", "The railway", &[source], railway);
        shelf.entry_mut(entry).as_of = Some(on("2025-12"));
        let answer = answer(&shelf.knowledge(), &Finding::Card(entry), "2026-06-01");
        assert_eq!(
            rows(&answer),
            ["Status: under construction (as of December 2025)"]
        );
    }

    /// A format of two meetings, Astana held and the next one announced for 2027.
    fn meetings() -> (Shelf, EntryIndex, EntryIndex) {
        let mut shelf = Shelf::default();
        let source = shelf.source("declaration");
        let rule = format("The leaders meet every two years.");
        let format = shelf.entry("format.leaders", "Leaders' meetings", &[source], rule);
        let second = Summit {
            starts: Some(on("2025-06-17")),
            city: Some(text("Astana")),
            country: Some(text("Kazakhstan")),
            host: Some(text("Kazakhstan")),
            documents: vec!["Astana Declaration".to_owned(), "Treaty".to_owned()],
            ..summit(format)
        };
        let second = Particulars::Summit(second);
        let second = shelf.entry("summit.second", "Second Summit", &[source], second);
        let third = Summit {
            starts: Some(on("2027")),
            country: Some(text("China")),
            status: crate::knowledge::SummitStatus::Announced,
            ..summit(format)
        };
        let third = Particulars::Summit(third);
        shelf.entry("summit.third", "Third Summit", &[source], third);
        let host = Particulars::Actor(Actor {
            capital: Some(text("Astana")),
            ..actor(ActorType::State)
        });
        shelf.entry("actor.kazakhstan", "Kazakhstan", &[source], host);
        facts(
            &mut shelf,
            second,
            &[("It was held in Astana on 17 June 2025.", "2025-06-17")],
        );
        (shelf, format, second)
    }

    #[test]
    fn a_meeting_has_rows_for_all_that_is_known_of_it() {
        let (shelf, _, second) = meetings();
        let answer = answer(&shelf.knowledge(), &Finding::Card(second), "2026-11-23");
        assert_eq!(
            rows(&answer),
            [
                "Dates: 17 June 2025",
                "Place: Astana, Kazakhstan",
                "Host: Kazakhstan",
                "Status: held",
                "Format: Leaders' meetings",
                "Documents: Astana Declaration; Treaty",
            ]
        );
        assert_eq!(
            sentences(&answer),
            ["It was held in Astana on 17 June 2025."]
        );
        let related: Vec<String> = answer.related().iter().map(ToString::to_string).collect();
        assert_eq!(related, ["format.leaders", "actor.kazakhstan"]);
    }

    #[test]
    fn before_it_began_a_meeting_is_due_and_has_signed_nothing() {
        let (shelf, _, second) = meetings();
        let answer = answer(&shelf.knowledge(), &Finding::Card(second), "2025-06-16");
        assert_eq!(
            sentences(&answer),
            ["The Second Summit is due on 17 June 2025 in Astana, Kazakhstan."]
        );
        let rows = rows(&answer);
        assert!(rows.contains(&"Status: due".to_owned()), "{rows:?}");
        assert!(
            !rows.iter().any(|row| row.contains("Declaration")),
            "{rows:?}"
        );
    }

    #[test]
    fn a_format_tells_its_next_and_last_meeting_and_its_rule() {
        let (shelf, format, _) = meetings();
        let answer = answer(&shelf.knowledge(), &Finding::Card(format), "2026-11-23");
        assert_eq!(
            rows(&answer),
            [
                "Next meeting: Third Summit, 2027, China – due",
                "Last meeting: Second Summit, 17 June 2025, Astana, Kazakhstan – held",
                "Rule: The leaders meet every two years.",
            ]
        );
        let related: Vec<String> = answer.related().iter().map(ToString::to_string).collect();
        assert_eq!(related, ["summit.third", "summit.second"]);
    }

    #[test]
    fn a_format_with_nothing_ahead_says_so() {
        let (shelf, format, _) = meetings();
        let answer = answer(&shelf.knowledge(), &Finding::Card(format), "2028-02-01");
        assert_eq!(rows(&answer)[0], "Next meeting: not in our sources");
    }

    #[test]
    fn a_format_of_which_nothing_else_is_known_tells_the_meeting_that_nobody_recorded() {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let no_rule = Particulars::Format(crate::knowledge::Format::default());
        let format = shelf.entry("format.council", "Councils", &[], no_rule);
        let first = Summit {
            starts: Some(on("2026-10")),
            city: Some(text("Baku")),
            status: crate::knowledge::SummitStatus::Announced,
            ..summit(format)
        };
        let first = Particulars::Summit(first);
        shelf.entry("summit.council", "Council in Baku", &[source], first);
        let answer = answer(&shelf.knowledge(), &Finding::Card(format), "2026-11-23");
        assert_eq!(
            sentences(&answer),
            [
                "The Council in Baku was announced for October 2026 in Baku; \
                 our sources do not say whether it took place."
            ]
        );
    }

    #[test]
    fn a_meeting_of_which_only_a_gap_is_known_is_told_by_the_calendar() {
        let (mut shelf, _, _) = meetings();
        let source = shelf.source("news");
        let third = EntryIndex(2);
        let gap = Fact {
            kind: FactKind::Gap,
            ..fact("the city", &[source])
        };
        shelf.fact(third, gap);
        let answer = answer(&shelf.knowledge(), &Finding::Card(third), "2026-11-23");
        assert_eq!(
            sentences(&answer),
            ["The Third Summit is due in 2027 in China; \
                 our sources name neither a city nor a date."]
        );
        assert!(answer.has_more());
    }

    #[test]
    fn entries_of_one_slug_point_to_each_other() {
        let mut shelf = Shelf::default();
        let source = shelf.source("news");
        let topic = shelf.entry("topic.eco", "ECO", &[], Particulars::Topic);
        shelf.entry(
            "format.eco",
            "ECO summits",
            &[source],
            format("Once a year."),
        );
        shelf.fact(topic, fact("It was founded in 1964.", &[source]));
        let answer = answer(&shelf.knowledge(), &Finding::Card(topic), "2026-01-01");
        let related: Vec<String> = answer.related().iter().map(ToString::to_string).collect();
        assert_eq!(related, ["format.eco"]);
    }

    #[test]
    fn an_actor_points_to_the_meetings_that_it_hosted() {
        let (shelf, ..) = meetings();
        let knowledge = shelf.knowledge();
        let (host, _) = knowledge
            .indexed()
            .find(|(_, entry)| entry.id.slug() == "kazakhstan")
            .expect("the host");
        let answer = answer(&knowledge, &Finding::Card(host), "2026-11-23");
        let related: Vec<String> = answer.related().iter().map(ToString::to_string).collect();
        assert_eq!(related, ["summit.second"]);
    }

    #[test]
    fn an_entry_with_nothing_to_cite_is_not_in_our_sources() {
        let mut shelf = Shelf::default();
        let entry = shelf.entry("topic.empty", "Empty", &[], Particulars::Topic);
        let outcome = outcome(&shelf.knowledge(), &Finding::Card(entry), "2026-01-01");
        let Outcome::Unknown(unknown) = outcome else {
            panic!("{outcome:?}");
        };
        assert_eq!(unknown.message, "Not in our sources.");
    }
}
