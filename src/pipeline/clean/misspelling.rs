//! Whether one of two words is a slip of the pen, of the keyboard or of a reading machine for the other.
//!
//! A word that stands in the place of another one may be the news, however like the two are: `import` and `export`, `сдать` and `продать`.
//! So only what hardly ever makes another word is a slip: a letter that is doubled or is not, two letters that changed places, shapes that
//! machines take for one another, a vowel for a vowel deep in a long word, a vowel that Hebrew may leave out. Where the words of a language
//! are known ([`Background`]), two of them are never one and a slip.

use crate::claim::background::Background;
use crate::config::{BackgroundParams, EditedParams};
use crate::text::stem_of;

/// Shapes that reading machines take for one another.
const SHAPES: [(&str, &str); 7] = [("rn", "m"), ("vv", "w"), ("cl", "d"), ("1", "l"), ("0", "o"), ("ſ", "f"), ("5", "s")];
/// Vowels, one of which is written for another behind the beginning of a long word.
const VOWELS: &str = "aeiouyäöüıаеёиоуыэюяіїєαεηιουω";
/// Letters that Hebrew writes or leaves out for a vowel.
const HEBREW_VOWELS: [char; 2] = ['ו', 'י'];
/// Spellings of one sound in Devanagari.
const SOUNDS: [(&str, &str); 3] = [("ये", "ए"), ("यी", "ई"), ("ँ", "ं")];

/// Whether `a` and `b`, in their normal forms, are one word and a slip. Linear in them.
pub(super) fn is_slip(a: &str, b: &str, background: Background) -> bool {
    // However short the word, these are the same.
    if replaced(a, &SOUNDS) == replaced(b, &SOUNDS) {
        return true;
    }
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if x.len().min(y.len()) < EditedParams::MIN_SLIP || x.len().abs_diff(y.len()) > 2 {
        return false;
    }
    let known = |word: &str| background.rarity(stem_of(word)) < BackgroundParams::UNKNOWN;
    let machine = || x.len().min(y.len()) + 1 >= EditedParams::LONG_WORD && replaced(a, &SHAPES) == replaced(b, &SHAPES);
    !(known(a) && known(b)) && (is_doubled(&x, &y) || is_turned(&x, &y) || is_vowel(&x, &y) || machine())
}

/// A word with one of the spellings of each sound. Linear in it.
pub(super) fn sounded(word: String) -> String {
    if word.starts_with(|c| matches!(c, '\u{900}'..='\u{97F}')) { replaced(&word, &SOUNDS) } else { word }
}

/// Letters that two words begin with, and then letters that they end with.
fn ends(x: &[char], y: &[char]) -> (usize, usize) {
    let head = x.iter().zip(y).take_while(|(a, b)| a == b).count();
    let most = x.len().min(y.len()) - head;
    (head, x.iter().rev().zip(y.iter().rev()).take(most).take_while(|(a, b)| a == b).count())
}

/// Whether one has a letter twice that the other one has once.
fn is_doubled(x: &[char], y: &[char]) -> bool {
    let (short, long) = if x.len() < y.len() { (x, y) } else { (y, x) };
    let (head, tail) = ends(short, long);
    long.len() == short.len() + 1 && head + tail == short.len() && (head > 0 && long[head] == long[head - 1])
}

/// Whether two neighbouring letters behind the first changed their places.
fn is_turned(x: &[char], y: &[char]) -> bool {
    let (head, tail) = ends(x, y);
    x.len() == y.len() && head > 0 && head + tail + 2 == x.len() && x[head] == y[head + 1] && x[head + 1] == y[head]
}

/// Whether one vowel stands for another one, or is left out where that is usual.
fn is_vowel(x: &[char], y: &[char]) -> bool {
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    let (head, tail) = ends(short, long);
    let differ = |letters: &[char]| letters[head..letters.len() - tail].to_vec();
    match (&differ(short)[..], &differ(long)[..]) {
        ([a], [b]) => head >= EditedParams::MIN_SLIP_HEAD && long.len() >= EditedParams::LONG_WORD && VOWELS.contains(*a) && VOWELS.contains(*b),
        ([], [a]) => head > 0 && short.len() > EditedParams::MIN_SLIP && HEBREW_VOWELS.contains(a),
        _ => false,
    }
}

fn replaced(word: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(word.to_owned(), |word, (from, to)| if word.contains(from) { word.replace(from, to) } else { word })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_words_of_their_own() {
        let none = Background::of(None);
        for (a, b) in [
            ("colection", "collection"),
            ("gaurda", "guarda"),
            ("ternperature", "temperature"),
            ("onarmıdan", "onarımdan"),
            ("muuttivat", "muuttavat"),
            ("האוטבוס", "האוטובוס"),
            ("जायेगा", "जाएगा"),
            ("बाँध", "बांध"),
        ] {
            assert!(is_slip(a, b, none) && is_slip(b, a, none), "{a} {b}");
        }
        for (a, b) in [("yapılacak", "yakılacak"), ("приехать", "проехать"), ("import", "export"), ("hut", "hat"), ("kalacak", "kalkacak")] {
            assert!(!is_slip(a, b, none) && !is_slip(b, a, none), "{a} {b}");
        }
        let en = Background::of(Some("en"));
        assert!(is_slip("recieved", "received", en) && is_slip("accomodation", "accommodation", en));
        assert!(!is_slip("sacred", "scared", en) && !is_slip("county", "country", en) && !is_slip("modern", "modem", en));
    }
}
