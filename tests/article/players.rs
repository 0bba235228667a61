//! The sixth paragraph: Russia, the CSTO and the migrants, Iran, Turkey and the Gulf, and the wider world.

use jiff::civil::date;

use crate::question::{Question, asks};

/// The fact that the second summit took place.
const HELD: &str = "summit.china-central-asia-2#held";

pub(crate) fn questions() -> Vec<Question> {
    let before = date(2025, 6, 12);
    vec![
        // The region attracts other players.
        asks("Which other powers besides China and Russia are interested in Central Asia?")
            .says("Iran")
            .says("Turkey")
            .says("Gulf"),
        asks("What outside powers have long been present in Central Asia?")
            .says("Iran")
            .says("Turkey"),
        // Russia, which has not left, weakened by the war in Ukraine.
        asks("Is Russia going to pull out of Central Asia?").says("has not left"),
        asks("Did the Ukraine war make Russia weaker in Central Asia?").says("weakened"),
        asks("ослабла ли Россия в Центральной Азии из-за войны в Украине?")
            .speaking("ru")
            .says("ослаб"),
        asks("乌克兰战争削弱了俄罗斯在中亚的地位吗？")
            .speaking("zh-CN")
            .says("削弱"),
        // A key security player through the CSTO.
        asks("Does Moscow still matter for Central Asian security?").says("key security player"),
        asks("How does Moscow take part in the security of Central Asia?").says("CSTO"),
        asks("Which Central Asian republics belong to the CSTO?")
            .says("Kazakhstan")
            .says("Kyrgyzstan")
            .says("Tajikistan"),
        asks("Is Kazakhstan a member of the CSTO?").says("Kazakhstan belongs to the CSTO"),
        asks("Is Kyrgyzstan a member of the CSTO?").says("Kyrgyzstan belongs to the CSTO"),
        asks("Is Tajikistan a member of the CSTO?").says("Tajikistan belongs to the CSTO"),
        asks("состоит ли Кыргызстан в ОДКБ?")
            .speaking("ru")
            .says("входит в ОДКБ"),
        // Military bases.
        asks("Are there Russian military bases in Central Asia?").says("bases"),
        asks("Does Moscow have soldiers based in Central Asia?").says("bases"),
        // Migrants, and Tajikistan's dependence.
        asks("Do many people from Central Asia live in Russia as migrants?")
            .says("Many Central Asian migrants live in Russia"),
        asks("Is Tajikistan dependent on Moscow because of its migrants?")
            .says("especially strong"),
        asks("How strongly does Tajikistan rely on Russia for migrant work?")
            .says("especially strong"),
        asks("зависит ли Таджикистан от России из-за мигрантов?")
            .speaking("ru")
            .says("особенно сильна"),
        // Iran and Turkey, traditional players.
        asks("Is Iran an old player in Central Asia?").says("traditional player"),
        asks("Has Turkey traditionally been active in Central Asia?").says("traditional player"),
        // The Arab countries of the Persian Gulf.
        asks("Are the Gulf Arabs getting more interested in Central Asia?")
            .says("growing interest|newly interested"),
        asks("Do Arab countries care about Central Asia?").says("growing interest"),
        // The events in the world.
        asks("Were world events to be discussed at the Astana summit?")
            .says("wider world")
            .overtaken_by(HELD),
        asks("Will the situation in the world come up at the Astana summit?")
            .on(before)
            .says("wider world"),
    ]
}
