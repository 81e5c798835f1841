//! What a spelling may leave out or write otherwise, and yet makes another word where two copies write it unlike.
//!
//! Marks on Arabic and Hebrew letters are aids that most texts leave out; where two copies both have some on one letter and they are others, the
//! words are two (`ضَرَبَ` hit, `ضُرِبَ` was hit). Capitals come and go with headings and titles; where the capital of one word inside a sentence
//! is all that differs, it may be another word (`polish`, `Polish`; `us`, `US`).

use rustc_hash::FxHashMap;

use crate::config::text::MIN_SMALL_WORDS;
use crate::text::punctuation::ends_sentence;

/// Whether two runs have a word with the same letters and with other marks on one of them, where both have some. Linear, but for words that
/// come back with other marks each time.
#[must_use]
pub fn marks_apart(left: &str, right: &str) -> bool {
    if !left.contains(is_mark) || !right.contains(is_mark) {
        return false;
    }
    let mut known: FxHashMap<String, Vec<Vec<Vec<char>>>> = FxHashMap::default();
    for (letters, marks) in left.split_whitespace().map(marked) {
        let forms = known.entry(letters).or_default();
        if !forms.contains(&marks) {
            forms.push(marks);
        }
    }
    let apart = |(a, b): (&Vec<char>, &Vec<char>)| a.iter().any(|mark| !b.contains(mark)) && b.iter().any(|mark| !a.contains(mark));
    let unlike = |a: &[Vec<char>], b: &[Vec<char>]| a.iter().zip(b).any(apart);
    right.split_whitespace().map(marked).any(|(letters, marks)| known.get(&letters).is_some_and(|forms| forms.iter().all(|form| unlike(form, &marks))))
}

/// A word without its marks, and those of each letter.
fn marked(word: &str) -> (String, Vec<Vec<char>>) {
    let (mut letters, mut marks) = (String::new(), Vec::new());
    for c in word.chars() {
        match marks.last_mut() {
            Some(last) if is_mark(c) => Vec::push(last, c),
            _ if !is_mark(c) => {
                letters.push(c);
                marks.push(Vec::new());
            }
            _ => {}
        }
    }
    (letters, marks)
}

/// Whether a mark says how an Arabic or a Hebrew letter sounds.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{0652}' | '\u{0670}' | '\u{05B0}'..='\u{05BC}' | '\u{05C1}' | '\u{05C2}' | '\u{05C7}')
}

/// Whether two runs are the same but for the capitals of one word inside a sentence. Linear.
#[must_use]
pub fn one_capital_apart(left: &str, right: &str) -> bool {
    let (mut differ, mut small, mut inside) = (0, 0, false);
    let opens = |c: char| ends_sentence(c) || c == ':';
    let mut words = (left.split_whitespace(), right.split_whitespace());
    loop {
        match (words.0.next(), words.1.next()) {
            (None, None) => return differ == 1 && small >= MIN_SMALL_WORDS,
            (Some(x), Some(y)) => {
                let same = x == y;
                if !same && !(inside && x.to_lowercase() == y.to_lowercase()) {
                    return false;
                }
                differ += usize::from(!same);
                small += usize::from(same && x.starts_with(char::is_lowercase));
                inside = !x.trim_end_matches(|c: char| !c.is_alphanumeric() && !opens(c)).ends_with(opens);
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_count_where_both_write_them_on_one_letter() {
        for (a, b) in [("ضَرَبَ الحارس", "ضُرِبَ الحارس"), ("قال إن الولد كَتَبَ", "كُتِبَ إن الولد قال"), ("סֵפֶר", "סָפַר")]
        {
            assert!(marks_apart(a, b) && marks_apart(b, a), "{a} {b}");
        }
        for (a, b) in [("ضَرَبَ الحارس", "ضرب الحارس"), ("مُدَرِّس", "مُدَرس"), ("ضَرَبَ ثم ضُرِبَ", "ضُرِبَ ثم ضَرَبَ"), ("كَتَبَ", "كِتاب")]
        {
            assert!(!marks_apart(a, b) && !marks_apart(b, a), "{a} {b}");
        }
    }

    #[test]
    fn one_capital_inside_a_sentence_makes_another_word() {
        for (a, b) in [
            ("Most of the Polish glass was lost.", "Most of the polish glass was lost."),
            ("These flags came from US troops again.", "These flags came from us troops again."),
        ] {
            assert!(one_capital_apart(a, b) && one_capital_apart(b, a), "{a}");
        }
        for (a, b) in [
            ("The glass of the house was lost.", "the glass of the house was lost."),
            ("Read more: The glass of the house was lost.", "Read more: the glass of the house was lost."),
            ("The Foreign Secretary of the house was there.", "The foreign secretary of the house was there."),
            ("THE GLASS WAS lost.", "THE GLASS was lost."),
            ("Most of the Polish glass was lost.", "Most of the Czech glass was lost."),
        ] {
            assert!(!one_capital_apart(a, b) && !one_capital_apart(b, a), "{a}");
        }
    }
}
