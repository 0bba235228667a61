//! The facts that answer a question: the best one, what overtook it, what disputes it, and others as good.

use super::draft::{Draft, Piece};
use super::overtaken::{Place, is_known, latest};
use super::speaker::Speaker;
use super::statement::{earlier, note, statement};
use crate::desk::Outcome;
use crate::knowledge::{Fact, FactKind};
use crate::search::FactHit;

/// Another fact is shown where its score is this close to the first one's.
const AS_GOOD: f32 = 0.85;
/// A fact that could be known stands in for a better one that could not, where its score is this close.
const STANDS_IN: f32 = 0.5;

/// The answer made of these facts, which come best first.
pub(super) fn facts(speaker: &Speaker<'_>, hits: &[FactHit]) -> Outcome {
    let hits = in_their_time(speaker, hits);
    let Some(first) = hits.first() else {
        return speaker.nothing();
    };
    let entry = speaker.entry(first.entry);
    let mut draft = Draft::new(entry, speaker.text(&entry.name));
    let mut shown = Vec::new();
    tell(speaker, &mut draft, (first.entry, first.fact), &mut shown);
    for hit in hits.iter().skip(1) {
        if goes_along(speaker, first, hit) {
            tell(speaker, &mut draft, (hit.entry, hit.fact), &mut shown);
        }
    }
    let told = shown.iter().filter(|(entry, _)| *entry == first.entry);
    draft.more(told.count() < entry.facts.len());
    draft.related(hits.iter().skip(1).map(|hit| hit.entry));
    draft.finish(speaker)
}

/// Whether another fact is shown beside the first: it answers about as well, or one overtook the other; and it
/// is not told as known where the first one is and it could not be.
fn goes_along(speaker: &Speaker<'_>, first: &FactHit, second: &FactHit) -> bool {
    let [first_place, second_place] = [first, second].map(|hit| (hit.entry, hit.fact));
    let known = |place| is_known(speaker, fact(speaker, place));
    let overtaken = latest(speaker, first_place) == latest(speaker, second_place);
    (overtaken || second.score >= first.score * AS_GOOD)
        && (known(second_place) || !known(first_place))
}

/// The hits with those first that could be known on the asker's day, as long as they answer about as well.
fn in_their_time(speaker: &Speaker<'_>, hits: &[FactHit]) -> Vec<FactHit> {
    let mut ordered = hits.to_vec();
    if let Some(best) = hits.first() {
        let floor = best.score * STANDS_IN;
        let known = |hit: &FactHit| is_known(speaker, fact(speaker, (hit.entry, hit.fact)));
        // A stable sort: among the known, as among the others, the best stays first.
        ordered.sort_by_key(|hit| !(known(hit) && hit.score >= floor));
    }
    ordered
}

/// Says a fact, behind the one that overtook it where there is one.
fn tell<'k>(speaker: &Speaker<'k>, draft: &mut Draft<'k>, place: Place, shown: &mut Vec<Place>) {
    let told = fact(speaker, place);
    let latest = latest(speaker, place);
    let later = fact(speaker, latest);
    let said = say(draft, latest, later, statement(speaker, later), shown);
    // What was not known and now is needs no mention.
    if latest != place && told.kind != FactKind::Gap {
        say(draft, place, told, earlier(speaker, told), shown);
    }
    if let Some(note) = note(speaker, later).filter(|_| said) {
        draft.sentence(Piece::new(note, &*later.sources));
    }
}

/// Adds the sentence of a fact, where it was not said yet and fits.
fn say<'k>(
    draft: &mut Draft<'k>,
    place: Place,
    fact: &'k Fact,
    text: String,
    shown: &mut Vec<Place>,
) -> bool {
    let said = !shown.contains(&place) && draft.sentence(Piece::new(text, &*fact.sources));
    if said {
        shown.push(place);
    }
    said
}

fn fact<'k>(speaker: &Speaker<'k>, place: Place) -> &'k Fact {
    speaker.knowledge.fact(place.0, place.1)
}

#[cfg(test)]
mod tests {
    use crate::answer::testing::{answer, answer_in, sentences};
    use crate::knowledge::testing::{Shelf, fact, on, text};
    use crate::knowledge::{EntryIndex, Fact, FactKind, Particulars, SourceIndex};
    use crate::language::Language;
    use crate::language::testing::spoken;
    use crate::search::{FactHit, Finding};

    /// A topic to put facts into.
    struct Scene {
        shelf: Shelf,
        topic: EntryIndex,
        source: SourceIndex,
    }

    impl Scene {
        fn new() -> Self {
            let mut shelf = Shelf::default();
            let source = shelf.source("kazinform");
            let topic = shelf.entry("topic.trade", "Trade", &[], Particulars::Topic);
            Self {
                shelf,
                topic,
                source,
            }
        }

        fn fact(&mut self, words: &str, as_of: &str) -> usize {
            let fact = self.worded(words, as_of);
            self.shelf.fact(self.topic, fact)
        }

        fn worded(&self, words: &str, as_of: &str) -> Fact {
            Fact {
                as_of: Some(on(as_of)),
                ..fact(words, &[self.source])
            }
        }

        fn found(&self, hits: &[(usize, f32)]) -> Finding {
            let hit = |&(fact, score)| FactHit {
                entry: self.topic,
                fact,
                score,
            };
            Finding::Facts(hits.iter().map(hit).collect())
        }

        fn said(&self, hits: &[(usize, f32)], today: &str) -> Vec<String> {
            let answer = answer(&self.shelf.knowledge(), &self.found(hits), today);
            sentences(&answer).into_iter().map(str::to_owned).collect()
        }
    }

    #[test]
    fn the_best_fact_alone_answers() {
        let mut scene = Scene::new();
        let best = scene.fact("China is the largest partner.", "2025-06");
        let other = scene.fact("Trains run.", "2025-06");
        let said = scene.said(&[(best, 0.9), (other, 0.5)], "2025-08-01");
        assert_eq!(said, ["China is the largest partner."]);
    }

    #[test]
    fn facts_as_good_are_shown_as_far_as_there_is_room() {
        let mut scene = Scene::new();
        let hits: Vec<(usize, f32)> = ["One.", "Two.", "Three.", "Four."]
            .into_iter()
            .map(|words| (scene.fact(words, "2025-06"), 0.8))
            .collect();
        assert_eq!(scene.said(&hits, "2025-08-01"), ["One.", "Two.", "Three."]);
    }

    #[test]
    fn a_note_is_never_told_twice_nor_without_its_fact() {
        let mut scene = Scene::new();
        let noted = Fact {
            note: Some(text("Disputed.")),
            ..scene.worded("It grew.", "2025-06")
        };
        let noted = scene.shelf.fact(scene.topic, noted);
        let early = Fact {
            overtaken_by: vec![(scene.topic, noted)],
            ..scene.worded("It shrank.", "2024-06")
        };
        let early = scene.shelf.fact(scene.topic, early);
        let said = scene.said(&[(noted, 1.0), (early, 1.0)], "2025-08-01");
        assert_eq!(
            said,
            ["It grew.", "Disputed.", "Earlier (June 2024): It shrank."]
        );
        let long = Fact {
            note: Some(text("Unclear.")),
            ..scene.worded(&"word ".repeat(130), "2025-06")
        };
        let long = scene.shelf.fact(scene.topic, long);
        let said = scene.said(&[(noted, 1.0), (long, 1.0)], "2025-08-01");
        assert_eq!(said, ["It grew.", "Disputed."]);
    }

    #[test]
    fn an_old_fact_carries_its_date_unless_it_names_the_year() {
        let mut scene = Scene::new();
        let undated = scene.fact("The stock is $15 billion.", "2022-05-04");
        let dated = scene.fact("In May 2022 the stock was $15 billion.", "2022-05-04");
        let said = |fact, today| scene.said(&[(fact, 1.0)], today);
        assert_eq!(said(undated, "2023-05-04"), ["The stock is $15 billion."]);
        assert_eq!(
            said(undated, "2023-05-05"),
            ["The stock is $15 billion (as of May 2022)."]
        );
        assert_eq!(
            said(dated, "2026-01-01"),
            ["In May 2022 the stock was $15 billion."]
        );
    }

    #[test]
    fn an_overtaken_fact_stands_behind_the_later_one() {
        let mut scene = Scene::new();
        let later = scene.fact("Trade reached $106.3 billion in 2025.", "2026-01-18");
        let fact = Fact {
            overtaken_by: vec![(scene.topic, later)],
            ..scene.worded("Trade is at a record $94.8 billion.", "2025-06")
        };
        let early = scene.shelf.fact(scene.topic, fact);
        assert_eq!(
            scene.said(&[(early, 1.0)], "2026-11-23"),
            [
                "Trade reached $106.3 billion in 2025.",
                "Earlier (June 2025): Trade is at a record $94.8 billion.",
            ]
        );
        // Before the later one was known, the early one holds.
        assert_eq!(
            scene.said(&[(early, 1.0)], "2025-06-20"),
            ["Trade is at a record $94.8 billion."]
        );
        // Both found, whichever way round and however far apart: each is said once.
        for hits in [[(early, 1.0), (later, 0.3)], [(later, 1.0), (early, 0.3)]] {
            let said = scene.said(&hits, "2026-11-23");
            assert_eq!(said.len(), 2, "{said:?}");
            assert!(said[1].starts_with("Earlier (June 2025): "), "{said:?}");
        }
    }

    #[test]
    fn facts_that_overtake_one_another_in_a_ring_do_not_hang() {
        let mut scene = Scene::new();
        let first = scene.fact("One.", "2025-06");
        let second = scene.fact("Two.", "2025-07");
        let topic = scene.topic;
        let facts = &mut scene.shelf.entry_mut(topic).facts;
        facts[first].overtaken_by = vec![(topic, second)];
        facts[second].overtaken_by = vec![(topic, first)];
        assert!(!scene.said(&[(first, 1.0)], "2025-08-01").is_empty());
    }

    #[test]
    fn an_assessment_says_whose_it_is_and_when() {
        let mut scene = Scene::new();
        let fact = Fact {
            kind: FactKind::Assessment,
            ..scene.worded("Moscow stays a key player.", "2025-06")
        };
        let place = scene.shelf.fact(scene.topic, fact);
        let said = |scene: &Scene| scene.said(&[(place, 1.0)], "2025-07-01").remove(0);
        assert_eq!(
            said(&scene),
            "According to Publisher of kazinform: Moscow stays a key player (as of June 2025)."
        );
        let source = scene.shelf.source_mut(scene.source);
        source.author = Some("Irina Khalturina".to_owned());
        source.publisher = "SR-CENTER.INFO".to_owned();
        assert_eq!(
            said(&scene),
            "According to Irina Khalturina (SR-CENTER.INFO): \
             Moscow stays a key player (as of June 2025)."
        );
    }

    #[test]
    fn an_assessment_that_names_its_publisher_does_not_name_it_twice() {
        let mut scene = Scene::new();
        scene.shelf.source_mut(scene.source).publisher = "Reuters".to_owned();
        let fact = Fact {
            kind: FactKind::Assessment,
            ..scene.worded("Reuters sees a decline.", "2025-06")
        };
        let place = scene.shelf.fact(scene.topic, fact);
        let said = scene.said(&[(place, 1.0)], "2025-07-01");
        assert_eq!(said, ["Reuters sees a decline (as of June 2025)."]);
    }

    #[test]
    fn a_gap_is_told_as_not_in_our_sources() {
        let mut scene = Scene::new();
        let fact = Fact {
            kind: FactKind::Gap,
            ..scene.worded(
                "the city and the exact dates of the 2027 summit",
                "2026-11-23",
            )
        };
        let place = scene.shelf.fact(scene.topic, fact);
        let expected = "Not in our sources: the city and the exact dates of the 2027 summit.";
        for today in ["2025-06-10", "2026-11-23"] {
            assert_eq!(scene.said(&[(place, 1.0)], today), [expected]);
        }
    }

    #[test]
    fn a_gap_that_was_filled_is_not_told() {
        let mut scene = Scene::new();
        let later = scene.fact("The city is Chengdu.", "2027-01-10");
        let fact = Fact {
            kind: FactKind::Gap,
            overtaken_by: vec![(scene.topic, later)],
            ..scene.worded("the city", "2026-11-23")
        };
        let gap = scene.shelf.fact(scene.topic, fact);
        assert_eq!(
            scene.said(&[(gap, 1.0)], "2027-02-01"),
            ["The city is Chengdu."]
        );
        assert_eq!(
            scene.said(&[(gap, 1.0)], "2026-12-01"),
            ["Not in our sources: the city."]
        );
    }

    #[test]
    fn a_dispute_is_told_with_the_fact() {
        let mut scene = Scene::new();
        let fact = Fact {
            note: Some(text("Beijing Review counts eight")),
            ..scene.worded("Xi Jinping visited nine times.", "2025-06-19")
        };
        let place = scene.shelf.fact(scene.topic, fact);
        assert_eq!(
            scene.said(&[(place, 1.0)], "2025-07-01"),
            [
                "Xi Jinping visited nine times.",
                "Beijing Review counts eight."
            ]
        );
    }

    #[test]
    fn a_note_on_what_came_later_is_not_told_before_it_came() {
        let mut scene = Scene::new();
        let fact = Fact {
            note: Some(text("Overtaken by the Washington summit of November 2026.")),
            ..scene.worded("The USA is not ready.", "2025-06")
        };
        let place = scene.shelf.fact(scene.topic, fact);
        assert_eq!(
            scene.said(&[(place, 1.0)], "2025-07-01"),
            ["The USA is not ready."]
        );
        assert_eq!(scene.said(&[(place, 1.0)], "2026-12-01").len(), 2);
    }

    #[test]
    fn what_could_not_be_known_gives_way_to_what_could() {
        let mut scene = Scene::new();
        let later = scene.fact("The treaty was signed.", "2025-06-17");
        let known = scene.fact("A treaty is prepared.", "2025-05-20");
        let weak = scene.fact("Trains run.", "2025-05-20");
        let said = |hits: &[(usize, f32)]| scene.said(hits, "2025-06-01");
        assert_eq!(
            said(&[(later, 1.0), (known, 0.95)]),
            ["A treaty is prepared."]
        );
        assert_eq!(
            said(&[(later, 1.0), (weak, 0.2)]),
            ["The treaty was signed (as of June 2025)."]
        );
    }

    #[test]
    fn a_translation_is_told_where_there_is_one() {
        let mut scene = Scene::new();
        let mut fact = scene.worded("Trains run.", "2022-06");
        let russian = "Поезда ходят.".to_owned();
        fact.text.translations.push((spoken("ru"), russian));
        let place = scene.shelf.fact(scene.topic, fact);
        let knowledge = scene.shelf.knowledge();
        let finding = scene.found(&[(place, 1.0)]);
        let said = |language| answer_in(language, &knowledge, &finding, "2026-01-01").text();
        assert_eq!(said(Language::english()), "Trains run (as of June 2022).");
        assert_eq!(
            said(spoken("ru")),
            "Поезда ходят (по состоянию на июнь 2022 года)."
        );
        assert_eq!(
            said(spoken("zh-CN")),
            "Trains run\u{ff08}截至2022年6月\u{ff09}."
        );
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let mut scene = Scene::new();
        let long = "word ".repeat(55);
        let fact = Fact {
            note: Some(text(&long)),
            ..scene.worded(&long, "2025-06")
        };
        let first = scene.shelf.fact(scene.topic, fact);
        let second = scene.fact(&long, "2025-06");
        let answer = answer(
            &scene.shelf.knowledge(),
            &scene.found(&[(first, 1.0), (second, 1.0)]),
            "2025-07-01",
        );
        assert_eq!(answer.sentences().len(), 2);
        assert!(answer.text().chars().count() <= crate::answer::ANSWER_CHARACTERS);
        assert!(answer.has_more());
    }
}
