//! Which texts are names: needed to take `/actor Russia security` apart.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::Arc;

use crate::desk::Library;
use crate::knowledge::{Entry, Kind};
use crate::search::fold::fold;

/// Every name, alias and id of the knowledge, spelled alike. They are gathered when first asked for: most
/// questions never need them.
#[derive(Debug)]
pub(super) struct Names {
    library: Arc<Library>,
    folded: OnceCell<HashSet<(Kind, String)>>,
}

impl Names {
    /// The names in that library.
    pub(super) fn new(library: Arc<Library>) -> Self {
        Self {
            library,
            folded: OnceCell::new(),
        }
    }

    /// Whether the text names an entry of that kind.
    pub(super) fn contains(&self, kind: Kind, text: &str) -> bool {
        let folded = self.folded.get_or_init(|| {
            let entries = self.library.knowledge().entries();
            entries.iter().flat_map(folded_names).collect()
        });
        folded.contains(&(kind, fold(text)))
    }
}

fn folded_names(entry: &Entry) -> impl Iterator<Item = (Kind, String)> {
    let kind = entry.id.kind();
    entry
        .name
        .all()
        .chain(entry.native.as_deref())
        .chain(entry.aliases.iter().map(String::as_str))
        .chain(std::iter::once(entry.id.slug()))
        .map(fold)
        .chain(std::iter::once(fold(&entry.id.to_string())))
        .filter(|name| !name.is_empty())
        .map(move |name| (kind, name))
}
