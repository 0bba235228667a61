//! Questions in English: what is asked about decides which fact answers.

use crate::stage::{DAY, all_lead};

#[test]
fn when_leads_to_the_date() {
    all_lead(
        DAY,
        "
        when was the SCO founded                                     => 2001
        when did the second China–Central Asia summit take place     => 17 June 2025
        when was the first summit in Xi'an                           => 18–19 May 2023
        when is the next China–Central Asia summit                   => 2027
        when was the second Russia–Central Asia summit               => 9 October 2025
        when is the next CSTO summit                                 => 11 November 2026
        when did Russia recognise the Taliban                        => 3 July 2025
        when was Khamenei killed                                     => 28 February 2026
        when did Kazakhstan vote on its constitution                 => 15 March 2026
        when is the presidential election in Kyrgyzstan              => 24 January 2027
        when did Azerbaijan join the Consultative Meetings           => November 2025
        when was the China–Central Asia secretariat opened           => 30 March 2024
        when was the Silk Road Economic Belt proposed                => 7 September 2013
        when was the idea of the SCO bank first raised               => 2010
        when did work on the CKU railway start                       => 27 December 2024
        when will the CKU railway be finished                        => 2030
        when will Kazakhstan's first nuclear plant be ready          => 2035
        since when does the Kazakhstan–China oil pipeline work       => 2006
        until when does the agreement on the 201st base run          => 2042
        since when is Uzbekistan visa free for the Chinese           => 1 June 2025
        ",
    );
}

#[test]
fn where_leads_to_the_place() {
    all_lead(
        DAY,
        "
        where was the second China–Central Asia summit held          => Astana
        where was the last China–Central Asia summit                 => Astana
        where is the secretariat of the China–Central Asia mechanism => Xi'an
        where will the next SCO summit be                            => Bishkek
        where is the 2027 SCO summit                                 => Pakistan
        where is the EDB headquartered                               => Almaty
        where did Xi propose the Silk Road Economic Belt             => Nazarbayev University
        where does the Trans-Afghan railway run                      => Termez
        where is Russia's 201st base                                 => Dushanbe / Tajikistan
        where did the sixth Consultative Meeting take place          => Astana
        where was the GCC–Central Asia summit of 2023                => Jeddah
        ",
    );
}

#[test]
fn who_leads_to_the_person_or_the_state() {
    all_lead(
        DAY,
        "
        who is the president of Kazakhstan                           => Tokayev
        who leads Uzbekistan                                         => Mirziyoyev
        who is the head of state in Tajikistan                       => Rahmon
        who is the prime minister of Pakistan                        => Sharif
        who is the secretary-general of the SCO                      => Yermekbayev
        who chairs the SCO                                           => Kyrgyzstan
        who chairs the CSTO in 2026                                  => Russia
        who wrote the SR-CENTER article                              => Khalturina
        who recognised the Taliban first                             => Russia
        who succeeded Khamenei                                       => Mojtaba
        who builds Kazakhstan's first nuclear plant                  => Rosatom
        who is building the Qosh Tepa canal                          => Afghanistan
        who proposed the Consultative Meetings                       => Uzbekistan
        who proposed the SCO bank                                    => China
        who owns the CKU railway                                     => 51 percent
        who would own TRIPP                                          => 74 percent
        who signed the good-neighbour treaty                         => five Central Asian states
        ",
    );
}

#[test]
fn how_many_leads_to_the_number() {
    all_lead(
        DAY,
        "
        how many members does the SCO have                           => ten members
        how many members does the CSTO have                          => six members
        how many people live in Central Asia                         => 80 million
        how many Chinese tourists visited Uzbekistan                 => 218,000
        how many tunnels does the CKU railway have                   => 29 tunnels
        how many training places did China pledge                    => 3,000
        how many Boeing planes did Central Asian carriers order      => 37
        how many articles does the good-neighbour treaty have        => 15 articles
        how many troops does Russia have in Tajikistan               => 7,000
        how many days can a Chinese citizen stay in Uzbekistan without a visa => 30 days
        how many container trains used the Trans-Caspian route in 2024 => 358
        how long is the CKU railway                                  => 532.53
        how long is the Qosh Tepa canal                              => 285 km
        how long is TRIPP                                            => 42 km
        how long is the Rasht–Astara railway                         => 162 km
        how long is the Kazakhstan–China oil pipeline                => 2,228
        how long are the lines of the Central Asia–China gas pipeline => 1,830
        ",
    );
}

#[test]
fn how_much_leads_to_the_amount() {
    all_lead(
        DAY,
        "
        how much does the CKU railway cost                           => $4.7 billion / 5 and 6 billion
        how much would the Trans-Afghan railway cost                 => 4.6 billion
        how much did the EBRD invest in Central Asia in 2024         => 2.26 billion
        how much of Tajikistan's GDP are remittances                 => 45
        how much rare earth does Kuirektykol hold                    => one million tonnes
        how much gas has Turkmenistan sold to China                  => 450
        how much do the EU and Central Asia trade                    => 54 billion
        how much money did the EU promise Central Asia in Samarkand  => 12 billion
        how much did China trade with Kazakhstan in 2024             => 43.82
        how much was trade between China and Central Asia in 2023    => 89.4
        how much of Kazakhstan's power should come from renewables by 2030 => 15 percent
        ",
    );
}

#[test]
fn which_members_leads_to_the_members() {
    all_lead(
        DAY,
        "
        which members does the EAEU have                             => Armenia & Belarus & Kyrgyzstan
        which countries are in the CSTO                              => Belarus & Tajikistan
        who is in the CSTO?                                          => Belarus & Tajikistan
        what are the members of the SCO                              => India & Pakistan & Iran
        which states are in the GCC                                  => Kuwait & Bahrain & Oman
        which countries are in Central Asia                          => Turkmenistan & Tajikistan
        which Central Asian countries are in the CSTO                => Kazakhstan & Kyrgyzstan & Tajikistan
        which organisations is Tajikistan in                         => SCO & CSTO
        is Turkmenistan in the SCO                                   => only one of the five
        is Uzbekistan in the CSTO                                    => not a CSTO member
        ",
    );
}

#[test]
fn why_leads_to_the_reason() {
    all_lead(
        DAY,
        "
        why do Chinese and local trade figures differ                => third countries
        why do chinese and kyrgyz trade numbers differ               => third countries
        why was the Korea summit put off                             => political crisis
        why does Turkmenistan have a trade surplus with China        => gas
        why is Russia weaker in Central Asia now                     => war in Ukraine
        ",
    );
}

#[test]
fn a_particular_is_asked_for_by_its_name() {
    all_lead(
        DAY,
        "
        what is the capital of Tajikistan                            => Dushanbe
        capital of turkmenistan                                      => Ashgabat
        Kyrgyzstan's capital                                         => Bishkek
        president of Russia                                          => Putin
        how often do the China–Central Asia summits meet             => two years
        which documents came out of the second China–Central Asia summit => Astana Declaration
        ",
    );
}

#[test]
fn who_sells_to_whom_decides() {
    all_lead(
        DAY,
        "
        how much does China export to Central Asia                   => 71.2
        how much did China import from Central Asia in 2025          => 35.1
        Central Asian exports to China in 2025                       => 35.1
        ",
    );
}
