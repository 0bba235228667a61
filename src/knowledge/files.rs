//! The files that knowledge is read from: their relative paths and texts, from the binary or from a folder.

use std::borrow::Cow;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::read::is_unprintable;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/knowledge");

/// An ordered list of knowledge files, each a relative path with `/` and a text.
#[derive(Debug, Clone, Default)]
pub struct Files {
    files: Vec<(String, Cow<'static, str>)>,
    incomplete: bool,
}

impl Files {
    /// These files, sorted by path.
    pub fn new<P: Into<String>, T: Into<Cow<'static, str>>>(
        files: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        let mut files: Vec<_> = files
            .into_iter()
            .map(|(path, text)| (path.into(), text.into()))
            .collect();
        files.sort_by(|(left, _), (right, _)| left.cmp(right));
        Self {
            files,
            incomplete: false,
        }
    }

    /// These files with that one added, or in the place of the one at its path: what a change would make of them.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, text: impl Into<Cow<'static, str>>) -> Self {
        let path = path.into();
        match self.place(&path) {
            Ok(place) => self.files[place].1 = text.into(),
            Err(place) => self.files.insert(place, (path, text.into())),
        }
        self
    }

    /// The knowledge that is part of the binary.
    pub fn embedded() -> Self {
        let mut files = Vec::new();
        collect_embedded(&EMBEDDED, &mut files);
        Self::new(files)
    }

    /// Every file, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_ref()))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The text of the file at that path.
    pub fn get(&self, path: &str) -> Option<&str> {
        let place = self.place(path).ok()?;
        Some(self.files[place].1.as_ref())
    }

    /// Where the file at that path stands, or where it would.
    fn place(&self, path: &str) -> Result<usize, usize> {
        self.files
            .binary_search_by(|(other, _)| other.as_str().cmp(path))
    }

    /// Marks that some file of the folder is missing here, so that a name that is not found may stand in it.
    pub(super) fn mark_incomplete(&mut self) {
        self.incomplete = true;
    }

    /// Whether some file of the folder could not be read.
    pub(super) fn is_incomplete(&self) -> bool {
        self.incomplete
    }

    /// The path of the file at that place in the list.
    pub(super) fn path(&self, index: u32) -> &str {
        self.files
            .get(index as usize)
            .map_or("", |(path, _)| path.as_str())
    }

    /// The text of the file at that place in the list.
    pub(super) fn text(&self, index: u32) -> &str {
        self.files
            .get(index as usize)
            .map_or("", |(_, text)| text.as_ref())
    }
}

/// Whether a file of that name holds knowledge. Hidden files are left alone: editors and version control own them.
pub(super) fn is_knowledge_file(name: &str) -> bool {
    let is_toml = name
        .rsplit_once('.')
        .is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("toml"));
    is_toml && !is_hidden(name)
}

/// Whether a file or folder of that name is hidden.
pub(super) fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

fn collect_embedded(folder: &Dir<'static>, files: &mut Vec<(String, Cow<'static, str>)>) {
    for file in folder.files() {
        let path = relative_path(file.path());
        let name = path.rsplit('/').next().unwrap_or_default();
        if is_knowledge_file(name) {
            let text = file
                .contents_utf8()
                .map_or_else(|| String::from_utf8_lossy(file.contents()), Cow::Borrowed);
            files.push((path, text));
        }
    }
    for inner in folder.dirs() {
        collect_embedded(inner, files);
    }
}

/// The path with `/` between its parts on every system, and without characters that could not be shown.
pub(super) fn relative_path(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/").replace(is_unprintable, "\u{fffd}")
}
