//! A date field cut into numbers, words and marks, in one spelling for all that are the same to a reader.

use crate::config::publication::MAX_FIELD;
use std::borrow::Cow;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

use crate::digit::digit_value;

/// What a field is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Digits of any script, or of the Chinese way to write numbers.
    Number {
        /// What they say.
        value: u64,
        /// How many there are.
        digits: usize,
    },
    /// Letters, as [`folded`] leaves them; one at a time where a script has no blanks and each is a word.
    Word(&'a str),
    /// Anything else but a blank.
    Mark(char),
}

/// A token and what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed<'a> {
    pub(super) token: Token<'a>,
    /// Whether a blank stands before it.
    pub(super) apart: bool,
}

/// A field in one spelling.
#[derive(Debug, Clone)]
pub(super) struct Folded<'a> {
    text: Cow<'a, str>,
    /// Whether its digits are those of Persian and Urdu.
    pub(super) persian_digits: bool,
    /// Whether its digits are Thai.
    pub(super) thai_digits: bool,
}

impl<'a> Folded<'a> {
    /// `None` where a field is too long to be a date. Linear in what is looked at.
    pub(super) fn of(field: &'a str) -> Option<Self> {
        let field = field.trim();
        if field.len() > MAX_FIELD && field.chars().nth(MAX_FIELD).is_some() {
            return None;
        }
        let has = |first: char| field.chars().any(|c| (first..=char::from_u32(first as u32 + 9).unwrap_or(first)).contains(&c));
        Some(Self { text: folded(field), persian_digits: has('۰'), thai_digits: has('๐') })
    }

    /// Its tokens.
    pub(super) fn tokens(&self) -> Vec<Placed<'_>> {
        let text: &str = &self.text;
        let mut tokens: Vec<Placed<'_>> = Vec::with_capacity(12);
        let (mut at, mut apart) = (0, false);
        while let Some(c) = text[at..].chars().next() {
            let start = at;
            at += c.len_utf8();
            let rest = &text[at..];
            let token = if c.is_whitespace() {
                apart = true;
                continue;
            } else if c.is_ascii_digit() {
                at += rest.bytes().take_while(u8::is_ascii_digit).count();
                number(&text[start..at])
            } else if is_han(c) {
                Token::Word(&text[start..at])
            } else if c.is_alphabetic() {
                at += rest.find(|c: char| !c.is_alphabetic() || is_han(c)).unwrap_or(rest.len());
                Token::Word(&text[start..at])
            } else {
                Token::Mark(c)
            };
            tokens.push(Placed { token, apart });
            apart = false;
        }
        with_chinese_numbers(tokens)
    }
}

fn number(digits: &str) -> Token<'_> {
    let value = digits.bytes().fold(0_u64, |value, digit| value.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
    Token::Number { value, digits: digits.len() }
}

/// One spelling: small letters without accents, ASCII digits, the letters of Arabic script that a keyboard exchanges as one, no
/// marks of direction, and abbreviations without the stops inside them (`a.m`, `พ.ศ`).
pub(super) fn folded(field: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'.';
    if field.bytes().all(plain) {
        return Cow::Borrowed(field);
    }
    let mut out = String::with_capacity(field.len());
    let (composed, decomposed) = (ComposingNormalizerBorrowed::new_nfkc(), DecomposingNormalizerBorrowed::new_nfkd());
    let apart = |c: char| {
        // Korean syllables stay whole, accents come off.
        let whole = c.is_ascii() || matches!(c, '가'..='힣');
        let parts = (!whole).then(|| decomposed.normalize_iter(std::iter::once(c)));
        std::iter::once(c).filter(move |_| whole).chain(parts.into_iter().flatten())
    };
    for c in composed.normalize_iter(field.chars()).flat_map(apart).flat_map(char::to_lowercase) {
        let Some(c) = folded_character(c) else { continue };
        let ends_in_stop = |out: &str| out.strip_suffix('.').and_then(|head| head.chars().next_back()).is_some_and(|c| c.is_alphabetic() && !is_han(c));
        if c.is_alphabetic() && ends_in_stop(&out) {
            out.pop();
        }
        out.push(c);
    }
    Cow::Owned(out)
}

fn folded_character(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    if is_left_out(c) {
        return None;
    }
    if let Some(digit) = digit_value(c) {
        return char::from_digit(digit, 10);
    }
    Some(match c {
        'ı' => 'i',
        'ς' => 'σ',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ہ' | 'ھ' | 'ە' => 'ه',
        '٫' | '،' | '、' | '，' => ',',
        '−' | '‐' | '‑' | '–' | '—' => '-',
        '⁄' | '∕' => '/',
        '。' => '.',
        _ => c,
    })
}

/// Whether a character only shapes others: accents, points, vowel signs of Arabic and Hebrew, signs of a Devanagari or Thai letter;
/// tatweel, joiners and marks of direction.
fn is_left_out(c: char) -> bool {
    let shapes = matches!(c, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}')
        || matches!(c, '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{93C}' | '\u{94D}' | '\u{E47}'..='\u{E4E}');
    shapes || matches!(c, 'ـ' | '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a character is a word of its own.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '〇' | '々')
}

/// The value of a Chinese digit; 10 for the ten.
fn han_digit(token: Token<'_>) -> Option<u64> {
    let Token::Word(word) = token else { return None };
    ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].iter().position(|digit| *digit == word).or((word == "零").then_some(0)).map(|n| n as u64)
}

/// Joins Chinese digits before a word for year, month or day into a number: `二〇二五年三月十四日`.
fn with_chinese_numbers(tokens: Vec<Placed<'_>>) -> Vec<Placed<'_>> {
    if !tokens.iter().any(|placed| han_digit(placed.token).is_some()) {
        return tokens;
    }
    let mut out = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let digits: Vec<u64> = tokens[at..].iter().map_while(|placed| han_digit(placed.token)).collect();
        let unit = tokens.get(at + digits.len()).map(|placed| placed.token);
        let counts = matches!(unit, Some(Token::Word("年" | "月" | "日" | "号" | "號" | "時" | "时" | "点" | "點" | "分")));
        if let Some(token) = chinese_number(&digits).filter(|_| counts) {
            out.push(Placed { token, apart: tokens[at].apart });
            at += digits.len();
        } else {
            out.push(tokens[at]);
            at += 1;
        }
    }
    out
}

fn chinese_number(digits: &[u64]) -> Option<Token<'static>> {
    match digits {
        [] => None,
        [10] => Some(Token::Number { value: 10, digits: 2 }),
        [10, ones @ 1..=9] => Some(Token::Number { value: 10 + ones, digits: 2 }),
        [tens @ 2..=9, 10] => Some(Token::Number { value: tens * 10, digits: 2 }),
        [tens @ 2..=9, 10, ones @ 1..=9] => Some(Token::Number { value: tens * 10 + ones, digits: 2 }),
        _ if digits.contains(&10) || digits.len() > 4 => None,
        _ => Some(Token::Number { value: digits.iter().fold(0, |value, digit| value * 10 + digit), digits: digits.len() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(field: &str) -> Vec<String> {
        let folded = Folded::of(field).unwrap();
        let said = |placed: &Placed<'_>| match placed.token {
            Token::Number { value, digits } => format!("{value}/{digits}"),
            Token::Word(word) => word.to_owned(),
            Token::Mark(mark) => mark.to_string(),
        };
        folded.tokens().iter().map(said).collect()
    }

    #[test]
    fn spellings_of_one_field_are_one() {
        for (field, tokens) in [
            ("2025-03-04T09", "2025/4 - 3/2 - 4/2 t 9/2"),
            (" ２０２５／３／４ ", "2025/4 / 3/1 / 4/1"),
            ("4 a.m. พ.ศ. ۱۴", "4/1 am . พศ . 14/2"),
            ("FÉVRIER fe\u{301}vrier Ağustos KASIM Kasım Μαΐου", "fevrier fevrier agustos kasim kasim μαιου"),
            ("2025年3月", "2025/4 年 3/1 月"),
            ("二〇二五年十二月三十一日 星期三", "2025/4 年 12/2 月 31/2 日 星 期 三"),
            ("١٤٤٦هـ", "1446/4 ه"),
            ("فوریه فورية", "فوريه فوريه"),
        ] {
            assert_eq!(words(field).join(" "), tokens, "{field}");
        }
    }

    #[test]
    fn a_field_without_end_is_not_looked_at() {
        assert!(Folded::of(&"1".repeat(MAX_FIELD + 1)).is_none() && Folded::of(&"é".repeat(MAX_FIELD)).is_some());
        assert_eq!(words(&"9".repeat(40)), [format!("{}/40", u64::MAX)]);
    }
}
