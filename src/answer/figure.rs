//! A series of numbers: the value of a year, or the latest with the series, beside those who count otherwise.

use super::draft::{Draft, Piece};
use super::model::ROWS;
use super::phrases::Phrase;
use super::speaker::Speaker;
use crate::desk::Outcome;
use crate::knowledge::{Entry, EntryIndex, Figure, Particulars, Point, SourceIndex};

/// What joins the values of several authorities, or of several states, in one year.
const BETWEEN: &str = "; ";

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
    if year.is_none() {
        series(speaker, figure, &points, &mut draft);
    }
    draft.finish(speaker)
}

/// The values that could be known on the asker's day: those of past years, and those of the running year that
/// were published by then.
fn known<'k>(speaker: &Speaker<'k>, figure: &'k Figure) -> Vec<&'k Point> {
    let published = |point: &Point| {
        point.sources.iter().any(|source| {
            let published = speaker.knowledge.source(*source).published;
            published.is_none_or(|date| date.first_day() <= speaker.today)
        })
    };
    let this_year = speaker.today.year();
    let could =
        |point: &&Point| point.year < this_year || (point.year == this_year && published(point));
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
                ("authority", figure.authority.as_str().into()),
            ],
        ));
    }
    (!texts.is_empty()).then(|| (texts.join(BETWEEN), sources))
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

fn values(speaker: &Speaker<'_>, figure: &Figure, points: &[&Point]) -> String {
    let each: Vec<String> = points
        .iter()
        .map(|point| value(speaker, figure, point))
        .collect();
    each.join(BETWEEN)
}

/// "94.82 billion USD", with whom it is for and what to know about it.
fn value(speaker: &Speaker<'_>, figure: &Figure, point: &Point) -> String {
    let number = ("value", speaker.words.number(point.value).into());
    let unit = ("unit", speaker.text(&figure.unit).into());
    let value = match &point.of {
        None => speaker.words.say(Phrase::FigureValue, [number, unit]),
        Some(of) => {
            let of = ("of", of.as_str().into());
            speaker.words.say(Phrase::FigureValueOf, [of, number, unit])
        }
    };
    match &point.note {
        None => value,
        Some(note) => speaker.words.say(
            Phrase::FigureNoted,
            [("value", value.into()), ("note", note.as_str().into())],
        ),
    }
}
