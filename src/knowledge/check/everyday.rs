//! Words of every sentence, which therefore cannot name an entry: function words and the commonest verbs.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// English words, folded.
const ENGLISH: &str = "
about after again all also am an and any are as ask at be because been before being but by came can
come could did do does done down each even ever every few find first for from get give go going gone
good got had has have he her here him his how if in into is it its just know last let like long look
made make many may me might more most much must my need never new next no not now of off old on one
only or other our out over own put said same saw say see seen she should show so some such take tell
than that the their them then there these they thing think this those time to too two under up us
use used very want was way we well went were what when where which while who whom whose why will
with without would yes yet you your
";

/// Russian words, folded.
const RUSSIAN: &str = "
без более бы был была были было быть в вам вас во вот все вы где да для до его ее если есть еще же
за и из или им их к как какая какие какой когда который кто куда ли мне может мой мы на над нам нас
не него нет ни но ну о об он она они оно от по под почему при про с сколько со та так там те то тоже
только тот ты у уже чего чем что чтобы эта эти это этот я
";

/// Chinese words.
const CHINESE: &str = "
不是 为什么 什么 他们 但是 你们 可以 哪里 因为 多少 如何 怎么 我们 所以 是否 没有 现在 这个 那个
";

static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    [ENGLISH, RUSSIAN, CHINESE]
        .into_iter()
        .flat_map(str::split_whitespace)
        .collect()
});

/// Whether the folded word is one of them.
pub(super) fn is_everyday(folded: &str) -> bool {
    WORDS.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold::fold;

    #[test]
    fn the_words_stand_there_folded() {
        for word in WORDS.iter() {
            assert_eq!(fold(word), *word);
        }
    }

    #[test]
    fn names_are_not_everyday_words() {
        for name in ["china", "sco", "turkey", "россия", "中国"] {
            assert!(!is_everyday(name), "{name}");
        }
        for word in ["us", "it", "who", "что", "什么"] {
            assert!(is_everyday(word), "{word}");
        }
    }
}
