//! `SQLite`'s FTS5: a table in memory without content, Porter stems, BM25; any of the question's words.

use rusqlite::{Connection, OptionalExtension as _};
use tantivy::tokenizer::TextAnalyzer;

use super::tantivy::words;
use super::{Engine, Hit};

pub struct Fts5 {
    connection: Connection,
    /// `SQLite` has no stop words; it is spared them as tantivy is.
    words: TextAnalyzer,
}

impl Engine for Fts5 {
    fn build(documents: &[Vec<String>]) -> anyhow::Result<Self> {
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch(
            "CREATE VIRTUAL TABLE facts USING fts5(
                text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
            )",
        )?;
        let transaction = connection.transaction()?;
        {
            let mut insert =
                transaction.prepare("INSERT INTO facts (rowid, text) VALUES (?1, ?2)")?;
            for (place, parts) in documents.iter().enumerate() {
                insert.execute((i64::try_from(place)?, parts.join("\n")))?;
            }
        }
        transaction.execute("INSERT INTO facts (facts) VALUES ('optimize')", ())?;
        transaction.commit()?;
        Ok(Self {
            connection,
            words: words(),
        })
    }

    fn first(&mut self, question: &str) -> anyhow::Result<Option<Hit>> {
        let mut any = String::new();
        let mut stream = self.words.token_stream(question);
        while let Some(token) = stream.next() {
            if !any.is_empty() {
                any.push_str(" OR ");
            }
            any.extend(["\"", &token.text, "\""]);
        }
        if any.is_empty() {
            return Ok(None);
        }
        let mut select = self.connection.prepare_cached(
            "SELECT rowid, rank FROM facts WHERE facts MATCH ?1 ORDER BY rank LIMIT 1",
        )?;
        let hit = select.query_row([any], |row| <(i64, f64)>::try_from(row));
        let Some((fact, rank)) = hit.optional()? else {
            return Ok(None);
        };
        Ok(Some(Hit {
            fact: usize::try_from(fact)?,
            score: -rank as f32,
        }))
    }

    fn own_bytes(&self) -> anyhow::Result<usize> {
        let pragma = |name| {
            self.connection
                .pragma_query_value(None, name, |row| row.get::<_, i64>(0))
        };
        Ok(usize::try_from(
            pragma("page_count")? * pragma("page_size")?,
        )?)
    }
}
