//! Questions with several names, and questions that ask several things.

use chaikhana::search::Finding;

use crate::stage::{DAY, all_lead, every_row, find, rows, tells};

#[test]
fn several_names_narrow_a_question() {
    all_lead(
        DAY,
        "
        gas pipeline to China capacity          => 55 bcm / 30 bcm
        China Azerbaijan partnership            => strategic partnership
        Iran EAEU free trade                    => free trade
        Uzbekistan and the CSTO                 => 2012
        Russian bases in Tajikistan             => 201st
        visa between China and Uzbekistan       => 30 days
        visa between China and Kazakhstan       => 2023
        Saudi Arabia wind Kazakhstan            => ACWA
        UAE solar Uzbekistan                    => Masdar
        Huawei Kazakhstan                       => Huawei
        China Tajikistan drills                 => anti-terror
        Turkmenistan's debt to China            => paid off
        Tajikistan's debt to China              => Tajikistan
        EU Uzbekistan agreement                 => Enhanced Partnership
        Pakistan and the Trans-Afghan railway   => Pakistan
        India and the North–South corridor      => India
        Kazakhstan and the Abraham Accords      => Abraham
        China Kyrgyzstan trade 2025             => 27.2
        China Uzbekistan trade 2025             => 16.2
        ",
    );
}

#[test]
fn a_question_that_asks_two_things_gets_both() {
    every_row(
        rows(
            "
            when was the SCO founded and who chairs it now              => 2001 & Kyrgyzstan
            capital of Tajikistan and who is its president              => Dushanbe & Rahmon
            when and where was the second China–Central Asia summit     => 17 June 2025 & Astana
            how long is the CKU railway and how much does it cost       => 532.53 & 4.7 / 5 and 6
            capitals of Tajikistan and Turkmenistan                     => Dushanbe & Ashgabat
            who leads Kazakhstan and Uzbekistan                         => Tokayev & Mirziyoyev
            when is the next SCO summit and the next CSTO summit        => Bishkek & 11 November 2026
            how long is the Qosh Tepa canal and who is building it      => 285 & Afghanistan
            China's trade with Kazakhstan and Uzbekistan in 2024        => 43.82 & 13.78
            when was the EAEU founded and who are its members           => 2015 & Armenia
            what is the population and the gdp of Central Asia          => 80 million & trillion
            who chairs the SCO; who chairs the CIS                      => Kyrgyzstan & Turkmenistan
            who founded the OTS, and when does it meet next             => 2009 & 2026
            столица Таджикистана и кто президент                        => Dushanbe & Rahmon
            когда основали ШОС и кто сейчас председательствует          => 2001 & Kyrgyzstan
            上合组织什么时候成立，现任主席国是谁                        => 2001 & Kyrgyzstan
            ",
        ),
        |(question, needed)| tells(question, needed, DAY),
    );
}

#[test]
fn one_fact_that_answers_both_halves_is_told_once() {
    for question in [
        "when and where was the second China–Central Asia summit",
        "which members does the EAEU have and who is in it",
    ] {
        let found = find(question, DAY);
        assert!(
            !matches!(found.finding, Finding::Several(_)),
            "{question}: {found:?}"
        );
    }
}
