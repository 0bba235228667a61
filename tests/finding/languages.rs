//! Questions in Russian and in Chinese lead to the same facts. The answers are read in English, so that one table
//! serves for all.

use crate::stage::{DAY, every_row, leads_to, rows};

fn all_lead(table: &'static str) {
    every_row(rows(table), |(question, needed)| {
        leads_to(question, needed, DAY)
    });
}

#[test]
fn questions_in_russian_are_understood() {
    all_lead(
        "
        когда основали ШОС                                           => 2001
        сколько членов в ШОС                                         => ten members
        кто входит в ОДКБ                                            => Belarus
        кто председательствует в ШОС                                 => Kyrgyzstan
        какая столица у Таджикистана                                 => Dushanbe
        столица Туркменистана                                        => Ashgabat
        кто президент Казахстана                                     => Tokayev
        кто возглавляет Узбекистан                                   => Mirziyoyev
        когда следующий саммит Китай – Центральная Азия              => 2027
        где прошёл последний саммит Китай – Центральная Азия         => Astana
        как часто проходят саммиты Китая и Центральной Азии          => two years
        сколько стоит железная дорога Китай – Кыргызстан – Узбекистан => 4.7 / 5 and 6
        какой длины канал Кош-Тепа                                   => 285
        кто строит первую АЭС в Казахстане                           => Rosatom
        сколько составляют переводы мигрантов в ВВП Таджикистана     => 45 / 40 percent
        товарооборот Китая и Казахстана в 2024 году                  => 43.82
        когда Россия признала талибов                                => 3 July 2025
        где находится 201-я база                                     => Dushanbe / Tajikistan
        сколько российских военных в Таджикистане                    => 7,000
        когда убили Хаменеи                                          => 28 February 2026
        сколько человек живёт в Центральной Азии                     => 80 million
        когда подписан договор о вечном добрососедстве               => 17 June 2025
        кто написал статью SR-CENTER                                 => Khalturina
        входит ли Туркменистан в ШОС                                 => only one of the five
        сколько газа Туркмения поставила Китаю                       => 450
        где будет следующий саммит ОДКБ                              => Moscow
        когда саммит ЕАЭС в Астане                                   => 28–29 May 2026
        ",
    );
}

#[test]
fn questions_in_chinese_are_understood() {
    all_lead(
        "
        上合组织什么时候成立           => 2001
        上合组织有多少成员国           => ten members
        塔吉克斯坦的首都是哪里         => Dushanbe
        哈萨克斯坦总统是谁             => Tokayev
        下一届中国—中亚峰会什么时候举行 => 2027
        上一届中国中亚峰会在哪里举行   => Astana
        中吉乌铁路什么时候完工         => 2030
        中吉乌铁路有多长               => 532.53
        库什特帕运河多长               => 285
        谁承认了塔利班                 => Russia
        中亚有多少人口                 => 80 million
        土库曼斯坦向中国供应了多少天然气 => 450
        哈萨克斯坦第一座核电站由谁建设 => Rosatom
        塔吉克斯坦侨汇占GDP多少        => 45
        集安组织有几个成员             => six members
        中哈石油管道多长               => 2,228
        谁提出了丝绸之路经济带         => Xi Jinping
        为什么中国和吉尔吉斯斯坦的贸易数据不同 => third countries
        ",
    );
}
