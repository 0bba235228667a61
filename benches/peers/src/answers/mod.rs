//! A question in free words, and the fact that answers it.
//!
//! The peers know facts only. They are given, for each fact, its text in every language that the knowledge has it in;
//! in a second row the questions of its `asks` as well, which ours always has. Ours knows more: names and aliases,
//! meetings and figures, synonyms in three languages, today's date. What a peer is given is parted into single Chinese
//! characters, since neither parts Chinese words by itself.
//!
//! A peer's first hit is judged as the bot's own answer is. The bot may refuse; a peer is taken to refuse below the
//! score with which it gets most questions right, known only after the fact.

mod fts5;
mod tantivy;

use chaikhana::desk::{Ask, Library, Request};
use chaikhana::evaluation::{Expected, Question, Verdict, is_right, judge};
use chaikhana::search::Search;

use crate::corpus::Corpus;
use crate::measure::{self, Built};
use crate::table::{Row, Share, Table};

/// The first fact that an engine finds.
#[derive(Debug, Clone, Copy)]
pub struct Hit {
    /// Its place among the corpus's facts.
    pub fact: usize,
    /// How well it fits; only compared with other scores of the same engine.
    pub score: f32,
}

/// A search engine over facts.
pub trait Engine: Sized {
    /// Indexes one document a fact, each of several texts.
    fn build(documents: &[Vec<String>]) -> anyhow::Result<Self>;

    /// The fact that fits the question best.
    fn first(&mut self, question: &str) -> anyhow::Result<Option<Hit>>;

    /// The bytes that it holds where our allocator cannot see them.
    fn own_bytes(&self) -> anyhow::Result<usize> {
        Ok(0)
    }
}

/// Asks every engine every question.
pub fn measure(corpus: &Corpus, table: &mut Table) -> anyhow::Result<()> {
    let texts = documents(corpus, false);
    let all = documents(corpus, true);
    let rows = [
        ours(corpus),
        peer::<tantivy::Tantivy>("tantivy, texts", corpus, &texts)?,
        peer::<tantivy::Tantivy>("tantivy, texts and asks", corpus, &all)?,
        peer::<fts5::Fts5>("SQLite FTS5, texts", corpus, &texts)?,
        peer::<fts5::Fts5>("SQLite FTS5, texts and asks", corpus, &all)?,
    ];
    table.task(&format!("answer ({})", corpus.title), &rows);
    Ok(())
}

/// What the peers are given of each fact.
fn documents(corpus: &Corpus, with_asks: bool) -> Vec<Vec<String>> {
    let mut documents = Vec::with_capacity(corpus.facts.len());
    for (entry, place) in &corpus.facts {
        let fact = corpus.knowledge.fact(*entry, *place);
        let asks = fact.asks.iter().filter(|_| with_asks).map(String::as_str);
        documents.push(fact.text.all().chain(asks).map(parted).collect());
    }
    documents
}

/// The text with Chinese characters parted from each other.
fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    for letter in text.chars() {
        if ('\u{3400}'..='\u{9fff}').contains(&letter) {
            parted.extend([' ', letter, ' ']);
        } else {
            parted.push(letter);
        }
    }
    parted
}

fn ours(corpus: &Corpus) -> Row {
    let (index, built) = measure::build(|| Search::new(&corpus.knowledge));
    drop(index);
    let library = Library::new(corpus.knowledge.clone());
    let (mut right, mut refused) = (Share::default(), Share::default());
    for question in &corpus.questions {
        let reply = library.answer(&request(question));
        let verdict = judge(&question.expected, &reply.outcome);
        tally(question, &mut right, &mut refused).count(verdict == Verdict::Right);
    }
    let requests: Vec<Request> = corpus.questions.iter().map(request).collect();
    Row {
        engine: "chaikhana",
        right,
        refused,
        speed: measure::speed(&requests, |request| library.answer(request)),
        built,
    }
}

fn request(question: &Question) -> Request {
    Request {
        ask: Ask::Question(question.text.clone()),
        today: question.today,
        language: question.language,
    }
}

/// Where a question is counted.
fn tally<'t>(question: &Question, right: &'t mut Share, refused: &'t mut Share) -> &'t mut Share {
    match question.expected {
        Expected::Answer { .. } => right,
        Expected::Refusal => refused,
    }
}

fn peer<E: Engine>(
    name: &'static str,
    corpus: &Corpus,
    documents: &[Vec<String>],
) -> anyhow::Result<Row> {
    let (engine, built) = measure::build(|| E::build(documents));
    let mut engine = engine?;
    let built = Built {
        bytes: built.bytes + engine.own_bytes()?,
        ..built
    };
    let mut graded = Vec::with_capacity(corpus.questions.len());
    for question in &corpus.questions {
        let hit = engine.first(&parted(&question.text))?;
        let score = hit.map_or(f32::MIN, |hit| hit.score);
        let is_right = hit.is_some_and(|hit| says_right(corpus, question, hit));
        graded.push((question, score, is_right));
    }
    let (right, refused) = at_best_threshold(&graded);
    let questions: Vec<String> = corpus
        .questions
        .iter()
        .map(|question| parted(&question.text))
        .collect();
    Ok(Row {
        engine: name,
        right,
        refused,
        speed: measure::speed(&questions, |question| engine.first(question)),
        built,
    })
}

/// Whether the fact is a right answer: what it says under its entry's name, its sources, its entry.
fn says_right(corpus: &Corpus, question: &Question, hit: Hit) -> bool {
    let (entry, place) = corpus.facts[hit.fact];
    let fact = corpus.knowledge.fact(entry, place);
    let entry = corpus.knowledge.entry(entry);
    let language = question.language;
    let said = format!("{}\n{}", entry.name.get(language), fact.text.get(language));
    let sources = fact.sources.iter();
    let cited = sources.map(|source| corpus.knowledge.source(*source).id.as_str());
    is_right(&question.expected, &said, cited, &entry.id)
}

/// What comes out where hits below a score are refusals, with the score that is best for these very questions.
fn at_best_threshold(graded: &[(&Question, f32, bool)]) -> (Share, Share) {
    let outcome = |threshold: f32| {
        let (mut right, mut refused) = (Share::default(), Share::default());
        for (question, score, is_right) in graded {
            let answered = *score >= threshold;
            let good = match question.expected {
                Expected::Answer { .. } => answered && *is_right,
                Expected::Refusal => !answered,
            };
            tally(question, &mut right, &mut refused).count(good);
        }
        (right, refused)
    };
    graded
        .iter()
        .map(|(_, score, _)| outcome(*score))
        .max_by_key(|(right, refused)| right.right + refused.right)
        .unwrap_or_default()
}
