//! The normal form of one word: what two spellings of the same word share.
//!
//! NFKC (Unicode Standard Annex #15), case folded, digits of any script to ASCII, then each script family's own folding
//! (accents, harakat, tatweel, letter variants). Only words are normalised, never texts: NFKC changes sentence marks and
//! breaks Thai SARA AM, and a changed text has no places to point to.

use std::sync::LazyLock;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::class::{Class, Kind};
pub use crate::digit::digit_value;

/// Whether `c` only chooses between shapes of the character before it (text or emoji, old or new glyph).
pub(super) fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{180B}'..='\u{180D}' | '\u{180F}')
}

/// The normal form of `word`; empty when nothing of it counts (a lone mark, a run of tatweel).
///
/// Idempotent. Linear in the word.
#[must_use]
pub fn normal_form(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    normal_form_into(word, &mut out);
    out
}

/// [`normal_form`] into a string that the caller reuses; `out` is cleared first.
pub fn normal_form_into(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.extend(word.bytes().filter(|b| *b != b'\'').map(|b| b.to_ascii_lowercase() as char));
        return;
    }
    if !for_each_alone(word, |c| out.push(c)) {
        plain_form_into(word, out);
    }
}

/// Hands the characters of the normal form of `word` to `sink` where each character of it folds on its own, whatever stands
/// beside it, as nearly all do. Otherwise says `false`, and what `sink` was given does not count.
pub fn for_each_alone(word: &str, mut sink: impl FnMut(char)) -> bool {
    for c in word.chars() {
        match Alone::of(c) {
            Alone::Char(folded) => sink(folded),
            Alone::Nothing => {}
            Alone::No => return false,
        }
    }
    true
}

/// What a character leaves in a normal form, whatever stands around it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Alone {
    /// One character.
    Char(char),
    /// Nothing.
    Nothing,
    /// It depends, or it is more than one character.
    No,
}

impl Alone {
    /// What `c` leaves. Han, kana, Hangul syllables and Thai letters stay what they are.
    #[inline]
    pub(super) fn of(c: char) -> Self {
        match ALONE.get(c as usize) {
            Some(&alone) => alone,
            None if matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{AC00}'..='\u{D7A3}') => Self::Char(c),
            // Thai letters, and those marks that keep their place beside others. Two of U+0E40 are one U+0E41.
            None if matches!(c, '\u{E01}'..='\u{E32}' | '\u{E34}'..='\u{E37}' | '\u{E41}'..='\u{E47}') => Self::Char(c),
            None => Self::No,
        }
    }
}

/// The characters below U+0800. Combining accents compose with the letter before them.
static ALONE: LazyLock<Box<[Alone; 0x800]>> = LazyLock::new(|| {
    let of = |code: usize| {
        let c = char::from_u32(code as u32).unwrap_or(' ');
        let takes_part = Class::of(c).is_word() || matches!(c, '\'' | '.' | ',' | '٫' | '٬' | '،');
        if !takes_part || !matches!(c, '\0'..='\u{2FF}' | '\u{370}'..='\u{58F}' | '\u{600}'..='\u{6FF}') {
            return Alone::No;
        }
        let mut form = String::new();
        plain_form_into(c.encode_utf8(&mut [0; 4]), &mut form);
        let mut folded = form.chars();
        match (folded.next(), folded.next()) {
            (Some(only), None) => Alone::Char(only),
            (None, _) => Alone::Nothing,
            _ => Alone::No,
        }
    };
    Box::new(std::array::from_fn(of))
});

/// The normal form by its definition.
fn plain_form_into(word: &str, out: &mut String) {
    fold_once(word, out);
    // A fold can leave what another fold changes (a compatibility letter with an accent): go on until nothing moves.
    for _ in 0..3 {
        if out.is_ascii() {
            return;
        }
        let before = std::mem::take(out);
        fold_once(&before, out);
        if *out == before {
            return;
        }
    }
}

fn fold_once(word: &str, out: &mut String) {
    out.clear();
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(word);
    for upper in composed.chars() {
        for c in upper.to_lowercase() {
            fold_character(c, out);
        }
    }
}

fn fold_character(c: char, out: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => out.push(c),
        '٫' => out.push('.'),
        '٬' | '،' => out.push(','),
        '\'' | '’' | 'ʼ' | '＇' => {}
        _ => {
            let class = Class::of(c);
            match class.kind() {
                Kind::Format => {}
                Kind::Mark if is_variation_selector(c) => {}
                Kind::Digit => match digit_value(c).and_then(|value| char::from_digit(value, 10)) {
                    Some(digit) => out.push(digit),
                    None => out.push(c),
                },
                _ => (class.family().fold)(c, out),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_properties::CodePointMapData;
    use icu_properties::props::GeneralCategory;

    #[test]
    fn every_scalar_reaches_a_fixed_point() {
        for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let once = normal_form(c.encode_utf8(&mut [0; 4]));
            assert_eq!(normal_form(&once), once, "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn what_folds_alone_folds_the_same_beside_anything_else_that_does() {
        let alone: Vec<char> = (0..0x3100).filter_map(char::from_u32).filter(|c| for_each_alone(&c.to_string(), |_| {})).collect();
        assert!(alone.len() > 1000);
        let mut plain = String::new();
        for &a in &alone {
            for &b in &alone {
                let word = String::from_iter([a, b]);
                plain_form_into(&word, &mut plain);
                assert_eq!(normal_form(&word), plain, "{word}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn the_short_way_leads_to_the_same_form(word in "[a-zA-Zم-ي\u{64b}-\u{652}٠-٩0-9.,'’،٫٬ـéßæŁÞ国本がかﾊ한йеёΣσς\u{301}]{0,12}") {
            let mut plain = String::new();
            plain_form_into(&word, &mut plain);
            proptest::prop_assert_eq!(normal_form(&word), plain);
        }
    }

    #[test]
    fn every_decimal_digit_becomes_ascii() {
        let category = CodePointMapData::<GeneralCategory>::new();
        for c in (0..=0x10_FFFF).filter_map(char::from_u32).filter(|c| category.get(*c) == GeneralCategory::DecimalNumber) {
            let form = normal_form(c.encode_utf8(&mut [0; 4]));
            assert!(form.len() == 1 && form.as_bytes()[0].is_ascii_digit(), "U+{:04X}: {form}", c as u32);
        }
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(normal_form("٣٫٥"), "3.5");
        assert_eq!(normal_form("١٬٢٠٠"), "1,200");
        assert_eq!(normal_form("３.５"), "3.5");
    }

    #[test]
    fn what_carries_no_sound_is_empty() {
        assert_eq!(normal_form("ـــ"), "");
        assert_eq!(normal_form("\u{64B}\u{200F}"), "");
        assert_eq!((normal_form("\u{FE0F}"), normal_form("葛\u{E0100}")), (String::new(), "葛".into()));
    }
}
