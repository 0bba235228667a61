//! Where two authorities count the same differently, both are told.

use chaikhana::Language;
use chaikhana::knowledge::Particulars;

use crate::embedded::{DESK, language};
use crate::scene::today;

#[test]
fn trade_of_2024_is_told_by_chinese_customs_and_by_the_eurasian_development_bank() {
    for (tag, values) in [
        (
            "en",
            "94.82 billion USD by General Administration of Customs of China; \
             66.2 billion USD by Eurasian Development Bank",
        ),
        (
            "ru",
            "94,82 млрд долл. (по данным: Главное таможенное управление Китая); \
             66,2 млрд долл. (по данным: аналитики Евразийского банка развития)",
        ),
        (
            "zh-CN",
            "948.2亿美元（中国海关总署）；662亿美元（欧亚开发银行分析师）",
        ),
    ] {
        let scene = today().speaking(language(tag));
        scene.figure("trade turnover", 2024).says(values);
    }
}

#[test]
fn every_value_reads_as_the_language_counts() {
    let library = DESK.library();
    let entries = library.knowledge().entries().iter();
    let figures = entries.filter_map(|entry| match &entry.particulars {
        Particulars::Figure(figure) => Some((entry, figure)),
        _ => None,
    });
    let mut seen = 0;
    for (entry, figure) in figures {
        for point in &figure.points {
            let said = |tag| {
                let asker = today().speaking(language(tag));
                let scene = asker.figure(&entry.id.to_string(), point.year);
                scene.answer().text()
            };
            // Chinese counts in 万 and 亿, never in thousands of 万 or in tens of 亿.
            let foreign = [
                "billion", "million", "thousand", "USD", "tonnes", "十亿", "百万",
            ];
            for text in [said("ru"), said("zh-CN")] {
                let found = foreign.iter().find(|word| text.contains(**word));
                assert_eq!(found, None, "{text}");
            }
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} values");
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
            // Russian writes the decimal comma, and Chinese counts in hundreds of millions.
            let numbers = text.replace(',', ".");
            let both = [["94.8", "948.2"], ["66.2", "662"]]
                .iter()
                .all(|value| value.iter().any(|value| numbers.contains(value)));
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
