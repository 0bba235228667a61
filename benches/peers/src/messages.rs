//! One channel message, searched for a name of the knowledge.
//!
//! Ours is everything that `keyword` mode does before an answer is looked up: code, quotes, links and mentions left out,
//! spelling folded, whole words only, acronyms only in capitals. The peer is the bare automaton over lower-cased names in
//! the lower-cased message. A third of the messages name something, a third do so in code, where nobody is to speak,
//! the others name nothing.

use aho_corasick::{AhoCorasick, MatchKind};
use chaikhana::knowledge::{EntryId, EntryIndex};
use chaikhana::trigger::{Author, Call, Hearing, Keywords, Message, Mode, hear};
use fastrand::Rng;

use crate::corpus::{Corpus, with_commas};
use crate::measure;
use crate::names::names;
use crate::table::{Row, Share, Table};

/// How many messages there are of each length.
const MESSAGES: usize = 300;
/// How long they are, in characters.
const LENGTHS: [usize; 3] = [20, 200, 2_000];
/// What people say to each other.
const SMALL_TALK: [&str; 3] = [
    "well then we went home and had some soup while the rain came down all day so nobody wanted to go out again ",
    "ну а потом мы пошли домой и ели суп потому что весь день лил дождь и никому не хотелось выходить ",
    "后来我们回家喝了汤因为整天下雨谁也不想再出门",
];

/// A message with the entry of which somebody should speak.
struct Said {
    text: String,
    entry: Option<EntryId>,
}

/// Lets every engine hear messages of each length.
pub fn measure(corpus: &Corpus, table: &mut Table) -> anyhow::Result<()> {
    let names = names(&corpus.knowledge);
    let (keywords, our_build) = measure::build(|| Keywords::new(&corpus.knowledge));
    let lower: Vec<String> = names.iter().map(|(name, _)| name.to_lowercase()).collect();
    let (automaton, build) = measure::build(|| {
        AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&lower)
    });
    let automaton = automaton?;
    let bare = |text: &str| -> Option<EntryIndex> {
        let found = automaton.find(&text.to_lowercase())?;
        Some(names[found.pattern().as_usize()].1)
    };
    for length in LENGTHS {
        let messages = messages(corpus, &names, length);
        let (mut right, mut refused) = (Share::default(), Share::default());
        let (mut bare_right, mut bare_refused) = (Share::default(), Share::default());
        for said in &messages {
            let ours = heard(&said.text, &keywords);
            let peer = bare(&said.text).map(|entry| corpus.knowledge.entry(entry).id.clone());
            if said.entry.is_some() {
                right.count(ours == said.entry);
                bare_right.count(peer == said.entry);
            } else {
                refused.count(ours.is_none());
                bare_refused.count(peer.is_none());
            }
        }
        let rows = [
            Row {
                engine: "chaikhana",
                right,
                refused,
                speed: measure::speed(&messages, |said| heard(&said.text, &keywords)),
                built: our_build,
            },
            Row {
                engine: "aho-corasick, bare",
                right: bare_right,
                refused: bare_refused,
                speed: measure::speed(&messages, |said| bare(&said.text)),
                built: build,
            },
        ];
        let (names, length) = (with_commas(names.len()), with_commas(length));
        table.task(
            &format!("message of {length} letters ({names} names)"),
            &rows,
        );
    }
    Ok(())
}

fn heard(text: &str, keywords: &Keywords) -> Option<EntryId> {
    let message = Message {
        text,
        author: Author::Person,
        direct: false,
        us: 2,
    };
    match hear(&message, Mode::Keyword, keywords) {
        Hearing::Call(Call::Keyword { entry, .. }) => Some(entry),
        Hearing::Call(_) | Hearing::Silent(_) => None,
    }
}

/// Messages of that length, each in one of three languages; a name stands within the first 20 characters.
fn messages(corpus: &Corpus, names: &[(&str, EntryIndex)], length: usize) -> Vec<Said> {
    let mut rng = Rng::with_seed(2);
    let mut messages = Vec::with_capacity(MESSAGES);
    for number in 0..MESSAGES {
        let (name, entry) = loop {
            let (name, entry) = names[rng.usize(..names.len())];
            // What is shorter may be an acronym, or too common a word.
            if name.chars().count() >= 6 {
                break (name, entry);
            }
        };
        let mut talk = SMALL_TALK[number % SMALL_TALK.len()].chars().cycle();
        let mut text: String = talk.by_ref().take(8).collect();
        let entry = match number / SMALL_TALK.len() % 3 {
            0 => {
                text.extend([" ", name, " "]);
                Some(corpus.knowledge.entry(entry).id.clone())
            }
            1 => {
                text.extend([" `", name, "` "]);
                None
            }
            _ => None,
        };
        let missing = length.saturating_sub(text.chars().count());
        text.extend(talk.take(missing));
        messages.push(Said { text, entry });
    }
    messages
}
