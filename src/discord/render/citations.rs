//! The markers in an answer and the list of sources below it.

use super::fit::{cut_escaped, length};
use crate::answer::Citation;
use crate::discord::{limits, markdown};

/// The name of a field that goes on with the one above; Discord takes no empty name.
const NO_NAME: &str = "\u{200b}";
/// How long a publisher or a caution may be shown.
const PUBLISHER: usize = 120;
const CAUTION: usize = 200;

/// Which markers lead to their sources. Links are long, and a description is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    /// All of them.
    Every,
    /// Those that stand for the first time.
    First,
    /// None; the list of sources has the links.
    None,
}

/// Writes the markers of one answer, in the order of its text.
pub(super) struct Markers<'a> {
    citations: &'a [Citation],
    links: Links,
    seen: Vec<usize>,
}

impl<'a> Markers<'a> {
    pub(super) fn new(citations: &'a [Citation], links: Links) -> Self {
        Self {
            citations,
            links,
            seen: Vec::new(),
        }
    }

    /// The markers for these places, with a space before: ` [1][3]`.
    pub(super) fn after(&mut self, places: &[usize]) -> String {
        let mut markers = String::new();
        for place in places {
            let Some(citation) = self.citations.get(*place) else {
                continue;
            };
            if markers.is_empty() {
                markers.push(' ');
            }
            let first = !self.seen.contains(place);
            let linked = match self.links {
                Links::Every => true,
                Links::First => first,
                Links::None => false,
            };
            if linked {
                markers.push('[');
            }
            markers.extend(["\\[", &(place + 1).to_string(), "\\]"]);
            if linked {
                markers.extend(["](", &markdown::target(&citation.url), ")"]);
            }
            if first {
                self.seen.push(*place);
            }
        }
        markers
    }
}

/// The sources as fields, each line as marker, publisher, date and link; the first field has the heading.
pub(super) fn fields(citations: &[Citation], heading: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for (place, citation) in citations.iter().enumerate() {
        let line = line(place, citation);
        match fields.last_mut() {
            Some((_, text)) if length(text) + 1 + length(&line) <= limits::FIELD_VALUE => {
                text.push('\n');
                text.push_str(&line);
            }
            last => {
                let name = if last.is_none() { heading } else { NO_NAME };
                fields.push((name.to_owned(), line));
            }
        }
    }
    fields
}

/// The longest form that fits a field: the caution goes first, then a link of monstrous length.
fn line(place: usize, citation: &Citation) -> String {
    let publisher = cut_escaped(&citation.publisher, PUBLISHER);
    let linked = format!("[{publisher}]({})", markdown::target(&citation.url));
    let caution = citation.caution.as_deref();
    [(&linked, caution), (&linked, None), (&publisher, None)]
        .into_iter()
        .map(|(name, caution)| form(place, citation, name, caution))
        .find(|line| length(line) <= limits::FIELD_VALUE)
        .unwrap_or_else(|| publisher.clone())
}

fn form(place: usize, citation: &Citation, name: &str, caution: Option<&str>) -> String {
    let published = citation
        .published
        .map_or_else(String::new, |date| format!(", {date}"));
    let caution = caution.map_or_else(String::new, |caution| {
        format!(" · *{}*", cut_escaped(caution, CAUTION))
    });
    format!("\\[{}\\] {name}{published}{caution}", place + 1)
}
