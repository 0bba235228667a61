//! Where two authorities count the same differently, both are told.

use chaikhana::Language;

use crate::embedded::language;
use crate::scene::today;

#[test]
fn trade_of_2024_is_told_by_chinese_customs_and_by_the_eurasian_development_bank() {
    let customs = "General Administration of Customs of China";
    for (language, values) in [
        (
            Language::english(),
            ["94.82 billion USD", "66.2 billion USD"],
        ),
        (language("ru"), ["94,82 млрд", "66,2 млрд"]),
        (language("zh-CN"), ["94.82", "66.2"]),
    ] {
        let scene = today().speaking(language).figure("trade turnover", 2024);
        scene.says(customs).says("Eurasian Development Bank");
        for value in values {
            scene.says(value);
        }
    }
}

#[test]
fn asked_for_the_banks_figure_the_customs_stand_beside_it() {
    today()
        .figure("EDB trade figures", 2024)
        .is_about("figure.trade-china-central-asia-edb")
        .says("66.2 billion USD by Eurasian Development Bank")
        .says("94.82 billion USD by General Administration of Customs of China");
}

#[test]
fn the_trade_of_2024_in_free_words_gives_both_figures() {
    let questions = [
        (
            Language::english(),
            "How much did China and Central Asia trade in 2024?",
        ),
        (
            Language::english(),
            "China–Central Asia trade turnover in 2024",
        ),
        (
            language("ru"),
            "сколько составил товарооборот Китая и Центральной Азии в 2024 году?",
        ),
        (language("zh-CN"), "2024年中国与中亚贸易额是多少？"),
    ];
    let lacking: Vec<String> = questions
        .into_iter()
        .filter_map(|(language, question)| {
            let text = today().speaking(language).asks(question).answer().text();
            // Russian writes the decimal comma.
            let numbers = text.replace(',', ".");
            let both = ["94.8", "66.2"].iter().all(|value| numbers.contains(value));
            (!both).then(|| format!("{question}\n    {text}"))
        })
        .collect();
    assert!(
        lacking.is_empty(),
        "not both figures:\n{}\n",
        lacking.join("\n")
    );
}

#[test]
fn a_year_without_a_value_gets_the_nearest_ones() {
    today()
        .figure("trade turnover", 2010)
        .says("2010: not in our sources")
        .says("1992")
        .says("2021");
}

#[test]
fn without_a_year_the_latest_value_comes_first_and_then_the_series() {
    today()
        .asks("China–Central Asia trade turnover")
        .says("2025: 106.3 billion USD")
        .says("2023: 89.4 billion USD");
}
