//! The reader and checker of the knowledge through their public doors: each rule on a small broken file, as
//! people read what it prints.

mod calendar;
mod changes;
mod citations;
mod figures;
mod folder;
mod good;
mod hostile;
mod names;
mod references;
mod reports;
mod shape;
mod support;
mod syntax;
mod texts;
