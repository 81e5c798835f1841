//! The tokens of a text as the fact readers see them: what a word means, and what stands between two words.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::compound::compound;
use super::lexicon::{Clitics, Counted, Lexicon, Numeral, Particle};
use crate::config::FactParams;
use crate::text::Token;
use crate::text::class::Class;
use crate::text::exact::is_currency;
use crate::text::family::Family;
use crate::text::normal::normal_form;
use crate::text::token::term;
use crate::work::step;

/// A view of a text's tokens with the meanings of one lexicon.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) lexicon: &'static Lexicon,
}

impl<'a> Words<'a> {
    pub(super) fn surface(&self, n: usize) -> &'a str {
        let surface = self.tokens.get(n).map_or("", |token| token.span.of(self.text));
        step(surface.len());
        surface
    }

    pub(super) fn normal(&self, n: usize) -> String {
        normal_form(self.surface(n))
    }

    /// What word `n` is looked up by: its term, or in Vietnamese its letters with their tones.
    pub(super) fn term(&self, n: usize) -> Option<u64> {
        let token = self.tokens.get(n)?;
        step(1);
        if !self.lexicon.exact {
            // Turkish parts a name or a unit and its endings with an apostrophe.
            if self.lexicon.endings_apart
                && let Some((head, _)) = token.span.of(self.text).split_once(['\'', '’'])
            {
                return Some(term(&normal_form(head)));
            }
            return Some(token.term);
        }
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize(token.span.of(self.text));
        Some(term(&composed.to_lowercase()))
    }

    /// What stands between word `n - 1` and word `n`; before the first and after the last word, what the text has there.
    pub(super) fn gap(&self, n: usize) -> &'a str {
        let start = n.checked_sub(1).and_then(|before| self.tokens.get(before)).map_or(0, |token| token.span.end as usize);
        let end = self.tokens.get(n).map_or(self.text.len(), |token| token.span.start as usize);
        let gap = self.text.get(start..end).unwrap_or("");
        step(gap.len());
        gap
    }

    /// Whether nothing stands before word `n` that ends a phrase: blanks, brackets, hyphens, slashes and abbreviation stops only.
    pub(super) fn joined(&self, n: usize) -> bool {
        let gap = self.gap(n);
        n > 0
            && n < self.tokens.len()
            && gap.len() <= FactParams::MAX_GAP
            && (gap.chars().all(|c| c.is_whitespace() || "()[]-‐‑/.'’".contains(c)) || self.shortens(n))
            && !ends_sentence(gap)
    }

    /// Whether the mark before word `n` is that of a Hebrew abbreviation: `ש"ח`.
    fn shortens(&self, n: usize) -> bool {
        self.gap(n) == "\"" && self.surface(n).starts_with(|c| matches!(c, 'א'..='ת'))
    }

    /// [`Self::joined`], where a currency symbol may stand as well.
    pub(super) fn joined_or_symbol(&self, n: usize) -> bool {
        let gap = self.gap(n);
        self.joined(n) || (n > 0 && gap.len() <= FactParams::MAX_GAP && gap.chars().all(|c| c.is_whitespace() || matches!(c, '(' | ')') || is_currency(c)))
    }

    /// Whether only blanks (or nothing) or one hyphen stand before word `n`.
    pub(super) fn adjacent(&self, n: usize) -> bool {
        let gap = self.gap(n);
        n > 0 && n < self.tokens.len() && gap.len() <= FactParams::MAX_GAP && gap.chars().all(|c| c.is_whitespace() || "-‐‑".contains(c))
    }

    /// What word `n` means in a number.
    pub(super) fn numeral(&self, n: usize) -> Option<(Numeral, Clitics)> {
        let known = self.lexicon.numerals.get(&self.term(n)?).copied();
        // A quantity (`كمية`, `كميات`) is no `like a hundred`.
        if known.is_some() && self.is_arabic(n) && ["كميه", "كميات"].iter().any(|word| self.normal(n).ends_with(word)) {
            return None;
        }
        // Dutch writes the number one with accents, the article without.
        if matches!(known, Some((Numeral::One, _))) && self.surface(n).contains(['é', 'É']) {
            return Some((Numeral::Add(1), Clitics::default()));
        }
        known.or_else(|| compound(self.surface(n), &self.lexicon.compound).map(|numeral| (numeral, Clitics::default())))
    }

    /// Whether word `n` is a word for "and" or holds one.
    pub(super) fn is_and(&self, n: usize) -> bool {
        self.plays(n, Particle::And) && self.adjacent(n)
    }

    /// Whether word `n` is Arabic or Hebrew, where units stand before ten and joined words are one with their particles.
    pub(super) fn is_semitic(&self, n: usize) -> bool {
        self.surface(n).chars().next().is_some_and(|c| match c as u32 {
            0x0600..=0x06FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => self.lexicon.arabic,
            0x0590..=0x05FF => true,
            _ => false,
        })
    }

    pub(super) fn plays(&self, n: usize, particle: Particle) -> bool {
        self.term(n).is_some_and(|term| self.lexicon.plays(term, particle))
    }

    /// The counted noun or unit that begins at word `n`, with its number of words.
    pub(super) fn counted(&self, n: usize) -> Option<(usize, Counted)> {
        self.lexicon.counted.longest(|k| self.forward(n, k))
    }

    /// The term `k` words after `n`, where the words are joined.
    pub(super) fn forward(&self, n: usize, k: usize) -> Option<u64> {
        if k > 0 && !self.joined(n + k) {
            return None;
        }
        self.term(n + k)
    }

    /// The term `k + 1` words before `n`, where the words are joined.
    pub(super) fn backward(&self, n: usize, k: usize) -> Option<u64> {
        let at = n.checked_sub(k + 1)?;
        if k > 0 && !self.joined(at + 1) {
            return None;
        }
        self.term(at)
    }

    pub(super) fn family(&self, n: usize) -> &'static Family {
        self.surface(n).chars().next().map_or_else(|| Class::of(' ').family(), |c| Class::of(c).family())
    }

    pub(super) fn is_arabic(&self, n: usize) -> bool {
        self.surface(n).chars().next().is_some_and(|c| matches!(c as u32, 0x0600..=0x06FF | 0xFB50..=0xFEFF))
    }

    pub(super) fn is_digits(&self, n: usize) -> bool {
        let surface = self.surface(n);
        !surface.is_empty() && surface.chars().all(|c| digit(c).is_some())
    }

    /// The value of a word of at most nine digits and nothing else.
    pub(super) fn integer(&self, n: usize) -> Option<u32> {
        if !self.is_digits(n) || self.surface(n).chars().count() > 9 {
            return None;
        }
        self.surface(n).chars().try_fold(0_u32, |sum, c| Some(sum * 10 + digit(c)?))
    }

    /// The term of word `n`'s stem; one for all forms of a counted noun that the lexicon knows.
    pub(super) fn stem(&self, n: usize) -> u64 {
        if let Some((1, counted)) = self.term(n).and_then(|own| self.lexicon.counted.longest(|k| (k == 0).then_some(own))) {
            return class_term(counted.unit.key);
        }
        let normal = self.normal(n);
        term((self.family(n).stem)(&normal))
    }
}

/// The value of a decimal digit of any script, full-width ones included.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => crate::text::normal::digit_value(c),
    }
}

/// The term that stands for a class of counted nouns.
pub(super) fn class_term(key: &str) -> u64 {
    term(&format!("={key}"))
}

fn ends_sentence(gap: &str) -> bool {
    let breaks = gap.chars().filter(|c| *c == '\n').count();
    breaks > 1 || gap.contains("..")
}

#[cfg(test)]
mod tests {
    use crate::fact::{FactContext, facts};
    use crate::text::segment;
    use crate::work::assert_linear;

    #[test]
    fn a_long_text_of_one_kind_of_word_takes_linear_work() {
        for unit in ["5 ", "5", "مئة وخمسة ", "\"a ", "1-", "بين 1 و", "5ر", "May 1 ", "五年", "สองร้อย"] {
            assert_linear(unit, (1 << 14) / unit.len(), |units| {
                let text = unit.repeat(units);
                let _ = facts(&text, &segment(&text), FactContext::default());
            });
        }
    }
}
