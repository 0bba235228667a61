//! One particular of an entry: its capital, its head, its members, its status.

use super::calendar::Phase;
use super::card;
use super::draft::{Draft, Piece};
use super::phrases::Phrase;
use super::speaker::Speaker;
use super::statement::{as_of, ended, unended};
use crate::desk::Outcome;
use crate::knowledge::{Actor, ActorType, Entry, EntryIndex, PartialDate, Particulars, Text};
use crate::search::Particular;

/// The most characters that a list of names or documents takes.
const LIST_CHARACTERS: usize = 400;

/// A particular in words.
pub(super) struct Detail {
    /// What it is: "Capital".
    pub(super) label: Phrase,
    /// What it says, with its date where that matters.
    pub(super) text: String,
    /// What to know about it.
    pub(super) note: Option<String>,
}

/// The answer that tells this particular, or the entry's card where it has none.
pub(super) fn particular(speaker: &Speaker<'_>, index: EntryIndex, asked: Particular) -> Outcome {
    let entry = speaker.entry(index);
    let Some(detail) = nearest(speaker, entry, asked) else {
        return card::card(speaker, index);
    };
    let mut draft = Draft::new(entry, speaker.text(&entry.name));
    let label = speaker.words.plain(detail.label);
    let text = speaker.words.say(
        Phrase::Particular,
        [
            ("label", label.into()),
            ("kind", entry.id.kind().word().into()),
            ("name", speaker.name(entry).into()),
            ("value", unended(&detail.text).into()),
        ],
    );
    draft.sentence(Piece::new(text, &*entry.sources));
    if let Some(note) = detail.note {
        draft.sentence(Piece::new(ended(&note, ""), &*entry.sources));
    }
    draft.more(!entry.facts.is_empty());
    draft.finish(speaker)
}

/// What was asked for, or what answers it as well: who leads it, where it sits.
fn nearest(speaker: &Speaker<'_>, entry: &Entry, asked: Particular) -> Option<Detail> {
    use Particular::{Capital, HeadOfGovernment, HeadOfOrganisation, HeadOfState, Headquarters};
    let order: &[Particular] = match asked {
        Capital => &[Capital, Headquarters],
        Headquarters => &[Headquarters, Capital],
        HeadOfState => &[HeadOfState, HeadOfGovernment, HeadOfOrganisation],
        HeadOfGovernment => &[HeadOfGovernment, HeadOfState, HeadOfOrganisation],
        HeadOfOrganisation => &[HeadOfOrganisation, HeadOfState, HeadOfGovernment],
        Particular::Memberships | Particular::Status | Particular::Documents | Particular::Rule => {
            &[asked]
        }
    };
    order
        .iter()
        .find_map(|asked| detail(speaker, entry, *asked))
}

/// The particular in words, where the entry has it.
pub(super) fn detail(speaker: &Speaker<'_>, entry: &Entry, asked: Particular) -> Option<Detail> {
    let (label, text, note) = match (&entry.particulars, asked) {
        (Particulars::Actor(actor), _) => of_actor(speaker, actor, asked, entry.as_of)?,
        (Particulars::Corridor(corridor), Particular::Status) => {
            let status = speaker.text(corridor.status.as_ref()?);
            let text = format!("{status}{}", as_of(speaker, entry.as_of));
            (Phrase::LabelStatus, text, None)
        }
        // Before a meeting begins nobody knows what it will sign.
        (Particulars::Summit(summit), Particular::Documents)
            if Phase::of(summit, speaker.today) != Phase::Ahead =>
        {
            let text = list(speaker, &summit.documents, "; ")?;
            (Phrase::LabelDocuments, text, None)
        }
        (Particulars::Format(format), Particular::Rule) => {
            let rule = speaker.text(format.rule.as_ref()?);
            (Phrase::LabelRule, rule.to_owned(), None)
        }
        _ => return None,
    };
    Some(Detail { label, text, note })
}

fn of_actor(
    speaker: &Speaker<'_>,
    actor: &Actor,
    asked: Particular,
    date: Option<PartialDate>,
) -> Option<(Phrase, String, Option<String>)> {
    // People change offices, so whoever holds one is told with the date.
    let person = |label, name: &Option<Text>| {
        let name = speaker.text(name.as_ref()?);
        Some((label, format!("{name}{}", as_of(speaker, date)), None))
    };
    match asked {
        Particular::Capital => {
            let capital = speaker.text(actor.capital.as_ref()?);
            Some((Phrase::LabelCapital, capital.to_owned(), None))
        }
        Particular::HeadOfState if actor.actor_type == ActorType::State => {
            person(Phrase::LabelHeadOfState, &actor.head_of_state)
        }
        Particular::HeadOfState => person(Phrase::LabelLeaders, &actor.head_of_state),
        Particular::HeadOfGovernment => {
            person(Phrase::LabelHeadOfGovernment, &actor.head_of_government)
        }
        Particular::HeadOfOrganisation => {
            person(Phrase::LabelHeadOfOrganisation, &actor.head_of_organisation)
        }
        Particular::Headquarters => {
            let seat = actor.headquarters.clone()?;
            Some((Phrase::LabelHeadquarters, seat, None))
        }
        Particular::Memberships => {
            let label = match actor.actor_type {
                ActorType::State => Phrase::LabelMemberships,
                ActorType::Organisation | ActorType::Bloc => Phrase::LabelMembers,
            };
            let names = list(speaker, &actor.memberships, ", ")?;
            let text = format!("{names}{}", as_of(speaker, date));
            Some((label, text, actor.memberships_note.clone()))
        }
        Particular::Status | Particular::Documents | Particular::Rule => None,
    }
}

/// The items one after another; those that find no room are counted. `None` where there is no item.
fn list(speaker: &Speaker<'_>, items: &[String], separator: &str) -> Option<String> {
    let (first, others) = items.split_first()?;
    let mut text = first.clone();
    let mut characters = first.chars().count();
    for (place, item) in others.iter().enumerate() {
        characters += separator.len() + item.chars().count();
        if characters > LIST_CHARACTERS {
            let left = others.len() - place;
            return Some(speaker.words.say(
                Phrase::ItemsAndMore,
                [("items", text.into()), ("count", left.into())],
            ));
        }
        text.push_str(separator);
        text.push_str(item);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use crate::answer::testing::{answer, answer_in, rows, sentences};
    use crate::knowledge::testing::{Shelf, actor, format, on, summit, text};
    use crate::knowledge::{Actor, ActorType, EntryIndex, Particulars, Summit};
    use crate::language::testing::spoken;
    use crate::search::{Finding, Particular};

    fn shelf_with(id: &str, name: &str, actor: Actor) -> (Shelf, EntryIndex) {
        let mut shelf = Shelf::default();
        let source = shelf.source("basics");
        let entry = shelf.entry(id, name, &[source], Particulars::Actor(actor));
        shelf.entry_mut(entry).as_of = Some(on("2026-03-16"));
        (shelf, entry)
    }

    fn kazakhstan() -> (Shelf, EntryIndex) {
        let state = Actor {
            capital: Some(text("Astana")),
            head_of_state: Some(text("Kassym-Jomart Tokayev")),
            memberships: vec!["SCO".to_owned(), "OTS".to_owned()],
            ..actor(ActorType::State)
        };
        shelf_with("actor.kazakhstan", "Kazakhstan", state)
    }

    fn organisation() -> (Shelf, EntryIndex) {
        let organisation = Actor {
            head_of_organisation: Some(text("Nurlan Yermekbayev")),
            headquarters: Some("Beijing".to_owned()),
            memberships: vec!["China".to_owned(), "India".to_owned()],
            memberships_note: Some("The list was not checked".to_owned()),
            ..actor(ActorType::Organisation)
        };
        shelf_with("actor.sco", "SCO", organisation)
    }

    #[test]
    fn a_state_is_asked_for_one_particular() {
        let (shelf, entry) = kazakhstan();
        for (asked, expected) in [
            (Particular::Capital, "Capital of Kazakhstan: Astana."),
            (
                Particular::HeadOfState,
                "Head of state of Kazakhstan: Kassym-Jomart Tokayev (as of March 2026).",
            ),
            // Whoever leads it answers.
            (
                Particular::HeadOfOrganisation,
                "Head of state of Kazakhstan: Kassym-Jomart Tokayev (as of March 2026).",
            ),
            (
                Particular::Memberships,
                "Memberships of Kazakhstan: SCO, OTS (as of March 2026).",
            ),
        ] {
            let finding = Finding::Particular(entry, asked);
            let answer = answer(&shelf.knowledge(), &finding, "2026-06-01");
            assert_eq!(sentences(&answer), [expected]);
        }
    }

    #[test]
    fn an_organisation_has_members_a_head_and_a_seat() {
        let (shelf, entry) = organisation();
        let said = |asked| {
            let finding = Finding::Particular(entry, asked);
            answer(&shelf.knowledge(), &finding, "2026-06-01").text()
        };
        assert_eq!(
            said(Particular::Memberships),
            "Members of SCO: China, India (as of March 2026). The list was not checked."
        );
        assert_eq!(
            said(Particular::HeadOfState),
            "Head of SCO: Nurlan Yermekbayev (as of March 2026)."
        );
        assert_eq!(said(Particular::Capital), "Headquarters of SCO: Beijing.");
    }

    #[test]
    fn a_bloc_has_leaders_and_no_head_of_state() {
        let bloc = Actor {
            head_of_state: Some(text("António Costa")),
            ..actor(ActorType::Bloc)
        };
        let (shelf, entry) = shelf_with("actor.eu", "European Union", bloc);
        let finding = Finding::Particular(entry, Particular::HeadOfState);
        let text = answer(&shelf.knowledge(), &finding, "2026-06-01").text();
        assert_eq!(
            text,
            "Leaders of European Union: António Costa (as of March 2026)."
        );
    }

    #[test]
    fn a_particular_is_worded_in_every_language() {
        let (shelf, entry) = kazakhstan();
        let finding = Finding::Particular(entry, Particular::HeadOfState);
        let said =
            |language| answer_in(language, &shelf.knowledge(), &finding, "2026-06-01").text();
        assert_eq!(
            said(spoken("ru")),
            "Глава государства (Kazakhstan): Kassym-Jomart Tokayev (по состоянию на март 2026 года)."
        );
        assert!(said(spoken("zh-CN")).starts_with("Kazakhstan的国家元首"));
    }

    #[test]
    fn whoever_holds_an_office_is_named_in_the_language_of_the_asker() {
        let leader = crate::knowledge::Text {
            translations: vec![(spoken("ru"), "Касым-Жомарт Токаев".to_owned())],
            ..text("Kassym-Jomart Tokayev")
        };
        let state = Actor {
            head_of_state: Some(leader),
            ..actor(ActorType::State)
        };
        let (shelf, entry) = shelf_with("actor.kazakhstan", "Kazakhstan", state);
        let finding = Finding::Particular(entry, Particular::HeadOfState);
        let card = Finding::Card(entry);
        for (language, name) in [
            (spoken("ru"), "Касым-Жомарт Токаев"),
            (spoken("zh-CN"), "Kassym-Jomart Tokayev"),
        ] {
            let answer = |finding| answer_in(language, &shelf.knowledge(), finding, "2026-06-01");
            assert!(answer(&finding).text().contains(name));
            assert!(rows(&answer(&card))[0].contains(name));
        }
    }

    #[test]
    fn a_rule_is_told_with_the_name_of_its_format() {
        let mut shelf = Shelf::default();
        let source = shelf.source("declaration");
        let rule = format("Every two years, by turns.");
        let entry = shelf.entry("format.leaders", "Leaders' meetings", &[source], rule);
        let finding = Finding::Particular(entry, Particular::Rule);
        let text = answer(&shelf.knowledge(), &finding, "2026-06-01").text();
        assert_eq!(
            text,
            "Rule of Leaders' meetings: Every two years, by turns."
        );
    }

    #[test]
    fn the_documents_of_a_meeting_are_told_one_after_another() {
        let mut shelf = Shelf::default();
        let source = shelf.source("declaration");
        let format = shelf.entry("format.leaders", "Leaders", &[source], format("Yearly."));
        let meeting = Particulars::Summit(Summit {
            documents: vec!["Astana Declaration".to_owned(), "Treaty".to_owned()],
            ..summit(format)
        });
        let entry = shelf.entry("summit.second", "Second Summit", &[source], meeting);
        let finding = Finding::Particular(entry, Particular::Documents);
        let text = answer(&shelf.knowledge(), &finding, "2026-06-01").text();
        assert_eq!(
            text,
            "Documents of the Second Summit: Astana Declaration; Treaty."
        );
    }

    #[test]
    fn what_the_entry_does_not_have_gives_its_card() {
        let (shelf, entry) = kazakhstan();
        let finding = Finding::Particular(entry, Particular::Documents);
        let answer = answer(&shelf.knowledge(), &finding, "2026-06-01");
        assert_eq!(rows(&answer)[0], "Capital: Astana");
    }

    #[test]
    fn a_long_list_ends_with_a_count() {
        let members = (0..100).map(|number| format!("Member {number}")).collect();
        let organisation = Actor {
            memberships: members,
            ..actor(ActorType::Organisation)
        };
        let (shelf, entry) = shelf_with("actor.many", "Many", organisation);
        let finding = Finding::Particular(entry, Particular::Memberships);
        let text = answer(&shelf.knowledge(), &finding, "2026-06-01").text();
        assert!(
            text.contains("Member 0, ") && text.contains(" more (as of"),
            "{text}"
        );
        assert!(text.chars().count() < crate::answer::ANSWER_CHARACTERS);
    }
}
