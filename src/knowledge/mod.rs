//! What the bot knows: files become one checked, immutable [`Knowledge`] and a list of every problem in them.
//!
//! Nothing here asks the clock or the network; only [`files`] touches the disk. Reading never stops at the
//! first problem, and a [`Knowledge`] exists only where no problem was an error, so the other rooms may rely
//! on it: every index points somewhere, every fact has a source, every name means one entry.

pub mod date;
pub mod entry;
pub mod limits;
mod snapshot;
#[cfg(test)]
pub(crate) mod testing;

pub use date::PartialDate;
pub use entry::{
    Actor, ActorType, Corridor, Entry, EntryId, EntryIndex, Fact, FactKind, Figure, Format, Kind,
    Particulars, Point, Source, SourceIndex, Summit, SummitStatus, Text,
};
pub use snapshot::{Knowledge, Revision};
