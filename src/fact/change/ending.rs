//! Whether what two words have behind a common beginning are endings of one word, or the rest of two.
//!
//! `accepted` and `accepts` are forms of one word, `contract` and `contrast` are two words, and so are `الشرطة` (police) and `الشركة`
//! (company). No list of endings is asked, which no language has whole: inflection puts vowels, or some few consonants, behind a stem;
//! in scripts that write no vowels, some few letters. What else differs belongs to the word.

use crate::config::AssertionParams;

/// Consonants that endings are made of: Latin, Cyrillic, Greek.
const ENDING_CONSONANTS: &str = "stdnmrzxkwłćjхмйвтлнсьςνσ";
/// Consonants of the alphabets that write vowels.
const CONSONANTS: &str = "bcdfghjklmnpqrstvwxzßçčćłńñśšťżźžбвгджзйклмнпрстфхцчшщъьβγδζθκλμνξπρσςτφχψ";
/// Letters that endings are made of in scripts without vowels: Arabic, as Arabic, Persian and Urdu have it, and Hebrew.
const BARE_ENDINGS: &str = "اهيويىةتنكمءئؤیےہںگشدהתיוםןנכךמ";

/// Letters that stand for one sound in words of other languages and in other orthographies (`شيكاجو`, `شيكاغو`; `realise`, `realize`).
const ONE_SOUND: [&str; 3] = ["جغكقگ", "طت", "sz"];

/// Whether `x` and `y`, which follow a common beginning, can be endings of one word. Linear in both.
pub(super) fn are_endings(x: &[char], y: &[char]) -> bool {
    let common = x.iter().rev().zip(y.iter().rev()).take_while(|(a, b)| a == b).count();
    let (own, other) = (&x[..x.len() - common], &y[..y.len() - common]);
    if let ([a], [b]) = (own, other)
        && ONE_SOUND.iter().any(|letters| letters.contains(*a) && letters.contains(*b))
    {
        return true;
    }
    if x.iter().chain(y).any(|&c| matches!(c, '\u{590}'..='\u{6FF}')) {
        return own.iter().chain(other).all(|&c| BARE_ENDINGS.contains(c) || !c.is_alphabetic());
    }
    let inside = common >= AssertionParams::COMMON_END;
    let cut = if inside { common } else { 0 };
    let (x, y) = (&x[..x.len() - cut], &y[..y.len() - cut]);
    let bare = |letters: &[char]| letters.iter().all(|&c| CONSONANTS.contains(c));
    let usual = || x.iter().chain(y).all(|&c| ENDING_CONSONANTS.contains(c)) && x.len() + y.len() <= AssertionParams::LONGEST_BARE;
    x.is_empty() || y.is_empty() || !(bare(x) && bare(y)) || (!inside && usual())
}

#[cfg(test)]
mod tests {
    use super::super::same_word;

    #[test]
    fn endings_belong_to_one_word_and_other_rests_to_two() {
        for (a, b) in [
            ("accepts", "accepted"),
            ("known", "knows"),
            ("новых", "новым"),
            ("kereskedőket", "kereskedőt"),
            ("المدرسة", "المدرسين"),
            ("نيكاراجوا", "نيكاراغوا"),
            ("recognised", "recognized"),
        ] {
            assert!(same_word(a, b) && same_word(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("contract", "contrast"),
            ("protect", "protest"),
            ("attack", "attach"),
            ("invest", "invent"),
            ("planned", "planted"),
            ("السلام", "السلاح"),
            ("الشرطة", "الشركة"),
        ] {
            assert!(!same_word(a, b) && !same_word(b, a), "{a} {b}");
        }
    }
}
