//! What may stand in the parts of files that could not be understood.
//!
//! One missing quotation mark can hide many definitions. Without this, every reference to them would be
//! reported too, and the one mistake to mend would drown.

use std::collections::HashSet;

use crate::knowledge::files::Files;

/// The words of broken files, gathered when the first reference leads nowhere.
pub(crate) struct Hidden<'a> {
    files: &'a Files,
    broken: Vec<u32>,
    words: Option<HashSet<&'a str>>,
}

impl<'a> Hidden<'a> {
    /// What these broken files may hide.
    pub(crate) fn new(files: &'a Files, broken: Vec<u32>) -> Self {
        Self {
            files,
            broken,
            words: None,
        }
    }

    /// Whether any part of the files could not be read.
    pub(crate) fn hides_anything(&self) -> bool {
        self.files.is_incomplete() || !self.broken.is_empty()
    }

    /// Whether the definition of that slug may stand where nothing could be read.
    pub(crate) fn may_hold(&mut self, slug: &str) -> bool {
        if self.files.is_incomplete() {
            return true;
        }
        let (files, broken) = (self.files, &self.broken);
        let words = self.words.get_or_insert_with(|| {
            let texts = broken.iter().map(|file| files.text(*file));
            texts
                .flat_map(|text| text.split(|character: char| !is_slug_character(character)))
                .collect()
        });
        words.contains(slug)
    }
}

fn is_slug_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-'
}
