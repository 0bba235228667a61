//! Reads what only one kind of entry has.

use toml::de::DeTable;

use super::fields::Fields;
use super::place::Span;
use super::problems::Finding;
use super::raw::{RawActor, RawFigure, RawFormat, RawParticulars, RawPoint, RawSummit};
use super::reader::Reader;
use crate::knowledge::entry::{ActorType, Kind, SummitStatus};
use crate::knowledge::limits::{
    ALIAS_CHARACTERS, FACT_CHARACTERS, NAME_CHARACTERS, PARTICULAR_CHARACTERS, SLUG_CHARACTERS,
};

const STATUSES: [(&str, SummitStatus); 4] = [
    ("held", SummitStatus::Held),
    ("announced", SummitStatus::Announced),
    ("postponed", SummitStatus::Postponed),
    ("cancelled", SummitStatus::Cancelled),
];
const ACTOR_TYPES: [(&str, ActorType); 3] = [
    ("state", ActorType::State),
    ("organisation", ActorType::Organisation),
    ("bloc", ActorType::Bloc),
];
/// The keys of an actor that rest on its sources.
const ACTOR_CLAIMS: [&str; 7] = [
    "capital",
    "head_of_state",
    "head_of_government",
    "head_of_organisation",
    "headquarters",
    "memberships",
    "memberships_note",
];
/// The last year that a point may be for.
const LAST_YEAR: i64 = 9_999;

/// The tables of a figure's points, to be read when the figure itself is.
pub(super) type PointTables<'t, 'i> = Vec<(Span, &'t DeTable<'i>)>;

/// Reads what that kind has.
pub(super) fn read<'t, 'i>(
    kind: Kind,
    fields: &mut Fields<'t, 'i, '_, '_>,
) -> (RawParticulars, PointTables<'t, 'i>) {
    let particulars = match kind {
        Kind::Format => read_format(fields),
        Kind::Summit => read_summit(fields),
        Kind::Actor => read_actor(fields),
        Kind::Corridor => read_corridor(fields),
        Kind::Topic => RawParticulars::Topic,
        Kind::Figure => return read_figure(fields),
    };
    (particulars, Vec::new())
}

/// Adds the points of a figure.
pub(super) fn with_points(
    particulars: RawParticulars,
    tables: PointTables<'_, '_>,
    reader: &mut Reader<'_>,
) -> RawParticulars {
    let RawParticulars::Figure(mut figure) = particulars else {
        return particulars;
    };
    for (span, table) in tables {
        figure.points.push(read_point(span, table, reader));
    }
    RawParticulars::Figure(figure)
}

/// Reports missing sources where the entry claims something.
fn require_sources(fields: &mut Fields<'_, '_, '_, '_>, claims: &[&'static str]) {
    if fields.has_any(claims) {
        let hint = "what an entry says beside its facts needs sources too: sources = [\"...\"]";
        fields.require_with_hint("sources", hint);
    }
}

fn read_format(fields: &mut Fields<'_, '_, '_, '_>) -> RawParticulars {
    require_sources(fields, &["rule"]);
    RawParticulars::Format(RawFormat {
        rule: fields.translated("rule", PARTICULAR_CHARACTERS),
        default: fields.boolean("default"),
    })
}

fn read_summit(fields: &mut Fields<'_, '_, '_, '_>) -> RawParticulars {
    fields.require(&["format", "status"]);
    fields.require_with_hint(
        "sources",
        "every summit says where it is from: sources = [\"...\"]",
    );
    RawParticulars::Summit(Box::new(RawSummit {
        format: fields.text("format", SLUG_CHARACTERS),
        number: fields.count("number", i64::from(u32::MAX)),
        starts_is_written: fields.has_any(&["starts"]),
        starts: fields.date("starts"),
        ends: fields.date("ends"),
        city: fields.translated("city", NAME_CHARACTERS),
        country: fields.translated("country", NAME_CHARACTERS),
        host: fields.translated("host", NAME_CHARACTERS),
        status: fields.choice("status", &STATUSES),
        documents: fields.list("documents"),
    }))
}

fn read_actor(fields: &mut Fields<'_, '_, '_, '_>) -> RawParticulars {
    fields.require(&["type"]);
    require_sources(fields, &ACTOR_CLAIMS);
    RawParticulars::Actor(Box::new(RawActor {
        actor_type: fields.choice("type", &ACTOR_TYPES),
        capital: fields.translated("capital", NAME_CHARACTERS),
        head_of_state: fields.translated("head_of_state", PARTICULAR_CHARACTERS),
        head_of_government: fields.translated("head_of_government", PARTICULAR_CHARACTERS),
        head_of_organisation: fields.translated("head_of_organisation", PARTICULAR_CHARACTERS),
        headquarters: fields.text("headquarters", PARTICULAR_CHARACTERS),
        memberships: fields.list("memberships"),
        memberships_note: fields.text("memberships_note", PARTICULAR_CHARACTERS),
    }))
}

fn read_corridor(fields: &mut Fields<'_, '_, '_, '_>) -> RawParticulars {
    require_sources(fields, &["status"]);
    RawParticulars::Corridor {
        status: fields.translated("status", PARTICULAR_CHARACTERS),
    }
}

fn read_figure<'t, 'i>(
    fields: &mut Fields<'t, 'i, '_, '_>,
) -> (RawParticulars, PointTables<'t, 'i>) {
    fields.require(&["unit", "authority", "points"]);
    let figure = RawFigure {
        unit: fields.translated("unit", NAME_CHARACTERS),
        authority: fields.translated("authority", NAME_CHARACTERS),
        points: Vec::new(),
        compare: fields.texts("compare", SLUG_CHARACTERS),
    };
    let tables = fields.tables("points");
    if tables.is_empty() && fields.has_any(&["points"]) {
        fields.report(
            Finding::error(fields.span(), "the figure has no points").hint(
                "write at least one: points = [{ year = 2024, value = 1.5, sources = [\"...\"] }]",
            ),
        );
    }
    (RawParticulars::Figure(figure), tables)
}

fn read_point(span: Span, table: &DeTable<'_>, reader: &mut Reader<'_>) -> RawPoint {
    let mut fields = Fields::new(table, span, reader);
    fields.require(&["year", "value"]);
    fields.require_with_hint(
        "sources",
        "every value says where it is from: sources = [\"...\"]",
    );
    let point = RawPoint {
        span,
        year: fields.count("year", LAST_YEAR),
        value: fields.number("value"),
        of: fields.translated("of", ALIAS_CHARACTERS),
        sources: fields.sources("sources"),
        note: fields.translated("note", FACT_CHARACTERS),
    };
    fields.finish();
    point
}
