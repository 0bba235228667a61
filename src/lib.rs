//! Chaikhana answers questions about the China–Central Asia summits and the region around them.
//!
//! A question goes one way, and there is no way back:
//!
//! ```text
//! Discord     ┐
//! HTTP        ┤
//! terminal    ┴─> Request ─> desk ─> search ─> answer ─> Outcome ─> card, text or JSON
//! channel message ─> trigger ──┘        Knowledge (one immutable snapshot, swapped whole)
//! ```
//!
//! The rooms:
//! - [`knowledge`]: from TOML files to a checked, immutable [`Knowledge`](knowledge::Knowledge), and every problem in them.
//! - [`search`]: from the words that people type to a [`Finding`](search::Finding), with a score.
//! - [`answer`]: from a finding, today's date and a language to a short, cited [`Answer`](answer::Answer).
//! - [`desk`]: the one door; a [`Request`](desk::Request) comes in, an [`Outcome`](desk::Outcome) goes out.
//! - [`trigger`]: from a channel message to a question, or to silence with its reason.
//! - [`console`] and `discord`: the two fronts; they read requests and show outcomes, and word no answer. `http` is
//!   Discord's other way in, `metrics` what both of its ways count into.
//! - [`config`] and [`telemetry`]: the settings and the log of a process; [`evaluation`] measures answers.
//!
//! What holds everywhere, by the compiler or by a test:
//! - Without the cargo feature `discord` the Discord library is not in the tree, so no other room can use it.
//! - `search`, `answer`, `trigger` and the desk know no clock, no network and no file system; `knowledge` has a loader at
//!   its edge. Today's date and the language come in with the request.
//! - An answer without a citation cannot be built.
//! - Reading never fails half-way: it gives the value and all the problems. One checker serves start, reload, trial,
//!   `chaikhana check` and the tests.
//! - A reload builds beside the old snapshot and swaps one pointer. A broken folder changes nothing and says why.
//! - An outcome, a silence and a refusal are values of their own, never a `bool` and never an empty string.
//! - Every map keyed by a person, a channel or an interaction is bounded and expires; every queue is bounded.
//! - Text is never cut inside a character, and lengths are counted as Discord counts them.

pub mod answer;
pub mod config;
pub mod console;
pub mod desk;
#[cfg(feature = "discord")]
pub mod discord;
pub mod evaluation;
#[cfg(feature = "discord")]
pub mod http;
pub mod knowledge;
pub mod language;
#[cfg(feature = "discord")]
pub mod metrics;
mod parallel;
pub mod search;
pub mod telemetry;
pub mod trigger;

pub use language::Language;
