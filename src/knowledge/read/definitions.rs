//! Where a key or a table that stands twice in one file stands first; the parser tells only the second place.

use std::collections::HashMap;
use std::ops::Range;

/// The first place of something that stands twice.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum First<'t> {
    /// A table of that name begins there.
    Table(&'t str, Range<usize>),
    /// The same key stands there, in the same table.
    Key(Range<usize>),
    /// The key stands within a line, in a table of its own.
    Elsewhere,
    /// The key is only double because its whole table is.
    InDuplicate,
}

/// The lines of a file that define something, gathered in one pass.
#[derive(Debug)]
pub(super) struct Definitions<'t> {
    /// The first place of each table's name.
    tables: HashMap<&'t str, Range<usize>>,
    /// Where each section begins, with its table's name; the first is what stands before all tables.
    sections: Vec<(usize, &'t str)>,
    /// The first place of each key within its section.
    keys: HashMap<(usize, &'t str), Range<usize>>,
    /// The key that begins at a byte, with its section.
    at: HashMap<usize, (usize, &'t str)>,
}

impl<'t> Definitions<'t> {
    /// Gathers the tables and keys that begin a line.
    pub(super) fn new(text: &'t str) -> Self {
        let mut definitions = Self {
            tables: HashMap::new(),
            sections: vec![(0, "")],
            keys: HashMap::new(),
            at: HashMap::new(),
        };
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let trimmed = line.trim_start();
            definitions.add(start + line.len() - trimmed.len(), trimmed);
            start += line.len();
        }
        definitions
    }

    fn add(&mut self, start: usize, line: &'t str) {
        if let Some(rest) = line.strip_prefix('[') {
            let name = rest.trim_start_matches('[').split(']').next();
            let name = name.unwrap_or_default().trim();
            self.sections.push((start, name));
            if !line.starts_with("[[") {
                let bytes = start..start + line.trim_end().len();
                self.tables.entry(name).or_insert(bytes);
            }
        } else if let Some((key, _)) = line.split_once('=') {
            let key = (self.sections.len() - 1, key.trim_end());
            self.at.insert(start, key);
            let bytes = start..start + key.1.len();
            self.keys.entry(key).or_insert(bytes);
        }
    }

    /// The first place of what stands for the second time at that byte.
    pub(super) fn first(&self, second: usize) -> First<'t> {
        let after = self.sections.partition_point(|(start, _)| *start <= second);
        let (begins, name) = self.sections[after.saturating_sub(1)];
        let table = self.tables.get(name).filter(|bytes| bytes.start < begins);
        let Some(key) = self.at.get(&second) else {
            let in_header = second < begins + name.len() + 2;
            return match table {
                Some(bytes) if in_header => First::Table(name, bytes.clone()),
                _ => First::Elsewhere,
            };
        };
        match (self.keys.get(key), table) {
            (Some(bytes), _) if bytes.start < second => First::Key(bytes.clone()),
            (_, Some(_)) => First::InDuplicate,
            _ => First::Elsewhere,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "[a.b]\nx = 1\n x = 2\n[a.c]\nx = 1\n[ a.b ] # again\nx = 3\ny = {z = 1, z = 2}\n";

    fn first(second: &str) -> First<'static> {
        Definitions::new(TEXT).first(TEXT.find(second).expect("it is there"))
    }

    #[test]
    fn a_key_stands_first_in_the_same_table() {
        assert_eq!(first("x = 2"), First::Key(6..7));
    }

    #[test]
    fn a_table_stands_first_under_the_same_name() {
        assert_eq!(first("b ] # again"), First::Table("a.b", 0..5));
    }

    #[test]
    fn a_key_of_a_double_table_is_no_mistake_of_its_own() {
        assert_eq!(first("x = 3"), First::InDuplicate);
    }

    #[test]
    fn a_key_within_a_line_is_not_looked_for() {
        assert_eq!(first("z = 2"), First::Elsewhere);
    }
}
