//! The word that a mistyped one was meant to be.
//!
//! Words are found by what is left after deleting letters from both sides of the comparison, as in
//! `SymSpell` by Wolf Garbe, <https://github.com/wolfgarbe/SymSpell>: a table of hashes, no scan of the words.

use smol_str::SmolStr;

/// The longest beginning of a word, in letters, from which letters are deleted.
const PREFIX: usize = 7;
/// Words longer than this, in letters, are compared no further; no name is.
const LONGEST: usize = 40;

/// A dictionary of known words, open to mistyped ones.
#[derive(Debug)]
pub(super) struct Typos {
    words: Vec<SmolStr>,
    /// The places of words by the hashes of their beginnings less some letters.
    places: Vec<u32>,
    /// Where the places of each bucket of hashes begin; at last, where all end.
    buckets: Vec<u32>,
}

impl Typos {
    /// A dictionary of these words; earlier ones win where two are equally near.
    pub(super) fn new(words: impl IntoIterator<Item = SmolStr>) -> Self {
        let words: Vec<SmolStr> = words.into_iter().collect();
        let mut count = 0_usize;
        each_word_less_letters(&words, &mut |_, _| count += 1);
        // As many buckets as hashes, so that hardly any holds two; counted, then filled, each from its end.
        let number = count.next_power_of_two();
        let mut buckets = vec![0_u32; number + 1];
        each_word_less_letters(&words, &mut |hash, _| buckets[bucket(hash, number)] += 1);
        let mut end = 0;
        for bucket in &mut buckets {
            end += *bucket;
            *bucket = end;
        }
        let mut places = vec![0; count];
        each_word_less_letters(&words, &mut |hash, place| {
            let next = &mut buckets[bucket(hash, number)];
            *next -= 1;
            places[*next as usize] = place;
        });
        Self {
            words,
            places,
            buckets,
        }
    }

    /// The place and the distance of the nearest known word: one letter off for words of four letters or more,
    /// two for eight or more. The first letter counts double: people rarely mistype it.
    pub(super) fn nearest(&self, typed: &str) -> Option<(usize, usize)> {
        let length = typed.chars().count();
        let allowed = allowance(length);
        if allowed == 0 || length > LONGEST {
            return None;
        }
        let letters: Vec<char> = typed.chars().take(PREFIX).collect();
        let mut best: Option<(usize, usize, usize)> = None;
        let mut seen = Vec::new();
        each_deletion(&letters, allowed, &mut |hash| {
            let bucket = bucket(hash, self.buckets.len() - 1);
            let (from, to) = (self.buckets[bucket], self.buckets[bucket + 1]);
            for place in &self.places[from as usize..to as usize] {
                if seen.contains(place) {
                    continue;
                }
                seen.push(*place);
                let word = self.words[*place as usize].as_str();
                let known_length = word.chars().count();
                if known_length.abs_diff(length) > allowed {
                    continue;
                }
                let distance = strsim::osa_distance(typed, word);
                let penalty =
                    distance + usize::from(word.chars().next() != letters.first().copied());
                let limit = allowed.min(allowance(known_length));
                if distance <= limit
                    && best.is_none_or(|known| (penalty, *place as usize) < (known.0, known.1))
                {
                    best = Some((penalty, *place as usize, distance));
                }
            }
        });
        best.filter(|(penalty, ..)| *penalty <= allowed.max(1) + usize::from(length > 5))
            .map(|(_, place, distance)| (place, distance))
    }

    /// The place of a word that is known as typed, where the words came sorted.
    pub(super) fn place(&self, word: &str) -> Option<usize> {
        self.words
            .binary_search_by(|known| known.as_str().cmp(word))
            .ok()
    }

    /// The word at that place.
    pub(super) fn word(&self, place: usize) -> &str {
        &self.words[place]
    }
}

/// How many letters a word of that length may be off.
fn allowance(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The bucket of a hash, by its upper bits, among a power of two buckets.
fn bucket(hash: u64, buckets: usize) -> usize {
    let bits = buckets.trailing_zeros();
    hash.checked_shr(u64::BITS - bits).unwrap_or(0) as usize
}

/// Calls back with every hash of every word that may be mistyped, and with the word's place.
fn each_word_less_letters(words: &[SmolStr], found: &mut impl FnMut(u64, u32)) {
    let mut letters = Vec::with_capacity(PREFIX);
    for (word, place) in words.iter().zip(0..) {
        let allowed = allowance(word.chars().count());
        if allowed > 0 {
            letters.clear();
            letters.extend(word.chars().take(PREFIX));
            each_deletion(&letters, allowed, &mut |hash| found(hash, place));
        }
    }
}

/// The base of the polynomials that are hashes: odd, its digits those of the golden ratio.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
/// One by the base, modulo 2^64: what moves the letters after a deleted one to their places.
const BACK: u64 = inverse(BASE);

/// The inverse of an odd number modulo 2^64, by Newton's iteration, which doubles the right bits each time.
const fn inverse(number: u64) -> u64 {
    let mut inverse = number;
    let mut right_bits = 3;
    while right_bits < u64::BITS {
        inverse = inverse.wrapping_mul(2_u64.wrapping_sub(number.wrapping_mul(inverse)));
        right_bits *= 2;
    }
    inverse
}

/// Calls back with the hash of the letters as they are and with up to `allowed` of them, one or two, left out.
///
/// A hash is the sum of all letters, each times a power of the base, so that leaving a letter out takes no new sum.
fn each_deletion(letters: &[char], allowed: usize, found: &mut impl FnMut(u64)) {
    let mut sums = [0_u64; PREFIX + 1];
    let mut power = BASE;
    for (place, letter) in letters.iter().enumerate() {
        sums[place + 1] = sums[place].wrapping_add(power.wrapping_mul(u64::from(*letter)));
        power = power.wrapping_mul(BASE);
    }
    let sum = |from: usize, to: usize| sums[to].wrapping_sub(sums[from]);
    // The upper bits of a product depend on all bits of its factors.
    let mut mix = |hash: u64| found((hash ^ (hash >> 32)).wrapping_mul(BASE));
    let end = letters.len();
    mix(sums[end]);
    for (first, &before) in sums.iter().enumerate().take(end) {
        mix(before.wrapping_add(BACK.wrapping_mul(sum(first + 1, end))));
        for second in (first + 1..end).filter(|_| allowed > 1) {
            let between = BACK.wrapping_mul(sum(first + 1, second));
            let after = BACK.wrapping_mul(BACK).wrapping_mul(sum(second + 1, end));
            mix(before.wrapping_add(between).wrapping_add(after));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(typed: &str) -> Option<String> {
        let words = [
            "kazakhstan",
            "shanghai",
            "pipeline",
            "таджикистан",
            "iran",
            "turkey",
            "astana",
        ];
        let typos = Typos::new(words.map(Into::into));
        typos
            .nearest(typed)
            .map(|(place, _)| typos.word(place).to_owned())
    }

    #[test]
    fn a_mistyped_word_finds_the_known_one() {
        for (typed, meant) in [
            ("kazahkstan", "kazakhstan"),
            ("kazakstan", "kazakhstan"),
            ("khazakstan", "kazakhstan"),
            ("shangai", "shanghai"),
            ("pipline", "pipeline"),
            ("тоджикистан", "таджикистан"),
            ("astnaa", "astana"),
            ("irna", "iran"),
        ] {
            assert_eq!(nearest(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_left_of_two_words_is_the_same_where_their_letters_are() {
        let less = |word: &str| {
            let letters: Vec<char> = word.chars().collect();
            let mut hashes = Vec::new();
            each_deletion(&letters, 2, &mut |hash| hashes.push(hash));
            hashes
        };
        let whole = |word: &str| less(word)[0];
        let astana = less("astana");
        for left in ["astana", "stana", "astan", "tana", "asta", "asan", "atan"] {
            assert!(astana.contains(&whole(left)), "{left}");
        }
        for other in ["asatna", "ast", "anatsa", "astanb"] {
            assert!(!astana.contains(&whole(other)), "{other}");
        }
    }

    #[test]
    fn another_word_stays_what_it_is() {
        for typed in [
            "cat",
            "weather",
            "ira",
            "montenegro",
            "",
            "цена",
            &"a".repeat(4000),
        ] {
            assert_eq!(nearest(typed), None, "{typed}");
        }
    }
}
