//! The fourth paragraph: the corridors of the Belt and Road, and the Silk Road before them.

use crate::question::{Question, asks};

pub(crate) fn questions() -> Vec<Question> {
    vec![
        // Diversified logistics, highways, railways and hubs.
        asks("Do China and Central Asia also work together on roads, railways and hubs?")
            .says("hubs"),
        asks("Why is logistics a topic of its own between China and Central Asia?")
            .says("Diversifying logistics"),
        // The Trans-Caspian corridor, on which freight trains are ever more.
        asks("Does the Trans-Caspian corridor belong to One Belt, One Road?")
            .says("part of the Belt and Road"),
        asks("Does SR-CENTER see more freight trains on the Trans-Caspian corridor?")
            .says("ever more freight trains"),
        asks("относится ли Транскаспийский коридор к «Поясу и пути»?")
            .speaking("ru")
            .says("частью «Пояса и пути»"),
        // China-Tajikistan, through the Pamirs.
        asks("Does the Pamir road from China to Tajikistan count as Belt and Road?")
            .says("Pamir road"),
        asks("Which Belt and Road link goes from China through the Pamirs?").says("Tajikistan"),
        // China-Kyrgyzstan-Uzbekistan, through the Tien Shan.
        asks("Which Belt and Road route crosses the Tien Shan?")
            .says("Kyrgyzstan")
            .says("Uzbekistan"),
        asks("Is there a road from China through the Tien Shan to Uzbekistan?").says("Tien Shan"),
        // The oil pipeline and the gas pipeline.
        asks("Does the oil pipeline from Kazakhstan to China belong to the Belt and Road?")
            .says("oil pipeline"),
        asks("Does the Central Asia gas pipeline to China belong to the Belt and Road?")
            .says("gas pipeline"),
        asks("中哈原油管道是不是“一带一路”的一部分？")
            .speaking("zh-CN")
            .says("中哈原油管道"),
        // The China-Europe railway express, connecting Eurasia.
        asks("Does the China–Europe railway express belong to the Belt and Road?").says("Eurasia"),
        asks("Which train service of the Belt and Road ties Eurasia together?")
            .says("China–Europe railway express"),
        // China-Tajikistan-Uzbekistan-Turkmenistan-Iran-Turkey.
        asks("Which countries does the multimodal corridor from China to Turkey cross?")
            .says("Tajikistan")
            .says("Uzbekistan")
            .says("Turkmenistan")
            .says("Iran"),
        asks("Is there a Belt and Road corridor from China to Turkey?").says("multimodal"),
        // China-Tajikistan-Northern Afghanistan.
        asks("Is there an economic corridor from China through Tajikistan to Afghanistan?")
            .says("Northern Afghanistan"),
        asks("Does the Belt and Road reach northern Afghanistan?").says("Northern Afghanistan"),
        // A long history, and the Great Silk Road in it.
        asks("How far back do the relations between China and Central Asia go?")
            .says("ancient times"),
        asks("Was the Great Silk Road important for China and Central Asia?").says("large part"),
        asks("какую роль играл Великий шёлковый путь в отношениях Китая и Центральной Азии?")
            .speaking("ru")
            .says("Шёлков"),
        // History repeats itself on a new turn.
        asks("Is the Great Silk Road making a comeback?").says("repeating itself"),
        asks("Does the Silk Road's history repeat itself today?").says("new turn"),
    ]
}
