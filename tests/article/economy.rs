//! The third paragraph: trade and investment, the topics expected in Astana, electricity and rare earths.

use jiff::civil::date;

use crate::question::{Question, asks};

/// The fact that tells the trade of 2025.
const TRADE_OF_2025: &str = "topic.trade-china-central-asia#total-2025";
/// The fact that tells the fields on which the leaders settled.
const PRIORITIES: &str = "summit.china-central-asia-2#priorities";

pub(crate) fn questions() -> Vec<Question> {
    let before = date(2025, 6, 12);
    vec![
        // The largest trading partner and a significant investor.
        asks("Who does Central Asia trade with the most?")
            .says("China")
            .says("largest trading partner"),
        asks("Is China the top trading partner and a big investor in Central Asia?")
            .says("significant investor"),
        asks("с кем Центральная Азия торгует больше всего?")
            .speaking("ru")
            .says("Кита")
            .says("крупнейш"),
        // A record $94.8 billion in 2024.
        asks("Did China's trade with Central Asia hit a record in 2024?")
            .says("94.8")
            .says("record")
            .overtaken_by(TRADE_OF_2025),
        asks("What record did China–Central Asia trade set in 2024?")
            .on(before)
            .says("$94.8 billion"),
        asks("How many billions of trade does From Beijing to Astana report?")
            .says("94.8")
            .overtaken_by(TRADE_OF_2025),
        // Economic issues: investment, hydrocarbons, high technology and AI, green energy.
        asks("What economic issues were the leaders to talk about in Astana in June 2025?")
            .says("hydrocarbon")
            .overtaken_by(PRIORITIES),
        asks("Will oil and gas transit be discussed at the Astana summit?")
            .on(before)
            .says("hydrocarbon"),
        asks("Will investment be discussed at the second China–Central Asia summit?")
            .on(before)
            .says("investment"),
        asks("Was AI supposed to come up at the Astana summit?")
            .says("AI")
            .overtaken_by(PRIORITIES),
        asks("Are high technologies and AI a topic for the Astana summit?")
            .on(before)
            .says("AI"),
        asks("Did anybody expect talks on green energy at the Astana summit?")
            .says("green energy")
            .overtaken_by(PRIORITIES),
        asks("Is green energy a topic for the Astana summit?")
            .on(before)
            .says("green energy"),
        // The problems of electricity generation are acute.
        asks("Are there problems with electricity generation in Central Asia?")
            .says("power-generating|shortage"),
        asks("Is Central Asia short of electricity?").says("shortage"),
        asks("в Центральной Азии не хватает электричества?")
            .speaking("ru")
            .says("не хватает"),
        // Beijing wants the rare earths and is ready to invest in mining.
        asks("Which Central Asian minerals is China after?").says("rare earth"),
        asks("Would Beijing put money into Central Asian mines?")
            .says("ready to invest")
            .says("mining"),
        asks("хочет ли Китай вкладывать деньги в добычу редких земель в Центральной Азии?")
            .speaking("ru")
            .says("готов вкладывать"),
        asks("中国想在中亚开采稀土吗？")
            .speaking("zh-CN")
            .says("稀土"),
    ]
}
