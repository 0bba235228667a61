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
        a bird called turkey
        how long do you roast a turkey
        turkey sandwich recipe
        best turkey recipe for thanksgiving
        a shirt of silk
        silk shirt price
        where can I buy a silk scarf
        my bank account is empty
        river bank erosion
        the CI pipeline failed again
        how do I fix my pipeline in github actions
        model railway
        train my dog
        border collie puppies
        olive oil
        oil change for my car
        price of gas at the station
        my visa card was declined
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
        what is the G7 summit
        when is the next G20 summit
        where is the next G20 summit
        when is the next NATO summit
        next BRICS summit
        who hosts the APEC summit
        UN climate summit
        next Arab League summit
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
        what is the capital of Kurdistan
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
        weather in Astana
        what's the weather in Dushanbe tomorrow
        is it raining in Tashkent
        best restaurants in Tashkent
        hotels in Baku
        flights from Moscow to Bishkek
        how old is Putin
        where is the SCO headquartered
        russian grammar help
        how do I learn chinese
        translate hello into uzbek
        погода в Астане
        какая погода в Москве
        北京天气
        ",
    );
}

#[test]
fn small_talk_is_not_answered() {
    all_refused(
        "
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
        how to cook plov
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
