//! Lists inside one paragraph: `1. … 2. …`, `a) … b) …`, `• … • …`.
//!
//! A scraper or a PDF leaves the items of a list in one paragraph. A paragraph that begins with a label is a list, and the label that comes next
//! in order begins a sentence there. A number that only looks like one (`1. FC … in der 2. Liga`) follows a word of ordinals and begins nothing.

use super::abbreviation::precedes_ordinal;
use super::class::Class;
use super::punctuation::is_bullet;
use crate::config::text::LABEL_REACH;

/// What the next item of a list has to begin with.
#[derive(Debug, Clone)]
pub(super) struct List {
    label: Label,
    suffix: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Number(u32),
    Letter(char),
    Bullet(char),
}

impl List {
    /// The list that a paragraph is, if its first word is a label.
    pub(super) fn of(paragraph: &str) -> Option<Self> {
        let text = paragraph.trim_start();
        let first = text.chars().next()?;
        if is_bullet(first) {
            return Some(Self { label: Label::Bullet(first), suffix: "" });
        }
        let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let (label, width) = match digits {
            1..=3 => (Label::Number(text[..digits].parse().ok()?), digits),
            0 if first.is_alphabetic() => (Label::Letter(first), first.len_utf8()),
            _ => return None,
        };
        let rest = &text[width..];
        let suffix = [".)", ")", "."].into_iter().find(|suffix| rest.starts_with(suffix))?;
        // "A. Smith" is a name.
        let is_list = rest[suffix.len()..].starts_with(char::is_whitespace) && (suffix != "." || !first.is_uppercase());
        is_list.then(|| Self { label, suffix }.advanced())
    }

    fn advanced(&self) -> Self {
        let label = match self.label {
            Label::Number(n) => Label::Number(n + 1),
            Label::Letter(c) => Label::Letter(char::from_u32(c as u32 + 1).unwrap_or(c)),
            bullet @ Label::Bullet(_) => bullet,
        };
        Self { label, suffix: self.suffix }
    }

    /// Where the next item begins and its label ends, if `mark` stands in that label; the list goes on from there.
    pub(super) fn next_item(&mut self, words: &str, start: usize, mark: usize) -> Option<(usize, usize)> {
        let label = match self.label {
            Label::Number(n) => n.to_string(),
            Label::Letter(c) | Label::Bullet(c) => c.to_string(),
        };
        let (item, end) = match self.label {
            Label::Bullet(_) => (mark, mark + label.len()),
            _ => (mark.checked_sub(label.len())?, mark + self.suffix.len()),
        };
        if item < start || words.get(item..end)? != format!("{}{}", label, self.suffix) {
            return None;
        }
        let before = &words[words.floor_char_boundary(item.saturating_sub(LABEL_REACH)).max(start)..item];
        let follows = matches!(self.label, Label::Bullet(_)) || words[end..].starts_with(char::is_whitespace);
        let ordinal = self.suffix == "." && before.split(|c| !Class::of(c).is_word()).rfind(|word| !word.is_empty()).is_some_and(precedes_ordinal);
        let apart = before.is_empty() || before.ends_with(char::is_whitespace);
        if !apart || !follows || ordinal {
            return None;
        }
        *self = self.advanced();
        Some((item, end))
    }
}
