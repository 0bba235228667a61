//! Autocomplete: what is offered while a name is typed, and in which order.

use std::collections::HashSet;

use chaikhana::desk::COMPLETIONS;
use chaikhana::knowledge::{Entry, Kind};
use chaikhana::search::fold::fold;

use crate::stage::{completed, every_row, names_of, rows, with_knowledge};

/// What people may have typed on their way to a name.
const TYPED: [&str; 18] = [
    "",
    " ",
    "a",
    "s",
    "c",
    "china",
    "central",
    "summit",
    "kaz",
    "o'z",
    "таджик",
    "саммит",
    "中",
    "峰会",
    "kazahk",
    "1",
    "!?",
    "central asia china",
];

/// How near a name of the entry is to what was typed: it is the same, begins so, has a word that begins so, or none.
fn nearness(entry: &Entry, typed: &str) -> usize {
    let typed = fold(typed);
    let tier = |name: &str| {
        let name = fold(name);
        if name == typed {
            0
        } else if name.starts_with(&typed) {
            1
        } else if name.contains(&format!(" {typed}")) {
            2
        } else {
            3
        }
    };
    names_of(entry).map(tier).min().unwrap_or(3)
}

/// Every entry with how near it is to what was typed, by its id.
fn all_by_nearness(typed: &str) -> Vec<(String, usize)> {
    with_knowledge(|knowledge| {
        knowledge
            .entries()
            .iter()
            .map(|entry| (entry.id.to_string(), nearness(entry, typed)))
            .collect()
    })
}

#[test]
fn exact_names_come_before_beginnings_before_words_before_typos() {
    for typed in TYPED.into_iter().filter(|typed| !fold(typed).is_empty()) {
        let all = all_by_nearness(typed);
        let offered = completed(None, typed);
        let tiers: Vec<usize> = offered
            .iter()
            .filter_map(|id| all.iter().find(|(known, _)| known == id))
            .map(|(_, tier)| *tier)
            .collect();
        assert_eq!(tiers.len(), offered.len(), "{typed}");
        assert!(tiers.is_sorted(), "{typed}: {tiers:?} for {offered:?}");
        let fitting = all.iter().filter(|(_, tier)| *tier < 3).count();
        let fitting_offered = tiers.iter().filter(|tier| **tier < 3).count();
        assert_eq!(fitting_offered, fitting.min(COMPLETIONS), "{typed}");
    }
}

#[test]
fn at_most_twenty_five_are_offered_and_each_once() {
    for typed in TYPED {
        for kind in std::iter::once(None).chain(Kind::ALL.map(Some)) {
            let offered = completed(kind, typed);
            let different: HashSet<&String> = offered.iter().collect();
            assert!(offered.len() <= 25, "{typed}: {}", offered.len());
            assert_eq!(different.len(), offered.len(), "{typed}: {offered:?}");
        }
    }
}

#[test]
fn a_kind_offers_its_own_entries_only() {
    for typed in TYPED {
        for kind in Kind::ALL {
            let of_kind = format!("{kind}.");
            let offered = completed(Some(kind), typed);
            assert!(
                offered.iter().all(|id| id.starts_with(&of_kind)),
                "{typed}: {offered:?}"
            );
        }
    }
}

#[test]
fn where_nothing_is_typed_the_best_known_entries_come_first() {
    let known = with_knowledge(|knowledge| {
        let mut known: Vec<usize> = knowledge
            .entries()
            .iter()
            .map(|entry| entry.facts.len())
            .collect();
        known.sort_unstable_by(|one, other| other.cmp(one));
        known.truncate(COMPLETIONS);
        known
    });
    let offered: Vec<usize> = completed(None, "")
        .iter()
        .map(|id| {
            with_knowledge(|knowledge| {
                let mut entries = knowledge.entries().iter();
                let entry = entries.find(|entry| entry.id.to_string() == *id);
                entry.map_or(0, |entry| entry.facts.len())
            })
        })
        .collect();
    assert_eq!(offered, known);
    for kind in Kind::ALL {
        assert!(!completed(Some(kind), "").is_empty(), "{kind:?}");
    }
}

#[test]
fn the_first_offer_is_the_name_that_was_typed() {
    every_row(
        rows(
            "
            russia           => actor.russia
            RUSSIA           => actor.russia
            russ             => actor.russia
            kaz              => actor.kazakhstan
            xi'an            => summit.china-central-asia-1
            xian             => summit.china-central-asia-1
            sco              => actor.sco
            шос              => actor.sco
            тадж             => actor.tajikistan
            塔吉             => actor.tajikistan
            俄羅斯           => actor.russia
            哈薩             => actor.kazakhstan
            烏茲             => actor.uzbekistan
            middle           => corridor.trans-caspian
            zang             => corridor.tripp-zangezur
            silk road        => topic.silk-road-history
            belt and         => topic.belt-and-road
            oʻzbek           => actor.uzbekistan
            ozbek            => actor.uzbekistan
            Türkiye          => actor.turkey
            turkiye          => actor.turkey
            kazahkstan       => actor.kazakhstan
            ",
        ),
        |(typed, entry)| {
            let offered = completed(None, typed);
            if offered.first().map_or("", String::as_str) == entry {
                Ok(())
            } else {
                Err(format!("`{typed}` should offer {entry} first: {offered:?}"))
            }
        },
    );
}
