//! What a fact may say, and how people ask for it: templates, filled with names and numbers.

use std::fmt::Write as _;
use std::sync::LazyLock;

use fastrand::Rng;
use serde::Deserialize;

use super::entries::Subject;
use super::names::Name;
use super::write_text;

/// A kind of statement about one kind of entry.
#[derive(Debug, Deserialize)]
pub(super) struct Relation {
    kind: String,
    about: String,
    text: String,
    asks: Vec<String>,
    /// Questions that the text and the asks are not worded like, one for each language.
    pub(super) questions: [String; 3],
    /// What a right answer has.
    pub(super) answer: String,
}

#[derive(Deserialize)]
struct RelationFile {
    relation: Vec<Relation>,
}

static RELATIONS: LazyLock<Vec<Relation>> = LazyLock::new(|| {
    let file: RelationFile =
        toml::from_str(include_str!("relations.toml")).expect("the relations are well-formed");
    file.relation
});

/// What is traded, in three languages.
const GOODS: [(&str, &str, &str); 24] = [
    ("wheat", "пшеница", "小麦"),
    ("cotton", "хлопок", "棉花"),
    ("copper", "медь", "铜"),
    ("uranium", "уран", "铀"),
    ("coal", "уголь", "煤炭"),
    ("oil", "нефть", "石油"),
    ("gas", "газ", "天然气"),
    ("lithium", "литий", "锂"),
    ("gold", "золото", "黄金"),
    ("zinc", "цинк", "锌"),
    ("cement", "цемент", "水泥"),
    ("fertiliser", "удобрения", "化肥"),
    ("steel", "сталь", "钢铁"),
    ("timber", "древесина", "木材"),
    ("sugar", "сахар", "糖"),
    ("rice", "рис", "大米"),
    ("apricots", "абрикосы", "杏"),
    ("wool", "шерсть", "羊毛"),
    ("silk", "шёлк", "丝绸"),
    ("cars", "автомобили", "汽车"),
    ("turbines", "турбины", "涡轮机"),
    ("solar panels", "солнечные батареи", "太阳能板"),
    ("medicines", "лекарства", "药品"),
    ("batteries", "аккумуляторы", "电池"),
];

/// Something that is traded.
pub(super) fn good(rng: &mut Rng) -> (&'static str, &'static str, &'static str) {
    GOODS[rng.usize(..GOODS.len())]
}

/// What may be said of entries of that kind.
pub(super) fn of_kind(kind: &str) -> Vec<&'static Relation> {
    RELATIONS
        .iter()
        .filter(|relation| relation.kind == kind)
        .collect()
}

/// A fact: a relation with all that it speaks of.
#[derive(Debug)]
pub(super) struct Told<'s> {
    pub(super) subject: &'s Subject,
    pub(super) relation: &'static Relation,
    pub(super) other: Option<&'s Name>,
    pub(super) good: (&'static str, &'static str, &'static str),
    pub(super) town: Name,
    pub(super) person: Name,
    pub(super) number: u32,
    pub(super) year: i16,
}

impl Told<'_> {
    /// The date for which the fact is true.
    pub(super) fn as_of(&self) -> String {
        format!("{}-03", self.year.max(2024))
    }

    /// A template with the fact's names and numbers in it, and that name for its subject.
    pub(super) fn fill(&self, template: &str, name: &Name) -> String {
        let nobody = Name::default();
        let mut filled = template.to_owned();
        for (slot, name) in [
            ("name", name),
            ("other", self.other.unwrap_or(&nobody)),
            ("town", &self.town),
            ("person", &self.person),
        ] {
            filled = filled
                .replace(&format!("{{{slot}}}"), &name.english)
                .replace(&format!("{{{slot}_ru}}"), &name.russian)
                .replace(&format!("{{{slot}_zh}}"), &name.chinese);
        }
        filled
            .replace("{good}", self.good.0)
            .replace("{good_ru}", self.good.1)
            .replace("{good_zh}", self.good.2)
            .replace("{number}", &self.number.to_string())
            .replace("{year}", &self.year.to_string())
    }
}

/// Writes a fact of the entry that was written last.
pub(super) fn write_fact(out: &mut String, told: &Told<'_>, source: usize) {
    let Told {
        subject, relation, ..
    } = told;
    let _ = writeln!(out, "\n[[{}.fact]]", subject.id());
    write_text(out, "text", &told.fill(&relation.text, &subject.name));
    let _ = writeln!(out, "about = [\"{}\"]", relation.about);
    write_text(out, "as_of", &told.as_of());
    let _ = writeln!(out, "sources = [\"invented-{source}\"]\nasks = [");
    for ask in &relation.asks {
        let _ = writeln!(out, "    \"{}\",", told.fill(ask, &subject.name));
    }
    out.push_str("]\n");
}
