//! The strict spelling of a word.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::casing::{Casing, is_unseen};
use crate::text::class::{Class, Kind};
use crate::text::normal::digit_value;

/// Appends the strict spelling of `word`, as [`crate::text::for_each_bare_token`] cuts words; nothing for one that carries no sound.
pub(super) fn spell(word: &str, casing: Casing, out: &mut String) {
    let before = out.len();
    if word.is_ascii() && (casing == Casing::Plain || !word.contains('I')) {
        out.push_str(word);
        return out[before..].make_ascii_lowercase();
    }
    if word.chars().all(|c| plain_arabic(c).map(|kept| out.push(kept)).is_some()) {
        return;
    }
    out.truncate(before);
    let mut base = ' ';
    // What is not seen stands between a letter and its mark, too.
    let seen: String = word.chars().filter(|c| !is_unseen(*c)).collect();
    // A mark at the head belongs to the symbol before it.
    let seen = seen.trim_start_matches(|c| Class::of(c).kind() == Kind::Mark);
    let raised = raised_digits(seen);
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(raised.as_deref().unwrap_or(seen));
    for upper in composed.chars() {
        let folded = small(upper, casing);
        if folded == upper {
            // Some capitals become two characters.
            for c in upper.to_lowercase() {
                keep(c, &mut base, out);
            }
        } else {
            keep(folded, &mut base, out);
        }
    }
}

/// What [`keep`] keeps of an Arabic letter that has nothing to compose, and of a digit; `None` of anything else. Most characters of Arabic are such.
fn plain_arabic(c: char) -> Option<char> {
    match c {
        'أ' | 'إ' | 'آ' => Some('ا'),
        '0'..='9' | 'ء'..='غ' | 'ف'..='ي' => Some(c),
        _ => None,
    }
}

/// The small letter of the capitals that languages treat unlike, and of ASCII ones; any other character itself.
fn small(c: char, casing: Casing) -> char {
    match (c, casing) {
        ('I', Casing::Dotted) => 'ı',
        ('İ', _) => 'i',
        _ => c.to_ascii_lowercase(),
    }
}

/// `word` with a sign before digits that are raised behind a digit: `10²` is not `102`. `None` when it has none.
fn raised_digits(word: &str) -> Option<String> {
    let is_raised = |c: char| matches!(c, '²' | '³' | '¹' | '\u{2070}' | '\u{2074}'..='\u{2079}');
    word.contains(is_raised).then(|| {
        let (mut marked, mut last) = (String::with_capacity(word.len() + 1), ' ');
        for c in word.chars() {
            if is_raised(c) && !is_raised(last) && digit_value(last).is_some() {
                marked.push('^');
            }
            marked.push(c);
            last = c;
        }
        marked
    })
}

/// Appends what a composed small character keeps behind the letter `base`: itself, unless its script writes it or leaves it out at will.
fn keep(c: char, base: &mut char, out: &mut String) {
    let class = Class::of(c);
    match class.kind() {
        Kind::Digit => return out.push(digit_value(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)),
        Kind::Mark if is_free_mark(c, *base) => return,
        Kind::Letter | Kind::Ideograph => *base = c,
        _ => {}
    }
    match c {
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        // Fonts of two generations: one letter of Romanian.
        'ș' => out.push('ş'),
        'ț' => out.push('ţ'),
        'ς' => out.push('σ'),
        'ё' => out.push('е'),
        // The seats of alef, and letters that keyboards of neighbouring languages exchange.
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => out.push('ا'),
        'ی' => out.push('ي'),
        'ک' | 'ڪ' => out.push('ك'),
        'ہ' | 'ۀ' | 'ۂ' => out.push('ه'),
        'ۃ' => out.push('ة'),
        'ʼ' | 'ـ' => {}
        other => out.push(other),
    }
}

/// Whether a mark is an aid to readers that does not belong to the word: harakat and Koranic marks, points and cantillation of Hebrew, the
/// stress of Cyrillic, the second dot of an `i`.
fn is_free_mark(c: char, base: char) -> bool {
    match c {
        '\u{0307}' => base == 'i',
        '\u{0300}' | '\u{0301}' => matches!(base, '\u{0400}'..='\u{052F}'),
        '\u{034F}'
        | '\u{0483}'..='\u{0489}'
        | '\u{0591}'..='\u{05C7}'
        | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E8}'
        | '\u{06EA}'..='\u{06ED}'
        | '\u{08CA}'..='\u{08FF}' => true,
        _ => false,
    }
}
