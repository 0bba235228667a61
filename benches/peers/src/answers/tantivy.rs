//! Tantivy: an index in memory, English and Russian stems, stop words left out, BM25.
//!
//! A word that the index does not have is looked for as a mistyped one, with one letter off; to look for every word
//! like that would cost several times the time.

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{
    Language, LowerCaser, SimpleTokenizer, Stemmer, StopWordFilter, TextAnalyzer,
};
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term};

use super::{Engine, Hit};

/// What the writer may use while it builds; enough for all facts to stand in one segment.
const BUDGET: usize = 1_000_000_000;
/// Shorter words are not taken for mistyped ones.
const TYPO_LETTERS: usize = 4;

pub struct Tantivy {
    text: Field,
    analyzer: TextAnalyzer,
    searcher: Searcher,
}

/// The words of a text: in lower case, without stop words.
pub fn words() -> TextAnalyzer {
    let stop_words = |language| StopWordFilter::new(language).expect("tantivy has them");
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(stop_words(Language::English))
        .filter(stop_words(Language::Russian))
        .build()
}

/// The stems of a text. Each stemmer leaves the letters of the other's language alone.
fn stems() -> TextAnalyzer {
    let stop_words = |language| StopWordFilter::new(language).expect("tantivy has them");
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(stop_words(Language::English))
        .filter(stop_words(Language::Russian))
        .filter(Stemmer::new(Language::English))
        .filter(Stemmer::new(Language::Russian))
        .build()
}

impl Engine for Tantivy {
    fn build(documents: &[Vec<String>]) -> anyhow::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("stems")
            .set_index_option(IndexRecordOption::WithFreqs);
        let text = schema.add_text_field(
            "text",
            TextOptions::default().set_indexing_options(indexing),
        );
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register("stems", stems());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, BUDGET)?;
        for parts in documents {
            let mut document = TantivyDocument::default();
            for part in parts {
                document.add_text(text, part);
            }
            writer.add_document(document)?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let searcher = index.reader()?.searcher();
        anyhow::ensure!(
            searcher.segment_readers().len() == 1,
            "the number of a document is its fact's only in one segment"
        );
        Ok(Self {
            text,
            analyzer: stems(),
            searcher,
        })
    }

    fn first(&mut self, question: &str) -> anyhow::Result<Option<Hit>> {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut stream = self.analyzer.token_stream(question);
        while let Some(token) = stream.next() {
            let term = Term::from_field_text(self.text, &token.text);
            let known = self.searcher.doc_freq(&term)? > 0;
            if known {
                let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
                clauses.push((Occur::Should, Box::new(query)));
            } else if token.text.chars().count() >= TYPO_LETTERS {
                clauses.push((Occur::Should, Box::new(FuzzyTermQuery::new(term, 1, true))));
            }
        }
        let query = BooleanQuery::new(clauses);
        let hits = self
            .searcher
            .search(&query, &TopDocs::with_limit(1).order_by_score())?;
        Ok(hits.first().map(|(score, address)| Hit {
            fact: address.doc_id as usize,
            score: *score,
        }))
    }
}
