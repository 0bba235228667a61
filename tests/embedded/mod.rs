//! The knowledge that the binary carries, at its desk, for the tests that ask it what a member would.

use std::sync::LazyLock;

use chaikhana::Language;
use chaikhana::desk::{Ask, Desk, Reply, Request};
use chaikhana::knowledge::{CheckOptions, embedded};
use jiff::civil::{Date, date};

/// The day of a question that names no other.
pub(crate) const TODAY: Date = date(2026, 11, 23);

/// The desk over the embedded knowledge; it is read once, because reading costs more than a hundred questions.
pub(crate) static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let reading = embedded(&CheckOptions::on(TODAY));
    Desk::new(
        reading
            .knowledge
            .expect("the embedded knowledge has no error"),
    )
});

/// What the desk says to that on that day.
pub(crate) fn reply(ask: Ask, today: Date, language: Language) -> Reply {
    DESK.answer(&Request {
        ask,
        today,
        language,
    })
}

/// The language of that tag.
pub(crate) fn language(tag: &str) -> Language {
    tag.parse().expect("a language of the bot")
}
