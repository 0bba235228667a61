//! Questions in people's own words: long, short, careless, roundabout.

use crate::stage::{DAY, all_lead};

#[test]
fn questions_in_other_words_than_the_knowledge_lead_to_it() {
    all_lead(
        DAY,
        "
        who gives the money for rogun                                => ADB
        so when exactly are they holding the next china central asia thing => 2027
        who runs tajikistan rn                                       => Rahmon
        has the cku railway been finished yet                        => 2030
        did trump meet the central asian presidents                  => 6 November 2025
        where did the C5+1 leaders meet the first time               => New York
        who was the us president at the first c5+1                   => Biden
        what is the motto of Kyrgyzstan's SCO chairmanship           => 25 years of the SCO
        which country will host the SCO in 2027                      => Pakistan
        when was kant air base opened                                => October 2003
        percentage of remittances in Uzbekistan's GDP                => 14
        who are the observers of the OTS                             => Hungary
        when did the OTS summit in Gabala take place                 => 7 October 2025
        where's the budapest informal summit                         => Budapest
        who leads iran after khamenei                                => Mojtaba
        who killed khamenei                                          => US-Israeli
        what did Kazakhstan join in november 2025                    => Abraham
        how much tungsten money                                      => 1.1 billion
        what's the size of kazakhstan's rare earth find              => one million tonnes / 20 million tonnes
        how much of the world's rare earth processing is Chinese     => 90 percent
        grid losses in central asia                                  => 40 percent
        when was the big blackout in Uzbekistan                      => 25 January 2022
        how much water will Uzbekistan lose because of the taliban canal => 80 to 65
        how high is the kulma pass                                   => 4,300
        how long is the dushanbe-kulma road                          => 1,008
        who rebuilds the Qalai Khumb road                            => China Road and Bridge
        how many TEU did china europe express move                   => 11.7 million
        how many cities in europe does china europe railway express serve => 232 cities
        what gauge has the cku railway                               => 1,435
        how many bridges will the cku railway have                   => 50 bridges
        where did the construction of the CKU railway begin          => Jalal-Abad
        what does Erdogan want trade to reach                        => 100 billion
        who announced the trans caspian capacity of 10 million tonnes => 10 million
        which chinese company bought into Middle Corridor Multimodal => China Railway Container
        what did Saudi Arabia's ACWA Power build in Kazakhstan       => 1 GW
        what is the yuan value of china central asia trade           => 674.15
        how did trade with China grow since xian                     => 35 percent
        when did China overtake Russia as the main trade partner     => January 2024 / 2025
        what is uzbekistan's share of trade with china               => 20.1 percent
        how many firms with chinese capital are in kazakhstan        => 5,000
        how many firms with russian capital work in central asia     => 25,000
        how much did russia invest in central asia                   => 20 billion
        trade of Russia with Central Asia 2024                       => 45 billion
        who met in Samarkand in April 2025                           => Costa
        who represented the EU at the Samarkand summit               => Costa
        which Japanese prime minister hosted the Tokyo summit        => Takaichi
        what are the priorities of the Tokyo Declaration             => decarbonisation
        when did Japan start the dialogue with Central Asia          => 2004
        who chaired the first india central asia summit              => Modi
        which German chancellor met the central asian leaders in Berlin => Scholz
        when was the second Germany-Central Asia summit              => 17 September 2024
        when was the border treaty between kyrgyzstan and tajikistan signed => 13 March 2025
        what did Xi call the China-Central Asia spirit               => mutual respect
        what three centres did China announce in Astana              => poverty reduction
        how many cooperation documents were announced in Astana      => Twelve
        how many sister cities                                       => 100
        what did tokayev propose in Astana                           => 2026–2030
        who ratified the good neighbour treaty                       => Turkmenistan
        where was the fifth foreign ministers meeting                => Chengdu
        when was the first C+C5 foreign ministers meeting            => 16 July 2020
        who moved the presidential election in Kyrgyzstan            => 24 January 2027
        what was the turnout in Kazakhstan's referendum              => 73.12
        when did Kyrgyzstan elect its parliament                     => 30 November 2025
        how much did Kazakhstan get from the Belt and Road in 2024   => 4.6 billion
        who proposed the belt and road                               => Xi Jinping
        how old is the Silk Road                                     => 2nd century BCE / 2,100
        how many hectares will the qosh tepa canal water             => 550,000
        when will the qosh tepa canal be finished                    => 2028
        who is the executive director of the China-Central Asia secretariat => Wu Yingqin
        how big was the us tariff on chinese goods after busan       => 47 percent
        ",
    );
}
