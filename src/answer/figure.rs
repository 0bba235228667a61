//! A series of numbers: the value of a year, or the latest with the series, beside those who count otherwise.

use super::draft::{Draft, Piece};
use super::model::ROWS;
use super::overtaken::is_published;
use super::phrases::Phrase;
use super::speaker::Speaker;
use crate::desk::Outcome;
use crate::knowledge::{Entry, EntryIndex, Figure, Particulars, Point, SourceIndex};

/// The most values of one year in a sentence; the rows have all of them.
const VALUES: usize = 5;

/// The answer with the value of that year, or with the latest one and the series.
pub(super) fn figure(speaker: &Speaker<'_>, index: EntryIndex, year: Option<i16>) -> Outcome {
    let entry = speaker.entry(index);
    let Particulars::Figure(figure) = &entry.particulars else {
        return speaker.nothing();
    };
    let points = known(speaker, figure);
    let mut draft = Draft::new(entry, speaker.text(&entry.name));
    draft.more(!entry.facts.is_empty());
    draft.related(figure.compare.iter().copied());
    let latest = points.last().map(|point| point.year);
    let Some(wanted) = year.or(latest) else {
        return speaker.nothing();
    };
    match side_by_side(speaker, figure, wanted) {
        Some((values, sources)) => {
            let text = of_year(speaker, entry, Phrase::FigureYear, wanted, Some(values));
            draft.sentence(Piece::new(text, sources));
        }
        None => lacking(speaker, entry, figure, &points, wanted, &mut draft),
    }
    let of_year: Vec<&Point> = points
        .iter()
        .filter(|point| point.year == wanted)
        .copied()
        .collect();
    if year.is_none() {
        series(speaker, figure, &points, &mut draft);
    } else if of_year.len() > VALUES {
        series(speaker, figure, &of_year, &mut draft);
    }
    draft.finish(speaker)
}

/// The values that could be known on the asker's day: those of past years, and those of the running year that
/// were published by then.
fn known<'k>(speaker: &Speaker<'k>, figure: &'k Figure) -> Vec<&'k Point> {
    let this_year = speaker.today.year();
    let could = |point: &&Point| {
        point.year < this_year || (point.year == this_year && is_published(speaker, &point.sources))
    };
    figure.points.iter().filter(could).collect()
}

/// What the figure, and those that count the same otherwise, say for the year; `None` where none says anything.
fn side_by_side(
    speaker: &Speaker<'_>,
    figure: &Figure,
    year: i16,
) -> Option<(String, Vec<SourceIndex>)> {
    let others =
        figure
            .compare
            .iter()
            .filter_map(|index| match &speaker.entry(*index).particulars {
                Particulars::Figure(other) => Some(other),
                _ => None,
            });
    let mut texts = Vec::new();
    let mut sources = Vec::new();
    for figure in [figure].into_iter().chain(others) {
        let points = known(speaker, figure);
        let of_year: Vec<&Point> = points
            .into_iter()
            .filter(|point| point.year == year)
            .collect();
        if of_year.is_empty() {
            continue;
        }
        sources.extend(
            of_year
                .iter()
                .flat_map(|point| point.sources.iter().copied()),
        );
        texts.push(speaker.words.say(
            Phrase::FigureBy,
            [
                ("values", values(speaker, figure, &of_year).into()),
                ("authority", speaker.text(&figure.authority).into()),
            ],
        ));
    }
    (!texts.is_empty()).then(|| (joined(speaker, texts), sources))
}

/// "Name, 2024: values."; the year is not said twice where the name has it.
fn of_year(
    speaker: &Speaker<'_>,
    entry: &Entry,
    phrase: Phrase,
    year: i16,
    values: Option<String>,
) -> String {
    let name = speaker.text(&entry.name);
    let year = year.to_string();
    let phrase = match phrase {
        Phrase::FigureYear if name.contains(&year) => Phrase::FigureValues,
        phrase => phrase,
    };
    let mut arguments = vec![("name", name.into()), ("year", year.into())];
    arguments.extend(values.map(|values| ("values", values.into())));
    speaker.words.say(phrase, arguments)
}

/// Says that the year is not in the sources, and which years near to it are.
fn lacking<'k>(
    speaker: &Speaker<'k>,
    entry: &'k Entry,
    figure: &'k Figure,
    points: &[&'k Point],
    year: i16,
    draft: &mut Draft<'k>,
) {
    let before = points.iter().rev().find(|point| point.year < year);
    let after = points.iter().find(|point| point.year > year);
    let near: Vec<(i16, String, Vec<SourceIndex>)> = [before, after]
        .into_iter()
        .flatten()
        .map(|near| {
            let same = |point: &&&Point| point.year == near.year;
            let same: Vec<&Point> = points.iter().filter(same).copied().collect();
            let sources = same.iter().flat_map(|point| point.sources.iter().copied());
            (near.year, values(speaker, figure, &same), sources.collect())
        })
        .collect();
    let sources: Vec<SourceIndex> = near
        .iter()
        .flat_map(|(_, _, sources)| sources.clone())
        .collect();
    let text = of_year(speaker, entry, Phrase::FigureLacking, year, None);
    draft.sentence(Piece::new(text, sources.clone()));
    let text = match near.as_slice() {
        [] => return,
        [(year, values, _)] => speaker.words.say(
            Phrase::FigureNearest,
            [("year", year.to_string().into()), ("values", values.into())],
        ),
        [(year, values, _), (other_year, other_values, _), ..] => speaker.words.say(
            Phrase::FigureNearestTwo,
            [
                ("year", year.to_string().into()),
                ("values", values.into()),
                ("other-year", other_year.to_string().into()),
                ("other-values", other_values.into()),
            ],
        ),
    };
    draft.sentence(Piece::new(text, sources));
}

/// A row for each value, the oldest first; where there are too many the oldest are left out.
fn series<'k>(
    speaker: &Speaker<'k>,
    figure: &'k Figure,
    points: &[&'k Point],
    draft: &mut Draft<'k>,
) {
    for point in &points[points.len().saturating_sub(ROWS)..] {
        let text = value(speaker, figure, point);
        draft.row(point.year.to_string(), Piece::new(text, &*point.sources));
    }
}

/// The texts one after another.
fn joined(speaker: &Speaker<'_>, texts: impl IntoIterator<Item = String>) -> String {
    let one_more = |items: String, item: String| {
        let both = [("items", items.into()), ("item", item.into())];
        speaker.words.say(Phrase::Joined, both)
    };
    texts.into_iter().reduce(one_more).unwrap_or_default()
}

/// The values of one year, one after another; those beyond the first few are counted.
fn values(speaker: &Speaker<'_>, figure: &Figure, points: &[&Point]) -> String {
    let told = points
        .iter()
        .take(VALUES)
        .map(|point| value(speaker, figure, point));
    let told = joined(speaker, told);
    match points.len().saturating_sub(VALUES) {
        0 => told,
        left => speaker.words.say(
            Phrase::ItemsAndMore,
            [("items", told.into()), ("count", left.into())],
        ),
    }
}

/// "94.82 billion USD", with whom it is for and what to know about it.
fn value(speaker: &Speaker<'_>, figure: &Figure, point: &Point) -> String {
    let mut value = speaker.words.quantity(point.value, &figure.unit);
    if let Some(of) = &point.of {
        let arguments = [("of", speaker.text(of).into()), ("value", value.into())];
        value = speaker.words.say(Phrase::FigureValueOf, arguments);
    }
    if let Some(note) = &point.note {
        let arguments = [("value", value.into()), ("note", speaker.text(note).into())];
        value = speaker.words.say(Phrase::FigureNoted, arguments);
    }
    value
}

#[cfg(test)]
mod tests {
    use crate::answer::testing::{answer, answer_in, outcome, rows, sentences};
    use crate::desk::Outcome;
    use crate::knowledge::testing::{Shelf, figure, on, text};
    use crate::knowledge::{EntryIndex, Figure, Particulars, Point, Text};
    use crate::language::Language;
    use crate::language::testing::spoken;
    use crate::search::Finding;

    /// China's trade with the region by Chinese customs, beside the bank that counts less.
    fn trade() -> (Shelf, EntryIndex) {
        let mut shelf = Shelf::default();
        let (customs, bank) = (shelf.source("customs"), shelf.source("bank"));
        let points = [(2021, 49.5), (2023, 89.4), (2024, 94.82), (2025, 106.3)];
        let by_bank = figure("the bank", &[(2024, 66.2)], &[bank]);
        let by_bank = Particulars::Figure(by_bank);
        let other = shelf.entry("figure.bank", "Trade, other count", &[], by_bank);
        let by_customs = Particulars::Figure(Figure {
            compare: vec![other],
            ..figure("customs", &points, &[customs])
        });
        let entry = shelf.entry("figure.trade", "Trade", &[], by_customs);
        (shelf, entry)
    }

    fn said(year: Option<i16>, today: &str) -> String {
        let (shelf, entry) = trade();
        answer(&shelf.knowledge(), &Finding::Figure(entry, year), today).text()
    }

    #[test]
    fn a_year_gives_its_value_beside_those_who_count_otherwise() {
        assert_eq!(
            said(Some(2024), "2026-11-23"),
            "Trade, 2024: 94.82 billion USD by customs; 66.2 billion USD by the bank."
        );
    }

    #[test]
    fn without_a_year_the_latest_value_comes_with_the_series() {
        let (shelf, entry) = trade();
        let answer = answer(
            &shelf.knowledge(),
            &Finding::Figure(entry, None),
            "2026-11-23",
        );
        assert_eq!(
            sentences(&answer),
            ["Trade, 2025: 106.3 billion USD by customs."]
        );
        assert_eq!(
            rows(&answer),
            [
                "2021: 49.5 billion USD",
                "2023: 89.4 billion USD",
                "2024: 94.82 billion USD",
                "2025: 106.3 billion USD",
            ]
        );
        assert_eq!(answer.related().len(), 1);
    }

    #[test]
    fn a_value_is_not_known_before_its_year_is_over_and_published() {
        let (mut shelf, entry) = trade();
        let customs = crate::knowledge::SourceIndex(0);
        shelf.source_mut(customs).published = Some(on("2025-12-20"));
        let latest = |today| {
            let answer = answer(&shelf.knowledge(), &Finding::Figure(entry, None), today);
            answer.rows().last().map(|row| row.label.clone())
        };
        assert_eq!(latest("2024-06-01").as_deref(), Some("2023"));
        assert_eq!(latest("2025-06-10").as_deref(), Some("2024"));
        assert_eq!(latest("2025-12-20").as_deref(), Some("2025"));
        assert_eq!(latest("2026-01-01").as_deref(), Some("2025"));
    }

    #[test]
    fn a_year_that_is_not_there_is_said_so_with_the_nearest() {
        assert_eq!(
            said(Some(2022), "2026-11-23"),
            "Trade, 2022: not in our sources. The nearest years that they give are \
             2021 (49.5 billion USD) and 2023 (89.4 billion USD)."
        );
        assert_eq!(
            said(Some(1990), "2026-11-23"),
            "Trade, 1990: not in our sources. The nearest year that they give is 2021: 49.5 billion USD."
        );
        assert!(said(Some(2025), "2025-02-01").contains("106.3"));
        assert!(said(Some(2025), "2024-02-01").starts_with("Trade, 2025: not in our sources."));
    }

    #[test]
    fn a_series_of_which_nothing_could_be_known_is_not_in_our_sources() {
        let (shelf, entry) = trade();
        let outcome = outcome(
            &shelf.knowledge(),
            &Finding::Figure(entry, None),
            "2019-01-01",
        );
        assert!(matches!(outcome, Outcome::Unknown(_)), "{outcome:?}");
    }

    #[test]
    fn numbers_are_written_in_the_language() {
        let (shelf, entry) = trade();
        let finding = Finding::Figure(entry, Some(2024));
        let text = answer_in(spoken("ru"), &shelf.knowledge(), &finding, "2026-11-23").text();
        assert!(
            text.contains("94,82 billion USD (по данным: customs)"),
            "{text}"
        );
    }

    /// The trade of 2024, with everything translated.
    fn translated(language: Language) -> String {
        let mut shelf = Shelf::default();
        let customs = shelf.source("customs");
        let in_both = |english: &str, russian: &str, chinese: &str| Text {
            english: english.to_owned(),
            translations: vec![
                (spoken("ru"), russian.to_owned()),
                (spoken("zh-CN"), chinese.to_owned()),
            ],
        };
        let trade = Figure {
            unit: in_both("billion USD", "млрд долл.", "亿美元"),
            authority: in_both("customs", "таможня", "海关"),
            points: vec![Point {
                year: 2024,
                value: 94.82,
                of: Some(in_both("China", "Китай", "中国")),
                sources: vec![customs],
                note: Some(in_both("rounded", "округлённо", "约数")),
            }],
            compare: Vec::new(),
        };
        let entry = shelf.entry("figure.trade", "Trade", &[], Particulars::Figure(trade));
        let finding = Finding::Figure(entry, Some(2024));
        answer_in(language, &shelf.knowledge(), &finding, "2026-11-23").text()
    }

    #[test]
    fn a_value_reads_as_the_language_counts() {
        for (tag, said) in [
            (
                "en",
                "Trade, 2024: China: 94.82 billion USD (rounded) by customs.",
            ),
            (
                "ru",
                "Trade, 2024 год: Китай: 94,82 млрд долл. (округлённо) (по данным: таможня).",
            ),
            (
                "zh-CN",
                "Trade，2024年：中国：948.2亿美元（约数）（海关）。",
            ),
        ] {
            assert_eq!(translated(spoken(tag)), said);
        }
    }

    #[test]
    fn several_values_of_a_year_say_whose_they_are_and_notes_stand_beside_them() {
        let mut shelf = Shelf::default();
        let source = shelf.source("bank");
        let point = |of: &str, value, note: Option<&str>| Point {
            year: 2024,
            value,
            of: Some(text(of)),
            sources: vec![source],
            note: note.map(text),
        };
        let mut points = vec![
            point("Tajikistan", 45.0, None),
            point("Uzbekistan", 14.0, Some("approximate")),
        ];
        let series = |points| Figure {
            points,
            ..figure("World Bank", &[], &[])
        };
        let few = Particulars::Figure(series(points.clone()));
        let few = shelf.entry("figure.few", "Remittances, 2024", &[], few);
        points.extend((0..5).map(|number| point(&format!("State {number}"), 1.0, None)));
        let many = shelf.entry(
            "figure.many",
            "Shares",
            &[],
            Particulars::Figure(series(points)),
        );
        let knowledge = shelf.knowledge();
        let of = |entry| {
            answer(
                &knowledge,
                &Finding::Figure(entry, Some(2024)),
                "2026-01-01",
            )
        };
        assert_eq!(
            of(few).text(),
            "Remittances, 2024: Tajikistan: 45 billion USD; \
             Uzbekistan: 14 billion USD (approximate) by World Bank."
        );
        let many = of(many);
        assert!(
            sentences(&many)[0].contains("and 2 more by World Bank"),
            "{}",
            many.text()
        );
        assert_eq!(many.rows().len(), 7);
    }
}
