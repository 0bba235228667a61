//! Questions that the knowledge does not answer. A suggestion is better than a wrong answer, and so is nothing.

use chaikhana::search::Finding;

use crate::stage::{DAY, every_row, find, lines, refuses};

fn all_refused(table: &'static str) {
    every_row(lines(table), |question| refuses(question, DAY));
}

#[test]
fn a_word_with_another_meaning_is_no_name() {
    all_refused(
        "
        star wars
        gold price
        capital of a company
        president of the company
        a bird called turkey
        how long do you roast a turkey
        turkey sandwich recipe
        best turkey recipe for thanksgiving
        a shirt of silk
        silk shirt price
        where can I buy a silk scarf
        river bank erosion
        the CI pipeline failed again
        how do I fix my pipeline in github actions
        model railway
        train my dog
        border collie puppies
        olive oil
        price of gas at the station
        which port does ssh use
        nuclear family
        bass guitar
        tungsten light bulb
        war and peace
        capital letters
        ",
    );
}

#[test]
fn a_meeting_of_others_is_not_one_of_ours() {
    all_refused(
        "
        когда саммит НАТО
        what is the G7 summit
        when is the next G20 summit
        where is the next G20 summit
        when is the next NATO summit
        next BRICS summit
        who hosts the APEC summit
        UN climate summit
        Africa–France summit
        саммит Большой двадцатки
        саммит БРИКС
        G20峰会什么时候
        金砖峰会
        ",
    );
}

#[test]
fn a_country_that_is_not_here_is_not_the_one_spelled_most_like_it() {
    all_refused(
        "
        what is the capital of Iraq
        who is the president of Iraq
        столица Ирака
        法国
        capital of Syria
        capital of Mali
        capital of Oman
        capital of Mongolia
        capital of Austria
        president of France
        who leads Serbia
        population of Syria
        ",
    );
}

#[test]
fn what_is_not_known_of_a_known_name_is_not_answered() {
    all_refused(
        "
        how cold is it in Moscow
        what time is it in Beijing
        weather in Astana
        what's the weather in Dushanbe tomorrow
        is it raining in Tashkent
        best restaurants in Tashkent
        hotels in Baku
        where is the SCO headquartered
        russian grammar help
        translate hello into uzbek
        погода в Астане
        какая погода в Москве
        ",
    );
}

#[test]
fn small_talk_is_not_answered() {
    all_refused(
        "
        how are you
        hello
        hi there
        thanks
        ok
        good morning
        who are you
        what can you do
        what is the meaning of life
        tell me a joke
        recipe for plov
        bitcoin price
        курс доллара
        рецепт плова
        今天天气怎么样
        ",
    );
}

#[test]
fn us_as_a_pronoun_is_not_a_state() {
    all_refused(
        "
        can you help us
        help us please
        give us some info
        what does it mean for us
        tell us about it
        tell us a joke
        tell us about the weather
        let us begin
        they sent us a message
        join us
        it gave us hope
        ",
    );
}

#[test]
fn a_lone_question_word_finds_nothing() {
    for word in [
        "when",
        "where",
        "who",
        "how many",
        "how much",
        "why",
        "what",
        "what is it",
        "когда",
        "кто",
        "где",
        "почему",
        "什么时候",
        "谁",
        "为什么",
        "?",
        "the",
        "and so on",
    ] {
        let found = find(word, DAY);
        assert_eq!(found.finding, Finding::Nothing, "{word}");
        assert!(found.score.abs() < f32::EPSILON, "{word}");
    }
}

#[test]
fn what_is_known_of_others_is_not_told_of_these() {
    all_refused(
        "
        what is the population of Kazakhstan
        what is the GDP of Kazakhstan
        what is the currency of Tajikistan
        who is the foreign minister of Kazakhstan
        who founded Astana
        when was Astana founded
        when was Kazakhstan founded
        what is the biggest city in Kazakhstan
        how far is Astana from Almaty
        how big is the SCO budget
        is Putin married
        how many km is the great wall of china
        how long is the Great Wall
        how long is the Nile
        China EU summit
        when is the next OPEC meeting
        who is in OPEC
        members of ASEAN
        how many members does the EU have
        what language do they speak in Uzbekistan
        what is the national dish of Uzbekistan
        who is the president of the EU parliament
        when did Kazakhstan become independent
        how many provinces does China have
        who was Stalin
        do I need a visa for Russia
        how many nuclear bombs does Pakistan have
        how many soldiers does Iran have
        what is the inflation in Turkey
        what is the unemployment rate in Georgia
        what is the flag of the SCO
        what is the anthem of Kazakhstan
        what did Xi have for dinner
        does Xi like tea
        who is the wife of Erdogan
        how long is the Trans-Siberian railway
        how long is the Panama canal
        who owns the Panama canal
        how much oil does Saudi Arabia produce
        Nord Stream pipeline
        how long is Nord Stream
        TAPI pipeline
        what is the Belt and Road budget in Africa
        belt and road in Africa
        trade between China and Germany
        remittances in Mexico
        migrants in Germany
        rare earths in Greenland
        hydropower in Norway
        nuclear power in France
        AI in the USA
        debt of the United States
        debt of Sri Lanka to China
        terrorism in Syria
        visa-free travel to Thailand
        Taiwan
        China Taiwan conflict
        gaza ceasefire
        China-Africa summit
        Russia Africa summit
        Russia North Korea summit
        who is in NATO
        who is in BRICS
        members of the G7
        how many members does the UN have
        what is the ECO friendly way
        economy class
        the best bank in Astana
        belt buckle
        asia cup
        asian food
        shanghai disneyland
        moscow mule
        turkish delight
        turkish airlines baggage
        russian roulette
        chinese food near me
        indian restaurant
        persian rug
        persian cat
        georgian wine
        korean drama
        japanese anime
        afghan hound
        american pie
        iranian movies
        kazakh folk music
        ",
    );
}

#[test]
fn a_meeting_or_a_value_that_never_was_is_not_another_one() {
    all_refused(
        "
        fourth China–Central Asia summit
        how much will China trade with Central Asia in 2030
        third C5+1 summit
        fifth SCO summit
        China trade with Kazakhstan 2019
        China's trade with Tajikistan in 2010
        remittances in Tajikistan 2015
        ",
    );
}
