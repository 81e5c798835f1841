//! The symbols between words that carry meaning.
//!
//! A symbol counts for what it does where it stands: the hyphen of `-5` is a sign, that of `5-3` joins numbers, those of `well-known` and of a
//! list are free. In doubt a symbol is kept: then two texts are near and not exact, which loses nothing.

use crate::config::text::SYMBOL_REACH;
use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::casing::is_unseen;
use crate::span::Span;
use crate::text::class::{Class, Kind};

/// Joins two numbers: a range, a score, a difference.
const BETWEEN: char = '–';
/// The sign of a number below zero.
const MINUS: char = '-';

/// Appends the symbols of `gap`, where no word stands, that carry meaning.
pub(super) fn read(text: &str, gap: Range<usize>, out: &mut String) {
    for (_, kept) in symbols(text, gap) {
        // Several question marks ask once.
        if kept != '?' || !out.ends_with('?') {
            out.push(kept);
        }
    }
}

/// The symbols of `gap`, where no word stands, that carry meaning: where each stands, and what stands for it in every width and script.
/// `?` is a question, `-` the sign of a number or a grade, `–` joins two numbers.
pub fn symbols(text: &str, gap: Range<usize>) -> impl Iterator<Item = (Span, char)> + '_ {
    text[gap.clone()].char_indices().filter(|(_, c)| !matches!(c, ' ' | '\n')).filter_map(move |(at, c)| {
        let place = Place { text, start: gap.start + at, end: gap.start + at + c.len_utf8() };
        place.kept(plain(c)).map(|kept| (Span::new(place.start, place.end), kept))
    })
}

/// A symbol in its usual width.
fn plain(c: char) -> char {
    if !matches!(c, '\u{2070}'..='\u{209F}' | '\u{FE10}'..='\u{FE6F}' | '\u{FF00}'..='\u{FFEF}') {
        return c;
    }
    let mut bytes = [0; 4];
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(c.encode_utf8(&mut bytes));
    let mut chars = composed.chars();
    chars.next().filter(|only| chars.next().is_none() && !Class::of(*only).is_word()).unwrap_or(c)
}

/// Where a symbol stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

impl Place<'_> {
    fn rest(&self) -> &str {
        &self.text[self.end..]
    }

    /// The characters before it without their marks, the nearest first.
    fn back(&self) -> impl Iterator<Item = char> + '_ {
        self.text[..self.start].chars().rev().take(SYMBOL_REACH).filter(|c| stands_alone(*c)).map(plain)
    }

    /// The characters behind it without their marks.
    fn on(&self) -> impl Iterator<Item = char> + '_ {
        self.rest().chars().take(SYMBOL_REACH).filter(|c| stands_alone(*c)).map(plain)
    }

    fn before(&self) -> Option<char> {
        self.back().next()
    }

    fn after(&self) -> Option<char> {
        self.on().next()
    }

    /// What stands for the symbol `c` here; `None` when it carries no meaning.
    fn kept(&self, c: char) -> Option<char> {
        let when = |carries: bool, kept: char| carries.then_some(kept);
        match c {
            '.' | '٫' => when(self.is_between_digits() || self.opens_decimal(), '.'),
            ',' | '٬' | '،' => when(self.is_between_digits(), ','),
            '/' | '⁄' | '∕' => when(self.is_between_digits() || self.joins_operands(), '/'),
            ':' | '∶' if self.is_between_digits() => Some(':'),
            ':' => self.face(),
            ';' | '\u{37E}' => {
                if self.before().is_some_and(is_greek) {
                    Some('?')
                } else {
                    self.face()
                }
            }
            '*' | '∗' | '∙' | '⋅' | '·' => when(self.joins_digits() && matches!(c, '*' | '∗') || self.joins_operands(), '×'),
            // Before a word of code it denies or commands; `!=`.
            '!' => when(self.before().is_none_or(|c| opens(c) || matches!(c, '&' | '|')) && self.after().is_some_and(|c| c.is_lowercase() || c == '='), c),
            '|' => when((self.before() == Some(c) || self.after() == Some(c)) && !self.is_line_of(c), c),
            '?' | '؟' | '՞' | '፧' | '⸮' | '⁇' | '⁈' | '⁉' | '‽' | '꘏' | '꛷' => Some('?'),
            '%' | '٪' => Some('%'),
            '‰' | '؉' => Some('‰'),
            '‱' | '؊' => Some('‱'),
            '&' | '@' => Some(c),
            '#' | '♯' => when(self.before().is_some_and(is_word) || self.after().is_some_and(is_word), '#'),
            '′' | '″' => when(self.before().is_some_and(is_digit), c),
            '^' => when(self.before().is_some_and(is_word) && self.after().is_some_and(is_word), c),
            '~' | '∼' | '〜' => self.tilde(),
            '+' => when(!self.is_bullet() && !self.is_line_of(c), c),
            '=' => when(!self.is_line_of(c), c),
            '<' | '>' => when(!(c == '>' && self.is_bullet()) && !self.is_line_of(c) && !self.quotes(c), c),
            _ if is_dash(c) => self.dash(c),
            _ if c.is_ascii() => when(c == '$', c),
            _ => when(self.is_symbol(c), c),
        }
    }

    fn is_between_digits(&self) -> bool {
        self.before().is_some_and(is_digit) && self.after().is_some_and(is_digit)
    }

    /// `.5`, behind a blank.
    fn opens_decimal(&self) -> bool {
        self.after().is_some_and(is_digit) && self.before().is_none_or(|c| opens(c) || is_currency(c) || is_dash(c))
    }

    /// Between digits, whether glued to them or set off by blanks.
    fn joins_digits(&self) -> bool {
        self.back().find(|c| !is_blank(*c)).is_some_and(is_digit) && self.on().find(|c| !is_blank(*c)).is_some_and(is_digit)
    }

    /// Whether it stands between two operands of a formula, one of them a letter that stands alone: `x² * y`, `a / b`, `(a + b) / c`.
    fn joins_operands(&self) -> bool {
        let sides = [operand(self.back().skip_while(|c| is_blank(*c))), operand(self.on().skip_while(|c| is_blank(*c)))];
        matches!(sides, [Some(left), Some(right)] if left || right)
    }

    /// What a dash says: it joins numbers, is the sign of one or a grade, or is free.
    fn dash(&self, c: char) -> Option<char> {
        let (before, after) = (self.before(), self.after());
        let apart = before.is_some_and(is_blank) && after.is_some_and(is_blank);
        if (c == '−' || (apart && matches!(c, '-' | '–'))) && self.joins_operands() {
            return Some(MINUS);
        }
        let is_long = matches!(c, '—' | '―' | '﹘');
        if self.is_between_digits() || (matches!(c, '-' | '−') && self.joins_digits() && before.is_some_and(is_blank) && after.is_some_and(is_blank)) {
            return Some(BETWEEN);
        }
        if is_long || before.is_some_and(is_dash) {
            return None;
        }
        let mut on = self.on().skip_while(|next| c == '−' && is_blank(*next)).skip_while(|next| is_currency(*next) || *next == '.');
        if on.next().is_some_and(is_digit) {
            return match before {
                Some(before) if is_word(before) => None,
                Some(before) if !opens(before) && !is_currency(before) => Some(BETWEEN), // `5%-10%`
                _ => Some(MINUS),
            };
        }
        let open_behind = after.is_none_or(|next| !is_word(next) && !is_dash(next) && next != '>');
        (open_behind && self.is_behind_capitals()).then_some(MINUS)
    }

    /// Whether it is glued to one to three capital letters that are a word: a grade, a blood group, a rating.
    fn is_behind_capitals(&self) -> bool {
        let capitals = self.back().take_while(|c| c.is_uppercase()).count();
        (1..=3).contains(&capitals) && self.back().nth(capitals).is_none_or(|c| !is_word(c))
    }

    /// Between numbers a tilde is a dash, before one it says about.
    fn tilde(&self) -> Option<char> {
        if self.is_between_digits() {
            return Some(BETWEEN);
        }
        (self.after().is_some_and(is_digit) && self.before().is_none_or(opens)).then_some('~')
    }

    /// A face drawn with brackets: glad or sad.
    fn face(&self) -> Option<char> {
        if self.before().is_some_and(is_word) {
            return None;
        }
        match self.on().find(|c| *c != '-') {
            Some(')') => Some('☺'),
            Some('(') => Some('☹'),
            _ => None,
        }
    }

    /// Whether it stands for a bullet or a quotation at the head of a line. Before a number it may be a sign.
    fn is_bullet(&self) -> bool {
        self.heads_line() && self.after().is_none_or(|c| is_blank(c) || c == '>')
    }

    /// Whether nothing but blanks stands before it in its line, and something else than a number behind it.
    fn heads_line(&self) -> bool {
        let heads = self.back().find(|c| !is_blank(*c) && *c != '>').is_none_or(|c| c == '\n' || c == '\r');
        heads && !self.on().find(|c| !is_blank(*c) && *c != '>').is_some_and(is_digit)
    }

    /// Whether it is one of three or more of its kind in a row: a drawn line.
    fn is_line_of(&self, c: char) -> bool {
        let before = self.back().take_while(|other| *other == c).count();
        before + self.on().take_while(|other| *other == c).count() >= 2
    }

    /// Whether it is a half of `<<` or `>>` that opens or closes a quotation.
    fn quotes(&self, c: char) -> bool {
        let pair = self.back().take_while(|other| *other == c).count() + self.on().take_while(|other| *other == c).count() == 1;
        let (inside, outside) = if c == '<' {
            (self.on().find(|other| *other != c), self.back().find(|other| *other != c))
        } else {
            (self.back().find(|other| *other != c), self.on().find(|other| *other != c))
        };
        pair && inside.is_some_and(|c| !is_blank(c)) && outside.is_none_or(|c| !is_word(c))
    }

    /// Whether any other character is a symbol that says something: currencies, mathematics, emoji with the colour of their skin, flags.
    fn is_symbol(&self, c: char) -> bool {
        use GeneralCategory as G;
        match c {
            // Rights, drawn lines and boxes, places of objects, dots that multiply or merely part.
            '¦' | '©' | '®' | '™' | '℠' | '℗' | '\u{2500}'..='\u{259F}' | '\u{FFFC}' | '∙' | '⋅' | '◌' => false,
            // Up and down, other signs of emoji, colours of skin, and the letters of which some flags are spelt.
            '▲'..='▵' | '▼'..='▿' | '➕'..='➗' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007E}' => true,
            '→' | '⇒' | '⇨' | '\u{25A0}'..='\u{25FF}' | '❖' | '➔'..='➾' => !self.heads_line(),
            _ => matches!(CodePointMapData::<G>::new().get(c), G::CurrencySymbol | G::MathSymbol | G::OtherSymbol),
        }
    }
}

/// Whether `c` is seen, and no mark of the character before it.
fn stands_alone(c: char) -> bool {
    !is_unseen(c) && Class::of(c).kind() != Kind::Mark
}

fn is_word(c: char) -> bool {
    Class::of(c).is_word()
}

fn is_digit(c: char) -> bool {
    Class::of(c).kind() == Kind::Digit
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n' && c != '\r'
}

/// Whether what a sign stands beside is an operand of a formula, and whether it is a letter that stands alone.
fn operand(mut side: impl Iterator<Item = char>) -> Option<bool> {
    let first = side.next()?;
    let letter = Class::of(first).is_letter() && !side.next().is_some_and(char::is_alphabetic);
    (letter || is_digit(first) || matches!(first, '(' | ')' | '[' | ']')).then_some(letter)
}

/// Whether a sign of a text turns what stands beside it: an operator, a relation, a grade; not a picture, a currency, a share.
#[must_use]
pub fn is_operator(sign: &str) -> bool {
    let mut chars = sign.chars();
    let Some(c) = chars.next().map(plain).filter(|_| chars.next().is_none()) else { return false };
    let arrow = matches!(c, '\u{2190}'..='\u{21FF}' | '\u{27F0}'..='\u{27FF}');
    matches!(c, '-' | '–' | '−' | '*' | '/' | '#' | '♯' | '!' | '^' | '·')
        || (!arrow && CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::MathSymbol)
}

/// Whether `c` is the sign of a currency.
#[must_use]
pub fn is_currency(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::CurrencySymbol
}

fn is_greek(c: char) -> bool {
    matches!(c, '\u{0370}'..='\u{03FF}' | '\u{1F00}'..='\u{1FFF}')
}

/// Whether a number with a sign may stand right behind `c`: a blank, an opening bracket, a quote, an operator.
fn opens(c: char) -> bool {
    use GeneralCategory as G;
    let category = CodePointMapData::<G>::new().get(c);
    c.is_whitespace() || matches!(c, '"' | '\'') || matches!(category, G::OpenPunctuation | G::InitialPunctuation | G::MathSymbol)
}

fn is_dash(c: char) -> bool {
    c == '−' || CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::DashPunctuation
}
