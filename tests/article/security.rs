//! The second paragraph: stability, terrorism, Afghanistan, and what Beijing says it stands for.

use jiff::civil::date;

use crate::question::{Question, asks};

/// The fact that a treaty now covers the fight against terrorism.
const TREATY: &str = "topic.counter-terrorism#treaty-2025";

pub(crate) fn questions() -> Vec<Question> {
    let before = date(2025, 6, 12);
    vec![
        // Cooperation with China is one more guarantee of stability and sovereignty.
        asks("How does cooperation with China help the sovereignty of Central Asian countries?")
            .says("guarantee")
            .says("sovereignty"),
        asks("Is China a guarantor of Central Asia's territorial integrity?").says("guarantee"),
        asks("является ли Китай гарантом стабильности для стран Центральной Азии?")
            .speaking("ru")
            .says("гаранти"),
        // A partnership can only develop in such conditions.
        asks("Can a partnership with China develop without stability and security?")
            .says("only where stability and security"),
        asks("What conditions does a partnership between China and Central Asia require?")
            .says("stability and security"),
        // The information exchange against terrorism and extremism.
        asks("Were China and Central Asia going to swap information about terrorists?")
            .says("information exchange")
            .overtaken_by(TREATY),
        asks("Will the China–Central Asia format keep sharing information on extremism?")
            .on(before)
            .says("information exchange"),
        asks("Was the fight against terrorism to be stepped up at the Astana summit?")
            .says("information exchange")
            .overtaken_by(TREATY),
        asks("Will the Astana summit do something against terrorism and extremism?")
            .on(before)
            .says("information exchange"),
        // China is ready to help with peace and stability in Afghanistan.
        asks("Would China help keep the peace in Afghanistan?").says("ready to help"),
        asks("What can Beijing do for stability in Afghanistan?").says("mechanisms"),
        asks("Is peace in Afghanistan important for Central Asia?")
            .says("very important|matters greatly"),
        asks("Why should Central Asians worry about Afghanistan's stability?")
            .says("very important|matters greatly"),
        asks("поможет ли Китай сохранить стабильность в Афганистане?")
            .speaking("ru")
            .says("готов"),
        // Non-interference, strategic autonomy, national interests in a multipolar world.
        asks("Does Beijing stay out of Central Asia's domestic politics?").says("non-interference"),
        asks("What is China's position on Central Asia's strategic autonomy?")
            .says("strategic autonomy"),
        asks("Does Beijing favour a multipolar world for the China–Central Asia countries?")
            .says("multipolar"),
        asks("中国主张尊重中亚国家的战略自主吗？")
            .speaking("zh-CN")
            .says("战略自主"),
    ]
}
