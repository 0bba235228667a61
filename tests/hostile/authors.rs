//! Whatever an author of the knowledge writes: links lead to its sources, nobody is pinged, no code begins.

use chaikhana::Language;
use chaikhana::desk::{Ask, Library, Request};
use chaikhana::discord::drawn::Drawn;
use chaikhana::discord::render::{Scene, draw_aloud};
use chaikhana::discord::request::Place;
use chaikhana::knowledge::{CheckOptions, Files, read};
use proptest::prelude::*;

use super::bench::TODAY;
use super::markdown::doings;
use super::pieces::printable_texts;

const SOURCE: &str = "https://example.org/meetings";

/// A file in which every text is one of those.
fn file(texts: &[String]) -> String {
    let mut texts = texts
        .iter()
        .cycle()
        .map(|text| serde_json::Value::from(text.as_str()).to_string());
    let mut next = || texts.next().unwrap_or_default();
    format!(
        "[source.s]\ntitle = {}\npublisher = {}\nauthor = {}\ncaution = {}\nurl = \"{SOURCE}\"\n\
         [actor.x]\nname = {}\ntype = \"state\"\ncapital = {}\nhead_of_state = {}\nmemberships = [{}]\nsources = [\"s\"]\n\
         [[actor.x.fact]]\ntext = {}\nnote = {}\nsources = [\"s\"]\n\
         [[actor.x.fact]]\nkind = \"assessment\"\ntext = {}\nsources = [\"s\"]\n\
         [figure.y]\nname = \"Tea sold\"\nunit = {}\nauthority = {}\n\
         points = [{{ year = 2024, value = 1, sources = [\"s\"], note = {} }}]\n",
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
    )
}

/// Everything that is drawn of the entries of that file.
fn drawn(text: String) -> Vec<Drawn> {
    let files = Files::new([("a.toml", text)]);
    let Some(knowledge) = read(&files, &CheckOptions::on(TODAY)).knowledge else {
        return Vec::new();
    };
    let library = Library::new(knowledge);
    let mut drawn = Vec::new();
    for entry in library.knowledge().entries() {
        let id = entry.id.clone();
        for ask in [
            Ask::Entry(id.clone()),
            Ask::More {
                entry: id.clone(),
                page: 0,
            },
            Ask::Sources(id.to_string()),
            Ask::Figure {
                name: id.to_string(),
                year: None,
            },
        ] {
            for language in Language::all() {
                let reply = library.answer(&Request {
                    ask: ask.clone(),
                    today: TODAY,
                    language,
                });
                let knowledge = library.knowledge();
                let scene = Scene {
                    ask: &ask,
                    language,
                    place: Place::Channel,
                    asker: 1,
                    knowledge,
                };
                drawn.push(draw_aloud(&reply.outcome, &scene));
            }
        }
    }
    drawn
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_author_can_forge_no_link_and_ping_nobody(texts in prop::collection::vec(printable_texts(), 1..14)) {
        for drawn in drawn(file(&texts)) {
            let card = drawn.card.clone().unwrap_or_default();
            let fields = card.fields.iter().map(|(_, text)| text);
            let content = drawn.content.iter();
            for text in content.chain([&card.title, &card.description]).chain(fields) {
                let found = doings(text);
                prop_assert!(found.links.iter().all(|link| link == SOURCE), "{:?}: {}", found, text);
                prop_assert!(found.marks.is_empty() && found.ticks == 0, "{:?}: {}", found, text);
            }
        }
    }
}

#[test]
fn the_file_of_harmless_texts_is_drawn() {
    let texts: Vec<String> = (0..14)
        .map(|number| format!("Tea number {number}"))
        .collect();
    let all = drawn(file(&texts));
    assert!(all.iter().filter(|drawn| drawn.card.is_some()).count() >= 12);
}
