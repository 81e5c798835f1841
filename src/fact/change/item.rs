//! What a passage is compared by: its words, and every number, date and sign that carries meaning as one item.

use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

use super::passage::PassageVersion;
use crate::config::ChangeParams;
use crate::fact::date_parts::{Date, DatePart};
use crate::fact::quantity::Number;
use crate::fact::unit::Dimension;
use crate::span::Span;
use crate::text::exact::{is_currency, symbols};

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ItemKind {
    /// A word.
    Word,
    /// A number with its bound and unit: its place in the facts.
    Number(usize),
    /// A date: its place in the facts.
    Date(usize),
    /// A sign that carries meaning.
    Symbol,
    /// A question mark.
    Question,
}

/// One item of a passage.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) key: u64,
    pub(super) kind: ItemKind,
    pub(super) span: Span,
    pub(super) tokens: Range<usize>,
}

/// The items of a passage, in order. Linear in its text.
pub(super) fn items(passage: &PassageVersion) -> Vec<Item> {
    let facts = passage.facts;
    let first = facts.numbers.partition_point(|number| number.tokens.end <= passage.range.start);
    let mut numbers = facts.numbers.iter().enumerate().skip(first).peekable();
    let first = facts.dates.partition_point(|date| date.tokens.end <= passage.range.start);
    let mut dates = facts.dates.iter().enumerate().skip(first).peekable();
    let mut out = Vec::with_capacity(passage.range.len() + 4);
    let mut n = passage.range.start;
    let mut reach = passage.tokens.get(n).map_or(0, |token| token.span.start);
    while n < passage.range.end {
        while numbers.next_if(|(_, number)| covered(passage, number).end <= n).is_some() {}
        while dates.next_if(|(_, date)| date.tokens.end <= n).is_some() {}
        let item = match (dates.peek(), numbers.peek()) {
            (Some((at, date)), _) if date.tokens.contains(&n) => {
                let tokens = date.tokens.start.max(passage.range.start)..date.tokens.end.min(passage.range.end);
                Item { key: date_key(passage, date), kind: ItemKind::Date(*at), span: date.span, tokens }
            }
            (_, Some((at, number))) if covered(passage, number).contains(&n) => {
                let tokens = covered(passage, number);
                let tokens = n..tokens.end.min(passage.range.end);
                Item { key: number_key(number), kind: ItemKind::Number(*at), span: number.whole, tokens }
            }
            _ => {
                let token = passage.tokens[n];
                Item { key: token.term, kind: ItemKind::Word, span: token.span, tokens: n..n + 1 }
            }
        };
        signs(passage, (reach, item.span.start), item.kind, &mut out);
        reach = reach.max(item.span.end).max(passage.tokens[item.tokens.end - 1].span.end);
        n = item.tokens.end.max(n + 1);
        out.push(item);
    }
    let end = passage.tokens.get(passage.range.end).map_or(passage.text.len() as u32, |token| token.span.start);
    signs(passage, (reach, end.min(reach + ChangeParams::TAIL)), ItemKind::Word, &mut out);
    out
}

/// The tokens of a number, from its bound to its measure; what it counts stays a word.
fn covered(passage: &PassageVersion, number: &Number) -> Range<usize> {
    let start = passage.tokens[..number.tokens.start].partition_point(|token| token.span.start < number.whole.start);
    let counts = number.unit.is_none_or(|unit| unit.dimension == Dimension::Count);
    let end = if counts { number.tokens.end } else { number.tokens.end.max(number.unit_tokens.end) };
    start.min(number.tokens.start)..end.max(number.tokens.start + 1)
}

/// The signs between the last item and one of kind `next`, but for those that join numbers or belong to one beside them.
fn signs(passage: &PassageVersion, (from, to): (u32, u32), next: ItemKind, out: &mut Vec<Item>) {
    let from = passage.text.floor_char_boundary(from as usize);
    let to = passage.text.floor_char_boundary(to as usize).max(from);
    let at = out.last().map_or(passage.range.start, |item| item.tokens.end);
    let (before, behind) = (number_of(passage, out.last().map(|item| item.kind)), number_of(passage, Some(next)));
    for (span, sign) in symbols(passage.text, from..to) {
        let kind = if sign == '?' { ItemKind::Question } else { ItemKind::Symbol };
        let asked = kind == ItemKind::Question && out.last().is_some_and(|item| item.kind == kind);
        // How a score, a share or a date is cut up says nothing beside its numbers.
        if asked || matches!(sign, '.' | ',' | '/' | ':' | '–') || is_read(sign, before, behind) {
            continue;
        }
        let whole = whole_picture(passage.text, span, sign);
        if whole == span {
            out.push(Item { key: key(&format!("sign {sign}")), kind, span, tokens: at..at });
        } else if out.last().is_none_or(|last| last.span != whole) {
            out.push(Item { key: key(&format!("sign {}", whole.of(passage.text))), kind, span: whole, tokens: at..at });
        }
    }
}

/// Longest picture, in characters on either side of a part of it.
const PICTURE: usize = 32;

/// The picture that a sign is a part of: half a flag, or a child without its family, says nothing.
fn whole_picture(text: &str, span: Span, sign: char) -> Span {
    let (start, end) = (span.start as usize, span.end as usize);
    let is_letter = |c: &char| matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
    if is_letter(&sign) {
        // Letters of flags come in pairs.
        let before = text[..start].chars().rev().take_while(is_letter).count();
        let size = sign.len_utf8();
        let first = start - size * (before % 2);
        let second = text[first + size..].chars().next().filter(is_letter).map_or(0, char::len_utf8);
        return Span::new(first, first + size + second);
    }
    let joins = |c: char| c == '\u{200d}';
    let belongs = |c: char| matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}');
    let (mut behind, mut joined) = (0, false);
    for c in text[end..].chars().take(PICTURE) {
        if !(joins(c) || belongs(c) || joined) || c.is_whitespace() {
            break;
        }
        joined = joins(c);
        behind += c.len_utf8();
    }
    let (mut before, mut open) = (0, belongs(sign));
    for c in text[..start].chars().rev().take(PICTURE) {
        if !(joins(c) || open) || c.is_whitespace() {
            break;
        }
        // Behind a joiner, and before what belongs to a picture, there is one.
        open = joins(c) || belongs(c);
        before += c.len_utf8();
    }
    Span::new(start - before, end + behind)
}

fn number_of<'a>(passage: &PassageVersion<'a>, kind: Option<ItemKind>) -> Option<&'a Number> {
    match kind {
        Some(ItemKind::Number(at)) => passage.facts.numbers.get(at),
        _ => None,
    }
}

/// Whether a sign was read as a part of the number before or behind it.
fn is_read(sign: char, before: Option<&Number>, behind: Option<&Number>) -> bool {
    let measured = |number: Option<&Number>| number.is_some_and(|number| number.unit.is_some_and(|unit| unit.dimension != Dimension::Count));
    match sign {
        // Between two numbers it is the dash of a range, whatever blanks stand around it.
        '-' => behind.is_some_and(|number| number.low < 0.0 || before.is_some()),
        '+' => behind.is_some(),
        '%' | '‰' | '°' => measured(before) || measured(behind),
        _ => is_currency(sign) && (measured(before) || measured(behind)),
    }
}

/// The key of a number: its value in base units, how it is bound, and what measures it.
fn number_key(number: &Number) -> u64 {
    let factor = number.unit.map_or(1.0, |unit| unit.factor);
    let measure = number.unit.filter(|unit| unit.dimension != Dimension::Count);
    let name = measure.map_or(String::new(), |unit| match unit.dimension {
        Dimension::Money | Dimension::Temperature => unit.key.to_owned(),
        dimension => format!("{dimension:?}"),
    });
    let name = if measure.is_some_and(|unit| unit.key.contains("point")) { "point" } else { &name };
    key(&format!("number {:.6} {:.6} {:?} {:?} {name}", number.low * factor, number.high * factor, number.kind, number.bound))
}

/// The key of a date: what it names, in no order. A day that is told by its distance alone (`3日前`) names nothing: its words are its key.
fn date_key(passage: &PassageVersion, date: &Date) -> u64 {
    if date.parts.is_empty() {
        let terms: Vec<u64> = passage.tokens[date.tokens.clone()].iter().map(|token| token.term).collect();
        return key(&format!("distance {terms:?}"));
    }
    let mut parts: Vec<DatePart> = date.parts.iter().map(|(_, part)| *part).filter(|part| !matches!(part, DatePart::Weekday(_))).collect();
    if parts.is_empty() {
        parts = date.parts.iter().map(|(_, part)| *part).collect();
    }
    parts.sort_unstable();
    parts.dedup();
    key(&format!("date {:?} {parts:?}", date.calendar))
}

fn key(form: &str) -> u64 {
    xxh3_64(form.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_picture_is_the_whole_picture() {
        let family = "\u{1f468}\u{1f3fd}\u{200d}\u{1f469}\u{200d}\u{1f467}";
        for (text, sign, whole) in [
            (format!("a {family} b"), '\u{1f469}', family),
            (format!("a {family} b"), '\u{1f468}', family),
            (format!("a {family} b"), '\u{1f467}', family),
            ("\u{1f1e9}\u{1f1ea}\u{1f1eb}\u{1f1f7}".to_owned(), '\u{1f1f7}', "\u{1f1eb}\u{1f1f7}"),
            ("\u{1f1e9}\u{1f1ea}\u{1f1eb}\u{1f1f7}".to_owned(), '\u{1f1e9}', "\u{1f1e9}\u{1f1ea}"),
            ("I \u{2764}\u{fe0f} it".to_owned(), '\u{2764}', "\u{2764}\u{fe0f}"),
            ("\u{1f44d}\u{1f44e}".to_owned(), '\u{1f44e}', "\u{1f44e}"),
            ("a < b".to_owned(), '<', "<"),
        ] {
            let at = text.find(sign).unwrap();
            assert_eq!(whole_picture(&text, Span::new(at, at + sign.len_utf8()), sign).of(&text), whole, "{text}");
        }
    }
}
