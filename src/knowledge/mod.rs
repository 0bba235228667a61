//! What the bot knows: files become one checked, immutable [`Knowledge`] and a list of every problem in them.
//!
//! Nothing here asks the clock or the network; only [`Files::from_folder`] touches the disk. Reading never stops at the
//! first problem, and a [`Knowledge`] exists only where no problem was an error, so the other rooms may rely
//! on it: every index points somewhere, every fact has a source, every name means one entry.

mod changes;
mod check;
pub mod date;
pub mod entry;
mod files;
mod fingerprint;
mod folder;
pub mod limits;
mod problem;
mod read;
pub mod report;
mod snapshot;
#[cfg(test)]
pub(crate) mod testing;
mod translations;

pub use changes::{Changes, Difference, FactName};
pub use date::PartialDate;
pub use entry::{
    Actor, ActorType, Corridor, Entry, EntryId, EntryIndex, Fact, FactKind, Figure, Format, Kind,
    Particulars, Point, Source, SourceIndex, Summit, SummitStatus, Text,
};
pub use files::Files;
pub use problem::{Place, Problem, Related, Severity, Spot};
pub use read::{CheckOptions, Reading, STALE_AFTER_DAYS, embedded, load, read, read_found};
pub use snapshot::{Knowledge, Revision};
pub use translations::{TextKind, Translations, Untranslated, translations};
