//! Numbers, names and negations: the words that no copy may lose and in which no two copies may differ.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::letters::{LetterRange, Letters};
use crate::text::normal::normal_form;

/// What stands in the same gap of two copies and tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Difference {
    /// Each copy has a number, or each a name, that the other one lacks: two statements of one form.
    pub conflict: bool,
    /// Which copy has a number, a name or a negation that the other one lacks.
    pub lone: [bool; 2],
    /// Whether the gap began or ended inside a word, so that the words compared reach beyond it.
    pub widened: bool,
}

/// Letters by which a gap may grow to reach the borders of its words.
const LONGEST_WORD: u32 = 64;

/// Compares the words in the same gap of two copies.
///
/// The gap is widened to whole words first, in both copies alike: between 15 and 150 the letters differ by a nought, the
/// numbers by everything.
pub(super) fn difference(letters: &Letters, gap: &[LetterRange; 2]) -> Difference {
    let narrow = gap;
    let gap = widen(letters, gap.clone());
    let widened = gap != *narrow;
    let words = gap.clone().map(|range| words_of(letters, &range));
    let lacks = |side: usize, kind: fn(&Fact) -> bool| {
        let other = &words[1 - side];
        words[side].iter().any(|word| kind(word) && !other.iter().any(|o| letters.slice(&o.letters) == letters.slice(&word.letters)))
    };
    let numbers = [0, 1].map(|side| lacks(side, |word| word.number));
    let names = [0, 1].map(|side| lacks(side, |word| word.capital));
    let denied = gap.map(|range| negations(letters, &range));
    Difference {
        conflict: (numbers[0] && numbers[1]) || (names[0] && names[1]),
        lone: [0, 1].map(|side| numbers[side] || names[side] || denied[side] > denied[1 - side]),
        widened,
    }
}

/// Whether `gone` has a number, a name or a negation that `kept` lacks.
pub(super) fn has_more(letters: &Letters, gone: &LetterRange, kept: &LetterRange) -> bool {
    let known: FxHashSet<&[u32]> = words_of(letters, kept).iter().map(|word| letters.slice(&word.letters)).collect();
    let facts = words_of(letters, gone).into_iter().filter(|word| word.number || word.capital);
    let lacking = |word: Fact| !known.contains(letters.slice(&word.letters)) && !stands_in(letters, &word.letters, kept);
    facts.into_iter().any(lacking) || negations(letters, gone) > negations(letters, kept)
}

/// Whether the letters of a word stand in `kept` although they are no word there (`COVID-19`, `COVID19`).
fn stands_in(letters: &Letters, word: &LetterRange, kept: &LetterRange) -> bool {
    let sought = letters.slice(word);
    sought.len() >= LONG_ENOUGH && letters.slice(kept).windows(sought.len()).any(|window| window == sought)
}

/// Letters of a word that are not part of another word by chance.
const LONG_ENOUGH: usize = 4;

/// A word of a gap.
struct Fact {
    letters: LetterRange,
    number: bool,
    capital: bool,
}

fn words_of(letters: &Letters, range: &LetterRange) -> Vec<Fact> {
    let words = letters.words_in(range);
    words.map(|index| Fact { letters: letters.of_word(index), number: letters.words[index].number, capital: letters.words[index].capital }).collect()
}

fn widen(letters: &Letters, gap: [LetterRange; 2]) -> [LetterRange; 2] {
    let mut gap = gap;
    // What one copy needs on a side the other one gets too; its own word may then need more.
    for _ in 0..3 {
        let left = gap.iter().map(|range| back_to_word(letters, range.start)).max().unwrap_or(0);
        let right = gap.iter().map(|range| on_to_word(letters, range.end)).max().unwrap_or(0);
        let end = letters.codes.len() as u32;
        gap = gap.map(|range| range.start.saturating_sub(left)..(range.end + right).min(end));
        if left == 0 && right == 0 {
            break;
        }
    }
    gap
}

fn back_to_word(letters: &Letters, from: u32) -> u32 {
    (0..LONGEST_WORD.min(from)).find(|&back| letters.begins_word(from - back)).unwrap_or(0)
}

fn on_to_word(letters: &Letters, from: u32) -> u32 {
    (0..LONGEST_WORD).find(|&on| letters.begins_word(from + on)).unwrap_or(0)
}

/// Negations of the languages that news is most written in, as normal forms.
const NEGATING_WORDS: [&str; 77] = [
    "not",
    "no",
    "never",
    "without",
    "nor",
    "neither",
    "none",
    "cannot",
    "isnt",
    "arent",
    "wasnt",
    "werent",
    "dont",
    "doesnt",
    "didnt",
    "wont",
    "wouldnt",
    "cant",
    "couldnt",
    "shouldnt",
    "hasnt",
    "havent",
    "hadnt",
    "لا",
    "لم",
    "لن",
    "ليس",
    "ليست",
    "ليسوا",
    "غير",
    "دون",
    "بدون",
    "ولا",
    "ولم",
    "ولن",
    "وليس",
    "نه",
    "نیست",
    "نہیں",
    "nicht",
    "kein",
    "keine",
    "keinen",
    "keiner",
    "nie",
    "ohne",
    "ne",
    "pas",
    "jamais",
    "sans",
    "nunca",
    "sin",
    "não",
    "nao",
    "sem",
    "non",
    "mai",
    "senza",
    "niet",
    "geen",
    "inte",
    "ikke",
    "не",
    "нет",
    "ни",
    "без",
    "ні",
    "δεν",
    "δε",
    "μη",
    "לא",
    "אין",
    "नहीं",
    "değil",
    "tidak",
    "bukan",
    "không",
];

/// Negations inside scripts without spaces, as letters.
const NEGATING_LETTERS: [&str; 14] = ["ไม่", "มิได้", "ห้าม", "ない", "ません", "なかった", "ず", "不", "没", "沒", "未", "无", "無", "非"];

/// The letters of the negations, sorted.
static NEGATING: LazyLock<[Vec<Vec<u32>>; 2]> = LazyLock::new(|| {
    let codes = |word: &&str| normal_form(word).chars().map(u32::from).collect::<Vec<u32>>();
    let mut words: Vec<Vec<u32>> = NEGATING_WORDS.iter().map(codes).collect();
    words.sort_unstable();
    [words, NEGATING_LETTERS.iter().map(codes).collect()]
});

/// Whether a word, given in its normal form, is a negation, or in a script without blanks a part of one.
#[must_use]
pub fn negates(word: &str) -> bool {
    let [words, signs] = &*NEGATING;
    let codes: Vec<u32> = word.chars().map(u32::from).collect();
    words.binary_search(&codes).is_ok() || signs.iter().any(|sign| sign.windows(codes.len().max(1)).any(|part| part == codes))
}

/// How many negations stand in `range`.
fn negations(letters: &Letters, range: &LetterRange) -> usize {
    let [words, signs] = &*NEGATING;
    if letters.writing.spaced {
        return letters
            .words_in(range)
            .filter(|&index| words.binary_search_by(|known| known.as_slice().cmp(letters.slice(&letters.of_word(index)))).is_ok())
            .count();
    }
    let codes = letters.slice(range);
    signs.iter().map(|sign| codes.windows(sign.len()).filter(|window| window[0] == sign[0] && window == sign).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares two texts as if everything in them were a gap.
    fn compare(first: &str, later: &str) -> Difference {
        let letters = Letters::of(&format!("{first} {later}"));
        let cut = Letters::of(first).codes.len() as u32;
        difference(&letters, &[0..cut, cut..letters.codes.len() as u32])
    }

    #[test]
    fn numbers_and_names_on_both_sides_conflict() {
        assert!(compare("17 in all", "20 in all").conflict);
        assert!(compare("by Anna", "by Peter").conflict);
        assert!(!compare("by night", "by day").conflict);
        assert!(!compare("بنسبة ١٧", "بنسبة 17").conflict);
    }

    #[test]
    fn a_fact_of_one_side_is_lone() {
        assert_eq!(compare("rose 17", "rose"), Difference { conflict: false, lone: [true, false], widened: false });
        assert_eq!(compare("sagte", "sagte nicht"), Difference { conflict: false, lone: [false, true], widened: false });
        assert_eq!(compare("قال", "لم قال"), Difference { conflict: false, lone: [false, true], widened: false });
        assert_eq!(compare("彼は行く", "彼は行かない"), Difference { conflict: false, lone: [false, true], widened: false });
    }

    #[test]
    fn gaps_inside_words_are_compared_as_whole_words() {
        let letters = Letters::of("rose 15 pct rose 150 pct");
        // The gap: nothing behind 15, a nought in 150.
        assert!(difference(&letters, &[6..6, 15..16]).conflict);
    }
}
