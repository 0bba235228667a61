//! Any text as a question, and as whatever else takes free words.

#![no_main]

use chaikhana::Language;
use chaikhana::desk::{Ask, Request};
use chaikhana::knowledge::Kind;
use chaikhana_fuzz::{TODAY, desk, holds, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let typed = text(data);
    let languages: Vec<Language> = Language::all().collect();
    let language = languages[typed.len() % languages.len()];
    let name = typed.clone();
    for ask in [
        Ask::Question(typed.clone()),
        Ask::NextSummit(Some(typed.clone())),
        Ask::Sources(typed.clone()),
        Ask::Figure {
            name,
            year: Some(2024),
        },
        Ask::Lookup {
            kind: Kind::Actor,
            name: "Russia".to_owned(),
            about: Some(typed.clone()),
        },
    ] {
        holds::reply(&desk().answer(&Request {
            ask,
            today: TODAY,
            language,
        }));
    }
    for kind in [None, Some(Kind::Summit)] {
        holds::completions(desk().complete(kind, &typed, language));
    }
});
