//! The fifth paragraph: China and the USA, rare earths as a weapon, and the talks in London.

use jiff::civil::date;

use crate::question::{Question, asks};

/// The fact that the president of the USA received all five.
const WASHINGTON: &str = "summit.c5plus1-2#held";
/// The fact that China and the USA made a truce.
const BUSAN: &str = "topic.us-china-london-talks#busan";

pub(crate) fn questions() -> Vec<Question> {
    let before = date(2025, 6, 14);
    vec![
        // The USA is in no mood to defend its interests in Central Asia.
        asks("Is the US willing to stand up for its interests in Central Asia?")
            .says("not ready to defend|no mood to defend")
            .overtaken_by(WASHINGTON),
        asks("Is the US willing to stand up for its interests in Central Asia?")
            .on(before)
            .says("not ready to defend|no mood to defend"),
        asks("What distracts the US from Central Asia?")
            .on(before)
            .says("trade war")
            .says("Middle East"),
        asks("готовы ли американцы бороться за свои интересы в Центральной Азии?")
            .speaking("ru")
            .says("интерес")
            .overtaken_by(WASHINGTON),
        // So China can safely enhance its capabilities.
        asks("Does America's distraction make it easier for China in Central Asia?")
            .says("act safely")
            .overtaken_by(WASHINGTON),
        asks("Why can Beijing feel safe in Central Asia?")
            .on(before)
            .says("act safely"),
        // Beijing raised duties symmetrically and restricted rare earths.
        asks("How did China hit back at American tariffs?")
            .says("equal duties")
            .says("rare earth")
            .overtaken_by(BUSAN),
        asks("Did China raise its own duties in the trade war with the US?")
            .on(before)
            .says("equal duties"),
        // That endangers the military-industrial complex, space, electronics, green energy.
        asks("Which US industries are in danger without Chinese rare earths?")
            .says("defence")
            .says("space")
            .says("electronics")
            .overtaken_by(BUSAN),
        asks("Which US industries are in danger without Chinese rare earths?")
            .on(before)
            .says("green energy"),
        // London: a plan to lift restrictions and to supply rare earths; a retreat.
        asks("What came out of the US–China talks in London?")
            .says("rare earth")
            .overtaken_by(BUSAN),
        asks("What was agreed between Washington and Beijing in London?")
            .on(before)
            .says("partly lifting trade limits"),
        asks("о чём США и Китай договорились в Лондоне?")
            .speaking("ru")
            .says("редкозем")
            .overtaken_by(BUSAN),
        asks("Did the US back down at the London talks with China?").says("retreat"),
        asks("Did China come out stronger from the London talks?").says("keeps strengthening"),
        // Mutually beneficial agreements with its closest neighbours.
        asks("What sort of agreements does China seek with nearby countries?")
            .says("mutually beneficial"),
        asks("Does Beijing want good deals with its neighbours?").says("mutually beneficial deals"),
    ]
}
