//! The article itself, and what its first and last paragraphs tell of the summits in Xi'an and Astana.

use jiff::civil::date;

use crate::question::{Question, asks};

/// The fact that the second summit took place.
const HELD: &str = "summit.china-central-asia-2#held";
/// The fact that tells of its results.
const RESULTS: &str = "summit.china-central-asia-2#results";
/// The fact that the treaty was signed there.
const TREATY: &str = "summit.china-central-asia-2#treaty";

pub(crate) fn questions() -> Vec<Question> {
    let before = date(2025, 6, 12);
    vec![
        // From Beijing to Astana, by Irina Khalturina, SR-CENTER.INFO.
        asks("Which journalist is behind the piece From Beijing to Astana?")
            .says("Irina Khalturina"),
        asks("In which month did SR-CENTER.INFO put out From Beijing to Astana?").says("June 2025"),
        asks("Does From Beijing to Astana tell how the Astana summit went?").says("hopes"),
        asks("кто написал статью From Beijing to Astana?")
            .speaking("ru")
            .says("Халтурин|Khalturina"),
        // The second summit, on June 16-17 in Astana.
        asks("Which days in June were planned for the second China–Central Asia summit?")
            .says("17 June 2025")
            .says("16–17 June 2025")
            .overtaken_by(HELD),
        asks("Which days in June are planned for the second China–Central Asia summit?")
            .on(before)
            .says("16–17 June 2025"),
        // It will be fruitful: they are mutually beneficial partners.
        asks("Did SR-CENTER think the Astana summit would go well?")
            .says("fruitful")
            .says("mutually beneficial")
            .overtaken_by(RESULTS),
        asks("Can we expect good results from the Astana summit with China?")
            .on(before)
            .says("fruitful"),
        // The first summit: Xi'an, 2023, under the leadership of Xi Jinping.
        asks("Which president headed the 2023 summit in Xi'an?").says("Xi Jinping"),
        asks("Under whose leadership did the first China–Central Asia summit take place?")
            .says("Xi Jinping"),
        asks("под чьим руководством прошёл саммит в Сиане в 2023 году?")
            .speaking("ru")
            .says("Си Цзиньпин"),
        asks("2023年西安峰会是谁主持的？")
            .speaking("zh-CN")
            .says("习近平"),
        // A landmark event, marking a new phase.
        asks("Was the Xi'an summit a turning point for China and Central Asia?")
            .says("milestone")
            .says("fresh stage"),
        asks("Why do people call the 2023 Xi'an meeting a landmark?").says("milestone"),
        // To continue the dialogue of Xi'an, and to lift the strategic partnership.
        asks("Was the Astana summit meant to carry on what began in Xi'an?")
            .says("Xi'an dialogue")
            .overtaken_by(TREATY),
        asks("Will the Astana summit raise the strategic partnership with China?")
            .on(before)
            .says("new level"),
        asks("Were China and the five hoping for a closer strategic partnership in Astana?")
            .says("strategic partnership")
            .overtaken_by(TREATY),
        // Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan.
        asks("Which five states meet China in the China–Central Asia format?")
            .says("Kazakhstan")
            .says("Kyrgyzstan")
            .says("Tajikistan")
            .says("Turkmenistan")
            .says("Uzbekistan"),
        asks("Does Uzbekistan take part in the China–Central Asia format?").says("Uzbekistan"),
        asks("Name the countries of the Central Asian region")
            .says("Kazakhstan")
            .says("Turkmenistan"),
        asks("сколько стран в формате Китай – Центральная Азия и какие?")
            .speaking("ru")
            .says("Казахстан")
            .says("Туркменистан"),
    ]
}
