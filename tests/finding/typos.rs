//! Mistyped words: the one that was meant is found, and another word is not taken for a mistyped one.

use chaikhana::search::Finding;

use crate::stage::{Checked, DAY, all_lead, every_row, find, offers, rows, with_knowledge};

/// A row that is right where the card of that entry is found.
fn means(typed: &str, entry: &str) -> Checked {
    let found = find(typed, DAY);
    let card = match found.finding {
        Finding::Card(index) => with_knowledge(|knowledge| knowledge.entry(index).id.to_string()),
        _ => "no card".to_owned(),
    };
    if card == entry {
        Ok(())
    } else {
        Err(format!(
            "`{typed}` should be {entry}: {card}, {}",
            found.reason
        ))
    }
}

#[test]
fn a_mistyped_name_brings_up_its_entry() {
    every_row(
        rows(
            "
            kazahkstan                       => actor.kazakhstan
            kazakstan                        => actor.kazakhstan
            khazakstan                       => actor.kazakhstan
            uzbekstan                        => actor.uzbekistan
            kyrgystan                        => actor.kyrgyzstan
            krygyzstan                       => actor.kyrgyzstan
            kirgistan                        => actor.kyrgyzstan
            tajikstan                        => actor.tajikistan
            turkmenstan                      => actor.turkmenistan
            turkministan                     => actor.turkmenistan
            afganistan                       => actor.afghanistan
            azerbaidjan                      => actor.azerbaijan
            rusia                            => actor.russia
            shangai cooperation              => actor.sco
            shanghai coperation organisation => actor.sco
            middle coridor                   => corridor.trans-caspian
            zangezour                        => corridor.tripp-zangezur
            belt and raod                    => topic.belt-and-road
            таджикстан                       => actor.tajikistan
            казахтан                         => actor.kazakhstan
            узбекистн                        => actor.uzbekistan
            шанхайская организация сотрудничиства => actor.sco
            ",
        ),
        |(typed, entry)| means(typed, entry),
    );
}

#[test]
fn a_mistyped_word_that_means_several_entries_is_still_left_to_the_reader() {
    every_row(
        rows(
            "
            pipline   => corridor.gas-pipeline-central-asia-china, corridor.oil-pipeline-kazakhstan-china
            coridor   => corridor.trans-caspian, corridor.north-south
            ",
        ),
        |(typed, entries)| offers(typed, entries),
    );
}

#[test]
fn a_mistyped_question_is_answered() {
    all_lead(
        DAY,
        "
        whats the captial of tadjikistan         => Dushanbe
        trad turnover of China with Kazakhstan in 2024 => 43.82
        presidnet of kazahkstan                  => Tokayev
        how meny members does the shangai cooperation organisation have => ten members
        when is the next china central aisa summit => 2027
        gas piplines to china capacity           => 55 bcm / 30 bcm
        who recognized the talban                => Russia
        столица таджикстана                      => Dushanbe
        кто презедент казахстана                 => Tokayev
        ",
    );
}
